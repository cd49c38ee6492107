// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/catalogueindex.h"

#include <unordered_map>

namespace tradewind {

/// An offer as it is now, for an index.
struct OfferChange
{
    QByteArray id;
    OfferColumns columns;
    QByteArray words; ///< as searchtext cuts the titles; needed when columns.hasNewWords
    QByteArray pairs;
};

/// Makes the next version of an index out of one: copies the blocks it touches, keeps the others. Feed it offers in any
/// order, as often as wanted, then take what it made. Used by one thread.
class IndexBuilder
{
public:
    explicit IndexBuilder(std::shared_ptr<const CatalogueIndex> from);

    /// The tree, before offers of new categories.
    void setCategories(std::shared_ptr<const CategoryOrder> categories);
    void put(const OfferChange& change);
    void remove(OfferNumber row);
    /// Every offer of this supplier.
    void setIdentities(qint64 supplier, qint64 identities);
    /// Dense terms anew: bits for each, by block.
    void setTerms(std::shared_ptr<const DenseTerms> terms, std::vector<DenseBlock> blocks);
    void setWords(std::shared_ptr<const Vocabulary> words) { m_next->words = std::move(words); }

    /// The version that was made; the builder is done then.
    std::shared_ptr<const CatalogueIndex> finish(quint64 generation);
    /// The numbers of the offers that were touched.
    const std::vector<OfferNumber>& touched() const { return m_touched; }

private:
    /// Which rows an order has to place anew.
    struct Moved
    {
        std::vector<quint64> bits;
        std::vector<OfferNumber> rows;
        void add(OfferNumber row);
    };

    OfferBlock& blockOf(OfferNumber row);
    PriceBlock& pricesOf(OfferNumber row);
    void setTermsOf(const OfferChange& change);
    void refreshPrice(const OfferBlock& block, OfferNumber row);
    void placeAnew();

    std::shared_ptr<CatalogueIndex> m_next;
    std::shared_ptr<PriceView> m_prices;
    std::unordered_map<std::size_t, std::shared_ptr<OfferBlock>> m_blocks;
    std::unordered_map<std::size_t, std::shared_ptr<DenseBlock>> m_dense;
    std::unordered_map<std::size_t, std::shared_ptr<PriceBlock>> m_priceBlocks;
    std::array<Moved, kOfferOrders> m_moved;
    std::vector<OfferNumber> m_touched;
};

} // namespace tradewind
