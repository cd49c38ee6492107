// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/bins.h"
#include "services/catalogue/index/blockbits.h"
#include "services/catalogue/index/blockcolumn.h"
#include "services/catalogue/index/offercolumns.h"

namespace tradewind {

/// The numbers kept for each offer of a block.
enum class OfferField {
    Category, ///< place in the CategoryOrder
    Supplier,
    Sold,
    Moq,
    Lot,
    Lead,
    Rating,
    Updated,
    Drop,
    From1, ///< where the second, third and fourth tier begin
    From2,
    From3,
    Price0, ///< of the four tiers; missing ones repeat the last
    Price1,
    Price2,
    Price3,
};
constexpr int kOfferFields = 16;

/// The sets of offers the filter panel counts, one bit an offer. Behind each name as many as the panel has choices.
struct FacetSets
{
    static constexpr int kMinimums = 0; ///< bins
    static constexpr int kLeadTimes = kMinimums + 18;
    static constexpr int kRatings = kLeadTimes + 14;
    static constexpr int kIdentities = kRatings + int(FacetCounts::kRatings.size());
    static constexpr int kRestricted = kIdentities + int(FacetCounts::kIdentities);
    static constexpr int kStocked = kRestricted + int(FacetCounts::kRestricted);
    static constexpr int kUnrestricted = kStocked + 1;
    static constexpr int kCount = kUnrestricted + 1;
};

/// What is known of kBlockRows offers, the row's number giving the place. A value: copies share what they have in
/// common.
class OfferBlock
{
public:
    const BlockBits& live() const { return m_live; }
    const BlockColumn& column(OfferField field) const { return m_columns[static_cast<std::size_t>(field)]; }
    const BlockBits& facet(int set) const { return m_facets[static_cast<std::size_t>(set)]; }
    qint64 at(OfferField field, int row) const { return column(field).at(row); }
    /// The factory price at a quantity, in millionths: that of the last tier reached.
    qint64 priceAt(int row, qint64 quantity) const;

    /// `category` is the place of the offer's category, or -1.
    void put(int row, const OfferColumns& offer, int category);
    void remove(int row);
    void setIdentities(int row, qint64 identities);
    void replaceColumn(OfferField field, BlockColumn column);

    /// All of it as pieces of bytes, always as many; and back. False when they are not what it needs.
    QList<QByteArray> stored() const;
    bool restore(const QList<QByteArray>& pieces);

private:
    BlockColumn& own(OfferField field) { return m_columns[static_cast<std::size_t>(field)]; }
    void setFacets(int row, const OfferColumns& offer);

    BlockBits m_live;
    std::array<BlockColumn, kOfferFields> m_columns;
    std::array<BlockBits, FacetSets::kCount> m_facets;
};

/// The prices of a block at one quantity, and the bins of the price histogram.
struct PriceBlock
{
    BlockColumn prices;
    std::vector<BlockBits> bins;

    static PriceBlock of(const OfferBlock& block, qint64 quantity);
    void put(const OfferBlock& block, int row, qint64 quantity);
};

} // namespace tradewind
