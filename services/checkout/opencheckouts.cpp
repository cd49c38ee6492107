// SPDX-License-Identifier: Apache-2.0
#include "services/checkout/opencheckouts.h"

#include "services/outbox/actsandrecords.h"
#include "services/outbox/pendingact.h"
#include "services/sync/recordbody.h"
#include "services/wire/codec/approvalcodec.h"

#include <QPointer>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// Whether the request of a draft's approval is on its way: not when it was refused or taken back.
bool wasAsked(const CheckoutDraft& draft, const QList<Intent>& acts)
{
    return !draft.approvalRef.isEmpty() && std::any_of(acts.cbegin(), acts.cend(), [&draft](const Intent& act) {
        return act.clientRef == draft.approvalRef && PendingAct::of(act).isOnItsWay();
    });
}

OpenCheckout openFrom(const CheckoutDraft& draft, const QList<Approval>& approvals, const QList<Intent>& acts,
                      const QDateTime& now)
{
    using Stage = OpenCheckout::Stage;
    OpenCheckout open;
    open.draft = draft;
    std::optional<Prepared> prepared;
    if (!draft.prepared.isEmpty() && !draft.preparedVoid) {
        // Figures that do not match their hash are nobody's.
        if (auto read = preparedFromJson(draft.prepared); read && read->hashVerified)
            prepared = std::move(read).value();
    }
    if (prepared)
        open.total = prepared->total;
    const auto found = std::find_if(approvals.cbegin(), approvals.cend(), [&](const Approval& approval) {
        return isApprovalOf(draft, prepared, approval, approval.clientRef.toString());
    });
    if (found == approvals.cend()) {
        open.stage = prepared && wasAsked(draft, acts) ? Stage::Asked : Stage::Editing;
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

QString checkoutEntity(const QString& draftId)
{
    return QString(CheckoutDraft::kKind) + u':' + draftId;
}

Async<std::optional<Intent>> sentOrder(Outbox* outbox, QString draftId)
{
    auto asking = outbox->ofEntity(checkoutEntity(draftId));
    const auto orders = co_await asking;
    if (!orders)
        co_return orders.error();
    std::optional<Intent> sent;
    for (const Intent& order : *orders) {
        const bool counts =
            order.isOpen() || order.phase == IntentPhase::Confirmed || order.phase == IntentPhase::NeedsYou;
        if (counts && !sent)
            sent = order;
    }
    co_return std::move(sent);
}

Async<QList<CheckoutDraft>> checkoutDrafts(DraftStore* store)
{
    auto reading = store->drafts(CheckoutDraft::kKind);
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
        if (kind == CheckoutDraft::kKind)
            Q_EMIT changed();
    };
    connect(&m_drafts, &DraftStore::saved, this, ofDraft);
    connect(&m_drafts, &DraftStore::removed, this, ofDraft);
    connect(&m_records, &RecordStore::changed, this, [this](const QString& topic) {
        if (topic == "approval"_L1)
            Q_EMIT changed();
    });
    connect(&m_outbox, &Outbox::intentChanged, this, [this](const Intent& intent) {
        if (intent.request.operationId == "createOrder"_L1 || intent.request.operationId == "createApproval"_L1)
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
    RecordStore* const records = &self->m_records;
    auto asking = readBesideActs<QList<Approval>>(&self->m_outbox, u"approvals"_s, self.data(), [records] {
        return records->listAs(u"approval"_s, &fromRecord<Approval>);
    });
    auto both = co_await asking;
    if (!both)
        co_return both.error();
    QList<Approval> approvals = std::move(both->records);
    std::stable_sort(approvals.begin(), approvals.end(),
                     [](const Approval& a, const Approval& b) { return a.requestedAt > b.requestedAt; });
    for (const CheckoutDraft& draft : *drafts) {
        if (!self)
            co_return cancelled();
        auto looking = sentOrder(&self->m_outbox, draft.id);
        const auto sent = co_await looking;
        if (!sent)
            co_return sent.error();
        if (!sent->has_value() && self)
            open.append(openFrom(draft, approvals, both->acts, self->m_clock.now()));
    }
    co_return std::move(open);
}

} // namespace tradewind
