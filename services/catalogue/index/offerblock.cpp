// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/offerblock.h"

namespace tradewind {

namespace {
constexpr OfferField later(OfferField first, std::size_t by)
{
    return static_cast<OfferField>(static_cast<std::size_t>(first) + by);
}
} // namespace

qint64 OfferBlock::priceAt(int row, qint64 quantity) const
{
    const qint64 wanted = pricedQuantity(at(OfferField::Moq, row), at(OfferField::Lot, row), quantity);
    for (std::size_t tier = OfferColumns::kTiers - 1; tier > 0; --tier) {
        if (at(later(OfferField::From1, tier - 1), row) <= wanted)
            return at(later(OfferField::Price0, tier), row);
    }
    return at(OfferField::Price0, row);
}

void OfferBlock::put(int row, const OfferColumns& offer, int category)
{
    m_live.set(row, true);
    own(OfferField::Category).set(row, category);
    own(OfferField::Supplier).set(row, offer.supplier);
    own(OfferField::Sold).set(row, offer.sold);
    own(OfferField::Moq).set(row, offer.moq);
    own(OfferField::Lot).set(row, offer.lot);
    own(OfferField::Lead).set(row, offer.leadDays);
    own(OfferField::Rating).set(row, offer.ratingBp);
    own(OfferField::Updated).set(row, offer.updatedAt);
    own(OfferField::Drop).set(row, offer.dropBp);
    // A tier that is not there repeats the last one: reached when that is, and of the same price.
    const std::size_t last = offer.tiers == 0 ? 0 : std::min(offer.tiers, OfferColumns::kTiers) - 1;
    for (std::size_t tier = 0; tier < OfferColumns::kTiers; ++tier) {
        const std::size_t from = std::min(tier, last);
        own(later(OfferField::Price0, tier)).set(row, offer.tierMicros[from]);
        if (tier > 0)
            own(later(OfferField::From1, tier - 1)).set(row, from == 0 ? 0 : offer.tierFrom[from]);
    }
    setFacets(row, offer);
}

void OfferBlock::setFacets(int row, const OfferColumns& offer)
{
    const auto set = [&](int facet, bool isIn) { m_facets[static_cast<std::size_t>(facet)].set(row, isIn); };
    const auto setBin = [&](int first, const Bins& bins, qint64 value) {
        const int in = bins.binOf(value);
        for (int bin = 0; bin < bins.count(); ++bin)
            set(first + bin, bin == in);
    };
    setBin(FacetSets::kMinimums, Bins::minimums(), offer.moq);
    setBin(FacetSets::kLeadTimes, Bins::leadTimes(), offer.leadDays);
    for (std::size_t i = 0; i < FacetCounts::kRatings.size(); ++i)
        set(FacetSets::kRatings + int(i), offer.ratingBp >= FacetCounts::kRatings[i]);
    for (std::size_t i = 0; i < FacetCounts::kRestricted; ++i)
        set(FacetSets::kRestricted + int(i), ((offer.restricted >> i) & 1) != 0);
    set(FacetSets::kStocked, offer.isStocked);
    set(FacetSets::kUnrestricted, !offer.isRestricted);
    setIdentities(row, offer.identities);
}

void OfferBlock::setIdentities(int row, qint64 identities)
{
    for (std::size_t i = 0; i < FacetCounts::kIdentities; ++i)
        m_facets[std::size_t(FacetSets::kIdentities) + i].set(row, ((identities >> i) & 1) != 0);
}

void OfferBlock::remove(int row)
{
    m_live.set(row, false);
    for (BlockBits& facet : m_facets)
        facet.set(row, false);
}

void OfferBlock::replaceColumn(OfferField field, BlockColumn column)
{
    own(field) = std::move(column);
}

QList<QByteArray> OfferBlock::stored() const
{
    QList<QByteArray> pieces{m_live.bytes()};
    for (const BlockColumn& column : m_columns)
        pieces.append(column.stored());
    for (const BlockBits& facet : m_facets)
        pieces.append(facet.bytes());
    return pieces;
}

bool OfferBlock::restore(const QList<QByteArray>& pieces)
{
    if (pieces.size() != 1 + kOfferFields + FacetSets::kCount)
        return false;
    m_live = BlockBits(pieces.at(0));
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i] = BlockColumn::fromStored(pieces.at(1 + qsizetype(i)));
    for (std::size_t i = 0; i < m_facets.size(); ++i)
        m_facets[i] = BlockBits(pieces.at(1 + kOfferFields + qsizetype(i)));
    return true;
}

PriceBlock PriceBlock::of(const OfferBlock& block, qint64 quantity)
{
    PriceBlock made;
    made.bins.resize(std::size_t(Bins::prices().count()));
    std::vector<qint64> values(kBlockRows, 0);
    forEachBit(block.live().words(), [&](int row) {
        const qint64 price = block.priceAt(row, quantity);
        values[std::size_t(row)] = price;
        made.bins[std::size_t(Bins::prices().binOf(price))].set(row, true);
    });
    made.prices = BlockColumn::of(values);
    return made;
}

void PriceBlock::put(const OfferBlock& block, int row, qint64 quantity)
{
    const bool isLive = block.live().test(row);
    const qint64 price = isLive ? block.priceAt(row, quantity) : 0;
    const int in = isLive ? Bins::prices().binOf(price) : -1;
    prices.set(row, price);
    for (int bin = 0; bin < int(bins.size()); ++bin)
        bins[std::size_t(bin)].set(row, bin == in);
}

} // namespace tradewind
