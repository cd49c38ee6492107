// SPDX-License-Identifier: Apache-2.0
#include "models/home/arrivingmodel.h"

#include "models/shared/daytext.h"
#include "models/shared/roles.h"
#include "models/shipments/shipmenttext.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
QString icon(const Shipment& shipment)
{
    const QString line = shipment.freightLineName.toLower() + shipment.freightLineId.toLower();
    if (line.contains("sea"_L1))
        return u"ship"_s;
    if (line.contains("air"_L1) || line.contains("express"_L1))
        return u"plane"_s;
    return u"truck"_s;
}
} // namespace

QString ArrivingModel::arrivalText(const Shipment& shipment)
{
    // What is on its way arrives soon: the year goes without saying.
    return shipment.arrival ? DayText::days(shipment.arrival->from, shipment.arrival->to, shipment.arrival->from)
                            : u"–"_s;
}

Cell ArrivingModel::cellOf(const Shipment& row, Column column) const
{
    Cell cell;
    switch (column) {
    case Column::Number:
        cell.first = {part::icon(icon(row)), part::figure(row.number, Ink::Primary, Emphasis::Medium)};
        break;
    case Column::Goods: {
        const QString place = row.destination.city.isEmpty() ? row.destination.country : row.destination.city;
        cell.first = {part::text(
            place.isEmpty() ? row.freightLineName : tr("%1, to %2").arg(row.freightLineName, place), Ink::Secondary)};
        break;
    }
    case Column::State:
        cell.first = {ShipmentText::chip(row)};
        break;
    case Column::Arrival:
        break; // painted as a bar on a line of time
    }
    return cell;
}

QVariant ArrivingModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Shipment& row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (wanted == role(Role::Id))
        return row.id.toString();
    if (wanted == role(Role::Route))
        return QString(u"shipments/"_s + row.id.toString());
    if (wanted == role(Role::RawValue))
        return row.arrival ? QVariant(row.arrival->from) : QVariant();
    if (wanted == FromRole)
        return row.arrival ? QVariant(row.arrival->from) : QVariant();
    if (wanted == ToRole)
        return row.arrival ? QVariant(row.arrival->to) : QVariant();
    if (wanted == ConfirmedRole)
        return row.arrival && row.arrival->confirmed;
    if (wanted == ToneRole)
        return static_cast<int>(ShipmentText::chip(row).tone);
    if (wanted == role(Role::Cell))
        return QVariant::fromValue(cellOf(row, column));
    if (wanted == Qt::DisplayRole)
        return column == Column::Arrival ? arrivalText(row) : plainText(cellOf(row, column));
    return {};
}

QVariant ArrivingModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal || wanted != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number:
        return tr("Shipment");
    case Column::Goods:
        return tr("How");
    case Column::State:
        return tr("State");
    case Column::Arrival:
        return tr("Expected");
    }
    return {};
}

} // namespace tradewind
