// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/indexsearch.h"

#include "services/async/async.h"

#include <limits>

namespace tradewind {

namespace {
constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
constexpr qint64 kMost = std::numeric_limits<qint64>::max();
/// From so many hits on reading the whole order is faster than sorting the hits: one of so many offers.
constexpr qsizetype kSortedPart = 96;

void intersect(quint64* into, const quint64* with)
{
    for (int i = 0; i < kBlockWords; ++i)
        into[i] &= with[i];
}

void setRows(const std::vector<OfferNumber>& rows, std::size_t block, quint64* words)
{
    const OfferNumber first = OfferNumber(block * kBlockRows);
    for (auto row = std::lower_bound(rows.begin(), rows.end(), first);
         row != rows.end() && *row - first < OfferNumber(kBlockRows); ++row) {
        const OfferNumber at = *row - first;
        words[at >> 6] |= quint64(1) << (at & 63);
    }
}
} // namespace

/// One block's filters in use: which offers of the base pass each, all, and all but one.
struct IndexSearch::Passed
{
    explicit Passed(std::size_t filters)
        : base(kBlockWords)
        , all(kBlockWords)
        , each(filters, Words(kBlockWords))
        , allBut(filters, Words(kBlockWords))
    {
    }

    /// Those that count for the choices of a group.
    const quint64* forGroup(const std::vector<OfferFilter>& filters, OfferFilter group) const
    {
        const auto found = std::find(filters.begin(), filters.end(), group);
        return found == filters.end() ? all.data() : allBut[std::size_t(found - filters.begin())].data();
    }
    void combine()
    {
        all = base;
        for (std::size_t i = 0; i < each.size(); ++i) {
            allBut[i] = all; // those before it; those behind it follow
            intersect(all.data(), each[i].data());
        }
        Words behind(kBlockWords, ~quint64(0));
        for (std::size_t i = each.size(); i-- > 0;) {
            intersect(allBut[i].data(), behind.data());
            intersect(behind.data(), each[i].data());
        }
    }

    Words base;
    Words all;
    std::vector<Words> each;
    std::vector<Words> allBut;
};

IndexSearch::IndexSearch(const CatalogueIndex& index, const OfferQuery& query, const PriceView& prices,
                         LandedColumn* landed, const Kernels& kernels)
    : m_index(index)
    , m_query(query)
    , m_prices(prices)
    , m_landed(landed)
    , m_kernels(kernels)
    , m_isLandedAsked(landed && (query.order == OfferOrder::Landed || isFiltered(query, OfferFilter::Landed)))
    , m_categories(index.categories->below(query.category))
    , m_perCategory(std::size_t(index.categories->size()), 0)
{
    for (int i = 0; i < kOfferFilters; ++i) {
        if (isFiltered(query, static_cast<OfferFilter>(i)))
            m_filters.push_back(static_cast<OfferFilter>(i));
    }
}

/// The offers of a block that the words mean; false when there are none.
bool IndexSearch::collectBase(std::size_t block, quint64* base) const
{
    const quint64* live = m_index.blocks[block]->live().words();
    if (!m_text) {
        std::copy_n(live, kBlockWords, base);
    } else {
        if (m_text->sparse) {
            std::fill_n(base, kBlockWords, 0);
            setRows(*m_text->sparse, block, base);
        } else {
            std::copy_n(live, kBlockWords, base);
        }
        for (const int term : m_text->dense)
            intersect(base, (*m_index.dense[block])[std::size_t(term)].words());
        setRows(m_text->named, block, base);
        intersect(base, live);
    }
    return std::any_of(base, base + kBlockWords, [](quint64 word) { return word != 0; });
}

void IndexSearch::passFilter(OfferFilter filter, std::size_t at, quint64* out) const
{
    const OfferBlock& block = *m_index.blocks[at];
    const auto range = [&](OfferField field, std::optional<qint64> from, std::optional<qint64> to) {
        block.column(field).within(from.value_or(kLeast), to.value_or(kMost), m_kernels, out);
    };
    const auto unite = [&](int first, quint64 which, int count) {
        for (int i = 0; i < count; ++i) {
            if (((which >> i) & 1) == 0)
                continue;
            const quint64* set = block.facet(first + i).words();
            for (int word = 0; word < kBlockWords; ++word)
                out[word] |= set[word];
        }
    };
    switch (filter) {
    case OfferFilter::Category:
        range(OfferField::Category, m_categories.first, qint64(m_categories.second) - 1);
        return;
    case OfferFilter::Supplier:
        if (m_supplier)
            range(OfferField::Supplier, *m_supplier, *m_supplier);
        else
            std::fill_n(out, kBlockWords, 0);
        return;
    case OfferFilter::Price:
        m_prices.blocks[at]->prices.within(m_query.priceMinMicros.value_or(kLeast),
                                           m_query.priceMaxMicros.value_or(kMost), m_kernels, out);
        return;
    case OfferFilter::Landed:
        std::fill_n(out, kBlockWords, 0);
        if (!m_landed)
            return;
        forEachBit(block.live().words(), [&](int row) {
            const auto cost = m_landed->at(OfferNumber(at * kBlockRows + std::size_t(row)));
            const bool isIn = cost && *cost >= m_query.landedMinMicros.value_or(kLeast) &&
                              *cost <= m_query.landedMaxMicros.value_or(kMost);
            out[row >> 6] |= quint64(isIn) << (row & 63);
        });
        return;
    case OfferFilter::Moq:
        range(OfferField::Moq, m_query.moqMin, m_query.moqMax);
        return;
    case OfferFilter::Lead:
        range(OfferField::Lead, m_query.leadDaysMin, m_query.leadDaysMax);
        return;
    case OfferFilter::Rating:
        range(OfferField::Rating, m_query.ratingMinBp, std::nullopt);
        return;
    case OfferFilter::Identity:
        std::fill_n(out, kBlockWords, 0);
        unite(FacetSets::kIdentities, quint64(*m_query.identity), int(FacetCounts::kIdentities));
        return;
    case OfferFilter::Stock:
        std::copy_n(block.facet(FacetSets::kStocked).words(), kBlockWords, out);
        return;
    case OfferFilter::Restricted: {
        std::fill_n(out, kBlockWords, 0);
        unite(FacetSets::kRestricted, m_query.without, int(FacetCounts::kRestricted));
        const quint64* plain = block.facet(FacetSets::kUnrestricted).words();
        for (int word = 0; word < kBlockWords; ++word)
            out[word] = ~out[word] & (m_query.unrestricted ? plain[word] : ~quint64(0));
        return;
    }
    case OfferFilter::Only:
        std::fill_n(out, kBlockWords, 0);
        if (m_only)
            setRows(*m_only, at, out);
        return;
    }
}

void IndexSearch::passAll(std::size_t block, Passed& passed) const
{
    for (std::size_t i = 0; i < m_filters.size(); ++i)
        passFilter(m_filters[i], block, passed.each[i].data());
    passed.combine();
}

/// Landed costs are dear: reckoned only for offers that fail at most one other filter, which is what the counts need.
Result<void> IndexSearch::reckonLanded(const std::stop_token& stop)
{
    const std::vector<OfferFilter> all = m_filters;
    std::erase(m_filters, OfferFilter::Landed);
    std::vector<quint64> needed(m_index.blocks.size() * kBlockWords, 0);
    Passed passed(m_filters.size());
    for (std::size_t block = 0; block < m_index.blocks.size(); ++block) {
        if (stop.stop_requested())
            return cancelled();
        if (!collectBase(block, passed.base.data()))
            continue;
        passAll(block, passed);
        quint64* out = needed.data() + block * kBlockWords;
        std::copy_n(passed.all.data(), kBlockWords, out);
        for (const Words& words : passed.allBut) {
            for (int i = 0; i < kBlockWords; ++i)
                out[i] |= words[std::size_t(i)];
        }
    }
    m_filters = all;
    return m_landed->ensure(needed);
}

Result<SearchResult> IndexSearch::run(const std::stop_token& stop)
{
    if (m_isLandedAsked) {
        if (const auto reckoned = reckonLanded(stop); !reckoned)
            return reckoned.error();
        m_facets.landed = Bins::prices().empty();
    }
    m_facets.prices = Bins::prices().empty();
    m_facets.minimums = Bins::minimums().empty();
    m_facets.leadTimes = Bins::leadTimes().empty();
    m_hits.assign(m_index.blocks.size() * kBlockWords, 0);
    Passed passed(m_filters.size());
    for (std::size_t block = 0; block < m_index.blocks.size(); ++block) {
        if (stop.stop_requested())
            return cancelled();
        if (!collectBase(block, passed.base.data()))
            continue;
        passAll(block, passed);
        std::copy_n(passed.all.data(), kBlockWords, m_hits.begin() + std::ptrdiff_t(block * kBlockWords));
        m_total += m_kernels.count(passed.all.data());
        countFacets(block, passed);
    }
    finishFacets();
    if (stop.stop_requested())
        return cancelled();
    SearchResult result;
    result.all = m_index.total;
    result.generation = m_index.generation;
    result.rows = inOrder();
    result.facets = std::move(m_facets);
    return result;
}

Result<qint64> IndexSearch::count(const std::stop_token& stop)
{
    if (m_isLandedAsked && isFiltered(m_query, OfferFilter::Landed)) {
        if (const auto reckoned = reckonLanded(stop); !reckoned)
            return reckoned.error();
    }
    qint64 total = 0;
    Passed passed(m_filters.size());
    for (std::size_t block = 0; block < m_index.blocks.size(); ++block) {
        if (stop.stop_requested())
            return cancelled();
        if (!collectBase(block, passed.base.data()))
            continue;
        passAll(block, passed);
        total += m_kernels.count(passed.all.data());
    }
    return total;
}

void IndexSearch::countSets(const quint64* rows, std::size_t block, int first, Histogram& histogram)
{
    // Bins do not overlap: when all are found the rest is empty.
    int left = m_kernels.count(rows);
    for (qsizetype bin = 0; bin < histogram.counts.size() && left > 0; ++bin) {
        const int count = m_kernels.countBoth(rows, m_index.blocks[block]->facet(first + int(bin)).words());
        histogram.counts[bin] += count;
        left -= count;
    }
}

void IndexSearch::countPrices(const quint64* rows, std::size_t block)
{
    int left = m_kernels.count(rows);
    const std::vector<BlockBits>& bins = m_prices.blocks[block]->bins;
    for (std::size_t bin = 0; bin < bins.size() && left > 0; ++bin) {
        if (bins[bin].isEmpty())
            continue;
        const int count = m_kernels.countBoth(rows, bins[bin].words());
        m_facets.prices.counts[qsizetype(bin)] += count;
        left -= count;
    }
}

void IndexSearch::countLanded(const quint64* rows, std::size_t block)
{
    forEachBit(rows, [&](int row) {
        if (const auto cost = m_landed->at(OfferNumber(block * kBlockRows + std::size_t(row))))
            ++m_facets.landed.counts[Bins::prices().binOf(*cost)];
    });
}

void IndexSearch::countFacets(std::size_t at, const Passed& passed)
{
    const OfferBlock& block = *m_index.blocks[at];
    const auto group = [&](OfferFilter filter) { return passed.forGroup(m_filters, filter); };
    const auto both = [&](const quint64* rows, int set) {
        return qint64(m_kernels.countBoth(rows, block.facet(set).words()));
    };
    const BlockColumn& categories = block.column(OfferField::Category);
    forEachBit(group(OfferFilter::Category), [&](int row) {
        const qint64 place = categories.at(row);
        if (place >= 0)
            ++m_perCategory[std::size_t(place)];
    });
    countPrices(group(OfferFilter::Price), at);
    if (m_isLandedAsked)
        countLanded(group(OfferFilter::Landed), at);
    countSets(group(OfferFilter::Moq), at, FacetSets::kMinimums, m_facets.minimums);
    countSets(group(OfferFilter::Lead), at, FacetSets::kLeadTimes, m_facets.leadTimes);
    for (std::size_t i = 0; i < FacetCounts::kRatings.size(); ++i)
        m_facets.ratings[i] += both(group(OfferFilter::Rating), FacetSets::kRatings + int(i));
    for (std::size_t i = 0; i < FacetCounts::kIdentities; ++i)
        m_facets.identities[i] += both(group(OfferFilter::Identity), FacetSets::kIdentities + int(i));
    m_facets.inStock += both(group(OfferFilter::Stock), FacetSets::kStocked);
    const quint64* goods = group(OfferFilter::Restricted);
    m_facets.unrestricted += both(goods, FacetSets::kUnrestricted);
    const int there = m_kernels.count(goods);
    for (std::size_t i = 0; i < FacetCounts::kRestricted; ++i)
        m_facets.without[i] += there - both(goods, FacetSets::kRestricted + int(i));
}

void IndexSearch::finishFacets()
{
    m_facets.categories = m_index.categories->sums(m_perCategory);
    for (std::size_t i = 0; i < FacetCounts::kMoqs.size(); ++i)
        m_facets.moqs[i] = Bins::sumUpTo(m_facets.minimums, FacetCounts::kMoqs[i]);
    for (std::size_t i = 0; i < FacetCounts::kLeads.size(); ++i)
        m_facets.leads[i] = Bins::sumUpTo(m_facets.leadTimes, FacetCounts::kLeads[i]);
}

QList<OfferNumber> IndexSearch::inOrder() const
{
    if (m_total == 0)
        return {};
    if (m_total < qsizetype(m_index.total) / kSortedPart || (m_query.order == OfferOrder::Landed && !m_landed))
        return sorted();
    if (m_query.order == OfferOrder::Landed)
        return m_landed->inOrder(m_index, m_hits, m_total, m_query.descending);
    const OrderedRows& order =
        m_query.order == OfferOrder::Price ? m_prices.order : *m_index.orders[std::size_t(m_query.order)];
    return order.pick(m_hits, m_total, m_query.descending);
}

QList<OfferNumber> IndexSearch::sorted() const
{
    struct Keyed
    {
        qint64 key;
        qint64 sold;
        OfferNumber row;
        bool isUnknown;
    };
    std::vector<Keyed> items;
    items.reserve(std::size_t(m_total));
    for (std::size_t block = 0; block < m_index.blocks.size(); ++block) {
        forEachBit(m_hits.data() + block * kBlockWords, [&](int at) {
            const auto row = OfferNumber(block * kBlockRows + std::size_t(at));
            Keyed item{0, m_index.sold(row), row, false};
            if (m_query.order == OfferOrder::Landed) {
                const auto cost = m_landed ? m_landed->at(row) : std::nullopt;
                item.key = cost.value_or(0);
                item.isUnknown = !cost;
            } else if (m_query.order == OfferOrder::Price) {
                item.key = m_prices.blocks[block]->prices.at(at);
            } else {
                item.key = m_index.key(m_query.order, row);
            }
            items.push_back(item);
        });
    }
    const bool descending = m_query.descending;
    std::sort(items.begin(), items.end(), [descending](const Keyed& a, const Keyed& b) {
        if (a.isUnknown != b.isUnknown)
            return b.isUnknown;
        if (a.key != b.key)
            return descending ? a.key > b.key : a.key < b.key;
        return a.sold != b.sold ? a.sold > b.sold : a.row < b.row;
    });
    QList<OfferNumber> rows;
    rows.reserve(qsizetype(items.size()));
    for (const Keyed& item : items)
        rows.append(item.row);
    return rows;
}

} // namespace tradewind
