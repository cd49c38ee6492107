// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/offerindex.h"

#include "services/async/async.h"

#include <algorithm>
#include <numeric>

namespace tradewind {

namespace {
constexpr unsigned bit(OfferFilter filter)
{
    return 1u << static_cast<unsigned>(filter);
}
constexpr qsizetype kStopEvery = 16384;
constexpr int kMaxDepth = 8;

QList<qint64> priceBins()
{
    QList<qint64> bins;
    for (qint64 decade = 10'000; decade <= 1'000'000'000; decade *= 10) {
        for (const qint64 hundredths : {100, 125, 160, 200, 250, 320, 400, 500, 630, 800})
            bins.append(decade * hundredths / 100);
    }
    return bins;
}

Histogram emptyHistogram(const QList<qint64>& bins)
{
    return {bins, QList<qint64>(bins.size() + 1, 0)};
}

void count(Histogram& histogram, qint64 value)
{
    const auto bin = std::lower_bound(histogram.upTo.cbegin(), histogram.upTo.cend(), value);
    ++histogram.counts[bin - histogram.upTo.cbegin()];
}
} // namespace

qint64 OfferIndex::priceMicrosAt(const IndexedOffer& offer, qint64 quantity)
{
    const qint64 lot = std::max<qint64>(offer.lot, 1);
    const qint64 wanted = (std::max(offer.moq, quantity) + lot - 1) / lot * lot;
    qint64 micros = offer.tierMicros[0];
    for (std::size_t i = 1; i < offer.tiers; ++i) {
        if (offer.tierFrom[i] <= wanted)
            micros = offer.tierMicros[i];
    }
    return micros;
}

bool OfferIndex::isWithin(qint32 category, qint32 ancestor) const
{
    for (int depth = 0; category >= 0 && depth < kMaxDepth; ++depth) {
        if (category == ancestor)
            return true;
        category = categories[static_cast<std::size_t>(category)].parent;
    }
    return false;
}

Result<SearchResult> OfferIndex::search(const OfferQuery& query, const std::optional<std::vector<OfferNumber>>& hits,
                                        const std::optional<std::vector<OfferNumber>>& only, const LandedCosts& landed,
                                        const std::stop_token& stop) const
{
    static const QList<qint64> kPriceBins = priceBins();
    static const QList<qint64> kMinimumBins{1,   2,   3,   5,    10,   20,   30,   50,    100,
                                            200, 300, 500, 1000, 2000, 3000, 5000, 10'000};
    static const QList<qint64> kLeadBins{1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 45, 60, 90};
    SearchResult result;
    result.all = static_cast<qint64>(offers.size());

    qint32 category = -1;
    for (std::size_t i = 0; i < categories.size(); ++i) {
        if (categories[i].id == query.category)
            category = static_cast<qint32>(i);
    }
    qint32 supplier = -1;
    for (std::size_t i = 0; i < suppliers.size(); ++i) {
        if (suppliers[i].id == query.supplier)
            supplier = static_cast<qint32>(i);
    }
    std::vector<char> within(categories.size(), 1);
    if (!query.category.isNull()) {
        for (std::size_t i = 0; i < categories.size(); ++i)
            within[i] = category >= 0 && isWithin(static_cast<qint32>(i), category);
    }

    std::vector<qsizetype> places;
    std::vector<qint64> perCategory(categories.size(), 0);
    FacetCounts& facets = result.facets;
    facets.prices = emptyHistogram(kPriceBins);
    facets.minimums = emptyHistogram(kMinimumBins);
    facets.leadTimes = emptyHistogram(kLeadBins);
    std::vector<std::optional<qint64>> costs;
    if (landed) {
        std::vector<qsizetype> all(offers.size());
        std::iota(all.begin(), all.end(), 0);
        auto reckoned = landed(all);
        if (!reckoned)
            return reckoned.error();
        costs = std::move(reckoned).value();
        facets.landed = emptyHistogram(kPriceBins);
    }
    std::size_t hit = 0;
    for (std::size_t at = 0; at < offers.size(); ++at) {
        if (at % kStopEvery == 0 && stop.stop_requested())
            return cancelled();
        const IndexedOffer& offer = offers[at];
        if (hits) {
            while (hit < hits->size() && (*hits)[hit] < offer.row)
                ++hit;
            if (hit == hits->size())
                break;
            if ((*hits)[hit] != offer.row)
                continue;
        }
        const qint64 price = priceMicrosAt(offer, query.quantity);
        const bool stocked = offer.isListed && offer.stockUnits > 0;
        const qint64 identities =
            offer.supplier < 0 ? 0 : suppliers[static_cast<std::size_t>(offer.supplier)].identities;
        unsigned fails = 0;
        const auto outside = [](qint64 value, const std::optional<qint64>& from, const std::optional<qint64>& to) {
            return (from && value < *from) || (to && value > *to);
        };
        const auto check = [&fails](OfferFilter filter, bool isFailed) { fails |= isFailed ? bit(filter) : 0; };
        check(OfferFilter::Supplier, !query.supplier.isNull() && (supplier < 0 || offer.supplier != supplier));
        check(OfferFilter::Price, outside(price, query.priceMinMicros, query.priceMaxMicros));
        check(OfferFilter::Moq, outside(offer.moq, query.moqMin, query.moqMax));
        check(OfferFilter::Lead, outside(offer.leadDays, query.leadDaysMin, query.leadDaysMax));
        check(OfferFilter::Rating, query.ratingMinBp && offer.ratingBp < *query.ratingMinBp);
        check(OfferFilter::Identity, query.identity && (identities & *query.identity) == 0);
        check(OfferFilter::Stock, query.inStock && !stocked);
        check(OfferFilter::Restricted,
              (query.unrestricted && offer.isRestricted) || (offer.restricted & query.without) != 0);
        check(OfferFilter::Category,
              !query.category.isNull() && (offer.category < 0 || !within[static_cast<std::size_t>(offer.category)]));
        const std::optional<qint64> cost = costs.empty() ? std::nullopt : costs[at];
        if (query.landedMinMicros || query.landedMaxMicros)
            check(OfferFilter::Landed, !cost || outside(*cost, query.landedMinMicros, query.landedMaxMicros));
        check(OfferFilter::Only, only && !std::binary_search(only->begin(), only->end(), offer.row));

        // A choice counts what it would leave: the offers that fail nothing but its own group.
        const auto failsOnly = [fails](OfferFilter group) { return (fails & ~bit(group)) == 0; };
        if (fails == 0)
            places.push_back(static_cast<qsizetype>(at));
        if (failsOnly(OfferFilter::Category) && offer.category >= 0)
            ++perCategory[static_cast<std::size_t>(offer.category)];
        if (failsOnly(OfferFilter::Price))
            count(facets.prices, price);
        if (cost && failsOnly(OfferFilter::Landed))
            count(facets.landed, *cost);
        if (failsOnly(OfferFilter::Moq)) {
            count(facets.minimums, offer.moq);
            for (std::size_t i = 0; i < FacetCounts::kMoqs.size(); ++i)
                facets.moqs[i] += offer.moq <= FacetCounts::kMoqs[i];
        }
        if (failsOnly(OfferFilter::Lead)) {
            count(facets.leadTimes, offer.leadDays);
            for (std::size_t i = 0; i < FacetCounts::kLeads.size(); ++i)
                facets.leads[i] += offer.leadDays <= FacetCounts::kLeads[i];
        }
        if (failsOnly(OfferFilter::Rating)) {
            for (std::size_t i = 0; i < FacetCounts::kRatings.size(); ++i)
                facets.ratings[i] += offer.ratingBp >= FacetCounts::kRatings[i];
        }
        if (failsOnly(OfferFilter::Identity)) {
            for (std::size_t i = 0; i < FacetCounts::kIdentities; ++i)
                facets.identities[i] += (identities >> i) & 1;
        }
        facets.inStock += failsOnly(OfferFilter::Stock) && stocked;
        if (failsOnly(OfferFilter::Restricted)) {
            facets.unrestricted += !offer.isRestricted;
            for (std::size_t i = 0; i < FacetCounts::kRestricted; ++i)
                facets.without[i] += ((offer.restricted >> i) & 1) == 0;
        }
    }

    for (std::size_t i = 0; i < categories.size(); ++i) {
        if (perCategory[i] == 0)
            continue;
        qint32 node = static_cast<qint32>(i);
        for (int depth = 0; node >= 0 && depth < kMaxDepth; ++depth) {
            facets.categories[categories[static_cast<std::size_t>(node)].id] += perCategory[i];
            node = categories[static_cast<std::size_t>(node)].parent;
        }
    }
    sort(query, costs, places);
    if (stop.stop_requested())
        return cancelled();
    result.rows.reserve(static_cast<qsizetype>(places.size()));
    for (const qsizetype at : places)
        result.rows.append(offers[static_cast<std::size_t>(at)].row);
    return result;
}

void OfferIndex::sort(const OfferQuery& query, const std::vector<std::optional<qint64>>& costs,
                      std::vector<qsizetype>& places) const
{
    struct Keyed
    {
        qint64 key;
        qint64 sold;
        qsizetype place;
        bool unknown;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(places.size());
    for (const qsizetype at : places) {
        const IndexedOffer& offer = offers[static_cast<std::size_t>(at)];
        Keyed entry{0, offer.sold, at, false};
        switch (query.order) {
        case OfferOrder::Popularity:
            entry.key = offer.sold;
            break;
        case OfferOrder::Price:
            entry.key = priceMicrosAt(offer, query.quantity);
            break;
        case OfferOrder::Landed:
            if (!costs.empty())
                entry.key = costs[static_cast<std::size_t>(at)].value_or(0);
            entry.unknown = costs.empty() || !costs[static_cast<std::size_t>(at)];
            break;
        case OfferOrder::Rating:
            entry.key = offer.ratingBp;
            break;
        case OfferOrder::Moq:
            entry.key = offer.moq;
            break;
        case OfferOrder::PriceDrop:
            entry.key = offer.dropBp;
            break;
        case OfferOrder::Lead:
            entry.key = offer.leadDays;
            break;
        case OfferOrder::Newest:
            entry.key = offer.updatedAt;
            break;
        }
        keyed.push_back(entry);
    }
    const bool descending = query.descending;
    std::sort(keyed.begin(), keyed.end(), [descending](const Keyed& a, const Keyed& b) {
        if (a.unknown != b.unknown)
            return b.unknown;
        if (a.key != b.key)
            return descending ? a.key > b.key : a.key < b.key;
        if (a.sold != b.sold)
            return a.sold > b.sold;
        return a.place < b.place;
    });
    std::transform(keyed.begin(), keyed.end(), places.begin(), [](const Keyed& entry) { return entry.place; });
}

} // namespace tradewind
