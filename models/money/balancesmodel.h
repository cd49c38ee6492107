// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "services/money/moneyservice.h"

namespace tradewind {

/// What the platform holds for the company, a row a currency.
class BalancesModel final : public ListModelBase<Balance>
{
    Q_OBJECT

public:
    enum class Column { Currency, Available, Frozen, NonWithdrawable, Count };

    explicit BalancesModel(QObject* parent = nullptr);

    /// "Euro"; the code where the locale has no name for it.
    static QString currencyName(Currency currency);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override;

protected:
    QString keyOf(const Balance& row) const override { return row.id; }
};

} // namespace tradewind
