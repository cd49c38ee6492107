// SPDX-License-Identifier: Apache-2.0
#include "models/money/balancesmodel.h"

#include "models/shared/moneycell.h"

namespace tradewind {
using namespace Qt::StringLiterals;

BalancesModel::BalancesModel(QObject* parent)
    : ListModelBase(parent)
{
}

QString BalancesModel::currencyName(Currency currency)
{
    if (currency == currency::eur())
        return tr("Euro");
    if (currency == currency::usd())
        return tr("US dollar");
    if (currency == currency::gbp())
        return tr("Pound");
    if (currency == currency::jpy())
        return tr("Yen");
    if (currency == currency::cny())
        return tr("Renminbi");
    return currency.code();
}

int BalancesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant BalancesModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Balance& row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (wanted == role(Role::Id))
        return row.id;
    Cell cell{.align = Cell::Align::Trailing};
    switch (column) {
    case Column::Currency:
        cell.align = Cell::Align::Leading;
        cell.first = {part::text(currencyName(row.currency), Ink::Primary, Emphasis::Medium)};
        break;
    case Column::Available:
        cell.first = {part::money(row.available, Certainty::Plain, Emphasis::Strong)};
        break;
    case Column::Frozen:
        cell.first = {part::money(row.frozen)};
        break;
    case Column::NonWithdrawable:
        cell.first = {part::money(row.nonWithdrawable)};
        break;
    case Column::Count:
        break;
    }
    if (isCellRole(wanted))
        return cellData(cell, wanted);
    return {};
}

QVariant BalancesModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (wanted == Qt::TextAlignmentRole && section > 0)
        return kNumberHeader;
    if (wanted != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Currency:
        return tr("Currency");
    case Column::Available:
        return tr("Available");
    case Column::Frozen:
        return tr("Frozen");
    case Column::NonWithdrawable:
        return tr("Not withdrawable");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace tradewind
