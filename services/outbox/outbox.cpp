// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/outbox.h"

#include "services/core/logging.h"
#include "services/storage/storageerror.h"

#include <QPointer>
#include <QRandomGenerator>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

qint64 millis(const QDateTime& time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

outbox::Item itemOf(const Intent& intent)
{
    outbox::Item item;
    item.id = intent.id;
    item.lane = intent.request.entityKey;
    item.module = intent.request.module;
    item.dependsOn = intent.request.dependsOn;
    item.presentUntil = millis(intent.request.presentUntil);
    item.deadline = millis(intent.request.requestDeadline);
    item.hasFiles = !intent.request.files.isEmpty();
    item.phase = intent.phase;
    item.why = intent.why;
    item.attempts = intent.attempts;
    item.firstAttemptAt = millis(intent.firstAttemptAt);
    return item;
}

} // namespace

Outbox::Outbox(JournalStore& journal, Transport& transport, ReceiptSink& receipts, const Clock& platformClock,
               QObject* parent, quint64 random)
    : QObject(parent)
    , m_journal(journal)
    , m_transport(transport)
    , m_receipts(receipts)
    , m_clock(platformClock)
{
    m_state.random = random != 0 ? random : QRandomGenerator::system()->generate64();
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &Outbox::wake);
}

Outbox::~Outbox() = default;

qint64 Outbox::now() const
{
    return m_clock.now().toMSecsSinceEpoch();
}

// ------------------------------------------------------------------------------------------------------- from outside

Async<void> Outbox::start(JournalOpened opened)
{
    const QPointer<Outbox> self(this);
    // The entities of receipts that came just before the last end: first, so that lists do not show them as pending.
    const auto mark = co_await m_receipts.receiptMark();
    if (!self)
        co_return cancelled();
    const bool readOnly = opened.report.outcome == OpenReport::Outcome::NewerVersion;
    // The records have seen a receipt that the journal does not have: it is an older one, and its receipts count anew.
    const bool isBehind = !readOnly && mark.ok() && *mark > opened.newestReceipt;
    if (isBehind) {
        auto holding = self->holdBack(opened);
        auto held = co_await holding;
        if (!held || !self)
            co_return cancelled();
        opened = std::move(held).value();
    }
    const auto applied = co_await self->applyReceipts();
    if (!self)
        co_return cancelled();
    if (!applied)
        qCInfo(lcOutbox) << "receipts could not be applied:" << applied.error().detail;
    outbox::event::Loaded loaded;
    loaded.journalIsOlder = opened.isOlder;
    for (const Intent& intent : std::as_const(opened.intents)) {
        self->m_intents.insert(intent.id, intent);
        loaded.items.append(itemOf(intent));
    }
    self->m_started = !readOnly;
    self->handle(loaded);
    Q_EMIT self->countsChanged();
    co_return Result<void>();
}

Async<Intent> Outbox::submit(IntentDraft draft)
{
    const QPointer<Outbox> self(this);
    JournalStore& journal = m_journal;
    if (const auto doubt = doubtAbout(draft)) {
        const Intent before = doubt->intent;
        const auto found = co_await lookFor(before.clientRef);
        if (!self)
            co_return cancelled();
        if (!found)
            co_return leftOpen(found.error());
        if (found->has_value()) {
            // It was stored. Its draft may have been saved again since.
            const auto once = co_await journal.insert(before);
            if (!self)
                co_return cancelled();
            if (!once)
                qCInfo(lcOutbox) << "a draft stays:" << once.error().detail;
            self->forget(before.clientRef);
            co_return Intent(**found);
        }
    }
    const qint64 dependency = draft.dependsOn;
    if (dependency != 0 && !self->m_state.items.contains(dependency)) {
        // What it waits for was settled in an earlier run.
        const auto found = co_await journal.intent(dependency);
        if (!self)
            co_return cancelled();
        if (!found)
            co_return found.error();
        if (found->has_value()) {
            self->m_intents.insert(dependency, **found);
            self->m_state.items.insert_or_assign(dependency, itemOf(**found));
        }
    }
    const Intent wanted = journal.made(draft);
    auto stored = co_await journal.insert(wanted);
    if (!self)
        co_return std::move(stored);
    if (!stored) {
        if (mayBeKept(stored.error())) {
            self->m_doubts.append({draft, wanted, 0});
            self->lookLater();
        }
        co_return std::move(stored);
    }
    const Intent intent = *stored;
    self->takeUp(intent);
    co_return Intent(intent);
}

void Outbox::takeUp(const Intent& intent)
{
    const QPointer<Outbox> self(this);
    m_intents.insert(intent.id, intent);
    handle(outbox::event::Added{itemOf(intent)});
    // The journal has withdrawn it already; the machine is told so by asking for the same.
    if (const qint64 old = intent.request.summary.facts.value("replaces"_L1).toInteger(); self && old != 0)
        handle(outbox::event::WithdrawRequested{old});
    // As it stands now: by the time handle() returns it may have been attempted.
    if (self)
        announce(intent.id);
}

Async<QList<Intent>> Outbox::pending(QString module)
{
    auto reading = marked(m_journal.pending());
    auto list = co_await reading;
    if (list && !module.isEmpty())
        list->removeIf([&module](const Intent& intent) { return intent.request.module != module; });
    co_return std::move(list);
}

Async<QList<Intent>> Outbox::notInRecords(QString module)
{
    const QPointer<Outbox> self(this);
    JournalStore& journal = m_journal;
    // The mark first: a receipt that is applied after it was read is told twice, never not at all.
    const auto mark = co_await m_receipts.receiptMark();
    if (!mark)
        co_return mark.error();
    if (!self)
        co_return cancelled();
    auto reading = self->marked(journal.pending(*mark));
    auto list = co_await reading;
    if (list && !module.isEmpty())
        list->removeIf([&module](const Intent& intent) { return intent.request.module != module; });
    co_return std::move(list);
}

bool Outbox::isInFlight(qint64 id) const
{
    const auto item = m_state.items.find(id);
    return item != m_state.items.end() && outbox::isInFlight(item->second);
}

Async<QList<Intent>> Outbox::newest(int limit)
{
    return marked(m_journal.newest(limit));
}

Async<QList<Intent>> Outbox::ofEntity(QString entityKey)
{
    return marked(m_journal.ofEntity(entityKey));
}

Async<QList<Intent>> Outbox::marked(Async<QList<Intent>> reading)
{
    const QPointer<Outbox> self(this);
    auto list = co_await reading;
    if (self && list) {
        for (Intent& intent : *list)
            intent.inFlight = self->isInFlight(intent.id);
    }
    co_return std::move(list);
}

Async<std::optional<Intent>> Outbox::intent(qint64 id)
{
    const QPointer<Outbox> self(this);
    auto reading = m_journal.intent(id);
    auto found = co_await reading;
    if (self && found && found->has_value())
        (*found)->inFlight = self->isInFlight(id);
    co_return std::move(found);
}

Async<std::optional<Receipt>> Outbox::receiptOf(qint64 intentId)
{
    return m_journal.receiptOf(intentId);
}

bool Outbox::canWithdraw(qint64 id) const
{
    const auto item = m_state.items.find(id);
    return mayAct() && item != m_state.items.end() && outbox::canWithdraw(item->second);
}

bool Outbox::withdraw(qint64 id)
{
    if (!canWithdraw(id))
        return false;
    handle(outbox::event::WithdrawRequested{id});
    return true;
}

bool Outbox::isBeingWithdrawn(qint64 id) const
{
    const auto item = m_state.items.find(id);
    return item != m_state.items.end() && outbox::isBeingWithdrawn(item->second);
}

bool Outbox::putAway(qint64 id)
{
    const auto item = m_state.items.find(id);
    if (!canWithdraw(id) || item->second.phase != IntentPhase::NeedsYou)
        return false;
    handle(outbox::event::WithdrawRequested{id, true, NeedsYouWhy::NotNeeded});
    return true;
}

bool Outbox::canEdit(qint64 id) const
{
    const auto item = m_state.items.find(id);
    return mayAct() && item != m_state.items.end() && outbox::canEdit(item->second);
}

Async<void> Outbox::takeBackToEdit(qint64 id)
{
    if (!m_started || !canEdit(id) || m_toEdit.contains(id))
        return failed<void>(makeError(Error::Kind::Validation, QStringLiteral("it cannot be edited any more")));
    Promise<void> done;
    m_toEdit.insert(id, done);
    handle(outbox::event::WithdrawRequested{id, true});
    return done.future();
}

bool Outbox::canReinstate(qint64 id) const
{
    const auto item = m_state.items.find(id);
    return mayAct() && item != m_state.items.end() && outbox::canReinstate(item->second);
}

bool Outbox::reinstate(qint64 id)
{
    if (!canReinstate(id))
        return false;
    handle(outbox::event::ReinstateRequested{id});
    return true;
}

bool Outbox::canRetry(qint64 id) const
{
    const auto item = m_state.items.find(id);
    return mayAct() && item != m_state.items.end() && outbox::canRetry(item->second);
}

bool Outbox::mayBeRetried(qint64 id) const
{
    const auto item = m_state.items.find(id);
    return mayAct() && item != m_state.items.end() && outbox::mayBeRetried(item->second);
}

qint64 Outbox::waitsForAnswerAbout(qint64 id) const
{
    return mayAct() ? outbox::waitsForAnswerAbout(m_state, id) : 0;
}

bool Outbox::retryNow(qint64 id)
{
    if (!canRetry(id))
        return false;
    handle(outbox::event::RetryRequested{id});
    return true;
}

void Outbox::setSending(bool sending)
{
    m_state.maxInFlight = sending ? outbox::State().maxInFlight : 0;
    wake();
}

void Outbox::sendOnly(qint64 id)
{
    m_state.only = id;
    setSending(true);
}

int Outbox::waitingCount() const
{
    return int(std::count_if(m_state.items.begin(), m_state.items.end(),
                             [](const auto& entry) { return entry.second.isOpen(); }));
}

int Outbox::needsYouCount() const
{
    return int(std::count_if(m_state.items.begin(), m_state.items.end(),
                             [](const auto& entry) { return entry.second.phase == IntentPhase::NeedsYou; }));
}

void Outbox::setOnline(bool online)
{
    handle(outbox::event::ConnectionChanged{online});
}

void Outbox::setSignedIn()
{
    handle(outbox::event::SignedIn{});
}

void Outbox::setModulesOff(const QSet<QString>& modules)
{
    handle(outbox::event::ModulesChanged{modules});
}

void Outbox::setKeyLife(std::chrono::seconds life)
{
    handle(outbox::event::KeyLifeChanged{std::chrono::milliseconds(life).count()});
}

void Outbox::wake()
{
    lookForDoubted();
    handle(outbox::event::Tick{});
}

Async<void> Outbox::stop()
{
    m_stopping = true;
    m_wake.stop();
    m_stop.stop();
    Promise<void> ended;
    if (m_atWork == 0)
        ended.finish({});
    else
        m_waitingForEnd.append(ended);
    return ended.future();
}

// -------------------------------------------------------------------------------------------------------- the machine

void Outbox::handle(const outbox::Event& event)
{
    m_events.push_back(event);
    if (m_handling)
        return;
    m_handling = true;
    const QPointer<Outbox> self(this);
    while (self && !m_events.empty()) {
        const outbox::Event next = std::move(m_events.front());
        m_events.pop_front();
        outbox::StepResult result = outbox::step(std::move(m_state), next, now());
        m_state = std::move(result.state);
        if (!m_started || m_stopping) {
            // What would be done is done after the start, or by the next run.
            for (const outbox::Command& command : std::as_const(result.commands))
                m_state.items.at(command.id).busy = outbox::Item::Busy::No;
            continue;
        }
        for (const outbox::Command& command : std::as_const(result.commands))
            carryOut(command);
        m_nextStep = result.wakeAt;
        sleepUntilNeeded();
    }
    if (self)
        m_handling = false;
}

void Outbox::sleepUntilNeeded()
{
    if (m_stopping)
        return;
    m_wakeAt = m_nextStep;
    if (m_nextLook != 0 && (m_wakeAt == 0 || m_nextLook < m_wakeAt))
        m_wakeAt = m_nextLook;
    if (m_wakeAt > 0)
        m_wake.start(int(std::clamp<qint64>(m_wakeAt - now(), 1, 3600 * 1000)));
    else
        m_wake.stop();
}

void Outbox::carryOut(const outbox::Command& command)
{
    ++m_atWork;
    switch (command.kind) {
    case outbox::Command::Kind::Upload:
        return upload(command.id);
    case outbox::Command::Kind::CommitAttempt:
        return commitAttempt(command.id);
    case outbox::Command::Kind::Send:
        return sendIntent(command.id);
    case outbox::Command::Kind::Ask:
        return ask(command.id);
    case outbox::Command::Kind::Store:
        return storeOutcome(command);
    case outbox::Command::Kind::Look:
        return look(command.id);
    }
}

void Outbox::workEnded()
{
    if (--m_atWork > 0)
        return;
    for (const auto& promise : std::exchange(m_waitingForEnd, {}))
        promise.finish({});
    Q_EMIT becameIdle();
}

void Outbox::remember(const Intent& intent)
{
    m_intents.insert(intent.id, intent);
}

void Outbox::announce(qint64 id)
{
    Intent intent = m_intents.value(id);
    intent.inFlight = isInFlight(id);
    Q_EMIT intentChanged(intent);
    Q_EMIT countsChanged();
}

void Outbox::journalFailed(qint64 id, const Error& error, const outbox::Event& otherwise)
{
    if (error.kind == Error::Kind::Conflict && !m_state.fenced) {
        qCInfo(lcOutbox) << "another program has taken over the journal";
        handle(outbox::event::Fenced{});
        Q_EMIT takenOver();
        return;
    }
    qCInfo(lcOutbox) << "the journal could not be written:" << error.detail;
    if (mayBeKept(error))
        handle(outbox::event::InDoubt{id});
    else
        handle(otherwise);
}

void Outbox::commitAttempt(qint64 id)
{
    deliver<AttemptCommit>(
        m_journal.commitAttempt(id, m_clock.now()), this, [this, id](const Result<AttemptCommit>& done) {
            if (!done) {
                journalFailed(id, done.error(), outbox::event::AttemptNotCommitted{id, NeedsYouWhy::None});
            } else {
                remember(done->intent);
                if (done->refused != NeedsYouWhy::None)
                    handle(outbox::event::AttemptNotCommitted{id, done->refused});
                else
                    handle(outbox::event::AttemptCommitted{id});
                announce(id);
            }
            workEnded();
        });
}

void Outbox::sendIntent(qint64 id)
{
    const QString clientRef = m_intents.value(id).clientRef;
    deliver<QByteArray>(m_transport.send(m_intents.value(id), m_stop.token()), this,
                        [this, id, clientRef](const Result<QByteArray>& answer) {
                            handle(outbox::event::Answered{id, outcomeOf(answer, clientRef)});
                            announce(id);
                            workEnded();
                        });
}

void Outbox::ask(qint64 id)
{
    const Intent intent = m_intents.value(id);
    deliver<QByteArray>(m_transport.operation(intent.clientRef, intent.request.onBehalfOf, m_stop.token()), this,
                        [this, id, clientRef = intent.clientRef](const Result<QByteArray>& answer) {
                            if (!answer) {
                                handle(outbox::event::AskFailed{id, outcomeOf(answer, clientRef)});
                            } else if (const auto told = parseOperation(*answer, clientRef); told) {
                                handle(outbox::event::Asked{id, *told});
                            } else {
                                qCInfo(lcOutbox)
                                    << "the answer about intent" << id << "is none:" << told.error().detail;
                                handle(outbox::event::AskFailed{id, {}});
                            }
                            Q_EMIT asked(m_intents.value(id));
                            workEnded();
                        });
}

void Outbox::storeOutcome(const outbox::Command& command)
{
    const qint64 id = command.id;
    const bool toEdit = m_toEdit.contains(id) && command.phase == IntentPhase::Withdrawn;
    auto storing =
        toEdit ? m_journal.withdrawToDraft(id) : settleAndApply(id, command.phase, command.why, command.outcome);
    deliver<Intent>(std::move(storing), this, [this, id, toEdit](const Result<Intent>& stored) {
        if (!stored) {
            journalFailed(id, stored.error(), outbox::event::StoreFailed{id});
        } else {
            remember(*stored);
            handle(outbox::event::Stored{id});
            announce(id);
        }
        if (toEdit)
            m_toEdit.take(id).finish(stored ? Result<void>() : Result<void>(stored.error()));
        workEnded();
    });
}

void Outbox::look(qint64 id)
{
    deliver<Intent>(readAndApply(id), this, [this, id](const Result<Intent>& found) {
        if (!found) {
            qCInfo(lcOutbox) << "the journal could not be read:" << found.error().detail;
            handle(outbox::event::LookFailed{id});
        } else {
            remember(*found);
            handle(outbox::event::Looked{itemOf(*found)});
            announce(id);
        }
        workEnded();
    });
}

void Outbox::upload(qint64 id)
{
    deliver<void>(uploadFiles(m_intents.value(id)), this, [this, id](const Result<void>& done) {
        if (done) {
            handle(outbox::event::FilesUploaded{id});
        } else {
            const Error& error = done.error();
            Outcome outcome = outcomeOf(Result<QByteArray>(error), {});
            NeedsYouWhy why = NeedsYouWhy::None;
            if (error.kind == Error::Kind::Validation)
                why = NeedsYouWhy::FileMissing;
            else if (outcome.kind == Outcome::Kind::Rejected || outcome.kind == Outcome::Kind::NeedsYou)
                why = NeedsYouWhy::FileRefused;
            handle(outbox::event::FilesFailed{id, why, outcome});
        }
        workEnded();
    });
}

} // namespace tradewind
