// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/indexbuilder.h"

namespace tradewind {

namespace {
int within(OfferNumber row)
{
    return int(row % kBlockRows);
}

std::size_t place(OfferOrder order)
{
    return static_cast<std::size_t>(order);
}
} // namespace

void IndexBuilder::Moved::add(OfferNumber row)
{
    const std::size_t word = row >> 6;
    if (word >= bits.size())
        bits.resize((row / kBlockRows + 1) * kBlockWords, 0);
    const quint64 bit = quint64(1) << (row & 63);
    if ((bits[word] & bit) != 0)
        return;
    bits[word] |= bit;
    rows.push_back(row);
}

IndexBuilder::IndexBuilder(std::shared_ptr<const CatalogueIndex> from)
    : m_next(from ? std::make_shared<CatalogueIndex>(*from) : std::make_shared<CatalogueIndex>())
    , m_prices(m_next->prices ? std::make_shared<PriceView>(*m_next->prices) : nullptr)
{
}

void IndexBuilder::setCategories(std::shared_ptr<const CategoryOrder> categories)
{
    const std::shared_ptr<const CategoryOrder> before = m_next->categories;
    m_next->categories = categories;
    if (before->isPrefixOf(*categories))
        return; // every place is what it was
    const std::vector<int> moved = before->placesIn(*categories);
    for (std::size_t i = 0; i < m_next->blocks.size(); ++i) {
        OfferBlock& block = blockOf(OfferNumber(i * kBlockRows));
        std::vector<qint64> places(kBlockRows);
        block.column(OfferField::Category).copyTo(places.data());
        for (qint64& at : places)
            at = at >= 0 && at < qint64(moved.size()) ? moved[std::size_t(at)] : -1;
        block.replaceColumn(OfferField::Category, BlockColumn::of(places));
    }
}

OfferBlock& IndexBuilder::blockOf(OfferNumber row)
{
    const std::size_t at = row / kBlockRows;
    while (m_next->blocks.size() <= at) {
        m_next->blocks.push_back(std::make_shared<const OfferBlock>());
        m_next->dense.push_back(std::make_shared<const DenseBlock>(std::size_t(m_next->terms->size())));
        if (m_prices)
            m_prices->blocks.push_back(
                std::make_shared<const PriceBlock>(PriceBlock::of(OfferBlock(), m_prices->quantity)));
    }
    std::shared_ptr<OfferBlock>& own = m_blocks[at];
    if (!own) {
        own = std::make_shared<OfferBlock>(*m_next->blocks[at]);
        m_next->blocks[at] = own;
    }
    return *own;
}

PriceBlock& IndexBuilder::pricesOf(OfferNumber row)
{
    const std::size_t at = row / kBlockRows;
    std::shared_ptr<PriceBlock>& own = m_priceBlocks[at];
    if (!own) {
        own = std::make_shared<PriceBlock>(*m_prices->blocks[at]);
        m_prices->blocks[at] = own;
    }
    return *own;
}

void IndexBuilder::put(const OfferChange& change)
{
    const OfferNumber row = change.columns.row;
    OfferBlock& block = blockOf(row);
    const int at = within(row);
    const bool wasLive = block.live().test(at);
    std::array<qint64, kOfferOrders> before{};
    if (wasLive) {
        for (const OfferOrder order : kKeptOrders)
            before[place(order)] = m_next->key(order, row);
    }
    block.put(at, change.columns, m_next->categories->placeOf(change.columns.category));
    m_next->total += wasLive ? 0 : 1;
    const bool isPlaceless = !wasLive || before[place(OfferOrder::Popularity)] != change.columns.sold;
    for (const OfferOrder order : kKeptOrders) {
        if (isPlaceless || before[place(order)] != m_next->key(order, row))
            m_moved[place(order)].add(row);
    }
    if (isPlaceless)
        m_moved[place(OfferOrder::Price)].add(row);
    refreshPrice(block, row);
    if (change.columns.hasNewWords)
        setTermsOf(change);
    m_touched.push_back(row);
}

void IndexBuilder::refreshPrice(const OfferBlock& block, OfferNumber row)
{
    if (!m_prices)
        return;
    const int at = within(row);
    const qint64 is = block.live().test(at) ? block.priceAt(at, m_prices->quantity) : 0;
    if (m_prices->blocks[row / kBlockRows]->prices.at(at) != is)
        m_moved[place(OfferOrder::Price)].add(row);
    pricesOf(row).put(block, at, m_prices->quantity);
}

void IndexBuilder::setTermsOf(const OfferChange& change)
{
    if (m_next->terms->size() == 0)
        return;
    const OfferNumber row = change.columns.row;
    const std::size_t at = row / kBlockRows;
    std::shared_ptr<DenseBlock>& own = m_dense[at];
    if (!own) {
        own = std::make_shared<DenseBlock>(*m_next->dense[at]);
        m_next->dense[at] = own;
    }
    const std::vector<int> places =
        change.columns.isRemoved ? std::vector<int>() : m_next->terms->placesOf(change.words, change.pairs);
    auto next = places.begin();
    for (int term = 0; term < int(own->size()); ++term) {
        const bool isIn = next != places.end() && *next == term;
        if (isIn)
            ++next;
        (*own)[std::size_t(term)].set(within(row), isIn);
    }
}

void IndexBuilder::remove(OfferNumber row)
{
    if (!m_next->isLive(row))
        return;
    OfferBlock& block = blockOf(row);
    block.remove(within(row));
    --m_next->total;
    for (Moved& moved : m_moved)
        moved.add(row);
    refreshPrice(block, row);
    OfferChange gone;
    gone.columns.row = row;
    gone.columns.isRemoved = true;
    setTermsOf(gone);
    m_touched.push_back(row);
}

void IndexBuilder::setIdentities(qint64 supplier, qint64 identities)
{
    std::vector<quint64> bits(kBlockWords);
    for (std::size_t i = 0; i < m_next->blocks.size(); ++i) {
        m_next->blocks[i]->column(OfferField::Supplier).within(supplier, supplier, Kernels::best(), bits.data());
        OfferBlock* block = nullptr;
        forEachBit(bits.data(), [&](int row) {
            if (!m_next->blocks[i]->live().test(row))
                return;
            if (!block)
                block = &blockOf(OfferNumber(i * kBlockRows));
            block->setIdentities(row, identities);
            m_touched.push_back(OfferNumber(i * kBlockRows + std::size_t(row)));
        });
    }
}

void IndexBuilder::setTerms(std::shared_ptr<const DenseTerms> terms, std::vector<DenseBlock> blocks)
{
    m_next->terms = std::move(terms);
    m_dense.clear();
    m_next->dense.clear();
    for (std::size_t i = 0; i < m_next->blocks.size(); ++i) {
        DenseBlock bits = i < blocks.size() ? std::move(blocks[i]) : DenseBlock();
        bits.resize(std::size_t(m_next->terms->size()));
        m_next->dense.push_back(std::make_shared<const DenseBlock>(std::move(bits)));
    }
}

void IndexBuilder::placeAnew()
{
    // Popularity by number first, then the others by popularity.
    std::vector<OfferNumber> rows;
    rows.reserve(std::size_t(m_next->total));
    for (std::size_t i = 0; i < m_next->blocks.size(); ++i) {
        forEachBit(m_next->blocks[i]->live().words(),
                   [&](int row) { rows.push_back(OfferNumber(i * kBlockRows + std::size_t(row))); });
    }
    const OrderedRows popular = OrderedRows::of(rows, [this](OfferNumber row) { return -m_next->sold(row); });
    for (const OfferOrder order : kKeptOrders)
        m_next->orders[place(order)] = std::make_shared<const OrderedRows>(
            OrderedRows::of(popular.rows(), [this, order](OfferNumber row) { return m_next->key(order, row); }));
}

std::shared_ptr<const CatalogueIndex> IndexBuilder::finish(quint64 generation)
{
    m_next->generation = generation;
    const auto isMorePopular = [this](OfferNumber a, OfferNumber b) { return m_next->isMorePopular(a, b); };
    const auto changed = [&](const OrderedRows& from, Moved& moved, const OrderedRows::Key& key) {
        std::vector<OfferNumber> present;
        for (const OfferNumber row : moved.rows) {
            if (m_next->isLive(row))
                present.push_back(row);
        }
        return from.changed(moved.bits, std::move(present), key, isMorePopular);
    };
    bool isAnew = !m_next->orders[place(OfferOrder::Popularity)];
    for (const Moved& moved : m_moved)
        isAnew = isAnew || qint64(moved.rows.size()) > m_next->total / 4;
    if (isAnew) {
        placeAnew();
        m_next->prices = m_prices ? m_next->pricesAt(m_prices->quantity) : nullptr;
        return m_next;
    }
    for (const OfferOrder order : kKeptOrders) {
        Moved& moved = m_moved[place(order)];
        if (!moved.rows.empty())
            m_next->orders[place(order)] = std::make_shared<const OrderedRows>(
                changed(*m_next->orders[place(order)], moved,
                        [this, order](OfferNumber row) { return m_next->key(order, row); }));
    }
    if (m_prices) {
        Moved& moved = m_moved[place(OfferOrder::Price)];
        if (!moved.rows.empty())
            m_prices->order = changed(m_prices->order, moved, [this](OfferNumber row) {
                return m_prices->blocks[row / kBlockRows]->prices.at(within(row));
            });
        m_next->prices = m_prices;
    }
    return m_next;
}

} // namespace tradewind
