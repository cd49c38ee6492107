// SPDX-License-Identifier: Apache-2.0
#include "services/warehouse/warehouseservice.h"

#include "services/catalogue/catalogueservice.h"
#include "services/domain/pricing/fees.h"
#include "services/domain/states/warehousestates.h"
#include "services/outbox/actsandrecords.h"
#include "services/sync/rights.h"
#include "services/wire/codec/receiptcodec.h"
#include "services/wire/codec/storeditemcodec.h"
#include "services/wire/httpclient.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kModule = "warehouse"_L1;
constexpr auto kDecide = "decideReceipt"_L1;
constexpr auto kOrderService = "orderStoredService"_L1;
constexpr auto kCreateShipment = "createShipment"_L1;

QString receiptKey(const QString& id)
{
    return u"receipt:"_s + id;
}

QString itemKey(const QString& id)
{
    return u"stored_item:"_s + id;
}

bool isDecision(const Intent& intent)
{
    return intent.request.operationId == kDecide;
}

/// Whether a record of that version tells what came of an act: it counts until then, and never against the next
/// question about the same goods.
Async<bool> isTold(QPointer<Outbox> outbox, Intent act, qint64 version)
{
    if (act.phase != IntentPhase::Confirmed)
        co_return false;
    if (!outbox)
        co_return cancelled();
    auto asking = outbox->receiptOf(act.id);
    const auto receipt = co_await asking;
    if (!receipt)
        co_return receipt.error();
    co_return !receipt->has_value() || (*receipt)->version <= version;
}

} // namespace

bool awaitsDecision(const ReceiptView& view)
{
    const bool open = view.receipt.state.is(ReceiptState::AwaitingDecision) && view.receipt.decision &&
                      !view.receipt.decision->choice;
    return open && !(view.pending && view.pending->isOnItsWay());
}

bool isInStore(const StoredItem& item)
{
    return states::can<StoredState>(item.state, StoredAct::Allocate, Actor::Merchant);
}

WarehouseService::WarehouseService(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_store(parts.records)
{
    connect(&parts.records, &RecordStore::changed, this, [this](const QString& topic) {
        if (topic == "receipt"_L1 || topic == "me"_L1)
            Q_EMIT receiptsChanged();
        else if (topic == "stored_item"_L1)
            Q_EMIT itemsChanged();
    });
    connect(&parts.outbox, &Outbox::intentChanged, this, [this](const Intent& intent) {
        const QString& operation = intent.request.operationId;
        if (operation == kDecide)
            Q_EMIT receiptsChanged();
        else if (operation == kOrderService || operation == kCreateShipment)
            Q_EMIT itemsChanged();
    });
}

Async<QList<ReceiptView>> WarehouseService::receipts()
{
    WarehouseStore* const store = &m_store;
    const QPointer<Outbox> outbox(&m_parts.outbox);
    auto reading =
        readBesideActs<QList<InboundReceipt>>(&m_parts.outbox, {}, this, [store] { return store->receipts(); });
    const auto both = co_await reading;
    if (!both)
        co_return both.error();
    QHash<QString, Intent> decisions;
    for (const Intent& intent : both->acts) {
        if (isDecision(intent))
            decisions.insert(intent.request.entityKey, intent);
    }
    QList<ReceiptView> views;
    for (const InboundReceipt& receipt : both->records) {
        ReceiptView view{receipt, std::nullopt};
        const auto decided = decisions.constFind(receiptKey(receipt.id.toString()));
        if (decided != decisions.cend()) {
            auto comparing = isTold(outbox, *decided, receipt.version);
            const auto told = co_await comparing;
            if (!told)
                co_return told.error();
            if (!*told)
                view.pending = ActPending::of(*decided);
        }
        views.append(view);
    }
    std::stable_sort(views.begin(), views.end(), [](const ReceiptView& a, const ReceiptView& b) {
        const bool first = awaitsDecision(a);
        const bool second = awaitsDecision(b);
        if (first != second)
            return first;
        if (first)
            return a.receipt.decision->deadline < b.receipt.decision->deadline;
        const QDateTime left = a.receipt.receivedAt.isValid() ? a.receipt.receivedAt : a.receipt.announcedAt;
        const QDateTime right = b.receipt.receivedAt.isValid() ? b.receipt.receivedAt : b.receipt.announcedAt;
        return left > right;
    });
    co_return std::move(views);
}

Async<std::optional<ReceiptView>> WarehouseService::receipt(ReceiptId id)
{
    WarehouseStore store = m_store;
    const QPointer<Outbox> outbox(&m_parts.outbox);
    RecordStore* const records = &m_parts.records;
    auto asking = m_parts.outbox.ofEntity(receiptKey(id.toString()));
    const auto intents = co_await asking;
    if (!intents)
        co_return intents.error();
    auto reading = store.receipt(id);
    const auto record = co_await reading;
    if (!record)
        co_return record.error();
    auto allowing = mayDo(records, Permission::DecideQc);
    const auto allowed = co_await allowing;
    if (!allowed)
        co_return allowed.error();
    std::optional<ReceiptView> view;
    if (record->has_value()) {
        view = ReceiptView{**record, std::nullopt, *allowed};
        const auto newest = std::find_if(intents->cbegin(), intents->cend(), isDecision);
        if (newest != intents->cend() && newest->phase != IntentPhase::Withdrawn) {
            auto comparing = isTold(outbox, *newest, view->receipt.version);
            const auto told = co_await comparing;
            if (!told)
                co_return told.error();
            if (!*told)
                view->pending = ActPending::of(*newest);
        }
    }
    co_return std::move(view);
}

Async<QList<StoredItemView>> WarehouseService::items()
{
    WarehouseStore* const store = &m_store;
    auto reading = readBesideActs<QList<StoredItem>>(&m_parts.outbox, {}, this, [store] { return store->items(); });
    const auto both = co_await reading;
    if (!both)
        co_return both.error();
    QHash<QString, QList<ActPending>> ordered;
    QSet<QString> reserved;
    for (const Intent& intent : both->acts) {
        if (intent.request.operationId == kOrderService) {
            ordered[intent.request.entityKey].append(ActPending::of(intent));
        } else if (intent.request.operationId == kCreateShipment && intent.phase != IntentPhase::NeedsYou) {
            const QJsonArray parts = intent.body().value("items"_L1).toArray();
            for (const QJsonValue& part : parts)
                reserved.insert(part["storedItemId"_L1].toString());
        }
    }
    QList<StoredItemView> views;
    for (const StoredItem& item : both->records) {
        if (item.state.is(StoredState::Dispatched) || item.state.is(StoredState::Abandoned))
            continue;
        const QString id = item.id.toString();
        views.append({item, ordered.value(itemKey(id)), reserved.contains(id)});
    }
    std::stable_sort(views.begin(), views.end(), [](const StoredItemView& a, const StoredItemView& b) {
        const bool first = isInStore(a.item);
        if (first != isInStore(b.item))
            return first;
        return a.item.abandonAt < b.item.abandonAt;
    });
    co_return std::move(views);
}

Async<QList<StoredItem>> WarehouseService::everyItem()
{
    return m_store.items();
}

Async<QList<TrackingLeg>> WarehouseService::wayHere(QList<StoredItemId> items)
{
    WarehouseStore store = m_store;
    QSet<QString> supplierOrders;
    QSet<QString> orders;
    for (const StoredItemId& id : std::as_const(items)) {
        auto asking = store.item(id);
        const auto item = co_await asking;
        if (!item)
            co_return item.error();
        if (!item->has_value())
            continue;
        orders.insert((*item)->orderId.toString());
        auto looking = store.receipt((*item)->receiptId);
        const auto receipt = co_await looking;
        if (!receipt)
            co_return receipt.error();
        if (receipt->has_value())
            supplierOrders.insert((*receipt)->supplierOrderId.toString());
    }
    QStringList ids(orders.cbegin(), orders.cend());
    ids.sort();
    QList<TrackingLeg> legs;
    for (const QString& id : std::as_const(ids)) {
        auto asking = store.order(OrderId(id));
        const auto order = co_await asking;
        if (!order)
            co_return order.error();
        if (!order->has_value())
            continue;
        for (const SupplierOrder& part : (*order)->supplierOrders) {
            if (supplierOrders.contains(part.id.toString()))
                legs.append(part.legs);
        }
    }
    co_return std::move(legs);
}

Async<bool> WarehouseService::mayDecide()
{
    return mayDo(&m_parts.records, Permission::DecideQc);
}

Async<QList<FeeRule>> WarehouseService::serviceRules(StoredItem item)
{
    WarehouseStore store = m_store;
    auto asking = m_parts.catalogue.priceSources();
    const auto sources = co_await asking;
    if (!sources)
        co_return sources.error();
    auto reading = store.order(item.orderId);
    const auto order = co_await reading;
    if (!order)
        co_return order.error();
    QList<FeeRule> rules;
    const ServiceMode mode = order->has_value() ? (*order)->serviceMode.known().value_or(ServiceMode::FullService)
                                                : ServiceMode::FullService;
    for (const auto& entry : WireWords<ServiceKind>::table) {
        const FeeRule* rule = findRule(sources->book.fees.rules, feeKindOf(entry.value), mode, sources->at);
        if (rule != nullptr)
            rules.append(*rule);
    }
    co_return std::move(rules);
}

Async<Intent> WarehouseService::decide(InboundReceipt receipt, OpenEnum<QcChoice> choice, QString note)
{
    const QcOption* chosen = nullptr;
    if (receipt.decision && !receipt.decision->choice) {
        for (const QcOption& option : std::as_const(receipt.decision->options)) {
            if (option.choice == choice)
                chosen = &option;
        }
    }
    if (chosen == nullptr)
        return failed<Intent>(makeError(Error::Kind::Validation, u"no such choice is open"_s));
    ReceiptDecide body;
    body.choice = choice;
    body.note = note.trimmed();
    body.expect = {receipt.decision->deadline, chosen->credit, chosen->cost};
    IntentDraft draft;
    draft.operationId = kDecide;
    draft.module = kModule;
    draft.entityKey = receiptKey(receipt.id.toString());
    draft.path = u"/v1/receipts/"_s + pathSegment(receipt.id.toString()) + u"/decision"_s;
    draft.body = encode(body);
    draft.requestDeadline = receipt.decision->deadline;
    draft.summary = {u"receipt_decision"_s, {{u"title"_s, receipt.number}, {u"choice"_s, choice.toWire()}}};
    return m_parts.outbox.submit(std::move(draft));
}

Async<Intent> WarehouseService::orderService(StoredItem item, ServiceKind kind, Decimal quantity, QString note,
                                             Money fee)
{
    if (!isInStore(item))
        return failed<Intent>(makeError(Error::Kind::Validation, u"the goods are not in store"_s));
    StoredService body;
    body.kind = kind;
    body.quantity = quantity;
    body.note = note.trimmed();
    body.expect.fee = fee;
    IntentDraft draft;
    draft.operationId = kOrderService;
    draft.module = kModule;
    draft.entityKey = itemKey(item.id.toString());
    draft.path = u"/v1/stored-items/"_s + pathSegment(item.id.toString()) + u"/services"_s;
    draft.body = encode(body);
    draft.summary = {u"stored_service"_s, {{u"title"_s, item.title}, {u"service"_s, body.kind.toWire()}}};
    return m_parts.outbox.submit(std::move(draft));
}

} // namespace tradewind
