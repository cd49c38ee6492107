// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/pendingact.h"

namespace tradewind {

/// An act of the user on goods or shipments that the platform has not confirmed, or that it refused last.
struct ActPending : PendingAct
{
    QString choice; ///< of a decision
    QString note;

    bool operator==(const ActPending&) const = default;

    /// The same act as it stands in the outbox.
    static ActPending of(const Intent& intent);
};

} // namespace tradewind
