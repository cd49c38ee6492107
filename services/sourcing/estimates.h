// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/catalogueservice.h"
#include "services/domain/pricing/landedcost.h"

#include <map>
#include <memory>

namespace tradewind {

/// One line of goods whose landed cost is wanted.
struct EstimateLine
{
    LandedCostInput goods;
    Decimal quantity;
    std::optional<UnitPrice> price; ///< quoted or asked for; nothing: the published one
    QcPlan qcPlan = QcPlan::None;
};

/// What several lines cost at the door, in the display currency. An estimate: each line is reckoned on its own.
struct ScenarioEstimate
{
    Decimal pieces;               ///< Σ quantities
    Money goods;                  ///< Σ line totals, in the goods' currency
    std::optional<Money> payment; ///< paid with the order: goods, China costs, one-off fees, their exchange
    std::optional<Money> abroad;  ///< what comes later: freight and its exchange, duty, clearance, taxes that count
    std::optional<Money> total;
    std::optional<UnitPrice> perPiece;
    std::optional<Money> low; ///< with freight at the low end of its range
    std::optional<Money> high;
    QList<Missing> missing; ///< why there is no total
};

/// Reckons landed costs of lists and quotes for one destination, under what the user assumes everywhere else: display
/// currency, freight line, HS codes. Immutable.
class LandedEstimator
{
public:
    /// `freightLineId`: the one that was chosen for these goods; empty: the assumed one, or the usual one where that
    /// does not go.
    LandedEstimator(PriceSources sources, const QString& country, ServiceMode mode, const QString& freightLineId = {});

    /// False while no prices, rates or freight lines are known here.
    bool isReady() const { return m_sources.hasFees && m_currency.isValid(); }
    Currency currency() const { return m_currency; }
    const QString& country() const { return m_country; }
    const PriceSources& sources() const { return m_sources; }

    LandedCost line(const EstimateLine& line) const;
    /// `oneOff`: tooling, samples, fees of the quote; paid first.
    ScenarioEstimate all(const QList<EstimateLine>& lines, const QList<Money>& oneOff) const;

private:
    const LandedCostCalculator& calculator(QcPlan plan) const;

    PriceSources m_sources;
    QString m_country;
    Currency m_currency;
    std::map<QcPlan, std::unique_ptr<LandedCostCalculator>> m_calculators;
};

} // namespace tradewind
