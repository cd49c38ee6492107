// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "services/money/moneyservice.h"

namespace tradewind {

/// The fee book in force, a row a rule.
class FeeBookModel final : public ListModelBase<FeeRule>
{
    Q_OBJECT

public:
    enum class Column { Name, Basis, Rate, Limits, Valid, Count };

    explicit FeeBookModel(QObject* parent = nullptr);
    void show(const MoneyState& state);
    /// What a rule's amount is for: "for each package", "once an order".
    static QString basisText(const FeeRule& rule);
    /// "Fee book 2026-07"; empty when none is in force.
    QString bookName() const { return m_name; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override;

protected:
    QString keyOf(const FeeRule& row) const override { return row.id; }

private:
    Cell cell(const FeeRule& rule, Column column) const;

    QString m_name;
    QDateTime m_now;
};

} // namespace tradewind
