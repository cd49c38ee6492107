// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/catalogueindex.h"

namespace tradewind {

namespace {
OfferField fieldOf(OfferOrder order)
{
    switch (order) {
    case OfferOrder::Rating:
        return OfferField::Rating;
    case OfferOrder::Moq:
        return OfferField::Moq;
    case OfferOrder::Lead:
        return OfferField::Lead;
    case OfferOrder::Newest:
        return OfferField::Updated;
    case OfferOrder::PriceDrop:
        return OfferField::Drop;
    case OfferOrder::Popularity:
    case OfferOrder::Price:
    case OfferOrder::Landed:
        break;
    }
    return OfferField::Sold;
}
} // namespace

qint64 CatalogueIndex::key(OfferOrder order, OfferNumber row) const
{
    return blocks[row / kBlockRows]->at(fieldOf(order), int(row % kBlockRows));
}

std::vector<quint64> CatalogueIndex::liveBits() const
{
    std::vector<quint64> bits(blocks.size() * kBlockWords);
    for (std::size_t i = 0; i < blocks.size(); ++i)
        std::copy_n(blocks[i]->live().words(), kBlockWords, bits.begin() + std::ptrdiff_t(i * kBlockWords));
    return bits;
}

std::shared_ptr<const PriceView> CatalogueIndex::pricesAt(qint64 quantity) const
{
    auto view = std::make_shared<PriceView>();
    view->quantity = quantity;
    for (const auto& block : blocks)
        view->blocks.push_back(std::make_shared<const PriceBlock>(PriceBlock::of(*block, quantity)));
    // Popularity backwards, run by run: what sells most first, then by number.
    const OrderedRows& popular = byPopularity();
    const QList<OfferNumber> rows = popular.pick(liveBits(), qsizetype(total), true);
    view->order = OrderedRows::of(std::span(rows.constData(), std::size_t(rows.size())), [&](OfferNumber row) {
        return view->blocks[row / kBlockRows]->prices.at(int(row % kBlockRows));
    });
    return view;
}

} // namespace tradewind
