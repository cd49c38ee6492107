// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"

namespace tradewind {

/// An act of the user that the platform has not confirmed, that it refused last, or that is confirmed and not yet seen
/// in the records.
struct PendingAct
{
    qint64 intentId = 0;
    QString operation; ///< operationId of the contract: createRfq, cancelOrder …
    IntentPhase phase = IntentPhase::Queued;
    NeedsYouWhy why = NeedsYouWhy::None;
    bool outcomeUnknown = false;
    QDateTime at;
    std::optional<Problem> problem;

    static PendingAct of(const Intent& intent);
    bool isOpen() const { return phase == IntentPhase::Queued || phase == IntentPhase::Attempted; }
    /// Nobody is asked to do it once more: it waits, is under way or done.
    bool isOnItsWay() const { return isOpen() || phase == IntentPhase::Confirmed; }
    bool operator==(const PendingAct&) const = default;
};

} // namespace tradewind
