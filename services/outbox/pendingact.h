// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"

namespace tradewind {

/// An act of the user that the platform has not confirmed, or that it refused last.
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
    bool operator==(const PendingAct&) const = default;
};

} // namespace tradewind
