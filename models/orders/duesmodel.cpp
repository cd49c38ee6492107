// SPDX-License-Identifier: Apache-2.0
#include "models/orders/duesmodel.h"

#include "models/orders/ordertext.h"
#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// a + b where both are known and of one currency; nothing is made up otherwise.
void addTo(std::optional<Money>& sum, const std::optional<Money>& amount)
{
    if (!amount || !sum)
        return;
    const auto added = add(*sum, *amount);
    sum = added ? std::optional(*added) : std::nullopt;
}

QString basisOf(const Due& due, const QDateTime& now)
{
    if (due.state.is(DueState::Paid) && due.paid && due.paid->currency() != due.amount.currency())
        return DuesModel::tr("%1 · %2", "amount and basis")
            .arg(moneyformat::withCode(due.amount, QLocale()), due.basis);
    if (due.state.is(DueState::Due) && due.dueAt.isValid())
        return DuesModel::tr("%1 · by %2", "basis and deadline").arg(due.basis, DayText::moment(due.dueAt, now));
    if (due.state.is(DueState::Waived))
        return DuesModel::tr("waived · %1").arg(due.basis);
    return due.basis;
}

DueRow rowFrom(const Due& due, const QDateTime& now)
{
    DueRow row;
    row.key = due.id.toString();
    row.name = TradeWords::due(due.kind);
    row.basis = basisOf(due, now);
    if (due.state.is(DueState::Paid) || due.state.is(DueState::Refunded)) {
        row.paid = due.paid ? due.paid : std::optional(due.amount);
    } else if (due.state.is(DueState::Due) || due.state.is(DueState::Paying)) {
        row.due = due.amount;
    } else if (due.state.is(DueState::Expected)) {
        row.expected = due.amount;
        row.worst = due.high ? due.high : std::optional(due.amount);
    }
    return row;
}

std::optional<Money> converted(const std::optional<Money>& amount, Currency to, const std::optional<FxRate>& rate)
{
    if (!amount || amount->currency() == to)
        return amount;
    if (!rate)
        return std::nullopt;
    const auto made = rate->convert(*amount, Rounding::HalfUp);
    return made ? std::optional(*made) : std::nullopt;
}

} // namespace

bool DueSums::isOpen() const
{
    return !(due && due->isZero() && worst && worst->isZero());
}

DuesModel::DuesModel(QObject* parent)
    : ListModelBase(parent)
{
}

void DuesModel::show(const OrderFile& file, const QDateTime& now)
{
    const PurchaseOrder& order = file.view.order;
    m_payment = order.paymentCurrency.code();
    m_order = order.currency.code();
    QList<DueRow> rows;
    QStringList leftOut;
    int sharedBy = 0;
    for (const Due& due : order.dues) {
        if (!due.state.is(DueState::Cancelled))
            rows.append(rowFrom(due, now));
    }
    for (const Shipment& shipment : file.shipments) {
        for (const Due& due : shipment.dues) {
            if (due.state.is(DueState::Cancelled))
                continue;
            DueRow row = rowFrom(due, now);
            row.name = tr("%1, %2", "due and shipment").arg(row.name, shipment.number);
            if (shipment.orderIds.size() > 1) {
                // Nobody has divided it: it is named, not counted.
                const int orders = static_cast<int>(shipment.orderIds.size());
                const QString amount = moneyformat::withCode(due.amount, QLocale());
                row.basis = due.state.is(DueState::Paid)
                                ? tr("%1 for %n orders together, paid", nullptr, orders).arg(amount)
                                : tr("%1 for %n orders together", nullptr, orders).arg(amount);
                row.paid = row.due = row.expected = row.worst = std::nullopt;
                leftOut.append(row.name);
                sharedBy = std::max(sharedBy, static_cast<int>(shipment.orderIds.size()));
            }
            rows.append(row);
        }
    }
    for (const Refund& refund : file.refunds) {
        if (refund.state.is(RefundState::Failed))
            continue;
        DueRow row;
        row.key = u"refund-"_s + refund.id;
        row.name = tr("Refund");
        row.basis = refund.reason;
        const auto back = refund.amount.negated();
        if (back && refund.state.is(RefundState::Succeeded))
            row.paid = *back;
        else if (back)
            row.basis = tr("%1 · %2 on its way", "reason and amount")
                            .arg(refund.reason, moneyformat::withCode(refund.amount, QLocale()));
        rows.append(row);
    }
    DueRow last;
    last.key = u"sum"_s;
    last.name = tr("Sum");
    last.isSum = true;
    if (file.view.onPlatform) {
        last.paid = Money::zero(order.paymentCurrency);
        last.due = last.expected = last.worst = Money::zero(order.currency);
        for (const DueRow& row : std::as_const(rows)) {
            addTo(last.paid, row.paid);
            addTo(last.due, row.due);
            addTo(last.expected, row.expected);
            addTo(last.worst, row.worst);
        }
        rows.append(last);
    }
    const auto rate = file.money.rate(order.paymentCurrency, order.currency,
                                      order.serviceMode.known().value_or(ServiceMode::FullService));
    m_sums = {last.paid, last.due, last.expected, last.worst, {}, {}, {}, leftOut.join(u" · "_s), sharedBy};
    if (rate && m_sums.isOpen() && last.isSum && file.view.onPlatform) {
        rows.last().basis = tr("estimates at %1 %2 for one %3").arg(m_order, TradeWords::rate(rate->client), m_payment);
    }
    m_sums.dueConverted = converted(last.due, order.paymentCurrency, rate);
    m_sums.allExpected = last.paid;
    const auto addAll = [](std::optional<Money>& sum, const std::optional<Money>& amount) {
        if (amount)
            addTo(sum, amount);
        else
            sum.reset();
    };
    addAll(m_sums.allExpected, m_sums.dueConverted);
    m_sums.allWorst = m_sums.allExpected;
    addAll(m_sums.allExpected, converted(last.expected, order.paymentCurrency, rate));
    addAll(m_sums.allWorst, converted(last.worst, order.paymentCurrency, rate));
    setRows(rows);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int DuesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

Cell DuesModel::cell(const DueRow& row, Column column) const
{
    const Emphasis weight = row.isSum ? Emphasis::Strong : Emphasis::Regular;
    const auto amount = [&](const std::optional<Money>& money, const QString& code, Certainty certainty, Ink ink) {
        Cell cell{.align = Cell::Align::Trailing};
        if (!money || (row.isSum && money->isZero())) {
            cell.first = {part::unknown()};
            return cell;
        }
        CellPart made = money->currency().code() == code ? part::number(*money, certainty, weight)
                                                         : part::money(*money, certainty, weight);
        made.ink = ink;
        cell.first = {made};
        return cell;
    };
    switch (column) {
    case Column::Due:
        return Cell{.first = {part::text(row.name, Ink::Primary, row.isSum ? Emphasis::Strong : Emphasis::Medium)}};
    case Column::Basis:
        return Cell{.first = {part::note(row.basis)}};
    case Column::Paid:
        return amount(row.paid, m_payment, Certainty::Plain, Ink::Primary);
    case Column::DueNow:
        return amount(row.due, m_order, Certainty::Plain, Ink::Warn);
    case Column::Expected:
        return amount(row.expected, m_order, Certainty::Estimate, Ink::Primary);
    case Column::Worst:
        return amount(row.worst, m_order, Certainty::Estimate, Ink::Primary);
    case Column::Count:
        break;
    }
    return {};
}

QVariant DuesModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DueRow& row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (isCellRole(wanted))
        return cellData(cell(row, column), wanted);
    if (wanted == role(Role::Id))
        return row.key;
    return {};
}

QVariant DuesModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (wanted == Qt::TextAlignmentRole && section >= static_cast<int>(Column::Paid))
        return kNumberHeader;
    if (wanted != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Due:
        return tr("Due");
    case Column::Basis:
        return tr("Basis");
    case Column::Paid:
        return tr("Paid, %1").arg(m_payment);
    case Column::DueNow:
        return tr("Due now, %1").arg(m_order);
    case Column::Expected:
        return tr("Expected, %1").arg(m_order);
    case Column::Worst:
        return tr("Worst case, %1").arg(m_order);
    case Column::Count:
        break;
    }
    return {};
}

} // namespace tradewind
