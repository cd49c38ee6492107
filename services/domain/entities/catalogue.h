// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/values/currency.h"
#include "services/domain/values/decimal.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"
#include "services/domain/values/weight.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// The catalogue, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class OfferStatus { Listed, SoldOut, Delisted };
template <>
struct WireWords<OfferStatus>
{
    static constexpr WireWord<OfferStatus> table[] = {
        {OfferStatus::Listed, QLatin1StringView("listed")},
        {OfferStatus::SoldOut, QLatin1StringView("sold_out")},
        {OfferStatus::Delisted, QLatin1StringView("delisted")},
    };
};

enum class SupplierIdentity { SuperFactory, PowerfulMerchant, TpMember };
template <>
struct WireWords<SupplierIdentity>
{
    static constexpr WireWord<SupplierIdentity> table[] = {
        {SupplierIdentity::SuperFactory, QLatin1StringView("super_factory")},
        {SupplierIdentity::PowerfulMerchant, QLatin1StringView("powerful_merchant")},
        {SupplierIdentity::TpMember, QLatin1StringView("tp_member")},
    };
};

enum class FreightPayer { Seller, Buyer };
template <>
struct WireWords<FreightPayer>
{
    static constexpr WireWord<FreightPayer> table[] = {
        {FreightPayer::Seller, QLatin1StringView("seller")},
        {FreightPayer::Buyer, QLatin1StringView("buyer")},
    };
};

enum class FreightChargeType { Weight, Quantity };
template <>
struct WireWords<FreightChargeType>
{
    static constexpr WireWord<FreightChargeType> table[] = {
        {FreightChargeType::Weight, QLatin1StringView("weight")},
        {FreightChargeType::Quantity, QLatin1StringView("quantity")},
    };
};

enum class PriceMode { Tiered, PerSku };
template <>
struct WireWords<PriceMode>
{
    static constexpr WireWord<PriceMode> table[] = {
        {PriceMode::Tiered, QLatin1StringView("tiered")},
        {PriceMode::PerSku, QLatin1StringView("per_sku")},
    };
};

enum class ResolveOutcome { Found, NotFound, Ambiguous, NotAvailable };
template <>
struct WireWords<ResolveOutcome>
{
    static constexpr WireWord<ResolveOutcome> table[] = {
        {ResolveOutcome::Found, QLatin1StringView("found")},
        {ResolveOutcome::NotFound, QLatin1StringView("not_found")},
        {ResolveOutcome::Ambiguous, QLatin1StringView("ambiguous")},
        {ResolveOutcome::NotAvailable, QLatin1StringView("not_available")},
    };
};

/// A node of the category tree.
struct Category
{
    CategoryId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CategoryId parentId; ///< absent for a top category
    QString name;
    QString nameOriginal;
    qint64 level = 0;      ///< 1, 2 or 3
    qint64 position = 0;   ///< order among siblings
    qint64 offerCount = 0; ///< offers in it and below it

    bool operator==(const Category&) const = default;
};

/// Scores 0 to 5 with one decimal.
struct SupplierScores
{
    Decimal composite;
    Decimal logistics;
    Decimal dispute;
    Decimal offer;
    Decimal consulting;
    Decimal afterSales;

    bool operator==(const SupplierScores&) const = default;
};

/// Rates in basis points (9620 = 96.20 %).
struct SupplierRates
{
    qint64 repeatPurchaseBp = 0;
    qint64 pickup48hBp = 0;
    qint64 qualityRefundBp = 0;
    qint64 perfectFulfilmentBp = 0;
    qint64 delayedShippingBp = 0;

    bool operator==(const SupplierRates&) const = default;
};

/// Domestic freight from a supplier to the warehouse. Formula, for all lines of one prepare that name the same
/// template: units = Σ quantity × best weight in grams (chargeType weight) or Σ quantity rounded up to a whole
/// number (chargeType quantity). Fee = 0 when payer is seller, or when freeAbove is given and the goods of those
/// lines are at least freeAbove; else firstFee when units ≤ firstUnits; else firstFee + ceil((units − firstUnits) ÷
/// nextUnits) × nextFee.
struct FreightTemplate
{
    QString id;
    QString name;
    QString from;
    OpenEnum<FreightPayer> payer;
    OpenEnum<FreightChargeType> chargeType;
    qint64 firstUnits = 0; ///< grams, or pieces
    Money firstFee;
    qint64 nextUnits = 0;
    Money nextFee;
    std::optional<Money> freeAbove;
    QDate validFrom;

    bool operator==(const FreightTemplate&) const = default;
};

/// A factory or shop on the marketplace.
struct Supplier
{
    SupplierId id;
    qint64 version = 0;
    QDateTime updatedAt;
    QString name;
    QString nameOriginal;
    QString city;
    QString province;
    QList<OpenEnum<SupplierIdentity>> identities;
    qint64 memberYears = 0;
    SupplierScores scores;
    SupplierRates rates;
    QList<FreightTemplate> freightTemplates;
    qint64 offerCount = 0;
    QString imageId; ///< may be absent

    bool operator==(const Supplier&) const = default;
};

/// What a list shows of an offer and what landed cost needs; typically at most 700 bytes. `id` is the offer's id;
/// `version` is shared with the full offer.
struct OfferSummary
{
    OfferId id;
    qint64 version = 0;
    QDateTime updatedAt;
    OpenEnum<OfferStatus> status;
    CategoryId categoryId;
    SupplierId supplierId;
    QString title;
    QString titleOriginal;
    QString unit;
    Currency currency;
    Decimal moq;
    Decimal lotSize;        ///< quantities are multiples of it
    QList<PriceTier> tiers; ///< at most 4
    Decimal stock;
    Decimal rating;
    qint64 sold = 0; ///< units sold in the last 30 days
    qint64 leadDays = 0;
    std::optional<KnownWeight> weight; ///< the best known; absent when none is known
    std::optional<Dimensions> dims;    ///< absent when unknown
    QList<OpenEnum<RestrictedAttribute>> restricted;
    QString imageId;           ///< thumbnail, see /v1/images
    QString freightTemplateId; ///< among the supplier's freightTemplates
    QString hs;                ///< suggested heading

    bool operator==(const OfferSummary&) const = default;
};

/// Mixed batches. Not enabled: every SKU's quantity must reach moq, and its own quantity chooses the tier. Enabled:
/// the quantities of all SKUs of the offer in one order add up, for moq and for the tier; moq also counts as met
/// when over all mix-enabled offers of the supplier in the same order Σ quantity ≥ minQty or Σ line totals ≥
/// minAmount (whichever are given). Every SKU's quantity is a multiple of lotSize in both cases.
struct MixRule
{
    bool enabled = false;
    std::optional<Decimal> minQty;
    std::optional<Money> minAmount;

    bool operator==(const MixRule&) const = default;
};

/// One property of a variant.
struct SkuAttribute
{
    QString name;
    QString nameOriginal;
    QString value;
    QString valueOriginal;
    QString imageId; ///< may be absent

    bool operator==(const SkuAttribute&) const = default;
};

/// A variant. Published unit price: when the offer's priceMode is tiered, the price of the last tier whose minQty
/// is reached, of `tiers` here if present, else of the offer's tiers; when it is per_sku, `price` at any quantity.
struct Sku
{
    SkuId id;
    QString code;
    QList<SkuAttribute> attributes;
    UnitPrice price;
    QList<PriceTier> tiers;
    Decimal stock;
    std::optional<KnownWeight> weight; ///< the best known, the one every formula uses
    QList<KnownWeight> weights;
    std::optional<Dimensions> dims;

    bool operator==(const Sku&) const = default;
};

/// A property of the offer, translated beside the original.
struct NamedText
{
    QString name;
    QString nameOriginal;
    QString value;
    QString valueOriginal;

    bool operator==(const NamedText&) const = default;
};

/// A certificate the seller claims.
struct Certificate
{
    QString name;
    QString code;    ///< may be absent
    QString imageId; ///< may be absent

    bool operator==(const Certificate&) const = default;
};

/// The full offer. Everything of the summary (same meaning), and the detail.
struct Offer
{
    OfferId id;
    qint64 version = 0;
    QDateTime updatedAt;
    OpenEnum<OfferStatus> status;
    CategoryId categoryId;
    QList<CategoryId> categoryPath; ///< top first
    SupplierId supplierId;
    QString title;
    QString titleOriginal;
    QString unit;
    Currency currency;
    OpenEnum<PriceMode> priceMode;
    Decimal moq;
    Decimal lotSize;
    MixRule mixRule;
    QList<PriceTier> tiers; ///< all of them; the summary has at most the first 4
    Decimal stock;
    Decimal rating;
    qint64 sold = 0;
    qint64 leadDays = 0;
    std::optional<qint64> dispatchHours; ///< the seller's dispatch guarantee
    std::optional<KnownWeight> weight;
    std::optional<Dimensions> dims;
    std::optional<CartonSpec> carton;
    QList<OpenEnum<RestrictedAttribute>> restricted;
    QString imageId;
    QList<QString> images;
    QString freightTemplateId;
    FreightTemplate freightTemplate;
    QString hs;      ///< may be absent
    QList<Sku> skus; ///< at least one
    QString description;
    QString descriptionOriginal;
    QList<NamedText> attributes;
    QList<Certificate> certificates;
    QString link; ///< may be absent

    bool operator==(const Offer&) const = default;
};

/// What was pasted, one line each.
struct ResolveRequest
{
    QList<QString> inputs;

    bool operator==(const ResolveRequest&) const = default;
};

struct ResolveItem
{
    QString input;
    OpenEnum<ResolveOutcome> outcome;
    OfferId offerId; ///< may be absent
    SkuId skuId;     ///< may be absent
    std::optional<OfferSummary> offer;

    bool operator==(const ResolveItem&) const = default;
};

struct ResolveResult
{
    QList<ResolveItem> items; ///< as many as inputs, in their order

    bool operator==(const ResolveResult&) const = default;
};

/// An offer the user wants to hear about. `id` is the offer's id.
struct Follow
{
    OfferId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    OfferId offerId;
    bool active = false; ///< false = no longer followed
    bool price = false;
    bool stock = false;
    bool delisting = false;

    bool operator==(const Follow&) const = default;
};

struct FollowPut
{
    ClientRef clientRef;
    bool active = false;
    bool price = false;
    bool stock = false;
    bool delisting = false;

    bool operator==(const FollowPut&) const = default;
};

} // namespace tradewind
