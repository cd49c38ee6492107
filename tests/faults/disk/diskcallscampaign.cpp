// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/disk/diskcallscampaign.h"

#include "tests/faults/disk/failingdisk.h"
#include "tests/faults/driver/scratch.h"
#include "tests/faults/simulation/coreworld.h"

#include <QFile>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

QString DiskCallsCampaign::run(quint64, qint64 number, Counts& counts)
{
    const bool sticky = number % 2 == 1;
    const auto trouble = FailingDisk::Trouble(number / 2 % m_troubles);
    const int scenario = int(number / 2 / m_troubles);
    for (qint64 nth = 1;; ++nth) {
        const Scratch scratch;
        FailingDisk disk(trouble, nth, sticky);
        watchDisk(&disk, QFile::encodeName(scratch.path()));
        QString violated;
        {
            CoreWorld world(
                scenario, scratch.path(), [&disk] { disk.heal(); }, trouble == FailingDisk::Trouble::Corrupt);
            violated = world.run();
        }
        watchDisk(nullptr, {});
        if (!violated.isEmpty())
            return u"scenario %1, %2 %3 at call %4: %5"_s.arg(QString::number(scenario), FailingDisk::nameOf(trouble),
                                                              sticky ? u"from then on"_s : u"once"_s,
                                                              QString::number(nth), violated);
        if (!disk.hasFired())
            return {};
        ++counts[u"calls failed"_s];
    }
}

} // namespace tradewind::faults
