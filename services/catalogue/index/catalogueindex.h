// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/categoryorder.h"
#include "services/catalogue/index/denseterms.h"
#include "services/catalogue/index/offerblock.h"
#include "services/catalogue/index/orderedrows.h"
#include "services/catalogue/index/vocabulary.h"

#include <memory>

namespace tradewind {

constexpr int kOfferOrders = 8;

/// The prices at one quantity: what they are, their histogram's bins, the order by them.
struct PriceView
{
    qint64 quantity = 0;
    std::vector<std::shared_ptr<const PriceBlock>> blocks;
    OrderedRows order;
};

/// What searching needs of the whole catalogue, in blocks of kBlockRows offers: immutable once published, so that a
/// search runs on the version it started with while the next one is made of the same blocks but for those that changed.
/// See README.md beside it. The pieces are shared between versions, hence the shared pointers.
struct CatalogueIndex
{
    quint64 generation = 0;
    qint64 total = 0; ///< offers
    std::vector<std::shared_ptr<const OfferBlock>> blocks;
    std::shared_ptr<const DenseTerms> terms = std::make_shared<const DenseTerms>();
    std::shared_ptr<const Vocabulary> words = std::make_shared<const Vocabulary>();
    std::vector<std::shared_ptr<const DenseBlock>> dense; ///< by block; each as many as there are terms
    std::shared_ptr<const CategoryOrder> categories = std::make_shared<const CategoryOrder>();
    std::array<std::shared_ptr<const OrderedRows>, kOfferOrders> orders; ///< none for Price and Landed
    std::shared_ptr<const PriceView> prices;                             ///< at the quantity last asked for

    bool isLive(OfferNumber row) const
    {
        const std::size_t block = row / kBlockRows;
        return block < blocks.size() && blocks[block]->live().test(int(row % kBlockRows));
    }
    /// By what an order puts an offer, the smallest first; not for Price and Landed.
    qint64 key(OfferOrder order, OfferNumber row) const;
    qint64 sold(OfferNumber row) const { return blocks[row / kBlockRows]->at(OfferField::Sold, int(row % kBlockRows)); }
    bool isMorePopular(OfferNumber a, OfferNumber b) const
    {
        const qint64 first = sold(a);
        const qint64 second = sold(b);
        return first != second ? first > second : a < b;
    }
    /// One bit for each offer that is there, by number.
    std::vector<quint64> liveBits() const;
    /// The prices at another quantity.
    std::shared_ptr<const PriceView> pricesAt(qint64 quantity) const;
    const OrderedRows& byPopularity() const { return *orders[std::size_t(OfferOrder::Popularity)]; }
};

/// The orders that an index always has.
inline constexpr std::array kKeptOrders{OfferOrder::Popularity, OfferOrder::Rating, OfferOrder::Moq,
                                        OfferOrder::Lead,       OfferOrder::Newest, OfferOrder::PriceDrop};

} // namespace tradewind
