// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "services/money/moneyservice.h"

namespace tradewind {

/// One movement of a balance; or one that is on its way and has no balance after it yet.
struct LedgerRow
{
    QString key;
    QDateTime at;
    QString kind; ///< word
    QString icon;
    QString group; ///< "payments", "refunds", "exchange", "funding", "other"
    QString text;
    std::optional<Money> amount; ///< signed
    std::optional<Money> after;  ///< nothing while it is on its way
    std::optional<CellPart> state;
    QString route;

    bool operator==(const LedgerRow&) const = default;
};

/// The movements of one balance, newest first, each with the balance after it. What is on its way comes first.
class LedgerModel final : public ListModelBase<LedgerRow>
{
    Q_OBJECT

public:
    enum class Column { Time, Kind, What, Amount, After, State, Count };

    explicit LedgerModel(QObject* parent = nullptr);

    void show(const MoneyState& state);
    /// Only movements of this currency.
    void setCurrency(Currency currency);
    Currency currency() const { return m_currency; }
    /// "payments", "refunds", "exchange", "funding", "other"; empty shows all.
    void setFilter(const QString& id);
    QString filter() const { return m_filter; }
    void setText(const QString& text);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override;

protected:
    QString keyOf(const LedgerRow& row) const override { return row.key; }

private:
    Cell cell(const LedgerRow& row, Column column) const;
    void apply();

    QList<LedgerRow> m_all;
    QDateTime m_now;
    Currency m_currency;
    QString m_filter;
    QString m_text;
};

} // namespace tradewind
