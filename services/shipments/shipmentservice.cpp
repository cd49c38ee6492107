// SPDX-License-Identifier: Apache-2.0
#include "services/shipments/shipmentservice.h"

#include "services/catalogue/catalogueservice.h"
#include "services/domain/pricing/fees.h"
#include "services/domain/states/warehousestates.h"
#include "services/outbox/actsandrecords.h"
#include "services/shipments/shipmentapi.h"
#include "services/sync/rights.h"
#include "services/wire/codec/shipmentcodec.h"

#include <QUuid>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kModule = "shipping"_L1;
constexpr auto kKind = "shipment"_L1;
constexpr auto kCreate = "createShipment"_L1;
constexpr auto kCancel = "cancelShipment"_L1;

/// What was asked for, as a shipment, until the platform has made one.
Shipment wished(const Intent& intent)
{
    const QJsonObject body = intent.body();
    Shipment shipment;
    shipment.clientRef = ClientRef(intent.clientRef);
    shipment.state = ShipmentState::Draft;
    shipment.createdAt = intent.createdAt;
    shipment.freightLineId = body.value("freightLineId"_L1).toString();
    shipment.freightLineName = intent.request.summary.facts.value("line"_L1).toString();
    shipment.destination.addressId = AddressId(body.value("addressId"_L1).toString());
    shipment.incoterm = OpenEnum<Incoterm>::fromWire(body.value("incoterm"_L1).toString());
    shipment.insured = body.value("insured"_L1).toBool();
    const QJsonArray items = body.value("items"_L1).toArray();
    for (const QJsonValue& item : items) {
        const auto part = decode<ShipmentItem>(item.toObject());
        if (part)
            shipment.items.append(*part);
    }
    const QJsonObject most = body.value("expect"_L1).toObject().value("maxTotal"_L1).toObject();
    const auto total = Money::parse(most.value("amount"_L1).toString(), most.value("currency"_L1).toString());
    if (total)
        shipment.total = *total;
    return shipment;
}

QList<ShippedGoods> goodsOf(const Shipment& shipment, const QHash<QString, StoredItem>& items)
{
    QList<ShippedGoods> goods;
    for (const ShipmentItem& part : shipment.items) {
        ShippedGoods line{part.storedItemId, {}, {}, part.quantity};
        const auto item = items.constFind(part.storedItemId.toString());
        if (item != items.cend()) {
            line.title = item->title;
            line.imageId = item->imageId;
        }
        goods.append(line);
    }
    return goods;
}

void setLine(ShipmentView& view, const QHash<QString, FreightLine>& lines)
{
    const auto line = lines.constFind(view.shipment.freightLineId);
    if (line == lines.cend())
        return;
    view.mode = line->mode;
    view.chargedOn = line->chargedOn;
}

QHash<QString, StoredItem> byId(const QList<StoredItem>& items)
{
    QHash<QString, StoredItem> map;
    for (const StoredItem& item : items)
        map.insert(item.id.toString(), item);
    return map;
}

} // namespace

std::optional<Money> mostFor(const PreviewOption& option)
{
    return option.high ? option.high : option.total;
}

ShipmentService::ShipmentService(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_store(parts.records)
{
    connect(&parts.records, &RecordStore::changed, this, [this](const QString& topic) {
        if (topic == "shipment"_L1 || topic == "stored_item"_L1 || topic == "me"_L1)
            Q_EMIT changed();
    });
    connect(&parts.outbox, &Outbox::intentChanged, this, [this](const Intent& intent) {
        if (intent.request.module == kModule)
            Q_EMIT changed();
    });
    connect(&parts.drafts, &DraftStore::saved, this, [this](const QString& kind, const QString& id) {
        if (kind == kKind)
            Q_EMIT draftSaved(id);
    });
    connect(&parts.drafts, &DraftStore::saveFailed, this, &ShipmentService::saveFailed);
}

Async<QList<ShipmentView>> ShipmentService::shipments()
{
    const QPointer<ShipmentService> self(this);
    ShipmentStore* const store = &m_store;
    auto reading = readBesideActs<QList<Shipment>>(&m_parts.outbox, {}, this, [store] { return store->shipments(); });
    const auto both = co_await reading;
    if (!both)
        co_return both.error();
    if (!self)
        co_return cancelled();
    auto looking = self->m_parts.warehouse.everyItem();
    const auto stored = co_await looking;
    if (!stored)
        co_return stored.error();
    const QHash<QString, StoredItem> items = byId(*stored);
    if (!self)
        co_return cancelled();
    auto listing = self->m_store.lines();
    const auto lines = co_await listing;
    if (!lines)
        co_return lines.error();

    QList<ShipmentView> views;
    QSet<QString> known;
    for (const Shipment& shipment : both->records) {
        ShipmentView view;
        const QString ref = shipment.clientRef.toString();
        view.key = ref.isEmpty() ? shipment.id.toString() : ref;
        view.shipment = shipment;
        setLine(view, *lines);
        view.goods = goodsOf(shipment, items);
        for (const Intent& intent : both->acts) {
            if (intent.request.operationId == kCancel &&
                intent.request.entityKey == u"shipment:"_s + shipment.id.toString())
                view.pending.append(ActPending::of(intent));
        }
        known.insert(view.key);
        views.append(view);
    }
    for (const Intent& intent : both->acts) {
        if (intent.request.operationId != kCreate || known.contains(intent.clientRef))
            continue;
        ShipmentView view;
        view.key = intent.clientRef;
        view.shipment = wished(intent);
        view.onPlatform = false;
        setLine(view, *lines);
        view.goods = goodsOf(view.shipment, items);
        view.pending = {ActPending::of(intent)};
        views.append(view);
    }
    const auto moment = [](const ShipmentView& view) {
        return view.shipment.deliveredAt.isValid() ? view.shipment.deliveredAt : view.shipment.createdAt;
    };
    std::stable_sort(views.begin(), views.end(),
                     [&moment](const ShipmentView& a, const ShipmentView& b) { return moment(a) > moment(b); });
    co_return std::move(views);
}

Async<std::optional<ShipmentView>> ShipmentService::shipment(QString idOrKey)
{
    const QPointer<ShipmentService> self(this);
    auto reading = shipments();
    const auto views = co_await reading;
    if (!views)
        co_return views.error();
    std::optional<ShipmentView> found;
    for (const ShipmentView& view : *views) {
        if (view.key == idOrKey || (view.onPlatform && view.shipment.id.toString() == idOrKey))
            found = view;
    }
    if (!found)
        co_return std::move(found);
    if (!self)
        co_return cancelled();
    QList<StoredItemId> items;
    for (const ShipmentItem& part : std::as_const(found->shipment.items))
        items.append(part.storedItemId);
    auto asking = self->m_parts.warehouse.wayHere(items);
    const auto way = co_await asking;
    if (way)
        found->domestic = *way;
    if (!self)
        co_return cancelled();
    auto allowing = mayDo(&self->m_parts.records, Permission::Ship);
    const auto allowed = co_await allowing;
    if (!allowed)
        co_return allowed.error();
    found->mayShip = *allowed;
    co_return std::move(found);
}

Async<ShipmentChoices> ShipmentService::choices()
{
    auto asking = m_parts.catalogue.priceSources();
    const auto sources = co_await asking;
    if (!sources)
        co_return sources.error();
    ShipmentChoices choices;
    for (const Address& address : sources->addresses) {
        if (!address.archived && !address.kind.is(AddressKind::Warehouse))
            choices.addresses.append(address);
    }
    for (const FreightLine& line : sources->book.freightLines) {
        if (line.active)
            choices.lines.append(line);
    }
    for (const auto& entry : WireWords<ServiceKind>::table) {
        const FeeRule* rule =
            findRule(sources->book.fees.rules, feeKindOf(entry.value), ServiceMode::FullService, sources->at);
        if (rule != nullptr)
            choices.services.append(*rule);
    }
    const FeeRule* insurance =
        findRule(sources->book.fees.rules, FeeKind::Insurance, ServiceMode::FullService, sources->at);
    if (insurance != nullptr)
        choices.insured = *insurance;
    co_return std::move(choices);
}

Async<QList<StoredItem>> ShipmentService::storedItems()
{
    return m_parts.warehouse.everyItem();
}

QString ShipmentService::createDraft(const QList<StoredItem>& items)
{
    ShipmentDraft draft;
    draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    for (const StoredItem& item : items)
        draft.items.append({item.id, item.quantity});
    saveDraft(draft);
    Q_EMIT draftsChanged();
    return draft.id;
}

Async<ShipmentDraft> ShipmentService::draft(QString draftId)
{
    auto asking = m_parts.drafts.draft(kKind, draftId);
    const auto stored = co_await asking;
    if (!stored)
        co_return stored.error();
    if (!stored->has_value())
        co_return makeError(Error::Kind::Validation, u"no such draft"_s);
    co_return ShipmentDraft::fromJson(draftId, (*stored)->json);
}

Async<QList<ShipmentDraft>> ShipmentService::drafts()
{
    auto asking = m_parts.drafts.drafts(kKind);
    const auto stored = co_await asking;
    if (!stored)
        co_return stored.error();
    QList<ShipmentDraft> drafts;
    for (const Draft& draft : *stored) {
        const auto read = ShipmentDraft::fromJson(draft.id, draft.json);
        if (read)
            drafts.append(*read);
    }
    co_return std::move(drafts);
}

void ShipmentService::saveDraft(const ShipmentDraft& draft)
{
    m_parts.drafts.saveDraft(kKind, draft.id, draft.toJson());
}

Async<void> ShipmentService::discardDraft(QString draftId)
{
    const QPointer<ShipmentService> self(this);
    auto removing = m_parts.drafts.removeDraft(kKind, draftId);
    const auto removed = co_await removing;
    if (self)
        Q_EMIT self->draftsChanged();
    co_return removed;
}

Async<ShipmentPreview> ShipmentService::preview(ShipmentDraft draft, std::stop_token stop)
{
    PreviewRequest request;
    request.addressId = draft.addressId;
    request.incoterm = draft.incoterm;
    request.items = draft.items;
    request.services = draft.services;
    request.insured = draft.insured;
    return m_parts.api.preview(std::move(request), stop);
}

Async<Intent> ShipmentService::submit(ShipmentDraft draft, PreviewOption option, QString lineName)
{
    const QPointer<ShipmentService> self(this);
    const auto most = mostFor(option);
    if (draft.items.isEmpty() || draft.addressId.isNull() || draft.freightLineId.isEmpty() ||
        draft.freightLineId != option.freightLineId || !option.refused.isEmpty() || !most)
        co_return makeError(Error::Kind::Validation, u"the shipment is not complete"_s);
    ShipmentCreate body;
    body.addressId = draft.addressId;
    body.incoterm = draft.incoterm;
    body.freightLineId = draft.freightLineId;
    body.items = draft.items;
    body.services = draft.services;
    body.insured = draft.insured;
    body.declaration = draft.declaration;
    body.expect.maxTotal = *most;
    IntentDraft intent;
    intent.operationId = kCreate;
    intent.module = kModule;
    intent.entityKey = u"shipment-draft:"_s + draft.id;
    intent.path = u"/v1/shipments"_s;
    intent.body = encode(body);
    intent.draftKind = kKind;
    intent.draftId = draft.id;
    intent.summary = {u"shipment"_s, {{u"title"_s, lineName}, {u"line"_s, lineName}}};
    // What was typed last is written first: nothing of the draft is to come back after it went with the intent.
    auto flushing = m_parts.drafts.flush();
    const auto flushed = co_await flushing;
    if (!flushed)
        co_return flushed.error();
    if (!self)
        co_return cancelled();
    auto submitting = self->m_parts.outbox.submit(std::move(intent));
    auto submitted = co_await submitting;
    if (!submitted || !self)
        co_return std::move(submitted);
    // A change that came meanwhile, as of a preview that was on its way.
    auto removing = self->discardDraft(draft.id);
    const auto removed = co_await removing;
    if (!removed)
        qCInfo(lcOutbox) << "a late change of a sent shipment is still there:" << removed.error().detail;
    co_return std::move(submitted);
}

Async<Intent> ShipmentService::cancel(Shipment shipment, QString reason)
{
    if (!states::can<ShipmentState>(shipment.state, ShipmentAct::Cancel, Actor::Merchant))
        return failed<Intent>(makeError(Error::Kind::Validation, u"it has left the warehouse"_s));
    ShipmentCancel body;
    body.reason = reason.trimmed();
    IntentDraft intent;
    intent.operationId = kCancel;
    intent.module = kModule;
    intent.entityKey = u"shipment:"_s + shipment.id.toString();
    intent.path = u"/v1/shipments/"_s + pathSegment(shipment.id.toString()) + u"/cancel"_s;
    intent.body = encode(body);
    intent.summary = {u"shipment_cancel"_s, {{u"title"_s, shipment.number}}};
    return m_parts.outbox.submit(std::move(intent));
}

} // namespace tradewind
