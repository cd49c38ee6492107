// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace tradewind {

/// What searching needs of an offer.
struct IndexedOffer
{
    static constexpr int kTiers = 4;

    OfferNumber row = 0;
    qint64 stockUnits = 0; ///< whole units
    qint64 moq = 0;        ///< whole units, rounded up
    qint64 lot = 1;        ///< whole units, rounded up
    qint64 updatedAt = 0;  ///< milliseconds since 1970
    qint64 sold = 0;
    std::array<qint64, kTiers> tierFrom{};   ///< whole units, rounded up
    std::array<qint64, kTiers> tierMicros{}; ///< price in millionths
    qint32 category = -1;                    ///< place in OfferIndex::categories
    qint32 supplier = -1;                    ///< place in OfferIndex::suppliers
    qint32 leadDays = 0;
    qint16 ratingBp = 0; ///< rating × 100
    quint8 tiers = 0;
    bool isListed = true;
    bool isRestricted = false;
    quint32 restricted = 0; ///< bits, see restrictedBit()
    qint32 dropBp = 0;      ///< by how much the first price fell at its last change
};

/// The columns of the whole catalogue, in memory and immutable: filters, facets and orders are one walk over them.
/// Belongs to the reader thread.
class OfferIndex
{
public:
    struct CategoryNode
    {
        CategoryId id;
        qint32 parent = -1;
    };
    struct SupplierNode
    {
        SupplierId id;
        qint64 identities = 0; ///< bits, see identityBit()
    };
    /// The landed costs of the offers at these places in `offers`, in any common unit; nothing for one that cannot be
    /// known.
    using LandedCosts = std::function<Result<std::vector<std::optional<qint64>>>(const std::vector<qsizetype>& places)>;

    std::vector<IndexedOffer> offers; ///< by row, ascending
    std::vector<CategoryNode> categories;
    std::vector<SupplierNode> suppliers;

    /// `hits`: the rows the words were found in, ascending; nothing when no words were asked for. `only`: likewise
    /// those of the ids asked for. A stop gives Error::Cancelled. What has no landed cost comes last in that order,
    /// whichever way it is turned.
    Result<SearchResult> search(const OfferQuery& query, const std::optional<std::vector<OfferNumber>>& hits,
                                const std::optional<std::vector<OfferNumber>>& only, const LandedCosts& landed,
                                const std::stop_token& stop) const;

    /// The price at max(MOQ, quantity), raised to whole lots: that of the last tier reached.
    static qint64 priceMicrosAt(const IndexedOffer& offer, qint64 quantity);

private:
    bool isWithin(qint32 category, qint32 ancestor) const;
    void sort(const OfferQuery& query, const std::vector<std::optional<qint64>>& costs,
              std::vector<qsizetype>& places) const;
};

} // namespace tradewind
