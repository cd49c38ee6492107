// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/modelcampaign.h"

#include "tests/faults/simulation/modelworld.h"

namespace tradewind::faults {
using namespace Qt::StringLiterals;

QString ModelCampaign::run(quint64 seed, qint64 number, Counts& counts)
{
    ModelWorld world(Dice(seed, quint64(number)), m_bug);
    const QString violated = world.run();
    counts[u"intents"_s] += world.intents();
    counts[u"executions"_s] += world.executed();
    counts[u"crashes"_s] += world.crashes();
    counts[u"steps"_s] += world.steps();
    return violated;
}

} // namespace tradewind::faults
