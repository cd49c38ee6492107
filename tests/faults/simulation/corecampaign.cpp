// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/corecampaign.h"

#include "tests/faults/driver/scratch.h"
#include "tests/faults/simulation/coreworld.h"

namespace tradewind::faults {
using namespace Qt::StringLiterals;

QString CoreCampaign::run(quint64 seed, qint64 number, Counts& counts)
{
    const Scratch scratch;
    CoreWorld world(Dice(seed, ~quint64(number)), m_bug, scratch.path());
    const QString violated = world.run();
    counts[u"intents"_s] += world.intents();
    counts[u"executions"_s] += world.executed();
    counts[u"crashes"_s] += world.crashes();
    counts[u"statements"_s] += world.statements();
    return violated;
}

} // namespace tradewind::faults
