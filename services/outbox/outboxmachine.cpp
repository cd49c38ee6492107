// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/itemstate.h"

#include <algorithm>

namespace tradewind::outbox {

namespace {

constexpr qint64 kFirstDelay = 1000;
constexpr qint64 kLongestDelay = 5LL * 60 * 1000;
constexpr qint64 kLongestRetryAfter = 15LL * 60 * 1000;
constexpr qint64 kLongestWait = kLongestRetryAfter + 1000;
constexpr qint64 kKeyMargin = 3600LL * 1000;
constexpr qint64 kInProgressDelay = 2000;

using Busy = Item::Busy;

/// Whether the platform has said that it does not tell, so that asking again is not waited for. An ended sign-in, a
/// missing connection or an answer that is none says nothing.
bool isRefusal(const Outcome& outcome)
{
    switch (outcome.kind) {
    case Outcome::Kind::Rejected:
    case Outcome::Kind::NeedsYou:
    case Outcome::Kind::KeyReused:
    case Outcome::Kind::DeadlinePassed:
        return true;
    case Outcome::Kind::Executed:
    case Outcome::Kind::NotExecuted:
    case Outcome::Kind::SignInEnded:
    case Outcome::Kind::InProgress:
    case Outcome::Kind::Unknown:
        return false;
    }
    return false;
}

/// Carries one event through the state.
class Stepper
{
public:
    Stepper(State state, qint64 now)
        : m_now(now)
    {
        m_result.state = std::move(state);
    }

    StepResult finish()
    {
        dispatch();
        return std::move(m_result);
    }

    void operator()(const event::Added& added) { m_result.state.items.insert_or_assign(added.item.id, added.item); }

    void operator()(const event::Loaded& loaded)
    {
        m_result.state.journalIsOlder = m_result.state.journalIsOlder || loaded.journalIsOlder;
        for (Item item : loaded.items) {
            item.fromEarlierRun = true;
            // Nobody knows how far it came: ask, whatever the clock of this machine says about its age, and whatever
            // the journal says, which may be a copy from before.
            item.mayHaveLeft = item.phase == IntentPhase::Attempted;
            item.askFirst = item.isOpen() || isRestored(item);
            m_result.state.items.insert_or_assign(item.id, item);
        }
    }

    void operator()(const event::Tick&) {}

    void operator()(const event::ConnectionChanged& changed)
    {
        State& state = m_result.state;
        if (!changed.online)
            return; // attempts find out by themselves
        state.pausedUntil = 0;
        state.pauses = 0;
        for (auto& [id, item] : state.items) {
            item.notBefore = item.askedNotBefore;
            item.failures = 0;
        }
    }

    void operator()(const event::SignedIn&)
    {
        m_result.state.signedIn = true;
        m_result.state.pausedUntil = 0;
    }

    void operator()(const event::ModulesChanged& changed) { m_result.state.modulesOff = changed.off; }
    void operator()(const event::KeyLifeChanged& changed)
    {
        if (changed.keyLife > 0)
            m_result.state.keyLife = changed.keyLife;
    }

    void operator()(const event::FilesUploaded& uploaded)
    {
        if (Item* item = busyItem(uploaded.id, Busy::Uploading)) {
            item->busy = Busy::No;
            item->filesReady = true;
            item->failures = 0;
        }
    }

    void operator()(const event::FilesFailed& failed)
    {
        Item* item = busyItem(failed.id, Busy::Uploading);
        if (!item)
            return;
        item->busy = Busy::No;
        if (failed.why != NeedsYouWhy::None)
            store(*item, IntentPhase::NeedsYou, failed.why, failed.outcome);
        else
            tryLater(*item, failed.outcome);
    }

    void operator()(const event::AttemptCommitted& committed)
    {
        Item* item = busyItem(committed.id, Busy::Committing);
        if (!item)
            return;
        item->phase = IntentPhase::Attempted;
        ++item->attempts;
        if (item->firstAttemptAt == 0)
            item->firstAttemptAt = m_now;
        item->mayResend = false;
        if (isHeldBack(*item)) {
            // What was asked meanwhile has shown that the journal is an older one: it does not leave.
            store(*item, IntentPhase::NeedsYou, NeedsYouWhy::Restored, {});
            return;
        }
        item->busy = Busy::Sending;
        command(Command::Kind::Send, *item);
    }

    void operator()(const event::AttemptNotCommitted& refused)
    {
        Item* item = busyItem(refused.id, Busy::Committing);
        if (!item)
            return;
        item->busy = Busy::No;
        if (refused.why != NeedsYouWhy::None) {
            item->phase = IntentPhase::NeedsYou;
            item->why = refused.why;
        } else {
            tryLater(*item, {});
        }
    }

    void operator()(const event::Answered& answered)
    {
        Item* item = busyItem(answered.id, Busy::Sending);
        if (!item)
            return;
        item->busy = Busy::No;
        switch (answered.outcome.kind) {
        case Outcome::Kind::SignInEnded:
            m_result.state.signedIn = false;
            [[fallthrough]];
        case Outcome::Kind::NotExecuted:
            tryLater(*item, answered.outcome);
            if (!item->mayHaveLeft)
                store(*item, IntentPhase::Queued, NeedsYouWhy::None, answered.outcome);
            return;
        case Outcome::Kind::InProgress:
        case Outcome::Kind::Unknown:
            item->mayHaveLeft = true;
            tryLater(*item, answered.outcome);
            return;
        case Outcome::Kind::Executed:
        case Outcome::Kind::Rejected:
        case Outcome::Kind::NeedsYou:
        case Outcome::Kind::KeyReused:
        case Outcome::Kind::DeadlinePassed:
            settle(*item, answered.outcome);
            return;
        }
    }

    void operator()(const event::Asked& asked)
    {
        Item* item = busyItem(asked.id, Busy::Asking);
        if (!item)
            return;
        item->busy = Busy::No;
        item->isUntold = false;
        m_result.state.pauses = 0;
        if (item->isOldQueued() && asked.answer.state != OperationAnswer::State::Unknown)
            m_result.state.journalIsOlder = true;
        switch (asked.answer.state) {
        case OperationAnswer::State::Executed:
        case OperationAnswer::State::Rejected:
            settle(*item, asked.answer.outcome);
            return;
        case OperationAnswer::State::InProgress:
            item->askFirst = true;
            item->notBefore = m_now + kInProgressDelay;
            return;
        case OperationAnswer::State::Unknown:
            // Not executed so far. Once more under its own key is the one way to a definite answer: the platform
            // executes it, or refuses it for good when its deadline has passed.
            item->askFirst = false;
            item->mayResend = true;
            item->notBefore = 0;
            return;
        }
    }

    void operator()(const event::AskFailed& failed)
    {
        Item* item = busyItem(failed.id, Busy::Asking);
        if (!item)
            return;
        item->busy = Busy::No;
        item->isUntold = item->isUntold || isRefusal(failed.outcome);
        if (failed.outcome.kind == Outcome::Kind::SignInEnded)
            m_result.state.signedIn = false;
        tryLater(*item, failed.outcome);
    }

    void operator()(const event::Stored& stored)
    {
        Item* item = busyItem(stored.id, Busy::Storing);
        if (!item)
            return;
        const IntentPhase before = item->phase;
        item->busy = Busy::No;
        item->phase = item->nextPhase;
        item->why = item->nextWhy;
        item->wantsWithdrawal = false;
        if (item->phase == IntentPhase::Queued)
            item->firstAttemptAt = 0;
        reinstateWhatWaitsFor(*item, before);
    }

    void operator()(const event::StoreFailed& failed)
    {
        Item* item = busyItem(failed.id, Busy::Storing);
        if (!item)
            return;
        item->busy = Busy::No;
        // Whatever was known is forgotten; asking again gives the same answer.
        if (item->phase == IntentPhase::Attempted)
            item->mayHaveLeft = true;
        if (item->phase == IntentPhase::Attempted || item->nextPhase == IntentPhase::Confirmed ||
            item->nextPhase == IntentPhase::Rejected)
            item->askFirst = true;
        tryLater(*item, {});
    }

    void operator()(const event::InDoubt& doubted)
    {
        Item* item = busyItem(doubted.id, Busy::Committing);
        if (!item)
            item = busyItem(doubted.id, Busy::Storing);
        if (!item)
            return;
        item->busy = Busy::No;
        item->inDoubt = true;
        tryLater(*item, {});
    }

    void operator()(const event::Looked& looked)
    {
        Item* item = busyItem(looked.item.id, Busy::Looking);
        if (!item)
            return;
        const IntentPhase before = item->phase;
        item->busy = Busy::No;
        item->inDoubt = false;
        item->phase = looked.item.phase;
        item->why = looked.item.why;
        item->attempts = looked.item.attempts;
        item->firstAttemptAt = looked.item.firstAttemptAt;
        if (item->phase == IntentPhase::Attempted) {
            // As after a start: perhaps it never left, and an answer may have been forgotten.
            item->mayHaveLeft = true;
            item->askFirst = true;
        }
        item->wantsWithdrawal = item->wantsWithdrawal && mayBeWithdrawn(*item);
        reinstateWhatWaitsFor(*item, before);
    }

    void operator()(const event::LookFailed& failed)
    {
        if (Item* item = busyItem(failed.id, Busy::Looking)) {
            item->busy = Busy::No;
            tryLater(*item, {});
        }
    }

    void operator()(const event::Fenced&)
    {
        m_result.state.fenced = true;
        for (auto& [id, item] : m_result.state.items)
            item.busy = Busy::No;
    }

    void operator()(const event::WithdrawRequested& requested)
    {
        Item* item = find(requested.id);
        if (!item || !canWithdraw(*item))
            return;
        // What goes back to its draft lives on there.
        item->takenBack = item->phase == IntentPhase::Queued && !requested.once;
        item->wantsWithdrawal = !requested.once;
        store(*item, IntentPhase::Withdrawn, requested.why, {});
    }

    void operator()(const event::ReinstateRequested& requested)
    {
        Item* item = find(requested.id);
        if (!item || !canReinstate(*item))
            return;
        item->takenBack = false;
        store(*item, IntentPhase::Queued, NeedsYouWhy::None, {});
    }

    void operator()(const event::RetryRequested& requested)
    {
        Item* item = find(requested.id);
        if (!item || !canRetry(*item))
            return;
        m_result.state.pausedUntil = 0;
        item->notBefore = 0;
        item->askedNotBefore = 0;
        item->failures = 0;
        if (item->phase == IntentPhase::NeedsYou) {
            item->allowedAnew = true;
            store(*item, IntentPhase::Queued, NeedsYouWhy::None, {});
        }
    }

private:
    /// None when another program has taken over: nothing is done with any.
    Item* find(qint64 id)
    {
        const auto it = m_result.state.items.find(id);
        return it == m_result.state.items.end() || m_result.state.fenced ? nullptr : &it->second;
    }
    /// An event that nobody waits for is late news of something settled: ignored.
    Item* busyItem(qint64 id, Busy busy)
    {
        Item* item = find(id);
        return item && item->busy == busy ? item : nullptr;
    }

    /// What waits in a journal that is an older one goes out only when a person says so.
    bool isHeldBack(const Item& item) const
    {
        return m_result.state.journalIsOlder && item.fromEarlierRun && !item.allowedAnew;
    }

    /// What failed because something was taken back waits for it again.
    void reinstateWhatWaitsFor(const Item& item, IntentPhase before)
    {
        if (before != IntentPhase::Withdrawn || item.phase != IntentPhase::Queued)
            return;
        for (auto& [id, other] : m_result.state.items) {
            const bool failedByIt = other.dependsOn == item.id && other.phase == IntentPhase::NeedsYou &&
                                    other.why == NeedsYouWhy::DependencyFailed;
            if (failedByIt && other.busy == Busy::No && !other.inDoubt)
                store(other, IntentPhase::Queued, NeedsYouWhy::None, {});
        }
    }

    void command(Command::Kind kind, const Item& item)
    {
        m_result.commands.append({kind, item.id, item.phase, item.why, {}});
    }

    void store(Item& item, IntentPhase phase, NeedsYouWhy why, const Outcome& outcome)
    {
        item.busy = Busy::Storing;
        item.nextPhase = phase;
        item.nextWhy = why;
        m_result.commands.append({Command::Kind::Store, item.id, phase, why, outcome});
    }

    void settle(Item& item, const Outcome& outcome)
    {
        m_result.state.pauses = 0;
        m_result.state.pausedUntil = 0;
        switch (outcome.kind) {
        case Outcome::Kind::Executed:
            store(item, IntentPhase::Confirmed, NeedsYouWhy::None, outcome);
            return;
        case Outcome::Kind::Rejected:
            store(item, IntentPhase::Rejected, NeedsYouWhy::None, outcome);
            return;
        case Outcome::Kind::NeedsYou:
            store(item, IntentPhase::NeedsYou,
                  outcome.problem && outcome.problem->slug == Problem::Slug::ModuleOff ? NeedsYouWhy::ModuleOff
                                                                                       : NeedsYouWhy::ConditionFailed,
                  outcome);
            return;
        case Outcome::Kind::KeyReused:
            store(item, IntentPhase::NeedsYou, NeedsYouWhy::KeyReused, outcome);
            return;
        case Outcome::Kind::DeadlinePassed:
            store(item, IntentPhase::NeedsYou, NeedsYouWhy::DeadlinePassed, outcome);
            return;
        case Outcome::Kind::NotExecuted:
        case Outcome::Kind::SignInEnded:
        case Outcome::Kind::InProgress:
        case Outcome::Kind::Unknown:
            // A rejection that is none: not settled, ask again.
            item.askFirst = true;
            tryLater(item, outcome);
            return;
        }
    }

    quint64 nextRandom()
    {
        // splitmix64
        quint64 z = (m_result.state.random += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    /// Full jitter: anything up to the limit, which doubles with every failure.
    qint64 jitter(int failures)
    {
        const qint64 limit = std::min(kLongestDelay, kFirstDelay << std::min(failures, 20));
        return kFirstDelay / 2 + qint64(nextRandom() % quint64(limit));
    }

    void tryLater(Item& item, const Outcome& outcome)
    {
        const qint64 asked = std::min(outcome.retryAfter, kLongestRetryAfter);
        item.askedNotBefore = asked > 0 ? m_now + asked : 0;
        if (asked == 0 && item.failures == 0) {
            item.notBefore = m_now; // a renewed token
            ++item.failures;
            return;
        }
        qint64 wait = jitter(++item.failures);
        if (outcome.kind == Outcome::Kind::InProgress)
            wait = std::min(wait, kInProgressDelay);
        if (asked > 0)
            wait = std::max(wait, asked);
        item.notBefore = m_now + wait;
        if (outcome.unreachable) {
            State& state = m_result.state;
            state.pausedUntil = m_now + jitter(++state.pauses);
        }
    }

    /// What a waiting intent can no longer become, whatever its turn.
    NeedsYouWhy hopeless(const Item& item) const
    {
        if (isHeldBack(item))
            return NeedsYouWhy::Restored;
        if (item.presentUntil != 0 && (item.fromEarlierRun || m_now > item.presentUntil))
            return NeedsYouWhy::PresenceRequired;
        if (item.deadline != 0 && m_now > item.deadline)
            return NeedsYouWhy::DeadlinePassed;
        if (!item.module.isEmpty() && m_result.state.modulesOff.contains(item.module))
            return NeedsYouWhy::ModuleOff;
        if (item.dependsOn != 0) {
            const auto it = m_result.state.items.find(item.dependsOn);
            const bool mayCome =
                it != m_result.state.items.end() && (it->second.isOpen() || it->second.phase == IntentPhase::Confirmed);
            if (!mayCome)
                return NeedsYouWhy::DependencyFailed;
        }
        return NeedsYouWhy::None;
    }

    bool dependencyConfirmed(const Item& item) const
    {
        if (item.dependsOn == 0)
            return true;
        const auto it = m_result.state.items.find(item.dependsOn);
        return it != m_result.state.items.end() && it->second.phase == IntentPhase::Confirmed &&
               it->second.busy == Busy::No;
    }

    /// Whether a wait is over; asks to be woken when it is not. One that is longer than any we make was made before the
    /// clock went back.
    bool isDue(qint64 time)
    {
        if (time <= m_now || time > m_now + kLongestWait)
            return true;
        wakeAt(time);
        return false;
    }

    void wakeAt(qint64 time)
    {
        if (time > m_now && (m_result.wakeAt == 0 || time < m_result.wakeAt))
            m_result.wakeAt = time;
    }

    void dispatch()
    {
        State& state = m_result.state;
        if (state.fenced)
            return;
        int inFlight = 0;
        for (const auto& [id, item] : state.items) {
            if (item.busy == Busy::Sending || item.busy == Busy::Asking || item.busy == Busy::Committing ||
                item.busy == Busy::Uploading)
                ++inFlight;
        }
        const bool asking = std::any_of(state.items.begin(), state.items.end(),
                                        [&state](const auto& entry) { return holdsUpOthers(state, entry.second); });
        QSet<QString> takenLanes;
        for (auto& [id, item] : state.items) {
            if (item.inDoubt && item.busy == Busy::No && isDue(item.notBefore)) {
                item.busy = Busy::Looking;
                command(Command::Kind::Look, item);
            }
            if (item.wantsWithdrawal && item.busy == Busy::No && !item.inDoubt && isDue(item.notBefore))
                store(item, IntentPhase::Withdrawn, NeedsYouWhy::None, {});
            if (isRestored(item) && item.askFirst && item.busy == Busy::No && !item.inDoubt && !item.wantsWithdrawal &&
                state.signedIn && inFlight < state.maxInFlight && isDue(item.notBefore) && isDue(state.pausedUntil)) {
                ++inFlight;
                start(item);
            }
            if (!item.isOpen())
                continue;
            const bool laneTaken = !item.lane.isEmpty() && takenLanes.contains(item.lane);
            if (!item.lane.isEmpty())
                takenLanes.insert(item.lane);
            if (item.busy != Busy::No || item.inDoubt || item.wantsWithdrawal)
                continue;
            if (item.phase == IntentPhase::Queued && !item.askFirst) {
                if (const NeedsYouWhy why = hopeless(item); why != NeedsYouWhy::None) {
                    // Not at once again when the journal could not be written.
                    if (isDue(item.notBefore))
                        store(item, IntentPhase::NeedsYou, why, {});
                    continue;
                }
                // Just behind the moment, so that it has passed for sure.
                wakeAt(item.presentUntil ? item.presentUntil + 1 : 0);
                wakeAt(item.deadline ? item.deadline + 1 : 0);
                if (!dependencyConfirmed(item))
                    continue;
            }
            if ((laneTaken && !item.askFirst) || !state.signedIn)
                continue;
            if (item.fromEarlierRun && !item.askFirst && !item.allowedAnew) {
                // One answer may show that nothing of this journal is to go out.
                if (asking)
                    continue;
                if (state.journalIsOlder && item.mayResend) {
                    // It may have been taken back since the time this journal is of.
                    store(item, IntentPhase::NeedsYou, NeedsYouWhy::Restored, {});
                    continue;
                }
            }
            if (state.only != 0 && id != state.only && !item.askFirst)
                continue;
            if (!isDue(item.notBefore) || !isDue(state.pausedUntil))
                continue;
            if (inFlight >= state.maxInFlight)
                continue;
            ++inFlight;
            start(item);
        }
    }

    void start(Item& item)
    {
        const qint64 age = m_now - item.firstAttemptAt;
        const bool keyInDoubt =
            item.phase == IntentPhase::Attempted && (age < 0 || age > m_result.state.keyLife - kKeyMargin);
        if (item.askFirst || (keyInDoubt && !item.mayResend)) {
            item.busy = Busy::Asking;
            command(Command::Kind::Ask, item);
            return;
        }
        if (item.phase == IntentPhase::Queued && item.hasFiles && !item.filesReady) {
            item.busy = Busy::Uploading;
            command(Command::Kind::Upload, item);
            return;
        }
        item.busy = Busy::Committing;
        command(Command::Kind::CommitAttempt, item);
    }

    StepResult m_result;
    qint64 m_now;
};

} // namespace

StepResult step(State state, const Event& event, qint64 now)
{
    Stepper stepper(std::move(state), now);
    std::visit(stepper, event);
    return stepper.finish();
}

bool isInFlight(const Item& item)
{
    return item.busy == Busy::Committing || item.busy == Busy::Sending || item.busy == Busy::Storing;
}

} // namespace tradewind::outbox
