// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/orderrules.h"

namespace tradewind {

namespace {

/// What all mix-enabled lines of a supplier have together.
struct MixSums
{
    Decimal quantity;
    std::optional<Money> amount;
};

const QList<PriceTier>& tiersOf(const RuleLine& line)
{
    return line.skuTiers.isEmpty() ? line.offer.tiers : line.skuTiers;
}

Decimal plus(const Decimal& a, const Decimal& b)
{
    return add(a, b).valueOr(a);
}

/// a − b, never below 0.
Decimal shortOf(const Decimal& need, const Decimal& have)
{
    return have >= need ? Decimal() : subtract(need, have).valueOr(need);
}

/// How many units of its offer count together with this line.
Decimal countedQuantity(const QList<RuleLine>& lines, const RuleLine& line)
{
    if (!line.offer.mixRule.enabled)
        return line.quantity;
    Decimal total;
    for (const RuleLine& other : lines) {
        if (other.offer.offerId == line.offer.offerId)
            total = plus(total, other.quantity);
    }
    return total;
}

std::optional<UnitPrice> priceOf(const RuleLine& line, const Decimal& counted)
{
    if (line.offer.priceMode.is(PriceMode::PerSku))
        return line.skuPrice;
    const auto price = tierPrice(tiersOf(line), counted);
    return price ? price : line.skuPrice;
}

MixSums mixSums(const QList<RuleLine>& lines, const QList<LineCheck>& checks, const RuleLine& line)
{
    MixSums sums{{}, Money::zero(line.offer.currency)};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const OfferTerms& offer = lines[i].offer;
        if (!offer.mixRule.enabled || offer.supplierId != line.offer.supplierId)
            continue;
        sums.quantity = plus(sums.quantity, lines[i].quantity);
        const auto& total = checks[i].lineTotal;
        const auto sum = sums.amount && total ? std::optional(add(*sums.amount, *total)) : std::nullopt;
        sums.amount = sum && sum->ok() ? std::optional(sum->value()) : std::nullopt;
    }
    return sums;
}

void checkMoq(const QList<RuleLine>& lines, const RuleLine& line, const Decimal& counted, LineCheck& check,
              const QList<LineCheck>& checks)
{
    if (counted >= line.offer.moq)
        return;
    Violation violation{Violation::Rule::BelowMoq, line.offer.moq, counted, shortOf(line.offer.moq, counted), {}, {}};
    const MixRule& mix = line.offer.mixRule;
    if (mix.enabled && (mix.minQty || mix.minAmount)) {
        const MixSums sums = mixSums(lines, checks, line);
        if (mix.minQty && sums.quantity >= *mix.minQty)
            return;
        if (mix.minAmount && sums.amount && *sums.amount >= *mix.minAmount)
            return;
        if (mix.minQty)
            violation.mixMissingQty = shortOf(*mix.minQty, sums.quantity);
        if (mix.minAmount && sums.amount) {
            const auto missing = subtract(*mix.minAmount, *sums.amount);
            if (missing)
                violation.mixMissingAmount = *missing;
        }
    }
    check.violations.append(violation);
}

void checkAlone(const RuleLine& line, LineCheck& check)
{
    const auto violated = [&check](Violation::Rule rule, const Decimal& need, const Decimal& have,
                                   const Decimal& missing) {
        check.violations.append(Violation{rule, need, have, missing, {}, {}});
    };
    if (line.offer.status.is(OfferStatus::Delisted))
        violated(Violation::Rule::NotListed, line.quantity, {}, line.quantity);
    if (line.quantity.isZero() || line.quantity.isNegative()) {
        violated(Violation::Rule::NotPositive, line.offer.moq, line.quantity, line.offer.moq);
        return;
    }
    const Quantity quantity(line.quantity, line.offer.unit);
    const Quantity lot(line.offer.lotSize, line.offer.unit);
    if (lot.isPositive() && !quantity.isMultipleOf(lot)) {
        const auto next = quantity.roundedUpTo(lot);
        const Decimal missing = next ? shortOf(next->value(), line.quantity) : line.offer.lotSize;
        violated(Violation::Rule::NotALot, line.offer.lotSize, line.quantity, missing);
    }
    const Decimal stock = line.offer.status.is(OfferStatus::SoldOut) ? Decimal() : line.stock.value_or(line.quantity);
    if (stock < line.quantity)
        violated(Violation::Rule::OutOfStock, line.quantity, stock, shortOf(line.quantity, stock));
    if (!check.unitPrice)
        violated(Violation::Rule::NoPrice, line.quantity, {}, {});
}

} // namespace

OfferTerms OfferTerms::of(const Offer& offer)
{
    return {offer.id,       offer.supplierId, offer.status,  offer.priceMode, offer.unit,
            offer.currency, offer.moq,        offer.lotSize, offer.mixRule,   offer.tiers};
}

OfferTerms OfferTerms::of(const OfferSummary& summary)
{
    return {summary.id,   summary.supplierId, summary.status, PriceMode::Tiered,
            summary.unit, summary.currency,   summary.moq,    summary.lotSize,
            {},           summary.tiers};
}

RuleLine RuleLine::of(const Offer& offer, const Sku& sku, Decimal quantity)
{
    return {OfferTerms::of(offer), sku.id, quantity, sku.price, sku.tiers, sku.stock};
}

std::optional<UnitPrice> tierPrice(const QList<PriceTier>& tiers, const Decimal& quantity)
{
    std::optional<UnitPrice> price;
    for (const PriceTier& tier : tiers) {
        if (price && tier.minQty > quantity)
            break;
        price = tier.price;
    }
    return price;
}

std::optional<TierHint> nextTier(const QList<PriceTier>& tiers, const Decimal& quantity)
{
    const auto now = tierPrice(tiers, quantity);
    for (const PriceTier& tier : tiers) {
        if (tier.minQty > quantity && tier.price < *now)
            return TierHint{shortOf(tier.minQty, quantity), tier.price,
                            UnitPrice(now->micros() - tier.price.micros(), now->currency())};
    }
    return std::nullopt;
}

LineCheck checkLine(const RuleLine& line)
{
    return checkLines({line}).first();
}

QList<LineCheck> checkLines(const QList<RuleLine>& lines)
{
    QList<LineCheck> checks(lines.size());
    QList<Decimal> counted;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const RuleLine& line = lines[i];
        LineCheck& check = checks[i];
        counted.append(countedQuantity(lines, line));
        check.unitPrice = priceOf(line, counted[i]);
        if (!check.unitPrice)
            continue;
        const auto total = check.unitPrice->lineTotal(Quantity(line.quantity, line.offer.unit), Rounding::HalfUp);
        if (total)
            check.lineTotal = *total;
        if (!line.offer.priceMode.is(PriceMode::PerSku))
            check.nextTier = nextTier(tiersOf(line), counted[i]);
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        checkAlone(lines[i], checks[i]);
        if (!lines[i].quantity.isZero() && !lines[i].quantity.isNegative())
            checkMoq(lines, lines[i], counted[i], checks[i], checks);
    }
    return checks;
}

} // namespace tradewind
