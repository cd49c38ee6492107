// SPDX-License-Identifier: Apache-2.0
#include "services/sourcing/estimates.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// sum += amount; keeps nothing once anything was not known.
void accumulate(std::optional<Money>& sum, const std::optional<Money>& amount)
{
    if (!sum)
        return;
    const auto added = amount ? add(*sum, *amount) : Result<Money>(makeError(Error::Kind::Validation));
    sum = added ? std::optional(*added) : std::nullopt;
}

} // namespace

LandedEstimator::LandedEstimator(PriceSources sources, const QString& country, ServiceMode mode,
                                 const QString& freightLineId)
    : m_sources(std::move(sources))
    , m_country(country)
{
    Assumptions assumptions = m_sources.assumed.value_or(Assumptions());
    if (!assumptions.displayCurrency.isValid() && m_sources.company)
        assumptions.displayCurrency = m_sources.company->currency;
    m_currency = assumptions.displayCurrency;
    assumptions.destination = country;
    assumptions.serviceMode = mode;
    assumptions.at = m_sources.at;
    const QList<FreightLine>& lines = m_sources.book.freightLines;
    const QString wanted = freightLineId.isEmpty() ? assumptions.freightLineId : freightLineId;
    const bool goes = std::any_of(lines.cbegin(), lines.cend(), [&](const FreightLine& line) {
        return line.id == wanted && line.active && findRate(line, country, m_sources.at);
    });
    assumptions.freightLineId = goes ? wanted : defaultFreightLine(lines, country, m_sources.at);
    if (!isReady())
        return;
    for (const QcPlan plan : {QcPlan::None, QcPlan::Basic, QcPlan::Full, QcPlan::Aql}) {
        assumptions.qcPlan = plan;
        m_calculators.emplace(plan, std::make_unique<LandedCostCalculator>(assumptions, m_sources.book));
    }
}

const LandedCostCalculator& LandedEstimator::calculator(QcPlan plan) const
{
    return *m_calculators.at(plan);
}

LandedCost LandedEstimator::line(const EstimateLine& line) const
{
    if (!isReady()) {
        LandedCost unknown;
        unknown.missing = {{Missing::What::FeeRule, {}}};
        return unknown;
    }
    LandedCostInput input = line.goods;
    input.quantity = line.quantity;
    if (line.price)
        input.price = line.price;
    return calculator(line.qcPlan).calculate(input);
}

ScenarioEstimate LandedEstimator::all(const QList<EstimateLine>& lines, const QList<Money>& oneOff) const
{
    ScenarioEstimate sum;
    sum.goods = Money::zero(currency::cny());
    if (!isReady() || lines.isEmpty()) {
        sum.missing = {{Missing::What::FeeRule, {}}};
        return sum;
    }
    const Money zero = Money::zero(m_currency);
    sum.payment = sum.total = sum.low = sum.high = zero;
    for (const EstimateLine& each : lines) {
        const LandedCost cost = line(each);
        sum.pieces = add(sum.pieces, each.quantity).valueOr(sum.pieces);
        sum.missing.append(cost.missing);
        accumulate(sum.total, cost.total);
        accumulate(sum.low, cost.low);
        accumulate(sum.high, cost.high);
        if (cost.factoryPrice) {
            const auto goods = cost.factoryPrice->lineTotal(Quantity(each.quantity, each.goods.unit), Rounding::HalfUp);
            if (goods)
                sum.goods = add(sum.goods, *goods).valueOr(sum.goods);
        }
        accumulate(sum.payment, cost.payment1);
    }
    const auto& rate = calculator(QcPlan::None).rate();
    for (const Money& fee : oneOff) {
        std::optional<Money> amount;
        if (fee.currency() == m_currency) {
            amount = fee;
        } else if (rate) {
            const auto converted = rate->convert(fee, Rounding::HalfUp);
            if (converted)
                amount = *converted;
        }
        for (std::optional<Money>* figure : {&sum.payment, &sum.total, &sum.low, &sum.high})
            accumulate(*figure, amount);
    }
    if (!sum.total || !sum.payment) {
        sum.payment.reset();
        return sum;
    }
    if (const auto after = subtract(*sum.total, *sum.payment))
        sum.abroad = *after;
    if (const auto each = UnitPrice::perUnit(*sum.total, Quantity(sum.pieces, u"piece"_s), Rounding::HalfUp)) {
        sum.perPiece = *each;
    }
    return sum;
}

} // namespace tradewind
