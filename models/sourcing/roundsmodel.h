// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "models/sourcing/fieldroles.h"
#include "services/sourcing/sourcingservice.h"

namespace tradewind {

/// One row of the comparison of rounds.
struct ComparisonRow
{
    enum class Kind { Head, State, Group, Value };

    QString key;
    Kind kind = Kind::Value;
    QList<Cell> cells; ///< the label first, then one a column

    bool operator==(const ComparisonRow&) const = default;
};

/// What one round, or one counter of ours, comes to in a scenario.
struct OfferedTerms
{
    bool isCounter = false;
    qint64 roundNo = 0;
    QHash<QString, UnitPrice> prices; ///< by line id
    QHash<QString, Quantity> quantities;
    std::optional<Money> tooling;
    std::optional<Money> sample;
    qint64 leadDays = 0;
    qint64 depositBp = 0;
    ScenarioEstimate cost;
};

/// Rounds and counters side by side in one scenario, oldest first; every figure of a later column says how it differs
/// from the supplier's round before it.
class RoundsModel : public ListModelBase<ComparisonRow>
{
    Q_OBJECT

public:
    explicit RoundsModel(QObject* parent = nullptr);

    /// `lastTwo`: only the newest round, the one before and what lies between.
    void show(const Rfq& rfq, const QString& scenarioId, const RfqPricing& pricing, const QDateTime& now, bool lastTwo);
    /// What the columns stand for, in order, without the label's.
    const QList<OfferedTerms>& columns() const { return m_columns; }
    ComparisonRow::Kind kindOf(int row) const { return at(row).kind; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;

protected:
    QString keyOf(const ComparisonRow& row) const override { return row.key; }

private:
    QList<OfferedTerms> m_columns;
};

/// A difference in words and colour: arrow, sign, amount, percent. Less is good when `lessIsGood`.
CellParts difference(const Money& from, const Money& to);
CellParts difference(const UnitPrice& from, const UnitPrice& to);

} // namespace tradewind
