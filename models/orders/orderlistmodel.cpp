// SPDX-License-Identifier: Apache-2.0
#include "models/orders/orderlistmodel.h"

#include "models/orders/ordertext.h"
#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QString suppliersOf(const PurchaseOrder& order)
{
    QStringList names;
    for (const SupplierOrder& supplier : order.supplierOrders) {
        if (!names.contains(supplier.supplierName))
            names.append(supplier.supplierName);
    }
    if (names.size() > 2)
        return OrderListModel::tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - 1).arg(names.first());
    return TradeWords::list(names);
}

OrderRow::Group groupOf(const OrderView& view, bool needs)
{
    if (needs)
        return OrderRow::Group::NeedsYou;
    if (isOver(view.order))
        return OrderRow::Group::Closed;
    const auto& state = view.order.state;
    return state.is(OrderState::InWarehouse) || state.is(OrderState::PartiallyInWarehouse) ? OrderRow::Group::Warehouse
                                                                                           : OrderRow::Group::OnTheWay;
}

OrderRow rowFrom(const OrderView& view)
{
    const PurchaseOrder& order = view.order;
    OrderRow row;
    row.key = view.key;
    row.route = u"orders/"_s + (view.onPlatform ? order.id.toString() : view.key);
    row.needsUser = needsUser(view);
    row.group = groupOf(view, row.needsUser);
    const QString title = order.title.isEmpty() ? OrderListModel::tr("New order") : order.title;
    row.title.first = {part::text(title, Ink::Primary, Emphasis::Medium)};
    const QString number = order.number.isEmpty() ? OrderListModel::tr("On its way") : order.number;
    if (view.onPlatform)
        row.title.second = {part::note(
            OrderListModel::tr("%1 · %2 · %3 %4", "number, mode, Incoterm, place")
                .arg(number, OrderText::serviceMode(order.serviceMode), order.incoterm.toWire(), order.incotermPlace))};
    else
        row.title.second = {part::note(number)};
    row.state = {OrderText::stateChip(view)};
    for (const auto& flag : order.flags)
        row.flags.append(OrderText::flagChip(flag));
    if (view.onPlatform && !view.pending.isEmpty() && view.pending.first().phase != IntentPhase::NeedsYou)
        row.flags.append(OrderText::pendingChip(view.pending.first()));
    row.suppliers = suppliersOf(order);
    const QList<Due> dues = payableDues(order);
    if (!dues.isEmpty()) {
        QList<Money> amounts;
        for (const Due& due : dues)
            amounts.append(due.amount);
        const auto total = sum(amounts, dues.first().amount.currency());
        if (total)
            row.due = *total;
        row.dueAt = dues.first().dueAt;
    }
    if (order.total.currency().isValid())
        row.total = order.total;
    row.placedAt = order.placedAt;
    row.searched =
        QStringList{order.number, order.title, row.suppliers, row.state.first().text}.join(u' ').toCaseFolded();
    for (const OrderLine& line : order.lines)
        row.searched += u' ' + line.title.toCaseFolded() + u' ' + line.titleOriginal;
    for (const SupplierOrder& supplier : order.supplierOrders) {
        for (const TrackingLeg& leg : supplier.legs)
            row.searched += u' ' + leg.number.toCaseFolded();
    }
    return row;
}

OrderRow rowFrom(const OpenCheckout& open)
{
    OrderRow row;
    row.key = u"checkout-"_s + open.draft.id;
    row.route = open.route();
    row.group = OrderRow::Group::Draft;
    row.needsUser = open.stage == OpenCheckout::Stage::Approved || open.stage == OpenCheckout::Stage::Refused;
    row.title.first = {part::text(open.draft.title, Ink::Primary, Emphasis::Medium)};
    const int lines = static_cast<int>(open.draft.lines.size());
    row.title.second = {part::note(OrderListModel::tr("Checkout · %n line(s)", nullptr, lines))};
    row.state = {OrderText::stateChip(open.stage)};
    QStringList suppliers;
    row.searched = QStringList{open.draft.title, open.draft.rfqNumber, open.approvalNumber}.join(u' ').toCaseFolded();
    for (const CheckoutLine& line : open.draft.lines) {
        row.searched += u' ' + line.title.toCaseFolded();
        if (line.offer && !suppliers.contains(line.offer->supplierName))
            suppliers.append(line.offer->supplierName);
    }
    row.suppliers = TradeWords::list(suppliers);
    row.searched += u' ' + row.suppliers.toCaseFolded();
    row.total = open.total;
    row.dueAt = open.until;
    row.placedAt = open.draft.createdAt;
    return row;
}

bool goesBefore(const OrderRow& a, const OrderRow& b)
{
    if (a.needsUser != b.needsUser)
        return a.needsUser;
    if (a.needsUser && a.dueAt != b.dueAt)
        return a.dueAt.isValid() && (!b.dueAt.isValid() || a.dueAt < b.dueAt);
    if (a.placedAt != b.placedAt)
        return a.placedAt > b.placedAt;
    return a.key < b.key;
}

} // namespace

OrderListModel::OrderListModel(QObject* parent)
    : ListModelBase(parent)
{
}

void OrderListModel::show(const QList<OrderView>& views, const QList<OpenCheckout>& checkouts, const QDateTime& now)
{
    m_now = now;
    m_all.clear();
    for (const OrderView& view : views)
        m_all.append(rowFrom(view));
    for (const OpenCheckout& checkout : checkouts)
        m_all.append(rowFrom(checkout));
    std::sort(m_all.begin(), m_all.end(), goesBefore);
    apply();
}

void OrderListModel::setFilter(const QString& id)
{
    m_filter = id;
    apply();
}

void OrderListModel::setText(const QString& text)
{
    m_text = text;
    apply();
}

bool OrderListModel::passes(const OrderRow& row, const QString& id) const
{
    if (id == "needs_you"_L1)
        return row.needsUser;
    if (id == "drafts"_L1)
        return row.group == OrderRow::Group::Draft;
    if (id == "on_the_way"_L1)
        return row.group == OrderRow::Group::OnTheWay;
    if (id == "warehouse"_L1)
        return row.group == OrderRow::Group::Warehouse;
    if (id == "closed"_L1)
        return row.group == OrderRow::Group::Closed;
    return true;
}

int OrderListModel::count(const QString& id) const
{
    return static_cast<int>(
        std::count_if(m_all.cbegin(), m_all.cend(), [&](const OrderRow& row) { return passes(row, id); }));
}

void OrderListModel::apply()
{
    const QStringList words = m_text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    QList<OrderRow> shown;
    for (const OrderRow& row : std::as_const(m_all)) {
        const bool found = std::all_of(words.cbegin(), words.cend(),
                                       [&row](const QString& word) { return row.searched.contains(word); });
        if (found && passes(row, m_filter))
            shown.append(row);
    }
    setRows(shown);
}

int OrderListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

Cell OrderListModel::cell(const OrderRow& row, Column column) const
{
    switch (column) {
    case Column::Order:
        return row.title;
    case Column::State:
        return Cell{.first = row.state, .second = row.flags};
    case Column::Suppliers:
        return Cell{.first = {part::text(row.suppliers, Ink::Secondary)}};
    case Column::Due: {
        Cell cell{.align = Cell::Align::Trailing};
        if (!row.due && row.dueAt.isValid()) {
            cell.first = {part::text(DayText::moment(row.dueAt, m_now), Ink::Secondary)};
            cell.second = {part::note(tr("approval ends"))};
        }
        if (!row.due)
            return cell;
        CellPart amount = part::money(*row.due, Certainty::Plain, Emphasis::Strong);
        amount.ink = Ink::Warn;
        cell.first = {amount};
        if (row.dueAt.isValid())
            cell.second = {part::note(tr("by %1").arg(DayText::moment(row.dueAt, m_now)))};
        return cell;
    }
    case Column::Total: {
        Cell cell{.align = Cell::Align::Trailing};
        cell.first = {row.total ? part::money(*row.total) : part::unknown()};
        return cell;
    }
    case Column::Placed:
        if (row.group == OrderRow::Group::Draft)
            return Cell{.first = {part::unknown()}, .align = Cell::Align::Trailing}; // it is not placed
        return Cell{.first = {part::figure(DayText::day(row.placedAt, m_now), Ink::Secondary)},
                    .align = Cell::Align::Trailing};
    case Column::Count:
        break;
    }
    return {};
}

QVariant OrderListModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OrderRow& row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (isCellRole(wanted))
        return cellData(cell(row, column), wanted);
    if (wanted == role(Role::Id))
        return row.key;
    if (wanted == role(Role::Route))
        return row.route;
    if (wanted == role(Role::Urgency) && row.needsUser)
        return static_cast<int>(row.dueAt.isValid() && row.dueAt < m_now ? Tone::Bad : Tone::Warn);
    if (wanted == role(Role::RawValue))
        return column == Column::Due ? QVariant(row.dueAt) : QVariant(row.placedAt);
    return {};
}

QVariant OrderListModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (wanted == Qt::TextAlignmentRole &&
        (column == Column::Due || column == Column::Total || column == Column::Placed))
        return kNumberHeader;
    if (wanted != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Order:
        return tr("Order");
    case Column::State:
        return tr("State");
    case Column::Suppliers:
        return tr("Suppliers");
    case Column::Due:
        return tr("Due now");
    case Column::Total:
        return tr("Total");
    case Column::Placed:
        return tr("Placed");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace tradewind
