// SPDX-License-Identifier: Apache-2.0
#include "services/checkout/opencheckouts.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/approvalcodec.h"

#include <QPointer>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kKind = "checkout"_L1;

OpenCheckout openFrom(const CheckoutDraft& draft, const QList<Approval>& approvals, const QDateTime& now)
{
    using Stage = OpenCheckout::Stage;
    OpenCheckout open;
    open.draft = draft;
    std::optional<Prepared> prepared;
    if (!draft.prepared.isEmpty() && !draft.preparedVoid) {
        if (auto read = preparedFromJson(draft.prepared))
            prepared = std::move(read).value();
    }
    if (prepared)
        open.total = prepared->total;
    const auto found = std::find_if(approvals.cbegin(), approvals.cend(), [&](const Approval& approval) {
        return isApprovalOf(draft, prepared, approval, approval.clientRef.toString());
    });
    if (found == approvals.cend()) {
        open.stage = prepared && !draft.approvalRef.isEmpty() ? Stage::Asked : Stage::Editing;
        return open;
    }
    open.approvalId = found->id;
    open.approvalNumber = found->number;
    if (!prepared || found->contentHash != prepared->contentHash)
        return open; // edited since: the approval no longer covers it
    if (found->state.is(ApprovalState::Pending)) {
        open.stage = Stage::Asked;
    } else if (found->state.is(ApprovalState::Approved) && found->validUntil > now) {
        open.stage = Stage::Approved;
        open.until = found->validUntil;
    } else if (found->state.is(ApprovalState::Rejected)) {
        open.stage = Stage::Refused;
    }
    return open;
}

} // namespace

bool isApprovalOf(const CheckoutDraft& draft, const std::optional<Prepared>& prepared, const Approval& approval,
                  const QString& key)
{
    const bool own = !draft.approvalRef.isEmpty() && key == draft.approvalRef;
    const bool same = prepared && approval.contentHash == prepared->contentHash && approval.orderId.isNull();
    return own || same;
}

Async<QList<CheckoutDraft>> checkoutDrafts(DraftStore* store)
{
    auto reading = store->drafts(kKind);
    const auto found = co_await reading;
    if (!found)
        co_return found.error();
    QList<CheckoutDraft> drafts;
    for (const Draft& each : *found) {
        auto draft = checkoutDraftFromJson(each.json);
        if (draft)
            drafts.append(std::move(draft).value());
        else
            qCWarning(lcStorage) << "a draft cannot be read:" << draft.error().detail;
    }
    co_return std::move(drafts);
}

OpenCheckouts::OpenCheckouts(DraftStore& drafts, RecordStore& records, Outbox& outbox, const Clock& platformClock,
                             QObject* parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_records(records)
    , m_outbox(outbox)
    , m_clock(platformClock)
{
    const auto ofDraft = [this](const QString& kind) {
        if (kind == kKind)
            Q_EMIT changed();
    };
    connect(&m_drafts, &DraftStore::saved, this, ofDraft);
    connect(&m_drafts, &DraftStore::removed, this, ofDraft);
    connect(&m_records, &RecordStore::changed, this, [this](const QString& topic) {
        if (topic == "approval"_L1)
            Q_EMIT changed();
    });
    connect(&m_outbox, &Outbox::intentChanged, this, [this](const Intent& intent) {
        if (intent.request.operationId == "createOrder"_L1)
            Q_EMIT changed();
    });
}

Async<QList<OpenCheckout>> OpenCheckouts::list()
{
    const QPointer<OpenCheckouts> self(this);
    auto reading = checkoutDrafts(&m_drafts);
    const auto drafts = co_await reading;
    if (!drafts)
        co_return drafts.error();
    QList<OpenCheckout> open;
    if (drafts->isEmpty())
        co_return std::move(open);
    if (!self)
        co_return cancelled();
    auto asking = self->m_records.listAs(u"approval"_s, &fromRecord<Approval>);
    auto approvals = co_await asking;
    if (!approvals)
        co_return approvals.error();
    std::stable_sort(approvals->begin(), approvals->end(),
                     [](const Approval& a, const Approval& b) { return a.requestedAt > b.requestedAt; });
    for (const CheckoutDraft& draft : *drafts) {
        if (!self)
            co_return cancelled();
        // The draft may not know its order: the program can have ended between storing the one and the other.
        auto looking = self->m_outbox.ofEntity(u"checkout:"_s + draft.id);
        const auto orders = co_await looking;
        if (!orders)
            co_return orders.error();
        const bool sent = std::any_of(orders->cbegin(), orders->cend(), [](const Intent& order) {
            return order.isOpen() || order.phase == IntentPhase::Confirmed || order.phase == IntentPhase::NeedsYou;
        });
        if (!sent && self)
            open.append(openFrom(draft, *approvals, self->m_clock.now()));
    }
    co_return std::move(open);
}

} // namespace tradewind
