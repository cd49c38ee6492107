// SPDX-License-Identifier: Apache-2.0
// What a person may do with an intent, and what it waits for.
#include "services/outbox/itemstate.h"

namespace tradewind::outbox {

bool canWithdraw(const Item& item)
{
    // What was executed before this journal's time would never get its receipt.
    const bool mayBeTold = isRestored(item) && item.askFirst && !item.isUntold;
    return item.busy == Item::Busy::No && !item.inDoubt && !item.wantsWithdrawal && mayBeWithdrawn(item) && !mayBeTold;
}

bool canEdit(const Item& item)
{
    if (!canWithdraw(item))
        return false;
    // Its row no longer says whether it was sent: made anew it could happen twice. It can be given up.
    if (item.phase == IntentPhase::NeedsYou && item.why == NeedsYouWhy::Damaged)
        return false;
    return item.phase == IntentPhase::NeedsYou ? !isUnanswered(item) : item.attempts == 0;
}

bool isBeingWithdrawn(const Item& item)
{
    const bool storing = item.busy == Item::Busy::Storing && item.nextPhase == IntentPhase::Withdrawn;
    return item.phase != IntentPhase::Withdrawn && (item.wantsWithdrawal || storing);
}

qint64 waitsForAnswerAbout(const State& state, qint64 id)
{
    const auto found = state.items.find(id);
    if (found == state.items.end())
        return 0;
    const Item& item = found->second;
    if (isUnanswered(item))
        return id;
    if (!item.isOldQueued() || item.allowedAnew)
        return 0;
    for (const auto& [otherId, other] : state.items) {
        if (holdsUpOthers(state, other))
            return otherId;
    }
    return 0;
}

bool canReinstate(const Item& item)
{
    return item.busy == Item::Busy::No && !item.inDoubt && item.phase == IntentPhase::Withdrawn && item.takenBack &&
           !item.mayHaveLeft;
}

bool canRetry(const Item& item)
{
    return mayBeRetried(item) && !(isRestored(item) && item.askFirst);
}

bool mayBeRetried(const Item& item)
{
    if (item.busy != Item::Busy::No || item.inDoubt || item.wantsWithdrawal)
        return false;
    if (item.isOpen())
        return true;
    return item.phase == IntentPhase::NeedsYou && item.attempts == 0 &&
           (item.why == NeedsYouWhy::ModuleOff || item.why == NeedsYouWhy::FileMissing ||
            item.why == NeedsYouWhy::Restored);
}

} // namespace tradewind::outbox
