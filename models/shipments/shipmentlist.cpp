// SPDX-License-Identifier: Apache-2.0
#include "models/shipments/shipmentlist.h"

#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shipments/shipmenttext.h"
#include "models/warehouse/warehousetext.h"

namespace tradewind {
using namespace Qt::StringLiterals;

ShipmentList::ShipmentList(ShipmentService& service, QObject* parent)
    : GoodsList(
          [] {
              return QStringList{tr("Shipment"), tr("Arrives")};
          },
          {Arrival}, parent)
    , m_service(service)
{
    connect(&service, &ShipmentService::changed, this, &ShipmentList::load);
    connect(&service, &ShipmentService::draftsChanged, this, &ShipmentList::loadDrafts);
    load();
    loadDrafts();
}

void ShipmentList::load()
{
    take<ShipmentView>([this] { return m_service.shipments(); }, m_views);
}

void ShipmentList::loadDrafts()
{
    const auto ticket = m_draftGeneration.next();
    deliver(m_service.drafts(), this, [this, ticket](const Result<QList<ShipmentDraft>>& drafts) {
        if (!m_draftGeneration.isCurrent(ticket) || !drafts)
            return;
        m_drafts.clear();
        for (const ShipmentDraft& draft : *drafts)
            m_drafts.append({draft.id, tr("Shipment of %n item(s)", nullptr, int(draft.items.size()))});
        Q_EMIT draftsLoaded();
    });
}

ShipmentList::Group ShipmentList::groupOf(const ShipmentView& view)
{
    const Shipment& shipment = view.shipment;
    for (const ActPending& act : view.pending) {
        if (act.phase == IntentPhase::NeedsYou || act.phase == IntentPhase::Rejected)
            return Exceptions;
    }
    if (hasOpenException(shipment))
        return Exceptions;
    if (openDue(shipment) != nullptr)
        return ToPay;
    const auto state = shipment.state.known();
    if (!state)
        return OnTheWay;
    switch (*state) {
    case ShipmentState::Draft:
    case ShipmentState::Submitted:
    case ShipmentState::RehearsalPacking:
    case ShipmentState::Packing:
    case ShipmentState::Measured:
    case ShipmentState::AwaitingPayment2:
    case ShipmentState::Paid:
    case ShipmentState::Labelled:
        return InWarehouse;
    case ShipmentState::HandedOver:
    case ShipmentState::InTransit:
    case ShipmentState::Returning:
        return OnTheWay;
    case ShipmentState::Intercepted:
    case ShipmentState::Lost:
        return Exceptions;
    case ShipmentState::Delivered:
        return Delivered;
    case ShipmentState::Returned:
    case ShipmentState::Cancelled:
        return Ended;
    }
    Q_UNREACHABLE();
}

bool ShipmentList::fits(const ShipmentView& view, Filter filter)
{
    const Group group = groupOf(view);
    switch (filter) {
    case Filter::Active:
        return group != Delivered && group != Ended;
    case Filter::Exceptions:
        return group == Exceptions;
    case Filter::ToPay:
        return group == ToPay || (group == Exceptions && openDue(view.shipment) != nullptr);
    case Filter::Delivered:
        return group == Delivered || group == Ended;
    }
    Q_UNREACHABLE();
}

int ShipmentList::count(Filter filter) const
{
    int count = 0;
    for (const ShipmentView& view : m_views)
        count += fits(view, filter) ? 1 : 0;
    return count;
}

void ShipmentList::setFilter(Filter filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    show();
    Q_EMIT loaded();
}

void ShipmentList::show()
{
    static const QList<QPair<Group, const char*>> kGroups{
        {Exceptions, QT_TR_NOOP("Exceptions")}, {ToPay, QT_TR_NOOP("To pay")},
        {OnTheWay, QT_TR_NOOP("On the way")},   {InWarehouse, QT_TR_NOOP("In the warehouse")},
        {Delivered, QT_TR_NOOP("Delivered")},   {Ended, QT_TR_NOOP("Cancelled or returned")}};
    QList<GoodsRow> rows;
    for (const auto& [group, name] : kGroups) {
        bool first = true;
        for (const ShipmentView& view : std::as_const(m_views)) {
            if (groupOf(view) != group || !fits(view, m_filter))
                continue;
            if (first) {
                GoodsRow head;
                head.id = u"group-%1"_s.arg(int(group));
                head.cells = {{.first = {part::text(tr(name), Ink::Secondary, Emphasis::Strong, TextStyle::Small)}}};
                head.isGroup = true;
                rows.append(head);
                first = false;
            }
            rows.append(rowOf(view));
        }
    }
    m_model.setRows(rows);
}

GoodsRow ShipmentList::rowOf(const ShipmentView& view) const
{
    const Shipment& shipment = view.shipment;
    const QDateTime now = m_service.now();
    const QDate today = now.toLocalTime().date();
    GoodsRow row;
    row.id = view.key;
    row.route = u"shipments/"_s + view.key;

    Cell what;
    what.lead = part::icon(ShipmentText::modeIcon(view.mode));
    const QString number = shipment.number.isEmpty() ? tr("New shipment") : shipment.number;
    what.first = {part::figure(number, Ink::Primary, Emphasis::Medium),
                  view.pending.isEmpty() ? ShipmentText::chip(shipment)
                                         : WarehouseText::pendingChip(view.pending.constLast())};
    // A line of its own: names are long. What is the matter counts more than what is inside.
    QString line = ShipmentText::goodsLine(view.goods);
    for (const ShipmentException& exception : shipment.exceptions) {
        if (!exception.resolvedAt.isValid())
            line = exception.text;
    }
    what.second = {part::note(line)};

    Cell arrival;
    arrival.align = Cell::Align::Trailing;
    QVariant raw;
    const auto small = [](const QString& text) {
        return part::text(text, Ink::Primary, Emphasis::Medium, TextStyle::Small);
    };
    const Due* due = openDue(shipment);
    if (shipment.deliveredAt.isValid()) {
        arrival.first = {small(DayText::day(shipment.deliveredAt, now))}; // the chip says what of
        raw = shipment.deliveredAt.date();
    } else if (shipment.arrival) {
        arrival.first = {part::note(shipment.arrival->confirmed ? tr("arrives") : tr("expected"))};
        arrival.second = {small(DayText::days(shipment.arrival->from, shipment.arrival->to, today))};
        raw = shipment.arrival->to;
    }
    if (due != nullptr) {
        arrival.first = {part::money(due->amount, Certainty::Binding, Emphasis::Medium)};
        arrival.second = {};
        if (due->dueAt.isValid())
            arrival.second = {part::note(tr("by %1").arg(DayText::day(due->dueAt, now)))};
    }
    row.cells = {what, arrival};
    row.raw = {shipment.number, raw};
    if (groupOf(view) == Exceptions)
        row.urgency = Tone::Hold;
    else if (due != nullptr)
        row.urgency = Tone::Warn;
    return row;
}

QString ShipmentList::firstKey() const
{
    for (const GoodsRow& row : m_model.rows()) {
        if (!row.isGroup)
            return row.id;
    }
    return {};
}

QString ShipmentList::keyOf(const QString& idOrKey) const
{
    for (const ShipmentView& view : m_views) {
        if (view.key == idOrKey || view.shipment.id.toString() == idOrKey)
            return view.key;
    }
    return {};
}

ShipmentList::Filter ShipmentList::filterOf(const QString& idOrKey) const
{
    for (const ShipmentView& view : m_views) {
        if (view.key == idOrKey || view.shipment.id.toString() == idOrKey)
            return fits(view, m_filter) ? m_filter : fits(view, Filter::Active) ? Filter::Active : Filter::Delivered;
    }
    return m_filter;
}

} // namespace tradewind
