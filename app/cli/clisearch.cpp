// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clisearch.h"

#include "services/domain/values/decimal.h"
#include "services/domain/values/money.h"

#include <QJsonArray>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
struct Order
{
    QLatin1StringView name;
    OfferOrder order;
    bool descending; ///< when nothing is said
};
constexpr Order kOrders[] = {{"popularity"_L1, OfferOrder::Popularity, true},
                             {"price"_L1, OfferOrder::Price, false},
                             {"rating"_L1, OfferOrder::Rating, true},
                             {"moq"_L1, OfferOrder::Moq, false},
                             {"lead"_L1, OfferOrder::Lead, false},
                             {"newest"_L1, OfferOrder::Newest, true},
                             {"drop"_L1, OfferOrder::PriceDrop, true}};

Error bad(const QString& name, const QString& wanted, const QString& value)
{
    return makeError(Error::Kind::Validation, u"%1 wants %2, not \"%3\""_s.arg(name, wanted, value));
}

std::optional<qint64> units(const QString& text, int decimals)
{
    const auto parsed = Decimal::parse(text, decimals);
    if (!parsed || parsed->isNegative())
        return std::nullopt;
    const auto scaled = parsed->unitsAt(decimals, Rounding::HalfUp);
    return scaled ? std::optional(*scaled) : std::nullopt;
}

/// "a:b", either of which may be missing, or one number for the upper end.
bool range(const QString& text, int decimals, std::optional<qint64>& from, std::optional<qint64>& to)
{
    const qsizetype colon = text.indexOf(u':');
    const QString low = colon < 0 ? QString() : text.left(colon);
    const QString high = text.mid(colon + 1);
    if (low.isEmpty() && high.isEmpty())
        return false;
    if (!low.isEmpty() && !(from = units(low, decimals)))
        return false;
    return high.isEmpty() || (to = units(high, decimals)).has_value();
}

Result<void> applyOrder(OfferQuery& query, const QString& name, const QString& value)
{
    const bool isUp = value.endsWith(":up"_L1);
    const bool isDown = value.endsWith(":down"_L1);
    const QString key = isUp ? value.chopped(3) : isDown ? value.chopped(5) : value;
    for (const Order& order : kOrders) {
        if (key != order.name)
            continue;
        query.order = order.order;
        query.descending = isDown || (!isUp && order.descending);
        return {};
    }
    return bad(name, u"popularity, price, rating, moq, lead, newest or drop, with :up or :down"_s, value);
}

QJsonArray histogramJson(const Histogram& histogram)
{
    QJsonArray bins;
    for (qsizetype i = 0; i < histogram.counts.size(); ++i) {
        QJsonObject bin{{u"count"_s, histogram.counts.at(i)}};
        if (i < histogram.upTo.size())
            bin.insert(u"upTo"_s, histogram.upTo.at(i));
        bins.append(bin);
    }
    return bins;
}

template <typename Counts, typename Limits>
QJsonObject limitsJson(const Counts& counts, const Limits& limits)
{
    QJsonObject json;
    for (std::size_t i = 0; i < limits.size(); ++i)
        json.insert(QString::number(limits[i]), counts[i]);
    return json;
}

template <typename E, typename Counts>
QJsonObject wordsJson(const Counts& counts)
{
    QJsonObject json;
    for (const auto& word : WireWords<E>::table)
        json.insert(QString(word.word), counts[static_cast<std::size_t>(word.value)]);
    return json;
}
QJsonArray tiersJson(const QList<PriceTier>& tiers)
{
    QJsonArray list;
    for (const PriceTier& tier : tiers)
        list.append(QJsonObject{{u"minQty"_s, tier.minQty.toWire()}, {u"price"_s, tier.price.toWire()}});
    return list;
}

} // namespace

QStringList clisearch::options()
{
    return {u"--category"_s, u"--supplier"_s, u"--price"_s, u"--moq"_s,
            u"--lead"_s,     u"--rating"_s,   u"--sort"_s,  u"--quantity"_s};
}

Result<void> clisearch::apply(OfferQuery& query, const QString& name, const QString& value)
{
    if (name == "--category"_L1) {
        const auto id = CategoryId::fromWire(value);
        if (!id)
            return bad(name, u"an id of 1 to 64 characters"_s, value);
        query.category = *id;
    } else if (name == "--supplier"_L1) {
        const auto id = SupplierId::fromWire(value);
        if (!id)
            return bad(name, u"an id of 1 to 64 characters"_s, value);
        query.supplier = *id;
    } else if (name == "--price"_L1) {
        if (!range(value, UnitPrice::kDecimals, query.priceMinMicros, query.priceMaxMicros))
            return bad(name, u"yuan from:to"_s, value);
    } else if (name == "--moq"_L1) {
        if (!range(value, 0, query.moqMin, query.moqMax))
            return bad(name, u"pieces, or from:to"_s, value);
    } else if (name == "--lead"_L1) {
        if (!range(value, 0, query.leadDaysMin, query.leadDaysMax))
            return bad(name, u"days, or from:to"_s, value);
    } else if (name == "--rating"_L1) {
        query.ratingMinBp = units(value, 2);
        if (!query.ratingMinBp)
            return bad(name, u"a rating from 0 to 5"_s, value);
    } else if (name == "--quantity"_L1) {
        const auto pieces = units(value, 0);
        if (!pieces || *pieces == 0)
            return bad(name, u"for how many pieces prices count"_s, value);
        query.quantity = *pieces;
    } else {
        return applyOrder(query, name, value);
    }
    return {};
}

QString clisearch::priceFrom(const QList<PriceTier>& tiers)
{
    return tiers.isEmpty() ? u"-"_s : tiers.first().price.currency().code() + u' ' + tiers.first().price.toWire();
}

QJsonObject clisearch::offerJson(const OfferSummary& offer)
{
    return {{u"id"_s, offer.id.toString()},
            {u"title"_s, offer.title},
            {u"titleOriginal"_s, offer.titleOriginal},
            {u"supplierId"_s, offer.supplierId.toString()},
            {u"currency"_s, offer.currency.code()},
            {u"unit"_s, offer.unit},
            {u"moq"_s, offer.moq.toWire()},
            {u"lotSize"_s, offer.lotSize.toWire()},
            {u"stock"_s, offer.stock.toWire()},
            {u"leadDays"_s, offer.leadDays},
            {u"tiers"_s, tiersJson(offer.tiers)}};
}

QJsonObject clisearch::offerJson(const Offer& offer)
{
    QJsonArray skus;
    for (const Sku& sku : offer.skus) {
        QJsonObject json{{u"id"_s, sku.id.toString()},
                         {u"code"_s, sku.code},
                         {u"price"_s, sku.price.toWire()},
                         {u"stock"_s, sku.stock.toWire()}};
        if (!sku.tiers.isEmpty())
            json.insert(u"tiers"_s, tiersJson(sku.tiers));
        skus.append(json);
    }
    return {{u"id"_s, offer.id.toString()},
            {u"title"_s, offer.title},
            {u"titleOriginal"_s, offer.titleOriginal},
            {u"status"_s, offer.status.toWire()},
            {u"supplierId"_s, offer.supplierId.toString()},
            {u"currency"_s, offer.currency.code()},
            {u"unit"_s, offer.unit},
            {u"moq"_s, offer.moq.toWire()},
            {u"lotSize"_s, offer.lotSize.toWire()},
            {u"stock"_s, offer.stock.toWire()},
            {u"leadDays"_s, offer.leadDays},
            {u"tiers"_s, tiersJson(offer.tiers)},
            {u"skus"_s, skus},
            {u"description"_s, offer.description},
            {u"updatedAt"_s, offer.updatedAt.toUTC().toString(Qt::ISODate)}};
}

QJsonObject clisearch::facetsJson(const FacetCounts& facets)
{
    QJsonObject categories;
    for (auto it = facets.categories.cbegin(); it != facets.categories.cend(); ++it)
        categories.insert(it.key().toString(), it.value());
    return {{u"categories"_s, categories},
            {u"moqUpTo"_s, limitsJson(facets.moqs, FacetCounts::kMoqs)},
            {u"leadDaysUpTo"_s, limitsJson(facets.leads, FacetCounts::kLeads)},
            {u"ratingFrom"_s, limitsJson(facets.ratings, FacetCounts::kRatings)},
            {u"identities"_s, wordsJson<SupplierIdentity>(facets.identities)},
            {u"without"_s, wordsJson<RestrictedAttribute>(facets.without)},
            {u"inStock"_s, facets.inStock},
            {u"unrestricted"_s, facets.unrestricted},
            {u"priceMicros"_s, histogramJson(facets.prices)},
            {u"moq"_s, histogramJson(facets.minimums)},
            {u"leadDays"_s, histogramJson(facets.leadTimes)}};
}

} // namespace tradewind
