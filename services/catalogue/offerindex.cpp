// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/offerindex.h"

#include "services/async/async.h"

#include <algorithm>

namespace tradewind {

namespace {
// The groups of the filter panel, as bits of what an offer fails.
enum Group : unsigned {
    kPrice = 1u << 0,
    kMoq = 1u << 1,
    kLead = 1u << 2,
    kRating = 1u << 3,
    kIdentity = 1u << 4,
    kStock = 1u << 5,
    kRestricted = 1u << 6,
    kCategory = 1u << 7,
};
constexpr qsizetype kStopEvery = 16384;
constexpr int kMaxDepth = 8;

/// 1, 2, 2.5 or 5 times a power of ten, at least `value`.
qint64 niceStep(qint64 value)
{
    qint64 power = 1;
    while (power * 10 < value)
        power *= 10;
    for (const qint64 tenths : {10, 20, 25, 50, 100}) {
        if (power * tenths / 10 >= value)
            return power * tenths / 10;
    }
    return power * 10;
}

void countPrices(std::vector<qint64>& prices, FacetCounts& facets)
{
    if (prices.empty())
        return;
    // The dearest twentieth shares the last bin, so that one machine tool does not flatten all the cups.
    const auto high = prices.begin() + static_cast<std::ptrdiff_t>((prices.size() - 1) * 19 / 20);
    std::nth_element(prices.begin(), high, prices.end());
    facets.priceStepMicros = niceStep(std::max<qint64>(1, *high / FacetCounts::kPriceBins));
    for (const qint64 price : prices) {
        const qint64 bin = std::min<qint64>(price / facets.priceStepMicros, FacetCounts::kPriceBins - 1);
        ++facets.prices[static_cast<std::size_t>(bin)];
    }
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

Result<SearchResult> OfferIndex::search(const OfferQuery& query, const std::optional<std::vector<qint64>>& hits,
                                        const LandedCosts& landed, const std::stop_token& stop) const
{
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
    std::vector<qint64> prices;
    std::vector<qint64> perCategory(categories.size(), 0);
    FacetCounts& facets = result.facets;
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
        if (!query.supplier.isNull() && (supplier < 0 || offer.supplier != supplier))
            continue;
        const qint64 price = priceMicrosAt(offer, query.quantity);
        const bool stocked = offer.isListed && offer.stockUnits > 0;
        const qint64 identities =
            offer.supplier < 0 ? 0 : suppliers[static_cast<std::size_t>(offer.supplier)].identities;
        unsigned fails = 0;
        if ((query.priceMinMicros && price < *query.priceMinMicros) ||
            (query.priceMaxMicros && price > *query.priceMaxMicros))
            fails |= kPrice;
        if (query.moqMax && offer.moq > *query.moqMax)
            fails |= kMoq;
        if (query.leadDaysMax && offer.leadDays > *query.leadDaysMax)
            fails |= kLead;
        if (query.ratingMinBp && offer.ratingBp < *query.ratingMinBp)
            fails |= kRating;
        if (query.identity && (identities & *query.identity) == 0)
            fails |= kIdentity;
        if (query.inStock && !stocked)
            fails |= kStock;
        if (query.unrestricted && offer.isRestricted)
            fails |= kRestricted;
        const bool inCategory =
            query.category.isNull() || (offer.category >= 0 && within[static_cast<std::size_t>(offer.category)]);
        if (!inCategory)
            fails |= kCategory;

        // A choice counts what it would leave: the offers that fail nothing but its own group.
        const auto only = [fails](unsigned group) { return (fails & ~group) == 0; };
        if (fails == 0)
            places.push_back(static_cast<qsizetype>(at));
        if (only(kCategory) && offer.category >= 0)
            ++perCategory[static_cast<std::size_t>(offer.category)];
        if (only(kPrice))
            prices.push_back(price);
        if (only(kMoq)) {
            for (std::size_t i = 0; i < FacetCounts::kMoqs.size(); ++i)
                facets.moqs[i] += offer.moq <= FacetCounts::kMoqs[i];
        }
        if (only(kLead)) {
            for (std::size_t i = 0; i < FacetCounts::kLeads.size(); ++i)
                facets.leads[i] += offer.leadDays <= FacetCounts::kLeads[i];
        }
        if (only(kRating)) {
            for (std::size_t i = 0; i < FacetCounts::kRatings.size(); ++i)
                facets.ratings[i] += offer.ratingBp >= FacetCounts::kRatings[i];
        }
        facets.superFactory += only(kIdentity) && (identities & identityBit(SupplierIdentity::SuperFactory)) != 0;
        facets.inStock += only(kStock) && stocked;
        facets.unrestricted += only(kRestricted) && !offer.isRestricted;
    }

    countPrices(prices, facets);
    for (std::size_t i = 0; i < categories.size(); ++i) {
        if (perCategory[i] == 0)
            continue;
        qint32 node = static_cast<qint32>(i);
        for (int depth = 0; node >= 0 && depth < kMaxDepth; ++depth) {
            facets.categories[categories[static_cast<std::size_t>(node)].id] += perCategory[i];
            node = categories[static_cast<std::size_t>(node)].parent;
        }
    }
    if (const auto sorted = sort(query, landed, places); !sorted)
        return sorted.error();
    if (stop.stop_requested())
        return cancelled();
    result.rows.reserve(static_cast<qsizetype>(places.size()));
    for (const qsizetype at : places)
        result.rows.append(offers[static_cast<std::size_t>(at)].row);
    return result;
}

Result<void> OfferIndex::sort(const OfferQuery& query, const LandedCosts& landed, std::vector<qsizetype>& places) const
{
    std::vector<std::optional<qint64>> costs;
    if (query.order == OfferOrder::Landed && landed) {
        auto reckoned = landed(places);
        if (!reckoned)
            return reckoned.error();
        costs = std::move(reckoned).value();
    }
    costs.resize(places.size());
    struct Keyed
    {
        qint64 key;
        qint64 sold;
        qsizetype place;
        bool unknown;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const qsizetype at = places[i];
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
            entry.key = costs[i].value_or(0);
            entry.unknown = !costs[i];
            break;
        case OfferOrder::Rating:
            entry.key = offer.ratingBp;
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
    return {};
}

} // namespace tradewind
