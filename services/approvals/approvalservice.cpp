// SPDX-License-Identifier: Apache-2.0
#include "services/approvals/approvalservice.h"

#include "services/approvals/approvalapi.h"
#include "services/outbox/actsandrecords.h"
#include "services/wire/codec/approvalcodec.h"
#include "services/wire/httpclient.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kModule = "approvals"_L1;

QString keyOf(const ApprovalId& id)
{
    return u"approval:"_s + id.toString();
}

/// What an approval that is being asked for looks like.
Approval approvalFromIntent(const Intent& intent)
{
    const QJsonObject body = intent.body();
    JsonReader reader(body);
    Approval approval;
    approval.clientRef = ClientRef(intent.clientRef);
    approval.state = ApprovalState::Pending;
    approval.title = intent.request.summary.facts["title"_L1].toString();
    approval.requestedAt = intent.createdAt;
    reader.get("contentHash"_L1, approval.contentHash);
    reader.get("maxTotal"_L1, approval.maxTotal);
    reader.get("validUntil"_L1, approval.validUntil);
    reader.opt("note"_L1, approval.note);
    return approval;
}

QList<ApprovalView> merged(const QList<Approval>& records, const QList<Intent>& intents)
{
    QList<ApprovalView> views;
    for (const Approval& approval : records) {
        ApprovalView view;
        view.key = approval.clientRef.isNull() ? approval.id.toString() : approval.clientRef.toString();
        view.approval = approval;
        view.onPlatform = true;
        views.append(view);
    }
    for (const Intent& intent : intents) {
        if (intent.request.operationId == "createApproval"_L1) {
            const bool known = std::any_of(views.cbegin(), views.cend(),
                                           [&](const ApprovalView& view) { return view.key == intent.clientRef; });
            if (!known)
                views.prepend({intent.clientRef, approvalFromIntent(intent), false, {PendingAct::of(intent)}});
            continue;
        }
        for (ApprovalView& view : views) {
            if (view.onPlatform && keyOf(view.approval.id) == intent.request.entityKey)
                view.pending.append(PendingAct::of(intent));
        }
    }
    return views;
}

} // namespace

ApprovalService::ApprovalService(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.records, &RecordStore::changed, this, [this](const QString& topic) {
        if (topic == "approval"_L1 || topic == "approval_rule"_L1 || topic == "me"_L1)
            Q_EMIT changed();
    });
    const auto actChanged = [this](const Intent& intent) {
        if (intent.request.module == kModule)
            Q_EMIT changed();
    };
    connect(&m_parts.outbox, &Outbox::intentChanged, this, actChanged);
    connect(&m_parts.outbox, &Outbox::asked, this, actChanged);
}

ApprovalService::~ApprovalService() = default;

Async<QList<ApprovalView>> ApprovalService::approvals()
{
    ApprovalStore* const store = &m_parts.store;
    auto reading =
        readBesideActs<QList<Approval>>(&m_parts.outbox, kModule, this, [store] { return store->approvals(); });
    const auto both = co_await reading;
    if (!both)
        co_return both.error();
    co_return merged(both->records, both->acts);
}

Async<std::optional<ApprovalView>> ApprovalService::approval(QString idOrKey)
{
    auto reading = approvals();
    const auto views = co_await reading;
    if (!views)
        co_return views.error();
    std::optional<ApprovalView> found;
    for (const ApprovalView& view : *views) {
        if (view.key == idOrKey || (view.onPlatform && view.approval.id.toString() == idOrKey))
            found = view;
    }
    co_return std::move(found);
}

Async<void> ApprovalService::refresh(ApprovalId id, std::stop_token stop)
{
    return m_parts.records.keepFetched(u"approval"_s, m_parts.api.approval(id, stop), stop);
}

Async<std::optional<Me>> ApprovalService::me()
{
    return m_parts.store.me();
}

Async<QList<ApprovalRule>> ApprovalService::rules()
{
    return m_parts.store.rules();
}

Async<ApprovalPricing> ApprovalService::pricing(Approval approval)
{
    const QPointer<CatalogueService> catalogue(&m_parts.catalogue);
    ApprovalPricing pricing;
    auto asking = catalogue->priceSources();
    auto sources = co_await asking;
    if (!sources)
        co_return sources.error();
    pricing.sources = std::move(sources).value();
    if (!catalogue)
        co_return cancelled();
    QList<GoodsRef> lines;
    for (const ContentLine& line : std::as_const(approval.content.lines))
        lines.append({line.lineNo, line.offerId, line.skuId});
    auto looking = knownGoods(catalogue, lines);
    auto goods = co_await looking;
    if (!goods)
        co_return goods.error();
    pricing.goods = std::move(goods).value();
    co_return std::move(pricing);
}

Async<Intent> ApprovalService::request(ApprovalRequest request)
{
    ApprovalCreate create;
    create.preparedId = request.prepared.id;
    create.contentHash = request.prepared.contentHash;
    create.maxTotal = request.maxTotal;
    create.validUntil = request.validUntil;
    create.note = request.note;
    IntentDraft intent;
    intent.operationId = u"createApproval"_s;
    intent.module = kModule;
    intent.entityKey = u"approval-of:"_s + request.prepared.contentHash.toHex();
    intent.path = u"/v1/approvals"_s;
    intent.body = encode(create);
    intent.summary.kind = u"approval.request"_s;
    intent.summary.facts = {{u"title"_s, request.title},
                            {u"maxTotal"_s, request.maxTotal.toWire()},
                            {u"currency"_s, request.maxTotal.currency().code()}};
    return m_parts.outbox.submit(intent);
}

Async<Intent> ApprovalService::decide(Approval approval, ApprovalDecisionKind decision, QString comment)
{
    if (decision == ApprovalDecisionKind::Reject && comment.trimmed().isEmpty())
        return failed<Intent>(makeError(Error::Kind::Validation, u"a rejection needs a comment"_s));
    const ApprovalDecide decide{{}, decision, comment.trimmed(), {approval.contentHash, approval.maxTotal}};
    IntentDraft intent;
    intent.operationId = u"decideApproval"_s;
    intent.module = kModule;
    intent.entityKey = keyOf(approval.id);
    intent.path = u"/v1/approvals/%1/decision"_s.arg(pathSegment(approval.id.toString()));
    intent.body = encode(decide);
    intent.summary.kind = decision == ApprovalDecisionKind::Approve ? u"approval.approve"_s : u"approval.reject"_s;
    intent.summary.facts = {{u"title"_s, approval.title},
                            {u"number"_s, approval.number},
                            {u"approvalId"_s, approval.id.toString()},
                            {u"maxTotal"_s, approval.maxTotal.toWire()},
                            {u"currency"_s, approval.maxTotal.currency().code()}};
    return m_parts.outbox.submit(intent);
}

Async<Intent> ApprovalService::withdraw(Approval approval, QString reason)
{
    const ApprovalWithdraw withdraw{{}, reason};
    IntentDraft intent;
    intent.operationId = u"withdrawApproval"_s;
    intent.module = kModule;
    intent.entityKey = keyOf(approval.id);
    intent.path = u"/v1/approvals/%1/withdraw"_s.arg(pathSegment(approval.id.toString()));
    intent.body = encode(withdraw);
    intent.summary.kind = u"approval.withdraw"_s;
    intent.summary.facts = {
        {u"title"_s, approval.title}, {u"number"_s, approval.number}, {u"approvalId"_s, approval.id.toString()}};
    return m_parts.outbox.submit(intent);
}

} // namespace tradewind
