// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "services/money/moneyservice.h"

namespace tradewind {

/// One pair of currencies as it stands now.
struct RateRow
{
    QString id; ///< "EUR-CNY"
    Currency base;
    Currency quote;
    Decimal mid;
    std::optional<Decimal> ours;
    std::optional<int> spreadBp;
    QDateTime asOf;
    bool isStale = false;

    bool operator==(const RateRow&) const = default;
};

/// Indicative rates: mid-market and what the platform would give now.
class RatesModel final : public ListModelBase<RateRow>
{
    Q_OBJECT

public:
    enum class Column { Pair, Mid, Ours, Spread, AsOf, Count };

    explicit RatesModel(QObject* parent = nullptr);
    void show(const MoneyState& state);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override;

protected:
    QString keyOf(const RateRow& row) const override { return row.id; }

private:
    QDateTime m_now;
};

/// A day of a pair's history.
struct RateDay
{
    QDate date;
    Decimal mid;
    Decimal ours; ///< mid less the spread of the fee rule of that day
    qint64 spreadBp = 0;

    bool operator==(const RateDay&) const = default;
};

/// A payment made at a rate.
struct RateUse
{
    QDate date;
    Decimal rate;
    QString text;

    bool operator==(const RateUse&) const = default;
};

/// The history of a pair as a table, newest day first: the twin of the chart.
class RateHistoryModel final : public ListModelBase<RateDay>
{
    Q_OBJECT

public:
    enum class Column { Day, Mid, Ours, Spread, Count };

    explicit RateHistoryModel(QObject* parent = nullptr);
    void show(const FxHistory& history, const MoneyState& state);
    Currency base() const { return m_base; }
    Currency quote() const { return m_quote; }
    /// What was paid at which rate within the days shown, oldest first.
    const QList<RateUse>& uses() const { return m_uses; }
    /// The finding in a sentence: what is in force, and the lowest and highest of the days shown.
    QString finding() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override;

protected:
    QString keyOf(const RateDay& row) const override { return row.date.toString(Qt::ISODate); }

private:
    Currency m_base;
    Currency m_quote;
    QDateTime m_now;
    std::optional<Decimal> m_inForce; ///< ours
    QList<RateUse> m_uses;
};

} // namespace tradewind
