// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/catalogue.h"

#include <QHash>
#include <QList>
#include <QMetaType>

#include <array>
#include <optional>

namespace tradewind {

/// By what a list of offers is ordered. Ties are broken by units sold, then by the order of arrival.
enum class OfferOrder { Popularity, Price, Landed, Rating, Lead, Newest };

/// What is looked for. Everything given must hold.
struct OfferQuery
{
    QString text;        ///< words in either title, all of them; CJK by pairs of characters
    CategoryId category; ///< it and all below it
    SupplierId supplier;
    std::optional<qint64> priceMinMicros; ///< factory price in millionths, at max(MOQ, quantity)
    std::optional<qint64> priceMaxMicros;
    std::optional<qint64> moqMax;      ///< whole units
    std::optional<qint64> leadDaysMax; ///< days
    std::optional<qint64> ratingMinBp; ///< rating × 100: 450 is 4.5
    std::optional<qint64> identity;    ///< bit of a SupplierIdentity the supplier must have, see identityBit()
    bool inStock = false;              ///< has stock and is listed
    bool unrestricted = false;         ///< without restricted attributes
    qint64 quantity = 1000;            ///< for how many the price counts; see pricedQuantity()
    OfferOrder order = OfferOrder::Popularity;
    bool descending = true;

    bool operator==(const OfferQuery&) const = default;
};

/// A choice of the filter panel and how many offers it would leave, with every other filter as it is.
struct FacetCounts
{
    static constexpr std::array<qint64, 3> kMoqs{100, 300, 1000};
    static constexpr std::array<qint64, 3> kLeads{7, 15, 30};
    static constexpr std::array<qint64, 2> kRatings{450, 400};
    static constexpr int kPriceBins = 16;

    QHash<CategoryId, qint64> categories; ///< counted into every category above
    std::array<qint64, 3> moqs{};
    std::array<qint64, 3> leads{};
    std::array<qint64, 2> ratings{};
    qint64 superFactory = 0;
    qint64 inStock = 0;
    qint64 unrestricted = 0;
    std::array<qint64, kPriceBins> prices{}; ///< the last bin holds everything dearer too
    qint64 priceLowMicros = 0;               ///< where the first bin begins
    qint64 priceStepMicros = 0;              ///< width of a bin; 0 when there is nothing to count
};

/// The answer: rows in order, as numbers that CatalogueDatabase::rows() turns into offers.
struct SearchResult
{
    QList<qint64> rows;
    qint64 all = 0; ///< offers in the whole catalogue
    FacetCounts facets;
    qint64 total() const { return rows.size(); }
};

/// What one row of a list shows.
struct OfferRow
{
    qint64 row = 0;
    OfferSummary offer;
    std::optional<Supplier> supplier; ///< nothing when it is not known yet

    bool operator==(const OfferRow&) const = default;
};

constexpr qint64 identityBit(SupplierIdentity identity)
{
    return qint64(1) << static_cast<int>(identity);
}

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
