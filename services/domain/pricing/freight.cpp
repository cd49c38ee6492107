// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/freight.h"

#include "services/domain/values/wideint.h"

#include <algorithm>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

Error outOfRange()
{
    return makeError(Error::Kind::Validation, u"freight out of range"_s);
}

Result<FreightStep> charge(const FreightLine& line, const LineRate& rate, qint64 actualGrams, qint64 volumetricGrams)
{
    FreightStep step{actualGrams, volumetricGrams, 0, 0, {}};
    const qint64 grams = std::max({actualGrams, volumetricGrams, rate.firstGrams});
    if (line.stepGrams < 1 || actualGrams < 0)
        return makeError(Error::Kind::Validation, u"freight line %1 has no step"_s.arg(line.id));
    const auto steps = wideint::multiplyDivide(grams - rate.firstGrams, 1, line.stepGrams, Rounding::Up);
    const auto raised = steps ? wideint::multiply(*steps, line.stepGrams) : std::nullopt;
    const auto chargeable = raised ? wideint::add(rate.firstGrams, *raised) : std::nullopt;
    if (!chargeable)
        return outOfRange();
    step.chargeableGrams = *chargeable;
    step.steps = *steps;

    const auto beyond = rate.stepFee.times(*steps);
    const auto base = beyond ? add(rate.firstFee, *beyond) : beyond;
    const auto fee = base ? base->scaled(10'000 + rate.fuelBp, 10'000, Rounding::HalfUp) : base;
    if (!fee)
        return fee.error();
    step.fee = *fee;
    if (rate.min && step.fee < *rate.min)
        step.fee = *rate.min;
    if (rate.max && step.fee > *rate.max)
        step.fee = *rate.max;
    return step;
}

std::optional<qint64> volumetricGrams(const FreightLine& line, qint64 volumeMm3)
{
    if (line.divisor <= 0)
        return 0;
    return wideint::multiplyDivide(volumeMm3, 1, line.divisor, Rounding::Up);
}

} // namespace

Result<Fee> domesticFreight(const FreightTemplate& rule, const QList<DomesticGoods>& lines)
{
    const bool byWeight = !rule.chargeType.is(FreightChargeType::Quantity);
    Decimal sum; // rounded up once, at the end
    Money goods = Money::zero(rule.firstFee.currency());
    for (const DomesticGoods& line : lines) {
        if (byWeight && !line.gramsPerUnit)
            return makeError(Error::Kind::Validation, u"weight unknown"_s);
        const auto total = add(goods, line.goods);
        const auto lineUnits = wideint::multiply(line.quantity.units(), byWeight ? *line.gramsPerUnit : 1);
        if (!total || !lineUnits)
            return total ? outOfRange() : total.error();
        goods = *total;
        const auto next = add(sum, Decimal::scaled(*lineUnits, line.quantity.scale()));
        if (!next)
            return next.error();
        sum = *next;
    }
    const auto whole = sum.unitsAt(0, Rounding::Up);
    if (!whole)
        return whole.error();
    const qint64 units = *whole;
    Fee fee{Money::zero(rule.firstFee.currency()), rule.id, rule.name, {}, goods, Decimal(units)};
    if (rule.payer.is(FreightPayer::Seller) || (rule.freeAbove && goods >= *rule.freeAbove))
        return fee;
    fee.amount = rule.firstFee;
    if (units > rule.firstUnits) {
        const auto steps = wideint::multiplyDivide(units - rule.firstUnits, 1, rule.nextUnits, Rounding::Up);
        if (!steps)
            return makeError(Error::Kind::Validation, u"freight template %1 has no step"_s.arg(rule.id));
        const auto beyond = rule.nextFee.times(*steps);
        const auto amount = beyond ? add(rule.firstFee, *beyond) : beyond;
        if (!amount)
            return amount.error();
        fee.amount = *amount;
    }
    return fee;
}

const LineRate* findRate(const FreightLine& line, const QString& country, const QDateTime& at)
{
    const LineRate* found = nullptr;
    for (const LineRate& rate : line.rates) {
        const bool inForce = rate.validFrom <= at && (!rate.validTo.isValid() || at < rate.validTo);
        if (rate.country == country && inForce && (!found || rate.validFrom > found->validFrom))
            found = &rate;
    }
    return found;
}

std::optional<Missing> refusal(const FreightLine& line, const QList<OpenEnum<RestrictedAttribute>>& restricted)
{
    if (!line.active)
        return Missing{Missing::What::FreightLine, line.id};
    for (const auto& attribute : restricted) {
        if (line.refuses.contains(attribute))
            return Missing{Missing::What::FreightRefused, attribute.toWire()};
    }
    return std::nullopt;
}

std::optional<Missing> refusal(const FreightLine& line, const PackedBox& box)
{
    if (line.maxPackageGrams && box.actualGrams > *line.maxPackageGrams)
        return Missing{Missing::What::FreightRefused, u"weight"_s};
    const qint64 longest = std::max({box.dims.lengthMm, box.dims.widthMm, box.dims.heightMm});
    if (line.maxSideMm && longest > *line.maxSideMm)
        return Missing{Missing::What::FreightRefused, u"size"_s};
    return std::nullopt;
}

Result<FreightCost> freightCost(const FreightLine& line, const LineRate& rate, const QList<PackedBox>& boxes)
{
    FreightCost cost{{}, Money::zero(rate.firstFee.currency()), line.id, rate.id};
    qint64 allActual = 0;
    qint64 allVolume = 0;
    const bool together = line.chargedOn.is(ChargedOn::Shipment);
    for (const PackedBox& box : boxes) {
        const auto volume = box.dims.volumeMm3();
        const auto grams = volume ? volumetricGrams(line, *volume) : std::nullopt;
        const auto actualSum = wideint::add(allActual, box.actualGrams);
        const auto volumeSum = volume ? wideint::add(allVolume, *volume) : std::nullopt;
        if (!grams || !actualSum || !volumeSum)
            return outOfRange();
        allActual = *actualSum;
        allVolume = *volumeSum;
        if (together)
            continue;
        const auto step = charge(line, rate, box.actualGrams, *grams);
        if (!step)
            return step.error();
        cost.steps.append(*step);
    }
    if (together && !boxes.isEmpty()) {
        const auto grams = volumetricGrams(line, allVolume);
        if (!grams)
            return outOfRange();
        const auto step = charge(line, rate, allActual, *grams);
        if (!step)
            return step.error();
        cost.steps.append(*step);
    }
    for (const FreightStep& step : std::as_const(cost.steps)) {
        const auto total = add(cost.total, step.fee);
        if (!total)
            return total.error();
        cost.total = *total;
    }
    return cost;
}

Result<std::optional<LooseGoods>> LooseGoods::of(const QList<LooseLine>& lines, const FreightLine& freightLine)
{
    LooseGoods goods;
    for (const LooseLine& line : lines) {
        const bool countsVolume = freightLine.divisor > 0;
        if (!line.unitWeight || (countsVolume && !line.unitSize))
            return std::optional<LooseGoods>();
        const auto power = wideint::powerOfTen(line.quantity.scale());
        const auto total = [&](qint64 ofOne) {
            return power ? wideint::multiplyDivide(ofOne, line.quantity.units(), *power, Rounding::HalfUp)
                         : std::nullopt;
        };
        const auto unitVolume = countsVolume ? line.unitSize->volumeMm3() : Result<qint64>(0);
        const auto lineGrams = total(line.unitWeight->grams);
        const auto lineVolume = unitVolume ? total(*unitVolume) : std::nullopt;
        const auto grams = lineGrams ? wideint::add(goods.grams, *lineGrams) : std::nullopt;
        const auto volume = lineVolume ? wideint::add(goods.volumeMm3, *lineVolume) : std::nullopt;
        if (!grams || !volume)
            return outOfRange();
        goods = {*grams, *volume};
    }
    return std::optional(goods);
}

Result<FreightEstimate> estimateFreight(const FreightLine& line, const LineRate& rate, const LooseGoods& goods)
{
    const qint64 raise = 10'000 + line.estimate.packingBp;
    const auto grams = wideint::multiplyDivide(goods.grams, raise, 10'000, Rounding::HalfUp);
    const auto volume = wideint::multiplyDivide(goods.volumeMm3, raise, 10'000, Rounding::HalfUp);
    const auto volumetric = volume ? volumetricGrams(line, *volume) : std::nullopt;
    if (!grams || !volumetric)
        return outOfRange();
    const auto step = charge(line, rate, *grams, *volumetric);
    if (!step)
        return step.error();
    const auto low = step->fee.scaled(10'000 - line.estimate.lowBp, 10'000, Rounding::HalfUp);
    const auto high = step->fee.scaled(10'000 + line.estimate.highBp, 10'000, Rounding::HalfUp);
    if (!low || !high)
        return outOfRange();
    return FreightEstimate{step->fee, *low, *high, *step, line.id, rate.id};
}

} // namespace tradewind
