// SPDX-License-Identifier: Apache-2.0
#include "models/warehouse/storeditemlist.h"

#include "models/catalogue/picturecache.h"
#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"
#include "models/warehouse/warehousetext.h"
#include "services/domain/values/wideint.h"

#include <limits>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kPicture = 80;
constexpr qint64 kSoonDays = 7;
} // namespace

StoredItemList::StoredItemList(WarehouseService& service, PictureCache& pictures, QObject* parent)
    : GoodsList(
          [] {
              return QStringList{tr("Goods"),      tr("Quantity"),     tr("Weight"), tr("Storage is free"),
                                 tr("Fee so far"), tr("Forfeited on"), tr("State")};
          },
          {Quantities, Weight, Fee}, parent)
    , m_service(service)
    , m_pictures(pictures)
{
    connect(this, &GoodsList::loaded, this, &StoredItemList::ticksChanged);
    connect(&service, &WarehouseService::itemsChanged, this, &StoredItemList::load);
    connect(&pictures, &PictureCache::arrived, this, &StoredItemList::show);
    load();
}

void StoredItemList::load()
{
    take<StoredItemView>([this] { return m_service.items(); }, m_views);
}

void StoredItemList::show()
{
    QList<GoodsRow> rows;
    for (const StoredItemView& view : std::as_const(m_views))
        rows.append(rowOf(view));
    m_model.setRows(rows);
}

GoodsRow StoredItemList::rowOf(const StoredItemView& view) const
{
    const StoredItem& item = view.item;
    const QDateTime now = m_service.now();
    const bool free = whyNot(item.id.toString()).isEmpty();
    GoodsRow row;
    row.id = item.id.toString();
    if (!item.shipmentId.isNull())
        row.route = u"shipments/"_s + item.shipmentId.toString();

    Cell goods;
    row.checked = free ? std::optional(m_ticked.contains(row.id)) : std::nullopt;
    goods.lead = part::picture(m_pictures.picture(item.imageId, kPicture));
    goods.first = {part::text(item.title, Ink::Primary, Emphasis::Medium)};
    goods.second = {part::note(u"%1 · %2"_s.arg(item.orderNumber, item.location))};
    for (const ItemService& service : item.services) {
        const bool done = service.state == "done"_L1;
        goods.second.append(part::chip(done ? Tone::Ok : Tone::Mute, done ? u"check"_s : u"clock"_s,
                                       TradeWords::charge(service.charge.kind)));
    }

    Cell quantity{.first = {part::figure(TradeWords::quantity(item.quantity))}, .align = Cell::Align::Trailing};
    quantity.second = {part::note(tr("%n carton(s)", nullptr, int(item.cartons)))};
    Cell weight{.first = {part::figure(WarehouseText::weight(item.grams))}, .align = Cell::Align::Trailing};
    weight.second = {part::note(WarehouseText::size(item.cartonDims))};

    const bool feeRuns = now >= item.freeUntil;
    Cell clock;
    clock.first = {feeRuns ? part::text(tr("over since %1").arg(DayText::day(item.freeUntil, now)), Ink::Warn)
                           : part::text(tr("until %1").arg(DayText::day(item.freeUntil, now)))};
    clock.second = {part::note(feeRuns ? tr("%1 a day now").arg(moneyformat::withCode(item.feePerDay, {}))
                                       : tr("%n day(s) left", nullptr, int(now.daysTo(item.freeUntil))))};
    Cell fee{.first = {part::money(item.feeAccrued, Certainty::Plain, Emphasis::Medium)},
             .align = Cell::Align::Trailing};
    if (!feeRuns)
        fee.second = {part::note(tr("then %1 a day").arg(moneyformat::withCode(item.feePerDay, {})))};
    const qint64 daysLeft = now.daysTo(item.abandonAt);
    Cell forfeit;
    forfeit.first = {part::text(DayText::day(item.abandonAt, now), daysLeft < 30 ? Ink::Bad : Ink::Primary)};
    forfeit.second = {part::note(tr("%n day(s) left", nullptr, int(std::max<qint64>(0, daysLeft))))};

    Cell state{.first = {WarehouseText::storedChip(item)}};
    if (view.reserved)
        state.first = {part::chip(Tone::Mute, u"clock"_s, tr("Shipment queued"))};
    for (const ActPending& act : view.pending)
        state.second.append(WarehouseText::pendingChip(act));

    row.cells = {goods, quantity, weight, clock, fee, forfeit, state};
    row.raw = {item.title,     item.quantity.toWire(), item.grams, item.freeUntil, item.feeAccrued.minor(),
               item.abandonAt, item.state.toWire()};
    if (item.state.is(StoredState::AbandonWarning))
        row.urgency = Tone::Bad;
    else if (feeRuns || now.daysTo(item.freeUntil) < kSoonDays)
        row.urgency = Tone::Warn;
    return row;
}

const StoredItemView* StoredItemList::find(const QString& id) const
{
    for (const StoredItemView& view : m_views) {
        if (view.item.id.toString() == id)
            return &view;
    }
    return nullptr;
}

std::optional<StoredItem> StoredItemList::item(const QString& id) const
{
    const StoredItemView* view = find(id);
    return view ? std::optional(view->item) : std::nullopt;
}

QString StoredItemList::whyNot(const QString& id) const
{
    const StoredItemView* view = find(id);
    if (view == nullptr)
        return tr("These goods are not in store.");
    if (view->reserved)
        return tr("They are in a shipment that is on its way to the platform.");
    if (!isInStore(view->item))
        return tr("They are in a shipment already.");
    return {};
}

void StoredItemList::toggle(const QString& id)
{
    if (!whyNot(id).isEmpty())
        return;
    if (!m_ticked.remove(id))
        m_ticked.insert(id);
    show();
    Q_EMIT ticksChanged();
}

void StoredItemList::clearTicks()
{
    m_ticked.clear();
    show();
    Q_EMIT ticksChanged();
}

QList<StoredItem> StoredItemList::ticked() const
{
    QList<StoredItem> items;
    for (const StoredItemView& view : m_views) {
        const QString id = view.item.id.toString();
        if (m_ticked.contains(id) && whyNot(id).isEmpty())
            items.append(view.item);
    }
    return items;
}

QString StoredItemList::tickedLine() const
{
    const auto items = ticked();
    if (items.isEmpty())
        return {};
    std::optional<qint64> grams = 0;
    std::optional<qint64> cartons = 0;
    for (const StoredItem& item : items) {
        grams = grams ? wideint::add(*grams, item.grams) : grams;
        cartons = cartons ? wideint::add(*cartons, item.cartons) : cartons;
    }
    if (!grams || !cartons || *cartons > std::numeric_limits<int>::max())
        return tr("%n item(s)", nullptr, int(items.size()));
    //: "2 item(s)", "60 carton(s)", weight
    return tr("%1, %2, %3")
        .arg(tr("%n item(s)", nullptr, int(items.size())), tr("%n carton(s)", nullptr, int(*cartons)),
             WarehouseText::weight(*grams));
}

std::optional<Money> StoredItemList::feesRunning() const
{
    std::optional<Money> total;
    for (const StoredItemView& view : m_views) {
        const Money& fee = view.item.feeAccrued;
        if (!fee.isPositive())
            continue;
        if (!total) {
            total = fee;
            continue;
        }
        const auto sum = add(*total, fee);
        if (!sum)
            return std::nullopt;
        total = *sum;
    }
    return total;
}

} // namespace tradewind
