// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/clock.h"
#include "services/outbox/outboxmachine.h"
#include "services/outbox/transport.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace tradewind {

/// Intents that must reach the platform exactly once (`architecture.md` §5.2). A thin shell around the state machine:
/// it carries out the machine's commands with the journal and the transport, and tells it what came of them.
///
/// Promise: once submit() has answered, the intent survives a crash, a power cut, an update or a sign-out; it reaches
/// the platform exactly once or comes back with a reason; it is never called rejected or confirmed unless the platform
/// said so.
///
/// One per account, in the GUI thread. Journal, transport, clock and sink must outlive it. `platformClock` is the
/// platform's time as far as it is known. `random` seeds what varies the waits; 0: the system's own.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    Outbox(JournalStore& journal, Transport& transport, ReceiptSink& receipts, const Clock& platformClock,
           QObject* parent = nullptr, quint64 random = 0);
    ~Outbox() override;

    /// Applies receipts the records have not seen, and takes up what an earlier run left open. Once, with what
    /// JournalStore::open() gave. Before it, intents are stored but not sent.
    [[nodiscard]] Async<void> start(JournalOpened opened);

    /// Stores the intent; when this answers it is Queued for good, and on its way. When the error says mayBeKept() the
    /// disk failed so that it may be stored or not: it is looked for from then on and taken up when it is found, and
    /// asking for the same once more is no second act.
    [[nodiscard]] Async<Intent> submit(IntentDraft draft);

    /// Everything that waits, is under way or needs a person, oldest first; of one module when it is named.
    [[nodiscard]] Async<QList<Intent>> pending(QString module = {});
    /// The same and what is confirmed without having reached the records: everything the records do not tell. Use
    /// readBesideActs() (actsandrecords.h), which asks in the one order that loses nothing.
    [[nodiscard]] Async<QList<Intent>> notInRecords(QString module = {});
    /// The newest intents of every state, newest first.
    [[nodiscard]] Async<QList<Intent>> newest(int limit);
    [[nodiscard]] Async<QList<Intent>> ofEntity(QString entityKey);
    [[nodiscard]] Async<std::optional<Intent>> intent(qint64 id);
    [[nodiscard]] Async<std::optional<Receipt>> receiptOf(qint64 intentId);

    /// Takes back what surely did not leave, or puts away what needs a person. False when it cannot be taken back.
    bool withdraw(qint64 id);
    bool canWithdraw(qint64 id) const;
    /// Whether withdraw() was asked for and the journal does not have it yet: it may still fail.
    bool isBeingWithdrawn(qint64 id) const;
    /// Puts away by itself, as NotNeeded, what needed a person and needs nobody any more. False when it cannot be: ask
    /// again when something has changed.
    bool putAway(qint64 id);
    /// Lets wait again what was taken back in this run before it left: the same intent, in its old place. False when it
    /// cannot.
    bool reinstate(qint64 id);
    bool canReinstate(qint64 id) const;
    /// Says yes to what the platform named when it refused: a new act takes the place of the one that needs a person,
    /// in one commit. Error::Validation when there is nothing to say yes to, see acceptedAnew().
    [[nodiscard]] Async<Intent> acceptAnew(qint64 id);
    /// Takes back, as withdraw() does, what is to be edited: its draft is there again when this answers.
    /// Error::Validation when it cannot be taken back, or another draft has come in its place.
    [[nodiscard]] Async<void> takeBackToEdit(qint64 id);
    /// Whether it can still be edited: nothing of it ever left, or it needs a person and surely was not executed.
    bool canEdit(qint64 id) const;
    /// Tries at once instead of later. False when that makes no sense.
    bool retryNow(qint64 id);
    bool canRetry(qint64 id) const;
    /// Whether it can, or will be when the platform was asked about it.
    bool mayBeRetried(qint64 id) const;

    /// Which act the platform is to be heard about before this one goes on: itself, or another that stood in the
    /// journal too. 0: none.
    qint64 waitsForAnswerAbout(qint64 id) const;

    /// Whether anything may be sent, which it may. While not, what waits waits.
    void setSending(bool sending);
    /// Sends this one alone; the platform is asked about all that was open before, as without its answers none goes
    /// out.
    void sendOnly(qint64 id);

    /// How many wait or are under way, and how many need a person.
    int waitingCount() const;
    int needsYouCount() const;
    /// Another program has taken over the journal: nothing is sent from here any more.
    bool isTakenOver() const { return m_state.fenced; }

    /// Told from outside: the connection is there again, somebody has signed in, modules are off, keys live so long.
    void setOnline(bool online);
    void setSignedIn();
    void setModulesOff(const QSet<QString>& modules);
    void setKeyLife(std::chrono::seconds life);

    /// Whether nothing is under way: what waits, waits for a time, a sign-in, a connection or another act.
    bool isIdle() const { return m_atWork == 0; }
    /// When something is to be tried again, in milliseconds of the platform's clock; 0: nothing waits for a time.
    qint64 wakeAt() const { return m_wakeAt; }
    /// Looks at the clock at once; otherwise a timer does, which does not know of a machine that slept.
    void wake();

    /// Ends what is under way; answers when nothing is any more. What was sent stays Attempted in the journal.
    [[nodiscard]] Async<void> stop();

Q_SIGNALS:
    /// An intent is new or stands differently. A confirmed one is emitted after its receipt was applied to the records.
    void intentChanged(const tradewind::Intent& intent);
    void countsChanged();
    /// The platform was asked about an intent: what may be done with it can be different.
    void asked(const tradewind::Intent& intent);
    void takenOver();
    /// Nothing is under way any more.
    void becameIdle();

private:
    /// Whether anything can still be done with what waits.
    bool mayAct() const { return !m_stopping && !m_state.fenced; }
    void handle(const outbox::Event& event);
    void carryOut(const outbox::Command& command);
    void commitAttempt(qint64 id);
    void sendIntent(qint64 id);
    void ask(qint64 id);
    void storeOutcome(const outbox::Command& command);
    void upload(qint64 id);
    void look(qint64 id);
    void remember(const Intent& intent);
    bool isInFlight(qint64 id) const;
    /// What the journal tells, and which of it is under way at this moment: whoever asks hears the same.
    [[nodiscard]] Async<QList<Intent>> marked(Async<QList<Intent>> reading);
    void announce(qint64 id);
    void journalFailed(qint64 id, const Error& error, const outbox::Event& otherwise);
    void takeUp(const Intent& intent);
    /// Looks for acts that may have been stored, when it is time.
    void lookForDoubted();
    void lookLater();
    void sleepUntilNeeded();
    void workEnded();
    qint64 now() const;

    /// Nothing that waits in an older journal goes out by itself, in no later run either; then receipts count anew.
    [[nodiscard]] Async<JournalOpened> holdBack(JournalOpened opened);
    [[nodiscard]] Async<Intent> settleAndApply(qint64 id, IntentPhase phase, NeedsYouWhy why, Outcome outcome);
    [[nodiscard]] Async<Intent> readAndApply(qint64 id);
    /// The intent, after its receipt was applied.
    [[nodiscard]] Async<Intent> withReceiptApplied(Intent intent);
    /// One after the other, so that the records are told each receipt once.
    [[nodiscard]] Async<void> applyReceipts();
    [[nodiscard]] Async<void> applyNewReceipts();
    /// Whether the act is stored, if that can be told; then it is taken up and no longer in doubt.
    [[nodiscard]] Async<std::optional<Intent>> lookFor(QString clientRef);
    [[nodiscard]] Async<void> lookForAllDoubted();
    /// Uploads what is not there yet; Error::Validation when a file is not on this machine.
    [[nodiscard]] Async<void> uploadFiles(Intent intent);

    /// An act that was asked for and whose commit failed.
    struct Doubt
    {
        IntentDraft wanted;
        Intent intent;
        qint64 foundAt = 0; ///< when it turned out to be stored; 0: not known yet
    };
    std::optional<Doubt> doubtAbout(const IntentDraft& draft) const;
    void forget(const QString& clientRef);

    JournalStore& m_journal;
    Transport& m_transport;
    ReceiptSink& m_receipts;
    const Clock& m_clock;
    outbox::State m_state;
    QHash<qint64, Intent> m_intents; ///< as last stored; of this run
    std::deque<outbox::Event> m_events;
    bool m_handling = false;
    bool m_started = false;
    bool m_stopping = false;
    int m_atWork = 0;
    qint64 m_wakeAt = 0;
    qint64 m_nextStep = 0; ///< of the machine
    qint64 m_nextLook = 0; ///< for acts in doubt
    QList<Doubt> m_doubts;
    QHash<qint64, Promise<void>> m_toEdit; ///< what is being taken back to its draft
    bool m_applying = false;
    QList<Promise<void>> m_waitingToApply;
    QList<Promise<void>> m_waitingForEnd;
    QTimer m_wake;
    StopOwner m_stop; // last: its end stops what uses the rest
};

} // namespace tradewind
