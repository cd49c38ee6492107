// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"

#include <QList>
#include <QSet>

#include <map>
#include <variant>

/// The outbox's protocol as a pure function: `step(state, event, now)` gives the next state and the commands to carry
/// out. No I/O, no clock, no threads, no randomness but the seed in the state, so that a simulation can run millions of
/// schedules. Times are milliseconds since 1970 by the platform's clock; 0 means none.
///
/// The rules (`reliability.md` §2.1, `architecture.md` §5.2):
/// - *Attempted* is committed before bytes leave; the same bytes and key go out again until there is a definite answer.
/// - What stands from an earlier run is asked about before anything of it is sent, as is what was attempted longer ago
///   than the key's life less an hour; when the platform does not know it, it goes out under its own key. When the
///   platform knows one that has not left by what the journal says, the journal is an older one: then nothing that
///   waits in it goes out by itself.
/// - What was found in a journal put aside is asked about too; it is settled when the platform knows it, and a person's
///   when not. Before the platform has answered it is nobody's: an act done once more might be done twice.
/// - An attempt that surely did nothing, when none before may have left, returns to *Queued*.
/// - A payment or conversion (presentUntil) is never sent a first time late or after a restart.
/// - What was to be stored and may be stored although the journal failed is looked up before anything else is done with
///   that intent.
/// - Intents of one entity go out in order; one that needs a person or was rejected does not hold up the others.
namespace tradewind::outbox {

/// What the protocol knows about one intent.
struct Item
{
    // As in the journal.
    qint64 id = 0;
    QString lane;
    QString module;
    qint64 dependsOn = 0;
    qint64 presentUntil = 0;
    qint64 deadline = 0;
    bool hasFiles = false;
    IntentPhase phase = IntentPhase::Queued;
    NeedsYouWhy why = NeedsYouWhy::None;
    int attempts = 0;
    qint64 firstAttemptAt = 0;

    // Of this run.
    enum class Busy { No, Uploading, Committing, Sending, Asking, Storing, Looking };
    Busy busy = Busy::No;
    qint64 notBefore = 0;
    qint64 askedNotBefore = 0; ///< the part of it the platform asked for: no connection brings it forward
    int failures = 0;          ///< in a row, for the back-off
    bool mayHaveLeft = false;  ///< an attempt may have reached the platform
    bool askFirst = false;
    bool inDoubt = false;   ///< nobody knows how it stands in the journal
    bool mayResend = false; ///< the platform was asked and does not know it
    bool isUntold = false;  ///< the platform does not tell what it knows of it
    bool filesReady = false;
    bool fromEarlierRun = false;
    bool allowedAnew = false;                    ///< a person said: send it, although the journal is an older one
    bool wantsWithdrawal = false;                ///< a person took it back; not in the journal yet
    bool takenBack = false;                      ///< withdrawn by a person while it waited, so that this can be undone
    IntentPhase nextPhase = IntentPhase::Queued; ///< while Storing
    NeedsYouWhy nextWhy = NeedsYouWhy::None;

    bool isOpen() const { return phase == IntentPhase::Queued || phase == IntentPhase::Attempted; }
    /// Waits in the journal since an earlier run.
    bool isOldQueued() const { return phase == IntentPhase::Queued && fromEarlierRun; }
};

struct State
{
    std::map<qint64, Item> items;
    bool signedIn = true;
    bool journalIsOlder = false; ///< the platform knows more than the journal of what is in it
    bool fenced = false;         ///< another program has taken over the journal: nothing more is done here
    qint64 pausedUntil = 0;      ///< no connection: nobody tries before
    int pauses = 0;              ///< in a row
    QSet<QString> modulesOff;
    qint64 keyLife = 7LL * 24 * 3600 * 1000; ///< capabilities.idempotencyTtl
    int maxInFlight = 4;
    qint64 only = 0;    ///< nothing else is sent, whatever waits; 0: everything
    quint64 random = 1; ///< seed of the jitter
};

namespace event {
/// A new intent stands in the journal.
struct Added
{
    Item item;
};
/// The journal was opened: everything open or in need of a person, and what these wait for.
struct Loaded
{
    QList<Item> items;
    bool journalIsOlder = false; ///< it is known that the journal is not the one last used
};
/// Time has passed.
struct Tick
{
};
struct ConnectionChanged
{
    bool online = false;
};
struct SignedIn
{
};
struct ModulesChanged
{
    QSet<QString> off;
};
struct KeyLifeChanged
{
    qint64 keyLife = 0;
};
/// The files of an intent are on the platform.
struct FilesUploaded
{
    qint64 id = 0;
};
/// They are not. `why`: it will not get better by itself.
struct FilesFailed
{
    qint64 id = 0;
    NeedsYouWhy why = NeedsYouWhy::None;
    Outcome outcome;
};
/// The attempt is in the journal.
struct AttemptCommitted
{
    qint64 id = 0;
};
/// It is not; nothing was sent. `why`: the journal has stored that a person is needed.
struct AttemptNotCommitted
{
    qint64 id = 0;
    NeedsYouWhy why = NeedsYouWhy::None;
};
/// An attempt has ended.
struct Answered
{
    qint64 id = 0;
    Outcome outcome;
};
/// The platform was asked.
struct Asked
{
    qint64 id = 0;
    OperationAnswer answer;
};
struct AskFailed
{
    qint64 id = 0;
    Outcome outcome;
};
/// What a Store command wanted is in the journal.
struct Stored
{
    qint64 id = 0;
};
/// It is not.
struct StoreFailed
{
    qint64 id = 0;
};
/// The journal failed so that nobody knows whether the attempt, or what was to be stored, is in it.
struct InDoubt
{
    qint64 id = 0;
};
/// How it stands in the journal.
struct Looked
{
    Item item;
};
struct LookFailed
{
    qint64 id = 0;
};
/// Another program holds the journal now.
struct Fenced
{
};
struct WithdrawRequested
{
    qint64 id = 0;
    bool once = false; ///< not tried again when the journal fails: who asked is told so, or asks again
    NeedsYouWhy why = NeedsYouWhy::None; ///< stays with it; NotNeeded or nothing
};
/// It is to wait again after all, and what failed because it was taken back.
struct ReinstateRequested
{
    qint64 id = 0;
};
/// A person says: now.
struct RetryRequested
{
    qint64 id = 0;
};
} // namespace event

using Event =
    std::variant<event::Added, event::Loaded, event::Tick, event::ConnectionChanged, event::SignedIn,
                 event::ModulesChanged, event::KeyLifeChanged, event::FilesUploaded, event::FilesFailed,
                 event::AttemptCommitted, event::AttemptNotCommitted, event::Answered, event::Asked, event::AskFailed,
                 event::Stored, event::StoreFailed, event::InDoubt, event::Looked, event::LookFailed, event::Fenced,
                 event::WithdrawRequested, event::ReinstateRequested, event::RetryRequested>;

struct Command
{
    enum class Kind {
        Upload,        ///< the intent's files; answer FilesUploaded or FilesFailed
        CommitAttempt, ///< answer AttemptCommitted, AttemptNotCommitted or InDoubt
        Send,          ///< one wire request; answer Answered
        Ask,           ///< GET /v1/operations; answer Asked or AskFailed
        Store,         ///< phase and why, with the outcome's receipt or problem; answer Stored, StoreFailed or InDoubt
        Look           ///< how it stands in the journal; answer Looked or LookFailed
    };
    Kind kind = Kind::Send;
    qint64 id = 0;
    IntentPhase phase = IntentPhase::Queued;
    NeedsYouWhy why = NeedsYouWhy::None;
    Outcome outcome = {};
};

struct StepResult
{
    State state;
    QList<Command> commands;
    qint64 wakeAt = 0; ///< send a Tick then; 0: nothing to wait for
};

StepResult step(State state, const Event& event, qint64 now);

/// Whether it is going out, from the commit before to the one after: what comes of it is on its way.
bool isInFlight(const Item& item);
/// Whether a person may take it back: it surely did not leave, or needs a person anyway.
bool canWithdraw(const Item& item);
/// Whether it may be taken back to be done in another way: nothing of it was ever sent, or it surely was not executed.
bool canEdit(const Item& item);
/// Whether it is being taken back, and the journal does not have it yet.
bool isBeingWithdrawn(const Item& item);
/// Whose answer of the platform an intent that stood in the journal waits for: its own, or another's that may show that
/// nothing of this journal is to go out. 0: nobody's.
qint64 waitsForAnswerAbout(const State& state, qint64 id);
/// Whether what was taken back can wait again: it never left, in this run.
bool canReinstate(const Item& item);
/// Whether "try now" makes sense, or will when the platform was asked about it.
bool mayBeRetried(const Item& item);
/// Whether it makes sense by now.
bool canRetry(const Item& item);

} // namespace tradewind::outbox
