// SPDX-License-Identifier: Apache-2.0
#include "services/checkout/checkoutservice.h"

#include "services/domain/pricing/orderrules.h"
#include "services/wire/codec/ordercodec.h"

#include <QUuid>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kModule = "orders"_L1;

const QuoteRound* roundOf(const Rfq& rfq, qint64 no)
{
    for (const QuoteRound& round : rfq.rounds) {
        if (round.no == no)
            return &round;
    }
    return nullptr;
}

/// Goods at published prices come from what is in stock; a round's are made for it.
QList<StockExpect> stockFor(const Prepared& prepared)
{
    QList<StockExpect> stock;
    for (const OrderLine& line : prepared.lines) {
        if (!line.priceSource.is(PriceSource::Round))
            stock.append({line.lineNo, line.quantity.value()});
    }
    return stock;
}

CheckoutDraft newDraft(const QDateTime& now)
{
    CheckoutDraft draft;
    draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.createdAt = now;
    draft.serviceMode = ServiceMode::FullService;
    draft.incoterm = Incoterm::Dap;
    return draft;
}

CheckoutDraft draftFromRound(const Rfq& rfq, const QuoteRound& round, const QString& scenarioId, const QDateTime& now)
{
    CheckoutDraft draft = newDraft(now);
    draft.title = rfq.title;
    draft.rfqNumber = rfq.number;
    draft.source.kind = SourceKind::Round;
    draft.source.rfqId = rfq.id;
    draft.source.roundNo = round.no;
    draft.source.roundHash = round.contentHash;
    draft.source.scenarioId = scenarioId;
    draft.lines = checkoutLinesOf(rfq, round, scenarioId);
    draft.serviceMode = rfq.serviceMode;
    draft.addressId = rfq.destination.addressId;
    draft.incoterm = rfq.incoterm;
    draft.incotermPlace = rfq.incotermPlace;
    for (const FreightOption& option : round.freightOptions) {
        if (option.scenarioId == scenarioId && draft.freightLineId.isEmpty())
            draft.freightLineId = option.freightLineId;
    }
    return draft;
}

bool sameGoods(const CheckoutDraft& a, const CheckoutDraft& b)
{
    return std::equal(a.lines.cbegin(), a.lines.cend(), b.lines.cbegin(), b.lines.cend(),
                      [](const CheckoutLine& x, const CheckoutLine& y) {
                          return x.offerId == y.offerId && x.skuId == y.skuId && x.quantity == y.quantity;
                      });
}

/// What the round says a line costs, or what the published tiers say.
std::optional<UnitPrice> knownPrice(const CheckoutDraft& draft, const OrderLine& line, const CheckoutInputs& inputs,
                                    const QList<LineCheck>& checks)
{
    if (draft.isFromRound()) {
        const QuoteRound* round = inputs.rfq ? roundOf(*inputs.rfq, draft.source.roundNo.value_or(0)) : nullptr;
        if (!round)
            return std::nullopt;
        for (const QuoteLine& quoted : round->lines) {
            if (quoted.lineId == line.rfqLineId && quoted.scenarioId == draft.source.scenarioId)
                return quoted.unitPrice;
        }
        return std::nullopt;
    }
    const qsizetype at = line.lineNo - 1;
    return at >= 0 && at < checks.size() ? checks.at(at).unitPrice : std::nullopt;
}

/// The rules' word on every line of a draft at published prices; empty when an offer is not known in full.
QList<LineCheck> checksOf(const CheckoutDraft& draft, const CheckoutInputs& inputs)
{
    QList<RuleLine> lines;
    for (qsizetype i = 0; i < draft.lines.size(); ++i) {
        const CheckoutLine& line = draft.lines.at(i);
        std::optional<Offer> offer;
        for (const KnownGoods& goods : inputs.goods) {
            if (goods.lineNo == i + 1)
                offer = goods.offer;
        }
        if (!offer && line.offer)
            offer = line.offer->offer;
        if (!offer || offer->skus.isEmpty())
            return {};
        const Sku* sku = &offer->skus.first();
        for (const Sku& each : offer->skus) {
            if (each.id == line.skuId)
                sku = &each;
        }
        lines.append(RuleLine::of(*offer, *sku, line.quantity.value()));
    }
    return checkLines(lines);
}

} // namespace

OrderFigures reckon(const CheckoutDraft& draft, const Prepared& prepared, const CheckoutInputs& inputs)
{
    OrderInput input;
    input.currency = prepared.total.currency();
    input.serviceMode = draft.serviceMode.known().value_or(ServiceMode::FullService);
    input.at = prepared.preparedAt;
    input.fees = inputs.sources.book.fees;
    input.feeVolume = inputs.sources.book.feeVolume;
    if (inputs.sources.capabilities)
        input.supplierOrderSkus = inputs.sources.capabilities->limits.supplierOrderSkus;
    const QList<LineCheck> checks = draft.isFromRound() ? QList<LineCheck>() : checksOf(draft, inputs);
    for (const OrderLine& line : prepared.lines) {
        std::optional<FreightTemplate> freight;
        for (const KnownGoods& goods : inputs.goods) {
            if (goods.lineNo == line.lineNo)
                freight = goods.input.freightTemplate;
        }
        OrderItem item = OrderItem::of(line, freight);
        const qsizetype at = line.lineNo - 1;
        if (at >= 0 && at < draft.lines.size())
            item.quantity = draft.lines.at(at).quantity;
        if (const auto price = knownPrice(draft, line, inputs, checks))
            item.unitPrice = *price;
        input.lines.append(item);
    }
    if (const QuoteRound* round = inputs.rfq ? roundOf(*inputs.rfq, draft.source.roundNo.value_or(0)) : nullptr)
        input.quoted = quotedCharges(*inputs.rfq, *round, draft.source.scenarioId);
    return calculateOrder(input);
}

CheckoutService::CheckoutService(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.records, &RecordStore::changed, this, [this](const QString& topic) {
        if (topic == "order"_L1)
            Q_EMIT changed();
    });
    const auto actChanged = [this](const Intent& intent) {
        if (intent.request.operationId == "createOrder"_L1 || intent.request.operationId == "createPayment"_L1)
            Q_EMIT changed();
    };
    connect(&m_parts.outbox, &Outbox::intentChanged, this, actChanged);
    connect(&m_parts.outbox, &Outbox::asked, this, actChanged);
    connect(&m_parts.drafts, &DraftStore::saved, this, [this](const QString& kind, const QString& id) {
        if (kind == CheckoutDraft::kKind)
            Q_EMIT draftSaved(id);
    });
    connect(&m_parts.drafts, &DraftStore::saveFailed, this, &CheckoutService::saveFailed);
    connect(&m_parts.catalogue, &CatalogueService::priceSourcesChanged, this, &CheckoutService::sourcesChanged);
}

CheckoutService::~CheckoutService() = default;

Async<QString> CheckoutService::createDraft(RfqId rfqId, qint64 roundNo, QString scenarioId)
{
    const QPointer<CheckoutService> self(this);
    auto listing = checkoutDrafts(&m_parts.drafts);
    const auto open = co_await listing;
    if (!self)
        co_return cancelled();
    auto reading = self->m_parts.store.rfq(rfqId);
    const auto rfq = co_await reading;
    if (!rfq)
        co_return rfq.error();
    const QuoteRound* round = rfq->has_value() ? roundOf(**rfq, roundNo) : nullptr;
    if (!round)
        co_return makeError(Error::Kind::Validation, u"there is no such round"_s);
    if (!self)
        co_return cancelled();
    const CheckoutDraft made = draftFromRound(**rfq, *round, scenarioId, self->now());
    QString id;
    for (const CheckoutDraft& each : open.valueOr({})) {
        if (each.source == made.source && each.orderIntent == 0)
            id = each.id;
    }
    if (id.isEmpty()) {
        id = made.id;
        self->saveDraft(made);
    }
    co_return id;
}

Async<QString> CheckoutService::createDraft(QList<std::pair<OfferSnapshot, Decimal>> goods, QString title,
                                            QString origin)
{
    const QPointer<CheckoutService> self(this);
    CheckoutDraft made = newDraft(now());
    made.title = title;
    made.origin = origin;
    made.source.kind = SourceKind::BuyingList;
    for (const auto& [snapshot, quantity] : std::as_const(goods))
        made.lines.append(checkoutLineOf(snapshot, quantity));
    if (made.title.isEmpty() && !made.lines.isEmpty())
        made.title = made.lines.first().title;
    auto listing = checkoutDrafts(&m_parts.drafts);
    const auto open = co_await listing;
    if (!open)
        co_return open.error();
    for (const CheckoutDraft& each : *open) {
        if (origin.isEmpty() || each.origin != origin || each.orderIntent != 0)
            continue;
        if (sameGoods(each, made))
            co_return QString(each.id);
        if (!self)
            co_return cancelled();
        if (!each.approvalRef.isEmpty())
            continue; // somebody decides about it
        auto removing = self->discardDraft(each.id);
        const auto removed = co_await removing;
        if (!removed)
            co_return removed.error();
    }
    if (!self)
        co_return cancelled();
    self->saveDraft(made);
    co_return QString(made.id);
}

Async<CheckoutDraft> CheckoutService::draft(QString draftId)
{
    const QPointer<CheckoutService> self(this);
    auto reading = m_parts.drafts.draft(CheckoutDraft::kKind, draftId);
    const auto found = co_await reading;
    if (!found)
        co_return found.error();
    if (!found->has_value())
        co_return makeError(Error::Kind::Validation, u"there is no such draft"_s);
    auto draft = checkoutDraftFromJson((*found)->json);
    if (!draft || draft->orderIntent != 0 || !self)
        co_return std::move(draft);
    // The program may have ended between storing the order and the draft that names it: it is not placed twice.
    auto asking = sentOrder(&self->m_parts.outbox, draftId);
    const auto sent = co_await asking;
    if (!sent)
        co_return sent.error();
    if (sent->has_value()) {
        draft->orderIntent = (*sent)->id;
        draft->orderRef = (*sent)->clientRef;
    }
    co_return std::move(draft);
}

void CheckoutService::saveDraft(const CheckoutDraft& draft)
{
    m_parts.drafts.saveDraft(CheckoutDraft::kKind, draft.id, toJson(draft));
}

Async<void> CheckoutService::flushDrafts()
{
    return m_parts.drafts.flush();
}

Async<void> CheckoutService::discardDraft(QString draftId)
{
    return m_parts.drafts.removeDraft(CheckoutDraft::kKind, draftId);
}

Async<CheckoutInputs> CheckoutService::inputs(CheckoutDraft draft)
{
    const QPointer<CheckoutService> self(this);
    CheckoutInputs inputs;
    auto asking = m_parts.catalogue.priceSources();
    auto sources = co_await asking;
    if (!sources)
        co_return sources.error();
    inputs.sources = std::move(sources).value();
    if (!self)
        co_return cancelled();
    QList<GoodsRef> lines;
    for (qsizetype i = 0; i < draft.lines.size(); ++i)
        lines.append({i + 1, draft.lines.at(i).offerId, draft.lines.at(i).skuId});
    auto looking = knownGoods(&self->m_parts.catalogue, lines);
    auto goods = co_await looking;
    if (!goods)
        co_return goods.error();
    inputs.goods = std::move(goods).value();
    if (!self)
        co_return cancelled();
    if (draft.isFromRound()) {
        auto reading = self->m_parts.store.rfq(draft.source.rfqId);
        auto rfq = co_await reading;
        if (!rfq)
            co_return rfq.error();
        inputs.rfq = std::move(rfq).value();
    }
    co_return std::move(inputs);
}

Async<PreparedAnswer> CheckoutService::prepare(CheckoutDraft draft, std::stop_token stop)
{
    return m_parts.api.prepare(requestOf(draft), std::move(stop));
}

Async<PlacedIntents> CheckoutService::placeAndPay(CheckoutDraft draft, Prepared prepared, PaymentTerms terms)
{
    const QPointer<CheckoutService> self(this);
    if (prepared.dues.isEmpty() || terms.total != prepared.dues.first().amount || !prepared.hashVerified)
        co_return makeError(Error::Kind::Validation, u"the figures do not belong together"_s);
    OrderCreate create;
    create.preparedId = prepared.id;
    if (prepared.approval.required)
        create.approvalId = prepared.approval.approvalId;
    create.expect = {prepared.contentHash, prepared.total, stockFor(prepared)};
    create.memo = draft.memo;
    IntentDraft intent;
    intent.operationId = u"createOrder"_s;
    intent.module = kModule;
    intent.entityKey = checkoutEntity(draft.id);
    intent.path = u"/v1/orders"_s;
    intent.body = encode(create);
    // Placed by itself an order is not dangerous, but nobody wants one hours after pressing the button.
    intent.requestDeadline = prepared.expiresAt;
    intent.summary.kind = u"order.place"_s;
    intent.summary.facts = {{u"title"_s, draft.title},
                            {u"amount"_s, prepared.total.toWire()},
                            {u"currency"_s, prepared.total.currency().code()}};
    auto submitting = m_parts.outbox.submit(intent);
    auto order = co_await submitting;
    if (!order)
        co_return order.error();
    if (!self)
        co_return cancelled();
    PaymentTarget target;
    target.title = draft.title;
    target.afterIntent = order->id;
    target.dueKind = prepared.dues.first().kind;
    auto paying = self->m_parts.payments.pay(target, terms);
    auto payment = co_await paying;
    if (!self)
        co_return cancelled();
    draft.orderIntent = order->id;
    draft.orderRef = order->clientRef;
    draft.paymentIntent = payment ? payment->id : 0;
    self->saveDraft(draft);
    auto flushing = self->flushDrafts();
    const auto flushed = co_await flushing;
    if (!flushed)
        qCWarning(lcStorage) << "a sent draft was not saved:" << flushed.error().detail;
    PlacedIntents placed{*order, payment};
    co_return std::move(placed);
}

Async<CheckoutProgress> CheckoutService::progress(CheckoutDraft draft)
{
    const QPointer<CheckoutService> self(this);
    CheckoutProgress progress;
    if (draft.orderIntent == 0)
        co_return std::move(progress);
    auto askingOrder = m_parts.payments.act(draft.orderIntent);
    auto order = co_await askingOrder;
    if (!order)
        co_return order.error();
    progress.order = std::move(order).value();
    if (!self)
        co_return cancelled();
    // One that could not be named in the draft is found by its order.
    auto askingPayment = draft.paymentIntent != 0 ? self->m_parts.payments.act(draft.paymentIntent)
                                                  : self->m_parts.payments.paymentWith(draft.orderIntent);
    auto payment = co_await askingPayment;
    if (!payment)
        co_return payment.error();
    progress.payment = std::move(payment).value();
    if (!self)
        co_return cancelled();
    auto reading = self->m_parts.store.orderByRef(draft.orderRef);
    auto placed = co_await reading;
    if (!placed)
        co_return placed.error();
    progress.placed = std::move(placed).value();
    co_return std::move(progress);
}

bool CheckoutService::canTakeBack(const CheckoutProgress& progress) const
{
    if (progress.placed || !progress.order)
        return false;
    const IntentPhase phase = progress.order->phase;
    if (phase == IntentPhase::Rejected || phase == IntentPhase::Withdrawn)
        return true;
    // It is placed anew then: one that may have been placed must not be.
    const qint64 id = progress.order->intentId;
    return phase == IntentPhase::NeedsYou ? m_parts.outbox.canEdit(id) : m_parts.outbox.canWithdraw(id);
}

void CheckoutService::takeBack(const CheckoutDraft& draft)
{
    // The order first: a payment alone pays nothing, an order alone would be placed.
    if (draft.orderIntent != 0)
        m_parts.outbox.withdraw(draft.orderIntent);
    if (draft.paymentIntent != 0)
        m_parts.outbox.withdraw(draft.paymentIntent);
}

bool CheckoutService::isTakenBack(const CheckoutProgress& progress)
{
    const auto waits = [](const PendingAct& act) {
        return act.phase == IntentPhase::Queued || act.phase == IntentPhase::Attempted;
    };
    const bool gone =
        !progress.placed && progress.order &&
        (progress.order->phase == IntentPhase::Withdrawn || progress.order->phase == IntentPhase::Rejected);
    return gone && !(progress.payment && waits(*progress.payment));
}

TakenBackOrder CheckoutService::release(CheckoutDraft& draft)
{
    const TakenBackOrder taken{draft.orderIntent, draft.paymentIntent, draft.orderRef};
    draft.orderIntent = 0;
    draft.paymentIntent = 0;
    draft.orderRef.clear();
    saveDraft(draft);
    return taken;
}

bool CheckoutService::putBack(CheckoutDraft& draft, const TakenBackOrder& taken)
{
    if (!m_parts.outbox.reinstate(taken.order))
        return false;
    // One that was not withdrawn but failed because of its order waits again by itself.
    m_parts.outbox.reinstate(taken.payment);
    draft.orderIntent = taken.order;
    draft.paymentIntent = taken.payment;
    draft.orderRef = taken.orderRef;
    saveDraft(draft);
    return true;
}

} // namespace tradewind
