// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/disk/powerlosscampaign.h"

#include "tests/faults/disk/recordingdisk.h"
#include "tests/faults/driver/scratch.h"
#include "tests/faults/driver/turning.h"
#include "tests/faults/simulation/coreworld.h"

#include <QFile>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

/// A scenario as it went: the disk's steps, and after which of them what was said, sent and done.
struct PowerLossCampaign::Recorded
{
    struct Fact
    {
        size_t step = 0;
        CoreWorld::Witnessed what = CoreWorld::Witnessed::Claimed;
        QString clientRef;
        IntentPhase phase = IntentPhase::Queued;
        CorePlatform platform; ///< shares what it holds
    };
    int scenario = 0;
    QByteArray folder;
    RecordingDisk disk;
    std::vector<Fact> facts;
    CorePlatform platformBefore;
};

PowerLossCampaign::PowerLossCampaign() = default;
PowerLossCampaign::~PowerLossCampaign() = default;

QString PowerLossCampaign::record(int scenario)
{
    const Scratch scratch;
    m_recorded = std::make_unique<Recorded>();
    Recorded& recorded = *m_recorded;
    recorded.scenario = scenario;
    recorded.folder = QFile::encodeName(scratch.path());
    watchDisk(&recorded.disk, recorded.folder);
    QString violated;
    {
        CoreWorld world(scenario, scratch.path(), {}, false);
        recorded.platformBefore = world.platform();
        world.setWitness([&](CoreWorld::Witnessed what, const QString& clientRef, IntentPhase phase) {
            recorded.facts.push_back({recorded.disk.steps(), what, clientRef, phase, world.platform()});
        });
        violated = world.run();
    }
    watchDisk(nullptr, {});
    return violated;
}

QString PowerLossCampaign::run(quint64 seed, qint64 number, Counts& counts)
{
    const int scenario = int(number / kImagesOfScenario);
    if (!m_recorded || m_recorded->scenario != scenario) {
        if (const QString violated = record(scenario); !violated.isEmpty())
            return u"scenario %1 itself: %2"_s.arg(QString::number(scenario), violated);
        ++counts[u"scenarios"_s];
        counts[u"disk steps"_s] += qint64(m_recorded->disk.steps());
    }
    const Recorded& recorded = *m_recorded;
    Dice dice(seed, quint64(number));
    const auto steps = size_t(dice.below(qint64(recorded.disk.steps()) + 1));
    const auto image = recorded.disk.imageAfter(steps, dice);

    const Scratch scratch;
    for (const auto& [path, bytes] : image) {
        QFile file(scratch.path() + QFile::decodeName(path.mid(recorded.folder.size())));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return u"the image cannot be written"_s;
    }
    // What the world had seen by then.
    QHash<QString, IntentPhase> claimed;
    QSet<QString> sent;
    CorePlatform platform = recorded.platformBefore;
    for (const auto& fact : recorded.facts) {
        if (fact.step > steps)
            break;
        platform = fact.platform;
        if (fact.what == CoreWorld::Witnessed::Sent)
            sent.insert(fact.clientRef);
        else if (fact.what == CoreWorld::Witnessed::Claimed)
            claimed[fact.clientRef] = fact.phase;
    }

    const QString where = u"scenario %1, the power went after step %2 of %3: "_s.arg(
        QString::number(scenario), QString::number(steps), QString::number(recorded.disk.steps()));
    CoreWorld after(scratch.path(), platform);
    const QString violated = after.liveOn([&](const JournalOpened& opened, const QList<Intent>& list) -> QString {
        using Outcome = OpenReport::Outcome;
        if (opened.report.outcome != Outcome::Opened && opened.report.outcome != Outcome::Created &&
            opened.report.outcome != Outcome::Migrated)
            return u"the journal was taken for damaged"_s;
        if (opened.damaged != 0 || opened.damagedOther.all() != 0)
            return u"a row was taken for damaged"_s;
        if (opened.brokenReceipt != 0)
            return u"the chain of receipts is broken"_s;
        QHash<QString, Intent> found;
        for (const Intent& intent : list)
            found.insert(intent.clientRef, intent);
        for (auto it = claimed.cbegin(); it != claimed.cend(); ++it) {
            if (!found.contains(it.key()))
                return u"an intent that was called %1 is lost"_s.arg(phaseName(it.value()));
            const IntentPhase now = found.value(it.key()).phase;
            const bool settled = it.value() != IntentPhase::Queued && it.value() != IntentPhase::Attempted;
            if (settled && now != it.value())
                return u"an intent that was called %1 is %2"_s.arg(phaseName(it.value()), phaseName(now));
            if (sent.contains(it.key()) && now == IntentPhase::Queued)
                return u"an intent that was sent is queued"_s;
        }
        counts[u"intents held against what was said"_s] += claimed.size();
        return {};
    });
    return violated.isEmpty() ? QString() : where + violated;
}

} // namespace tradewind::faults
