// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/plantedbug.h"

namespace tradewind::faults {
using namespace Qt::StringLiterals;

QString plantedBugName(PlantedBug bug)
{
    switch (bug) {
    case PlantedBug::None:
        return {};
    case PlantedBug::NewKeyEachAttempt:
        return u"new-key-each-attempt"_s;
    case PlantedBug::TimeoutIsFailure:
        return u"timeout-is-failure"_s;
    case PlantedBug::SentBeforeReply:
        return u"sent-before-reply"_s;
    case PlantedBug::DroppedOnServerFault:
        return u"dropped-on-server-fault"_s;
    case PlantedBug::NoLease:
        return u"no-lease"_s;
    case PlantedBug::BlindRetry:
        return u"blind-retry"_s;
    case PlantedBug::BodySerialisedAnew:
        return u"body-serialised-anew"_s;
    case PlantedBug::ReceiptApart:
        return u"receipt-apart"_s;
    case PlantedBug::RecoveredSent:
        return u"recovered-sent"_s;
    case PlantedBug::MigrationUnguarded:
        return u"migration-unguarded"_s;
    }
    return {};
}

std::optional<PlantedBug> plantedBugFromName(const QString& name)
{
    for (int i = 1; i <= kPlantedBugs; ++i) {
        if (plantedBugName(PlantedBug(i)) == name)
            return PlantedBug(i);
    }
    return {};
}

} // namespace tradewind::faults
