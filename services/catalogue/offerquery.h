// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/catalogue.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QStringList>

#include <array>
#include <optional>

namespace tradewind {

/// Stands for an offer within one answer and in the catalogue's file: small, so that a million of them are 4 MB. Lives
/// as long as the file; a deleted offer's number is not given to another.
using OfferNumber = quint32;

/// By what a list of offers is ordered. Ties are broken by units sold, most first, then by the order of arrival,
/// whichever way the list is turned. PriceDrop: by how much the first tier's price fell at its last change, in basis
/// points; a rise is negative, no change known is 0.
enum class OfferOrder { Popularity, Price, Landed, Rating, Moq, Lead, Newest, PriceDrop };

/// What is looked for. Everything given must hold. Ranges include both ends.
struct OfferQuery
{
    /// Words that begin a word of either title, all of them; CJK by pairs of characters; a whole offer id or SKU code
    /// finds its offer. Case, width and diacritics make no difference.
    QString text;
    CategoryId category; ///< it and all below it
    SupplierId supplier;
    std::optional<qint64> priceMinMicros; ///< factory price in millionths, at max(MOQ, quantity)
    std::optional<qint64> priceMaxMicros;
    /// Landed cost per unit in millionths of the calculator's display currency; what cannot be reckoned is not found.
    std::optional<qint64> landedMinMicros;
    std::optional<qint64> landedMaxMicros;
    std::optional<qint64> moqMin; ///< whole units
    std::optional<qint64> moqMax;
    std::optional<qint64> leadDaysMin; ///< days
    std::optional<qint64> leadDaysMax;
    std::optional<qint64> ratingMinBp; ///< rating × 100: 450 is 4.5
    std::optional<qint64> identity;    ///< bits, see identityBit(): the supplier must have one of them
    bool inStock = false;              ///< has stock and is listed
    bool unrestricted = false;         ///< without restricted attributes, unknown ones included
    quint32 without = 0;               ///< bits, see restrictedBit(): attributes the goods must not have
    std::optional<QStringList> only;   ///< offer ids: nothing else is found (a follow list)
    qint64 quantity = 1000;            ///< for how many the price counts; raised to whole lots
    OfferOrder order = OfferOrder::Popularity;
    bool descending = true;

    bool operator==(const OfferQuery&) const = default;
};

/// The groups of the filter panel: within a group choices replace each other, so its own filter does not count against
/// its counts.
enum class OfferFilter { Category, Supplier, Price, Landed, Moq, Lead, Rating, Identity, Stock, Restricted, Only };
constexpr int kOfferFilters = 11;

/// Whether the question has a filter of this group.
bool isFiltered(const OfferQuery& query, OfferFilter filter);
/// The question without its filters of this group.
OfferQuery lifted(OfferQuery query, OfferFilter filter);

/// How many offers lie where. Bins are the same for every question, so that bars do not jump while one types.
struct Histogram
{
    QList<qint64> upTo; ///< bin i holds values above upTo[i − 1], up to and with upTo[i]; one more bin holds the rest
    QList<qint64> counts; ///< one longer than upTo; empty when nothing was counted

    bool operator==(const Histogram&) const = default;
};

/// The choices of the filter panel and how many offers each would leave, with every other filter as it is.
struct FacetCounts
{
    static constexpr std::array<qint64, 3> kMoqs{100, 300, 1000};
    static constexpr std::array<qint64, 3> kLeads{7, 15, 30};
    static constexpr std::array<qint64, 2> kRatings{450, 400};
    static constexpr std::size_t kIdentities = 3;
    static constexpr std::size_t kRestricted = 8;

    QHash<CategoryId, qint64> categories; ///< counted into every category above
    std::array<qint64, 3> moqs{};
    std::array<qint64, 3> leads{};
    std::array<qint64, 2> ratings{};
    std::array<qint64, kIdentities> identities{}; ///< by SupplierIdentity
    qint64 inStock = 0;
    qint64 unrestricted = 0;
    std::array<qint64, kRestricted> without{}; ///< by RestrictedAttribute: offers that do not have it
    Histogram prices;                          ///< millionths of a yuan, at the quantity
    Histogram landed;                          ///< millionths of the display currency; empty without a calculator
    Histogram minimums;                        ///< MOQ in whole units
    Histogram leadTimes;                       ///< days

    bool operator==(const FacetCounts&) const = default;
};

/// The answer: the offers in order, as numbers that CatalogueDatabase::rows() turns into offers.
struct SearchResult
{
    QList<OfferNumber> rows; ///< all of them
    qint64 all = 0;          ///< offers in the whole catalogue
    FacetCounts facets;
    quint64 generation = 0; ///< of the catalogue that answered; grows with every change
    qint64 total() const { return rows.size(); }
};

/// What one row of a list shows.
struct OfferRow
{
    OfferNumber row = 0;
    OfferSummary offer;
    std::optional<Supplier> supplier; ///< nothing when it is not known yet
    bool isFromPlatform = false;      ///< found by asking the platform; not part of the catalogue kept here

    bool operator==(const OfferRow&) const = default;
};

constexpr qint64 identityBit(SupplierIdentity identity)
{
    return qint64(1) << static_cast<int>(identity);
}

constexpr quint32 restrictedBit(RestrictedAttribute attribute)
{
    return quint32(1) << static_cast<int>(attribute);
}

/// A price as it was at a moment.
struct PricePoint
{
    QDateTime at;
    qint64 micros = 0; ///< first tier, millionths of the offer's currency

    bool operator==(const PricePoint&) const = default;
};

/// A filter that could be lifted, and how many offers there would be then.
struct Relaxation
{
    OfferFilter filter = OfferFilter::Category;
    qint64 hits = 0;

    bool operator==(const Relaxation&) const = default;
};

/// What helps when nothing, or little, was found.
struct SearchHelp
{
    QString didYouMean; ///< the text with its unknown words corrected; empty when there is nothing better
    qint64 didYouMeanHits = 0;
    QList<Relaxation> relaxations; ///< single filters, most hits first; those that would bring nothing are left out

    bool operator==(const SearchHelp&) const = default;
};

/// The supplier's domestic freight template of an offer; nothing when the supplier or the template is not known.
inline std::optional<FreightTemplate> freightTemplateOf(const OfferSummary& offer,
                                                        const std::optional<Supplier>& supplier)
{
    if (supplier) {
        for (const FreightTemplate& candidate : supplier->freightTemplates) {
            if (candidate.id == offer.freightTemplateId)
                return candidate;
        }
    }
    return std::nullopt;
}

} // namespace tradewind

Q_DECLARE_METATYPE(tradewind::SearchResult)
