// SPDX-License-Identifier: Apache-2.0
#include "models/orders/supplierordersmodel.h"

#include "models/catalogue/picturecache.h"
#include "models/orders/ordertext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureWidth = 96;

QString number(const Quantity& quantity)
{
    return moneyformat::number(quantity.value().normalized(), QLocale());
}

SupplierRow lineRow(const OrderLine& line, const QString& key)
{
    SupplierRow row;
    row.key = key;
    row.title = line.title;
    row.second = line.variant;
    row.imageId = line.imageId;
    row.quantity = line.quantity;
    row.price = line.unitPrice;
    row.total = line.lineTotal;
    return row;
}

/// What became of a line: its own state where it says more than that of the supplier order.
std::optional<CellPart> lineState(const SupplierOrderLine& line, const SupplierOrder& supplier)
{
    if (line.state.is(SupplierLineState::Received) && line.received < line.quantity) {
        const auto missing = subtract(line.quantity, line.received);
        if (missing)
            return part::chip(Tone::Bad, u"alert"_s,
                              SupplierOrdersModel::tr("%1 short").arg(TradeWords::quantity(*missing)));
    }
    if (line.state.is(SupplierLineState::Returned))
        return part::chip(Tone::Mute, u"undo"_s, SupplierOrdersModel::tr("Returned"));
    if (line.state.is(SupplierLineState::Cancelled))
        return part::chip(Tone::Mute, u"x-circle"_s, SupplierOrdersModel::tr("Cancelled"));
    if (line.state.is(SupplierLineState::PartlyShipped))
        return part::chip(Tone::Info, u"split"_s, SupplierOrdersModel::tr("Partly shipped"));
    const QString to = supplier.legs.isEmpty() ? QString() : supplier.legs.last().to;
    return OrderText::supplierChip(supplier.state, to);
}

SupplierRow headRow(const SupplierOrder& supplier)
{
    SupplierRow head;
    head.key = supplier.id.toString();
    head.kind = SupplierRow::Kind::Head;
    head.title =
        supplier.supplierName == supplier.supplierNameOriginal
            ? SupplierOrdersModel::tr("%1 · %2", "supplier, number").arg(supplier.supplierName, supplier.number)
            : SupplierOrdersModel::tr("%1 · %2 · %3", "supplier, original name, number")
                  .arg(supplier.supplierName, supplier.supplierNameOriginal, supplier.number);
    return head;
}

} // namespace

SupplierOrdersModel::SupplierOrdersModel(PictureCache* pictures, QObject* parent)
    : ListModelBase(parent)
    , m_pictures(pictures)
{
    if (m_pictures)
        connect(m_pictures, &PictureCache::arrived, this, &SupplierOrdersModel::pictureArrived);
}

void SupplierOrdersModel::show(const OrderFile& file)
{
    const PurchaseOrder& order = file.view.order;
    m_code = order.currency.code();
    QList<SupplierRow> rows;
    QSet<qint64> placed;
    for (const SupplierOrder& supplier : order.supplierOrders) {
        rows.append(headRow(supplier));
        for (const SupplierOrderLine& line : supplier.lines) {
            const auto found = std::find_if(order.lines.cbegin(), order.lines.cend(),
                                            [&line](const OrderLine& each) { return each.lineNo == line.lineNo; });
            if (found == order.lines.cend())
                continue;
            placed.insert(line.lineNo);
            SupplierRow row = lineRow(*found, supplier.id.toString() + u'/' + QString::number(line.lineNo));
            row.state = lineState(line, supplier);
            row.received = tr("%1 of %2").arg(number(line.received), number(line.quantity));
            row.isShort = line.state.is(SupplierLineState::Received) && line.received < line.quantity;
            if (!supplier.legs.isEmpty()) {
                const TrackingLeg& leg = supplier.legs.last();
                row.waybill = leg.number;
                row.waybillNote =
                    leg.numberHistory.isEmpty() ? leg.carrier : tr("was %1").arg(leg.numberHistory.last().number);
            }
            rows.append(row);
        }
    }
    for (const OrderLine& line : order.lines) {
        if (!placed.contains(line.lineNo))
            rows.append(lineRow(line, u"line/"_s + QString::number(line.lineNo)));
    }
    if (!order.lines.isEmpty()) {
        SupplierRow sum;
        sum.key = u"sum"_s;
        sum.kind = SupplierRow::Kind::Sum;
        const int suppliers = static_cast<int>(order.supplierOrders.size());
        sum.title = suppliers == 0 ? tr("Goods") : tr("Goods, %n supplier order(s)", nullptr, suppliers);
        sum.quantity = Quantity(0, order.lines.first().quantity.unit());
        sum.total = Money::zero(order.currency);
        for (const OrderLine& line : order.lines) {
            const auto total = add(*sum.total, line.lineTotal);
            if (total)
                sum.total = *total;
            if (sum.quantity) {
                const auto quantity = add(*sum.quantity, line.quantity);
                sum.quantity = quantity ? std::optional(*quantity) : std::nullopt;
            }
        }
        rows.append(sum);
    }
    setRows(rows);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void SupplierOrdersModel::pictureArrived(const QString& imageId)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).imageId == imageId)
            Q_EMIT dataChanged(index(row, 0), index(row, 0), {role(Role::Cell)});
    }
}

int SupplierOrdersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

Cell SupplierOrdersModel::cell(const SupplierRow& row, Column column) const
{
    const bool sum = row.kind == SupplierRow::Kind::Sum;
    const Emphasis weight = sum ? Emphasis::Strong : Emphasis::Regular;
    Cell numbers{.align = Cell::Align::Trailing};
    switch (column) {
    case Column::Item: {
        Cell cell;
        if (row.kind == SupplierRow::Kind::Head) {
            cell.first = {part::text(row.title, Ink::Secondary, Emphasis::Strong, TextStyle::Small)};
            return cell;
        }
        if (!sum) {
            const QImage image = m_pictures ? m_pictures->picture(row.imageId, kPictureWidth) : QImage();
            cell.lead = part::picture(image);
        }
        cell.first = {part::text(row.title, Ink::Primary, sum ? Emphasis::Strong : Emphasis::Medium)};
        if (!row.second.isEmpty())
            cell.second = {part::note(row.second)};
        return cell;
    }
    case Column::Pieces:
        if (row.quantity)
            numbers.first = {part::figure(number(*row.quantity), Ink::Primary, weight)};
        return numbers;
    case Column::Price:
        if (row.price)
            numbers.first = {part::factoryPrice(*row.price)};
        return numbers;
    case Column::Total:
        if (row.total)
            numbers.first = {part::number(*row.total, Certainty::Plain, weight)};
        return numbers;
    case Column::State:
        return row.state ? Cell{.first = {*row.state}} : Cell{};
    case Column::Received:
        if (!row.received.isEmpty())
            numbers.first = {part::figure(row.received, row.isShort ? Ink::Bad : Ink::Primary)};
        return numbers;
    case Column::Waybill: {
        Cell cell;
        if (!row.waybill.isEmpty()) {
            cell.first = {part::figure(row.waybill, Ink::Secondary)};
            cell.second = {part::note(row.waybillNote)};
        }
        return cell;
    }
    case Column::Count:
        break;
    }
    return {};
}

QVariant SupplierOrdersModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SupplierRow& row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (isCellRole(wanted))
        return cellData(cell(row, column), wanted);
    if (wanted == role(Role::Id))
        return row.key;
    if (wanted == role(Role::Group))
        return row.kind == SupplierRow::Kind::Head;
    return {};
}

QVariant SupplierOrdersModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (wanted == Qt::TextAlignmentRole &&
        (column == Column::Pieces || column == Column::Price || column == Column::Total || column == Column::Received))
        return kNumberHeader;
    if (wanted != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Item:
        return tr("Supplier order");
    case Column::Pieces:
        return tr("Pieces");
    case Column::Price:
        return tr("Price");
    case Column::Total:
        return m_code;
    case Column::State:
        return tr("State");
    case Column::Received:
        return tr("Received");
    case Column::Waybill:
        return tr("Waybill in China");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace tradewind
