// SPDX-License-Identifier: Apache-2.0
// What an Outbox does that takes longer: receipts, files, and acts of which nobody knows whether they are stored.
#include "services/core/logging.h"
#include "services/outbox/conditions.h"
#include "services/outbox/outbox.h"

#include <QPointer>

namespace tradewind {

namespace {

constexpr int kReceiptsAtOnce = 50;
constexpr qint64 kLookAgain = 10'000;
/// For so long after an act in doubt was found, asking for the same is still the same act: whoever was told that it may
/// be stored presses again.
constexpr qint64 kSameAct = 15LL * 60 * 1000;

bool isSameAct(const IntentDraft& a, const IntentDraft& b)
{
    return a.operationId == b.operationId && a.method == b.method && a.path == b.path && a.body == b.body &&
           a.entityKey == b.entityKey && a.ifMatch == b.ifMatch && a.onBehalfOf == b.onBehalfOf &&
           a.dependsOn == b.dependsOn && a.files == b.files && a.draftKind == b.draftKind && a.draftId == b.draftId;
}

} // namespace

// ------------------------------------------------------------------------------------------------- settling, receipts

Async<JournalOpened> Outbox::holdBack(JournalOpened opened)
{
    const QPointer<Outbox> self(this);
    ReceiptSink& sink = m_receipts;
    opened.isOlder = true;
    auto holding = m_journal.holdBackOpen();
    const auto held = co_await holding;
    if (!self)
        co_return cancelled();
    if (!held) {
        // The records' mark stays: the next start finds the same.
        qCInfo(lcOutbox) << "what waits in an older journal could not be held back:" << held.error().detail;
        co_return std::move(opened);
    }
    for (Intent& intent : opened.intents) {
        if (!intent.isOpen())
            continue;
        intent.phase = IntentPhase::NeedsYou;
        intent.why = NeedsYouWhy::Restored;
    }
    auto forgetting = sink.forgetMark();
    const auto forgotten = co_await forgetting;
    if (!forgotten)
        qCInfo(lcOutbox) << "the records' mark could not be set back:" << forgotten.error().detail;
    co_return std::move(opened);
}

Async<Intent> Outbox::settleAndApply(qint64 id, IntentPhase phase, NeedsYouWhy why, Outcome outcome)
{
    const QPointer<Outbox> self(this);
    auto settled = co_await m_journal.settle(id, phase, why, outcome);
    if (!settled || !self)
        co_return std::move(settled);
    auto applying = self->withReceiptApplied(*settled);
    auto applied = co_await applying;
    co_return std::move(applied);
}

Async<Intent> Outbox::readAndApply(qint64 id)
{
    const QPointer<Outbox> self(this);
    const auto found = co_await m_journal.intent(id);
    if (!found)
        co_return found.error();
    if (!self)
        co_return cancelled();
    if (!found->has_value())
        co_return makeError(Error::Kind::Internal, QStringLiteral("no such intent"));
    auto applying = self->withReceiptApplied(**found);
    auto applied = co_await applying;
    co_return std::move(applied);
}

Async<Intent> Outbox::withReceiptApplied(Intent intent)
{
    if (intent.receiptNumber != 0) {
        // The receipt is safe; now the records see what it made. When that fails, sync brings it, or the next start.
        const auto applied = co_await applyReceipts();
        if (!applied)
            qCInfo(lcOutbox) << "a receipt could not be applied:" << applied.error().detail;
    }
    co_return Intent(intent);
}

Async<Intent> Outbox::acceptAnew(qint64 id)
{
    const QPointer<Outbox> self(this);
    const auto found = co_await m_journal.intent(id);
    if (!found)
        co_return found.error();
    if (!self)
        co_return cancelled();
    std::optional<IntentDraft> draft;
    if (found->has_value())
        draft = acceptedAnew(**found);
    if (!draft)
        co_return makeError(Error::Kind::Validation, QStringLiteral("there is nothing to say yes to"));
    auto submitting = self->submit(*draft);
    auto submitted = co_await submitting;
    co_return std::move(submitted);
}

Async<void> Outbox::applyReceipts()
{
    const QPointer<Outbox> self(this);
    while (m_applying) {
        Promise<void> turn;
        auto coming = turn.future();
        m_waitingToApply.append(std::move(turn)); // its only copy: it ends with the outbox
        const auto came = co_await coming;
        Q_UNUSED(came)
        if (!self)
            co_return cancelled();
    }
    m_applying = true;
    auto applied = co_await applyNewReceipts();
    if (!self)
        co_return cancelled();
    self->m_applying = false;
    for (const auto& turn : std::exchange(self->m_waitingToApply, {}))
        turn.finish({});
    co_return std::move(applied);
}

Async<void> Outbox::applyNewReceipts()
{
    const QPointer<Outbox> self(this);
    JournalStore& journal = m_journal;
    ReceiptSink& sink = m_receipts;
    for (;;) {
        const auto mark = co_await sink.receiptMark();
        if (!self)
            co_return cancelled();
        if (!mark)
            co_return mark.error();
        const auto receipts = co_await journal.receiptsAfter(*mark, kReceiptsAtOnce);
        if (!self)
            co_return cancelled();
        if (!receipts)
            co_return receipts.error();
        if (receipts->isEmpty())
            co_return Result<void>();
        const QList<Receipt> batch = *receipts;
        const auto applied = co_await sink.applyReceipts(batch);
        if (!self)
            co_return cancelled();
        if (!applied)
            co_return applied.error();
    }
}

Async<void> Outbox::uploadFiles(Intent intent)
{
    const QPointer<Outbox> self(this);
    JournalStore& journal = m_journal;
    Transport& transport = m_transport;
    const std::stop_token stop = m_stop.token();
    const auto files = co_await journal.files(intent.request.files);
    if (!files)
        co_return files.error();
    const QList<WaitingFile> waiting = *files;
    for (const WaitingFile& file : waiting) {
        if (file.uploaded)
            continue;
        if (!self)
            co_return cancelled();
        const auto bytes = co_await journal.fileBytes(file.sha256);
        if (!bytes)
            co_return bytes.error();
        if (!self)
            co_return cancelled();
        const auto uploaded = co_await transport.upload(file, *bytes, intent.request.onBehalfOf, stop);
        if (!uploaded)
            co_return uploaded.error();
        if (!self)
            co_return cancelled();
        const auto marked = co_await journal.markUploaded(file.sha256);
        if (!marked)
            co_return marked.error();
    }
    co_return Result<void>();
}

// ------------------------------------------------------------------------------------------------------------ in doubt

std::optional<Outbox::Doubt> Outbox::doubtAbout(const IntentDraft& draft) const
{
    for (const Doubt& doubt : m_doubts) {
        const bool stands = doubt.foundAt == 0 || m_clock.monotonic().count() - doubt.foundAt < kSameAct;
        if (stands && isSameAct(doubt.wanted, draft))
            return doubt;
    }
    return {};
}

void Outbox::forget(const QString& clientRef)
{
    m_doubts.removeIf([&clientRef](const Doubt& doubt) { return doubt.intent.clientRef == clientRef; });
}

void Outbox::lookLater()
{
    m_nextLook = now() + kLookAgain;
    sleepUntilNeeded();
}

void Outbox::lookForDoubted()
{
    // A time that is further away than any we set was set before the clock went back.
    if (m_nextLook == 0 || m_stopping || (now() < m_nextLook && m_nextLook - now() <= kLookAgain))
        return;
    m_nextLook = 0;
    ++m_atWork;
    deliver<void>(lookForAllDoubted(), this, [this](const Result<void>& looked) {
        if (!looked)
            lookLater();
        workEnded();
    });
}

Async<void> Outbox::lookForAllDoubted()
{
    const QPointer<Outbox> self(this);
    const QList<Doubt> doubts = m_doubts;
    for (const Doubt& doubt : doubts) {
        const auto found = co_await self->lookFor(doubt.intent.clientRef);
        if (!self)
            co_return cancelled();
        if (!found)
            co_return found.error();
        if (doubt.foundAt != 0 && self->m_clock.monotonic().count() - doubt.foundAt >= kSameAct)
            self->forget(doubt.intent.clientRef);
    }
    co_return Result<void>();
}

Async<std::optional<Intent>> Outbox::lookFor(QString clientRef)
{
    const QPointer<Outbox> self(this);
    auto found = co_await m_journal.intentOf(clientRef);
    if (!self)
        co_return cancelled();
    if (!found)
        co_return std::move(found);
    if (!found->has_value()) {
        // The file was opened anew for this look: it surely was not kept.
        self->forget(clientRef);
        co_return std::move(found);
    }
    const Intent intent = **found;
    for (Doubt& doubt : self->m_doubts) {
        if (doubt.intent.clientRef != clientRef || doubt.foundAt != 0)
            continue;
        doubt.foundAt = self->m_clock.monotonic().count(); // a clock that is set makes it no other act
        self->takeUp(intent);
        break;
    }
    co_return std::move(found);
}

} // namespace tradewind
