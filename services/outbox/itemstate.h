// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/outboxmachine.h"

/// What the protocol and what a person may do (outboxrights.cpp) both ask of an intent. Nobody else's.
namespace tradewind::outbox {

/// What a journal put aside, or an older one, had waiting.
inline bool isRestored(const Item& item)
{
    return item.phase == IntentPhase::NeedsYou && item.why == NeedsYouWhy::Restored;
}

/// What stood in the journal, until the platform has said that it does not know it.
inline bool isUnanswered(const Item& item)
{
    return item.askFirst && (item.isOldQueued() || isRestored(item));
}

/// Its answer may show that nothing of this journal is to go out. Where that is known, or none will come, nobody waits.
inline bool holdsUpOthers(const State& state, const Item& item)
{
    return !state.journalIsOlder && item.isOldQueued() && item.askFirst && !item.isUntold;
}

inline bool mayBeWithdrawn(const Item& item)
{
    return item.phase == IntentPhase::Queued || item.phase == IntentPhase::NeedsYou;
}

} // namespace tradewind::outbox
