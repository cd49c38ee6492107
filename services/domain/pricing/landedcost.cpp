// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/landedcost.h"

#include "services/domain/pricing/orderrules.h"
#include "services/domain/values/wideint.h"

#include <algorithm>
#include <limits>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

using Part = CostLine::Part;
using What = Missing::What;

/// Which payment an amount belongs to, and so where its exchange is reckoned.
enum class PaidIn { First, Second, Elsewhere };

LandedCostInput inputOf(const Offer& offer)
{
    return {offer.categoryId,
            offer.unit,
            offer.currency,
            offer.moq,
            offer.lotSize,
            offer.tiers,
            offer.weight,
            offer.dims,
            offer.restricted,
            offer.hs,
            offer.freightTemplate,
            {},
            {}};
}

} // namespace

/// One reckoning: gathers lines and what is missing.
class LandedCostCalculator::Run
{
public:
    Run(const LandedCostCalculator& calculator, const LandedCostInput& input)
        : m_calculator(calculator)
        , m_input(input)
    {
    }

    LandedCost finish()
    {
        chooseQuantity();
        goods();
        if (m_goods)
            chinaCosts();
        if (m_goods && m_calculator.m_assumptions.serviceMode != ServiceMode::SourceToForwarder)
            beyondChina();
        convert();
        return std::move(m_cost);
    }

private:
    void missing(What what, const QString& subject = {})
    {
        const Missing item{what, subject};
        if (!m_cost.missing.contains(item))
            m_cost.missing.append(item);
    }

    void chooseQuantity()
    {
        Decimal value = m_input.quantity.value_or(std::max(m_input.moq, m_calculator.m_assumptions.defaultQuantity));
        const Quantity wanted(value, m_input.unit);
        const Quantity lot(m_input.lotSize, m_input.unit);
        if (!m_input.quantity && lot.isPositive()) {
            const auto raised = wanted.roundedUpTo(lot);
            if (raised)
                value = raised->value();
        }
        m_cost.quantity = Quantity(value, m_input.unit);
    }

    CostLine& line(Part part, ChargeKind kind, const Money& source, PaidIn payment)
    {
        CostLine made;
        made.part = part;
        made.kind = kind;
        made.source = source;
        m_cost.lines.append(made);
        m_payments.append(payment);
        return m_cost.lines.last();
    }

    CostLine& line(Part part, ChargeKind kind, const Fee& fee, PaidIn payment)
    {
        CostLine& made = line(part, kind, fee.amount, payment);
        made.ruleId = fee.ruleId;
        made.ruleName = fee.ruleName;
        made.bp = fee.bp;
        made.base = fee.base;
        made.units = fee.units;
        return made;
    }

    PaidIn goodsPayment() const
    {
        return m_calculator.m_assumptions.serviceMode == ServiceMode::ForwardingOnly ? PaidIn::Elsewhere
                                                                                     : PaidIn::First;
    }

    void goods()
    {
        m_cost.factoryPrice = m_input.price ? m_input.price : tierPrice(m_input.tiers, m_cost.quantity.value());
        if (!m_cost.factoryPrice) {
            missing(What::Price);
            return;
        }
        const auto total = m_cost.factoryPrice->lineTotal(m_cost.quantity, Rounding::HalfUp);
        if (!total || !m_cost.quantity.isPositive()) {
            missing(What::OutOfRange);
            return;
        }
        m_goods = *total;
        line(Part::Goods, ChargeKind::Goods, *total, goodsPayment()).units = m_cost.quantity.value();
    }

    void chinaCosts()
    {
        if (!m_input.freightTemplate) {
            missing(What::FreightTemplate);
        } else if (!m_input.weight && !m_input.freightTemplate->chargeType.is(FreightChargeType::Quantity)) {
            missing(What::Weight);
        } else {
            const std::optional<qint64> grams = m_input.weight ? std::optional(m_input.weight->grams) : std::nullopt;
            const auto fee = domesticFreight(*m_input.freightTemplate, {{m_cost.quantity.value(), grams, *m_goods}});
            if (fee)
                line(Part::ChinaCosts, ChargeKind::DomesticFreight, *fee, goodsPayment());
            else
                missing(What::OutOfRange);
        }

        const Assumptions& assumptions = m_calculator.m_assumptions;
        if (const FeeRule* rule = m_calculator.m_serviceFee)
            take(Part::ChinaCosts, ChargeKind::ServiceFee, percentFee(*rule, *m_goods, m_calculator.m_book.feeVolume));
        else if (assumptions.serviceMode != ServiceMode::ForwardingOnly)
            missing(What::FeeRule, toWire(FeeKind::ServiceFee));
        if (const auto kind = feeKindOf(assumptions.qcPlan)) {
            if (const FeeRule* rule = m_calculator.m_inspection)
                take(Part::ChinaCosts, ChargeKind::Inspection, inspectionFee(*rule));
            else
                missing(What::FeeRule, toWire(*kind));
        }
    }

    Result<Fee> inspectionFee(const FeeRule& rule) const
    {
        if (rule.basis.is(FeeBasis::PerSample))
            return sampleFee(rule, m_cost.quantity.value());
        if (rule.basis.is(FeeBasis::PerUnit))
            return unitFee(rule, m_cost.quantity.value());
        if (rule.basis.is(FeeBasis::PercentOfGoods))
            return percentFee(rule, *m_goods, m_calculator.m_book.feeVolume);
        return fixedFee(rule, 1);
    }

    void take(Part part, ChargeKind kind, const Result<Fee>& fee, PaidIn payment = PaidIn::First)
    {
        if (fee)
            line(part, kind, *fee, payment);
        else
            missing(What::OutOfRange);
    }

    /// Weight and volume of all goods; nothing when something is not known.
    std::optional<LooseGoods> looseGoods()
    {
        const FreightLine& freightLine = *m_calculator.m_line;
        if (!m_input.weight)
            missing(What::Weight);
        if (freightLine.divisor > 0 && !m_input.dims)
            missing(What::Dimensions);
        const auto unitWeight = m_input.weight ? std::optional(Mass{m_input.weight->grams}) : std::nullopt;
        const auto goods = LooseGoods::of({{m_cost.quantity.value(), unitWeight, m_input.dims}}, freightLine);
        if (!goods)
            missing(What::OutOfRange);
        return goods.valueOr(std::nullopt);
    }

    void beyondChina()
    {
        const FreightLine* freightLine = m_calculator.m_line;
        if (!freightLine) {
            missing(What::FreightLine, m_calculator.m_assumptions.freightLineId);
            return;
        }
        if (const auto refused = refusal(*freightLine, m_input.restricted)) {
            missing(refused->what, refused->subject);
            return;
        }
        if (!m_calculator.m_lineRate) {
            missing(What::FreightRate, m_calculator.m_assumptions.destination);
            return;
        }
        const auto loose = looseGoods();
        if (!loose)
            return;
        const auto estimate = estimateFreight(*freightLine, *m_calculator.m_lineRate, *loose);
        if (!estimate) {
            missing(What::OutOfRange);
            return;
        }
        CostLine& made = line(Part::Freight, ChargeKind::Freight, estimate->amount, PaidIn::Second);
        made.estimated = true;
        made.ruleId = estimate->rateId;
        made.ruleName = freightLine->name;
        made.units = Decimal(estimate->step.chargeableGrams);
        Result<Money> payment2 = estimate->amount;
        if (m_calculator.m_packing) {
            const Result<Fee> packing = unitFee(*m_calculator.m_packing, Decimal(1));
            take(Part::Freight, ChargeKind::Packing, packing, PaidIn::Second);
            m_cost.lines.last().estimated = true;
            if (packing)
                payment2 = add(estimate->amount, packing->amount);
        }
        // Customs counts all of payment 2, packing too.
        if (payment2)
            customs(*payment2);
        else
            missing(What::OutOfRange);
    }

    void customs(const Money& freight)
    {
        QString hs = m_input.hs;
        if (hs.isEmpty())
            hs = m_calculator.m_assumptions.hsByCategory.value(m_input.categoryId);
        const Assumptions& assumptions = m_calculator.m_assumptions;
        const auto duty = estimateDuty(m_calculator.m_book.dutyRules, assumptions.destination, assumptions.at,
                                       {{hs, *m_goods}}, freight);
        if (!duty) {
            missing(What::OutOfRange);
            return;
        }
        for (const Missing& item : duty->missing)
            missing(item.what, item.subject);
        if (!duty->missing.isEmpty())
            return;
        const DutyLine& rule = duty->lines.first();
        const auto expected = [this, &rule](Part part, ChargeKind kind, const Money& amount) -> CostLine& {
            CostLine& made = line(part, kind, amount, PaidIn::Elsewhere);
            made.estimated = true;
            made.ruleId = rule.ruleId;
            made.ruleName = rule.source;
            return made;
        };
        CostLine& dutyLine = expected(Part::DutyAndClearance, ChargeKind::Duty, duty->duty);
        dutyLine.bp = rule.dutyBp;
        dutyLine.base = rule.dutyBase;
        expected(Part::DutyAndClearance, ChargeKind::Clearance, duty->clearance).ruleId = duty->clearanceRuleId;
        CostLine& vatLine = expected(Part::Vat, ChargeKind::Vat, duty->vat);
        vatLine.bp = rule.vatBp;
        vatLine.base = rule.vatBase;
        vatLine.counted = !rule.vatRecoverable;
    }

    /// Converts every line at mid and both payments once at the client's rate; what is left is the exchange.
    void convert()
    {
        const Currency to = m_calculator.m_assumptions.displayCurrency;
        const bool same = to == m_input.currency;
        const auto& rate = m_calculator.m_rate;
        if (!same && (!rate || rate->quote != m_input.currency)) {
            missing(What::ExchangeRate, to.code() + u'/' + m_input.currency.code());
            m_cost.lines.clear();
            return;
        }
        if (!same)
            m_cost.rate = rate;
        const auto toDisplay = [&](const Money& amount, bool mid) -> Result<Money> {
            if (amount.currency() == to)
                return amount;
            if (same)
                return makeError(Error::Kind::Validation, u"another currency"_s);
            return mid ? rate->convertAtMid(amount, Rounding::HalfUp) : rate->convert(amount, Rounding::HalfUp);
        };

        Money total = Money::zero(to);
        Money atMid[2] = {total, total};
        Money paid[2] = {Money::zero(m_input.currency), Money::zero(m_input.currency)};
        const auto accumulate = [this](Money& sum, const Money& amount) {
            const auto next = add(sum, amount);
            if (next)
                sum = *next;
            else
                missing(What::OutOfRange);
        };
        for (qsizetype i = 0; i < m_cost.lines.size(); ++i) {
            CostLine& made = m_cost.lines[i];
            const auto amount = toDisplay(*made.source, true);
            if (!amount) {
                missing(What::OutOfRange);
                return;
            }
            made.amount = *amount;
            if (made.counted)
                accumulate(total, *amount);
            if (m_payments[i] == PaidIn::Elsewhere)
                continue;
            const int payment = m_payments[i] == PaidIn::First ? 0 : 1;
            accumulate(atMid[payment], *amount);
            accumulate(paid[payment], *made.source);
        }
        const auto first = toDisplay(paid[0], false);
        const auto second = toDisplay(paid[1], false);
        if (!first || !second) {
            missing(What::OutOfRange);
            return;
        }
        if (!same) {
            const auto firstCost = subtract(*first, atMid[0]);
            const auto secondCost = subtract(*second, atMid[1]);
            const auto cost = firstCost && secondCost ? add(*firstCost, *secondCost) : firstCost;
            if (!cost) {
                missing(What::OutOfRange);
                return;
            }
            CostLine exchange;
            exchange.part = Part::FxSpread;
            exchange.kind = ChargeKind::PaymentFee;
            exchange.amount = *cost;
            exchange.bp = rate->spreadBp();
            m_cost.lines.append(exchange);
            accumulate(total, *cost);
        }
        Money payment1 = *first;
        if (const auto fees = paymentFees(*first, *second)) {
            accumulate(total, fees->first);
            accumulate(total, fees->second);
            accumulate(payment1, fees->first);
        }
        if (!m_cost.missing.isEmpty())
            return;
        const auto perUnit = UnitPrice::perUnit(total, m_cost.quantity, Rounding::HalfUp);
        if (!perUnit) {
            missing(What::OutOfRange);
            return;
        }
        m_cost.total = total;
        m_cost.perUnit = *perUnit;
        m_cost.payment1 = payment1;
        range(total, paid[1], toDisplay);
    }

    /// What the platform takes of each payment as it leaves the balance; a book without such a rule takes nothing.
    std::optional<std::pair<Money, Money>> paymentFees(const Money& first, const Money& second)
    {
        const FeeRule* rule = m_calculator.m_paymentFee;
        if (!rule)
            return std::nullopt;
        CostLine fee;
        fee.part = Part::FxSpread;
        fee.kind = ChargeKind::PaymentFee;
        fee.ruleId = rule->id;
        fee.ruleName = rule->name;
        const auto taken = [&](const Money& payment) -> Result<Money> {
            if (payment.isZero())
                return payment;
            const auto percent = percentFee(*rule, payment, m_calculator.m_book.feeVolume);
            if (!percent)
                return percent.error();
            fee.bp = percent->bp;
            return percent->amount;
        };
        const Result<Money> ofFirst = taken(first);
        const Result<Money> ofSecond = taken(second);
        const Result<Money> sum = ofFirst && ofSecond ? add(*ofFirst, *ofSecond) : ofFirst ? ofSecond : ofFirst;
        if (!sum) {
            missing(What::OutOfRange);
            return std::nullopt;
        }
        fee.amount = *sum;
        if (!sum->isZero())
            m_cost.lines.append(fee);
        return std::pair(*ofFirst, *ofSecond);
    }

    /// The ends of the total when payment 2 is at the ends of its range.
    template <typename Convert>
    void range(const Money& total, const Money& payment2, const Convert& toDisplay)
    {
        const auto moved = [&](qint64 bp) -> std::optional<Money> {
            const auto difference = payment2.basisPoints(bp, Rounding::HalfUp);
            const auto shown = difference ? toDisplay(*difference, false) : difference;
            const auto sum = shown ? add(total, *shown) : shown;
            return sum ? std::optional(*sum) : std::nullopt;
        };
        const EstimateRule rule = m_calculator.m_line ? m_calculator.m_line->estimate : EstimateRule();
        m_cost.low = moved(-rule.lowBp);
        m_cost.high = moved(rule.highBp);
    }

    const LandedCostCalculator& m_calculator;
    const LandedCostInput& m_input;
    LandedCost m_cost;
    QList<PaidIn> m_payments;
    std::optional<Money> m_goods;
};

LandedCostInput LandedCostInput::of(const OfferSummary& offer, std::optional<FreightTemplate> freightTemplate)
{
    return {offer.categoryId,
            offer.unit,
            offer.currency,
            offer.moq,
            offer.lotSize,
            offer.tiers,
            offer.weight,
            offer.dims,
            offer.restricted,
            offer.hs,
            std::move(freightTemplate),
            {},
            {}};
}

LandedCostInput LandedCostInput::of(const Offer& offer)
{
    LandedCostInput input = inputOf(offer);
    if (offer.priceMode.is(PriceMode::PerSku) && !offer.skus.isEmpty())
        input.price = offer.skus.first().price;
    return input;
}

LandedCostInput LandedCostInput::of(const Offer& offer, const Sku& sku)
{
    LandedCostInput input = inputOf(offer);
    if (sku.weight)
        input.weight = sku.weight;
    if (sku.dims)
        input.dims = sku.dims;
    if (!sku.tiers.isEmpty())
        input.tiers = sku.tiers;
    if (offer.priceMode.is(PriceMode::PerSku))
        input.price = sku.price;
    return input;
}

Money LandedCost::part(CostLine::Part which) const
{
    std::optional<Money> sum;
    for (const CostLine& line : lines) {
        if (line.part == which)
            sum = sum ? add(*sum, line.amount).valueOr(*sum) : line.amount;
    }
    if (sum)
        return *sum;
    return total ? Money::zero(total->currency()) : Money();
}

LandedCostCalculator::LandedCostCalculator(Assumptions assumptions, PriceBook book)
    : m_assumptions(std::move(assumptions))
    , m_book(std::move(book))
    , m_currency(currency::cny())
{
    const auto& at = m_assumptions.at;
    const ServiceMode mode = m_assumptions.serviceMode;
    m_rate = clientRateFor(m_book.rates, m_book.fees.rules, m_assumptions.displayCurrency, m_currency, mode, at);
    m_serviceFee = findRule(m_book.fees.rules, FeeKind::ServiceFee, mode, at);
    m_packing = findRule(m_book.fees.rules, FeeKind::Packing, mode, at);
    m_paymentFee = findRule(m_book.fees.rules, FeeKind::PaymentFee, mode, at);
    if (const auto kind = feeKindOf(m_assumptions.qcPlan))
        m_inspection = findRule(m_book.fees.rules, *kind, mode, at);
    for (const FreightLine& line : std::as_const(m_book.freightLines)) {
        if (line.id == m_assumptions.freightLineId)
            m_line = &line;
    }
    if (m_line)
        m_lineRate = findRate(*m_line, m_assumptions.destination, at);
    // Only the destination's customs rules are ever asked.
    m_book.dutyRules.removeIf([this](const DutyRule& rule) { return rule.destination != m_assumptions.destination; });
}

LandedCost LandedCostCalculator::calculate(const LandedCostInput& input) const
{
    return Run(*this, input).finish();
}

Result<Decimal> clientRate(const Decimal& mid, qint64 spreadBp)
{
    // mid = units ÷ 10^scale; the answer counts millionths.
    const auto power = wideint::powerOfTen(mid.scale());
    const auto spread = wideint::multiply(10'000 - spreadBp, 100); // (10000 − bp) ÷ 10000 × 10^6
    const auto units =
        power && spread ? wideint::multiplyDivide(mid.units(), *spread, *power, Rounding::HalfUp) : std::nullopt;
    if (!units || *units <= 0)
        return makeError(Error::Kind::Validation, u"rate out of range"_s);
    return Decimal::scaled(*units, 6);
}

std::optional<FxRate> clientRateFor(const QList<IndicativeRate>& rates, const QList<FeeRule>& rules, Currency sell,
                                    Currency buy, ServiceMode mode, const QDateTime& at)
{
    for (const IndicativeRate& rate : rates) {
        if (rate.base != sell || rate.quote != buy)
            continue;
        const FeeRule* rule = findRule(rules, FeeKind::FxSpread, mode, at);
        const auto client = clientRate(rate.mid, rule ? rule->bp.value_or(0) : 0);
        if (!client)
            return std::nullopt;
        return FxRate{sell, buy, rate.mid, *client, rate.asOf, {}};
    }
    return std::nullopt;
}

QString defaultFreightLine(const QList<FreightLine>& lines, const QString& country, const QDateTime& at)
{
    QString first;
    for (const FreightLine& line : lines) {
        if (!line.active || !findRate(line, country, at))
            continue;
        if (line.mode.is(TransportMode::SeaLcl))
            return line.id;
        if (first.isEmpty())
            first = line.id;
    }
    return first;
}

} // namespace tradewind
