// SPDX-License-Identifier: Apache-2.0
#include "services/orders/orderservice.h"

#include "services/buying/buyingservice.h"
#include "services/orders/orderapi.h"
#include "services/outbox/actsandrecords.h"
#include "services/wire/codec/ordercodec.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kModule = "orders"_L1;

OrderPending pendingOf(const Intent& intent)
{
    OrderPending pending{PendingAct::of(intent), {}};
    const QJsonObject body = intent.body();
    if (pending.operation == "setOrderMemo"_L1)
        pending.text = body["text"_L1].toString();
    else if (pending.operation == "cancelOrder"_L1)
        pending.text = body["reason"_L1].toString();
    return pending;
}

/// What an order that is being placed looks like: what was agreed, and nothing that was not.
PurchaseOrder orderFromIntent(const Intent& intent)
{
    PurchaseOrder order;
    order.clientRef = ClientRef(intent.clientRef);
    order.state = OrderState::Draft;
    order.title = intent.request.summary.facts["title"_L1].toString();
    order.placedAt = intent.createdAt;
    order.updatedAt = intent.changedAt;
    const QJsonValue total = intent.body()["expect"_L1]["total"_L1];
    const auto amount = Money::parse(total["amount"_L1].toString(), total["currency"_L1].toString());
    if (amount) {
        order.total = *amount;
        order.currency = amount->currency();
    }
    return order;
}

bool isOrderAct(const Intent& intent)
{
    return intent.request.module == kModule || intent.request.entityKey.startsWith("order:"_L1);
}

/// The one place where orders and acts on them meet.
QList<OrderView> merged(const QList<PurchaseOrder>& records, const QList<Intent>& intents)
{
    QList<OrderView> placing;
    QList<OrderView> views;
    QHash<QString, qsizetype> byKey;
    QHash<QString, qsizetype> byEntity;
    for (const PurchaseOrder& order : records) {
        OrderView view;
        view.key = order.clientRef.isNull() ? order.id.toString() : order.clientRef.toString();
        view.order = order;
        view.onPlatform = true;
        byKey.insert(view.key, views.size());
        byEntity.insert(u"order:"_s + order.id.toString(), views.size());
        views.append(view);
    }
    for (const Intent& intent : intents) {
        if (intent.request.operationId == "createOrder"_L1) {
            if (byKey.contains(intent.clientRef))
                continue; // the records have it already
            OrderView view;
            view.key = intent.clientRef;
            view.order = orderFromIntent(intent);
            view.pending = {pendingOf(intent)};
            placing.prepend(view);
        } else if (const auto at = byEntity.constFind(intent.request.entityKey); at != byEntity.cend()) {
            views[*at].pending.append(pendingOf(intent));
        }
    }
    return placing + views;
}

} // namespace

OrderService::OrderService(OrderApi& api, RecordStore& records, Outbox& outbox, MoneyService& money,
                           BuyingService* buying, const Clock& platformClock, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_records(records)
    , m_store(records)
    , m_outbox(outbox)
    , m_money(money)
    , m_buying(buying)
    , m_clock(platformClock)
{
    connect(&records, &RecordStore::changed, this, [this](const QString& topic) {
        if (topic == "order"_L1 || topic == "receipt"_L1 || topic == "shipment"_L1 || topic == "company"_L1)
            Q_EMIT changed();
    });
    connect(&m_money, &MoneyService::changed, this, &OrderService::changed);
    connect(&m_outbox, &Outbox::intentChanged, this, [this](const Intent& intent) {
        if (isOrderAct(intent))
            Q_EMIT changed();
    });
}

Async<QList<OrderView>> OrderService::orders()
{
    OrderStore* const store = &m_store;
    auto reading = readBesideActs<QList<PurchaseOrder>>(&m_outbox, {}, this, [store] { return store->orders(); });
    const auto both = co_await reading;
    if (!both)
        co_return both.error();
    QList<OrderView> views = merged(both->records, both->acts);
    std::stable_sort(views.begin(), views.end(), [](const OrderView& a, const OrderView& b) {
        return a.onPlatform == b.onPlatform ? a.order.placedAt > b.order.placedAt : !a.onPlatform;
    });
    co_return std::move(views);
}

Async<std::optional<OrderFile>> OrderService::order(QString idOrKey)
{
    const QPointer<OrderService> self(this);
    auto reading = orders();
    const auto views = co_await reading;
    if (!views)
        co_return views.error();
    std::optional<OrderFile> found;
    for (const OrderView& view : *views) {
        if (view.key == idOrKey || (view.onPlatform && view.order.id.toString() == idOrKey)) {
            found.emplace();
            found->view = view;
        }
    }
    if (!found)
        co_return std::move(found);
    if (!self)
        co_return cancelled();
    auto asking = self->m_money.state();
    auto money = co_await asking;
    if (!money)
        co_return money.error();
    if (!self)
        co_return cancelled();
    auto looking = self->m_store.company();
    const auto company = co_await looking;
    if (!company)
        co_return company.error();
    found->company = *company;
    const OrderId id = found->view.order.id;
    if (found->view.onPlatform) {
        if (!self)
            co_return cancelled();
        auto receiving = self->m_store.receiptsOf(id);
        const auto receipts = co_await receiving;
        if (!receipts)
            co_return receipts.error();
        found->receipts = *receipts;
        if (!self)
            co_return cancelled();
        auto shipping = self->m_store.shipments();
        auto shipments = co_await shipping;
        if (!shipments)
            co_return shipments.error();
        shipments->removeIf([&id](const Shipment& shipment) { return !shipment.orderIds.contains(id); });
        found->shipments = std::move(shipments).value();
        for (const Payment& payment : std::as_const(money->payments)) {
            if (payment.orderId == id)
                found->payments.append(payment);
        }
        for (const Refund& refund : std::as_const(money->refunds)) {
            if (refund.orderId == id)
                found->refunds.append(refund);
        }
    }
    found->money = std::move(money).value();
    co_return std::move(found);
}

Async<void> OrderService::refresh(OrderId id, std::stop_token stop)
{
    return m_records.keepFetched(u"order"_s, m_api.order(id, stop), stop);
}

Async<Intent> OrderService::cancel(PurchaseOrder order, QString reason)
{
    OrderCancel body;
    body.reason = reason;
    body.expect.state = order.state;
    IntentDraft intent;
    intent.operationId = u"cancelOrder"_s;
    intent.module = kModule;
    intent.entityKey = u"order:"_s + order.id.toString();
    intent.path = u"/v1/orders/%1/cancel"_s.arg(pathSegment(order.id.toString()));
    intent.body = encode(body);
    intent.summary.kind = u"order.cancel"_s;
    intent.summary.facts = {{u"orderId"_s, order.id.toString()}, {u"number"_s, order.number}};
    return m_outbox.submit(intent);
}

Async<Intent> OrderService::setMemo(PurchaseOrder order, QString text)
{
    OrderMemo body;
    body.text = text;
    IntentDraft intent;
    intent.operationId = u"setOrderMemo"_s;
    intent.module = kModule;
    intent.entityKey = u"order:"_s + order.id.toString();
    intent.path = u"/v1/orders/%1/memo"_s.arg(pathSegment(order.id.toString()));
    intent.body = encode(body);
    intent.summary.kind = u"order.memo"_s;
    intent.summary.facts = {{u"orderId"_s, order.id.toString()}, {u"number"_s, order.number}};
    return m_outbox.submit(intent);
}

Async<Reordered> OrderService::reorder(PurchaseOrder order, QString listName)
{
    const QPointer<BuyingService> buying(m_buying);
    if (!buying)
        co_return makeError(Error::Kind::Internal, u"there are no buying lists"_s);
    Reordered again;
    struct Wanted
    {
        QList<std::pair<SkuId, Decimal>> skus;
        QStringList titles;
    };
    QMap<OfferId, Wanted> wanted;
    for (const OrderLine& line : std::as_const(order.lines)) {
        if (line.offerId.isNull() || line.skuId.isNull()) {
            again.notAdded.append(line.title);
            continue;
        }
        wanted[line.offerId].skus.append({line.skuId, line.quantity.value()});
        wanted[line.offerId].titles.append(line.title);
    }
    if (wanted.isEmpty())
        co_return makeError(Error::Kind::Validation, u"no line names an offer"_s);
    if (!buying->isLoaded()) {
        auto loading = buying->load(listName);
        const auto loaded = co_await loading;
        if (!loaded)
            co_return loaded.error();
        if (!buying)
            co_return cancelled();
    }
    // The list that is made when there is none yet is the one wanted here.
    const QList<BuyingList>& lists = buying->lists();
    const bool first = lists.size() == 1 && lists.first().name == listName && lists.first().lines.isEmpty();
    again.listId = first ? lists.first().id : buying->createList(listName);
    std::optional<Error> trouble;
    bool added = false;
    for (auto at = wanted.cbegin(); at != wanted.cend(); ++at) {
        auto adding = buying->addById(again.listId, at.key(), at->skus);
        const auto done = co_await adding;
        if (!buying)
            co_return cancelled();
        if (done) {
            added = true;
            continue;
        }
        trouble = done.error();
        again.notAdded.append(at->titles);
    }
    if (!added) {
        buying->removeList(again.listId);
        co_return *trouble;
    }
    co_return std::move(again);
}

} // namespace tradewind
