// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"

namespace tradewind {

/// An act of the user on goods or shipments that the platform has not confirmed, or that it refused last.
struct ActPending
{
    qint64 intentId = 0;
    QString operation; ///< operationId of the contract: decideReceipt, createShipment …
    IntentPhase phase = IntentPhase::Queued;
    NeedsYouWhy why = NeedsYouWhy::None;
    bool outcomeUnknown = false;
    QDateTime at;
    QString choice; ///< of a decision
    QString note;
    std::optional<Problem> problem;

    bool operator==(const ActPending&) const = default;

    /// The same act as it stands in the outbox.
    static ActPending of(const Intent& intent);
    bool isOpen() const { return phase == IntentPhase::Queued || phase == IntentPhase::Attempted; }
};

/// What an intent carries to the platform.
QJsonObject intentBody(const Intent& intent);

} // namespace tradewind
