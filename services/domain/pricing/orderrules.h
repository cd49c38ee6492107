// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/catalogue.h"

#include <QList>

#include <optional>

namespace tradewind {

// What may be bought at which published price: minimum order, lot size, mixed batches, price tiers. The rules are those
// of MixRule and Sku in services/wire/platform-v1.openapi.yaml.

/// What of an offer the rules look at.
struct OfferTerms
{
    OfferId offerId;
    SupplierId supplierId;
    OpenEnum<OfferStatus> status;
    OpenEnum<PriceMode> priceMode;
    QString unit;
    Currency currency;
    Decimal moq;
    Decimal lotSize;
    MixRule mixRule;
    QList<PriceTier> tiers; ///< by minQty

    static OfferTerms of(const Offer& offer);
    /// A summary knows neither the mix rule nor the price mode: not enabled, tiered.
    static OfferTerms of(const OfferSummary& summary);
};

/// One SKU that is to be bought.
struct RuleLine
{
    OfferTerms offer;
    SkuId skuId;
    Decimal quantity;
    std::optional<UnitPrice> skuPrice; ///< for offers priced per SKU
    QList<PriceTier> skuTiers;         ///< the SKU's own tiers; empty: the offer's count
    std::optional<Decimal> stock;      ///< unknown: not checked

    static RuleLine of(const Offer& offer, const Sku& sku, Decimal quantity);
};

/// A rule that is broken, and what would mend it.
struct Violation
{
    enum class Rule {
        NotPositive, ///< the quantity must be more than 0
        BelowMoq,    ///< `missing` more units; with a mix rule, of any SKU of the offer
        NotALot,     ///< the next multiple of the lot is `missing` units further
        OutOfStock,  ///< `missing` units are not there
        NotListed,   ///< the offer was taken off the market
        NoPrice,     ///< no price is published
    };

    Rule rule = Rule::NotPositive;
    Decimal need;    ///< the minimum, the lot, or the quantity asked for
    Decimal have;    ///< what counts towards it
    Decimal missing; ///< how much more is needed
    /// With BelowMoq and a mix rule over all of the supplier's mixed offers: either of these also does.
    std::optional<Decimal> mixMissingQty;
    std::optional<Money> mixMissingAmount;

    bool operator==(const Violation&) const = default;
};

/// The next cheaper price and how far it is.
struct TierHint
{
    Decimal missing; ///< units more
    UnitPrice price; ///< then
    UnitPrice saves; ///< a unit

    bool operator==(const TierHint&) const = default;
};

/// What the rules say about one line.
struct LineCheck
{
    std::optional<UnitPrice> unitPrice; ///< nothing: no price is published
    std::optional<Money> lineTotal;     ///< half up, to the currency's exponent
    QList<Violation> violations;
    std::optional<TierHint> nextTier;

    bool ok() const { return violations.isEmpty(); }
};

/// The price of a quantity by its tiers: that of the last tier it reaches; of the first one below it. Nothing without
/// tiers.
std::optional<UnitPrice> tierPrice(const QList<PriceTier>& tiers, const Decimal& quantity);
/// The next tier above a quantity, when it is cheaper than the price now.
std::optional<TierHint> nextTier(const QList<PriceTier>& tiers, const Decimal& quantity);

/// Checks a line on its own.
LineCheck checkLine(const RuleLine& line);
/// Checks lines that will stand in one order; lines of one supplier and of one offer count together where its mix rule
/// says so. Answers as many checks as there are lines, in their order.
QList<LineCheck> checkLines(const QList<RuleLine>& lines);

} // namespace tradewind
