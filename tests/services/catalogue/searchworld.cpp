// SPDX-License-Identifier: Apache-2.0
#include "tests/services/catalogue/searchworld.h"

#include <QDateTime>

#include <algorithm>

namespace tradewind::testkit {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kBegin = 1'780'000'000'000; // milliseconds since 1970
const char* const kRestrictedWords[] = {"battery", "liquid", "magnet",   "powder",
                                        "food",    "brand",  "cosmetic", "oversize"};
const char* const kIdentityWords[] = {"super_factory", "powerful_merchant", "tp_member"};

/// Small numbers often, large ones seldom.
std::size_t uneven(std::mt19937_64& random, std::size_t size)
{
    const double part = double(random() % 1'000'000) / 1'000'000.0;
    return std::size_t(part * part * part * part * double(size));
}

qint64 upTo(std::mt19937_64& random, qint64 most)
{
    return qint64(random() % quint64(most + 1));
}

QByteArray decimal(qint64 units, int decimals)
{
    QByteArray digits = QByteArray::number(units);
    if (decimals == 0)
        return digits;
    while (digits.size() <= decimals)
        digits.prepend('0');
    digits.insert(digits.size() - decimals, '.');
    return digits;
}

QByteArray time(qint64 millis)
{
    return QDateTime::fromMSecsSinceEpoch(millis, Qt::UTC).toString(Qt::ISODateWithMs).toUtf8();
}

bool isIdeograph(QChar c)
{
    return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() && !isIdeograph(c);
}

/// The runs of a text for which `belongs` holds.
template <typename F>
QStringList runs(const QString& text, F belongs)
{
    QStringList found;
    QString run;
    for (const QChar c : text) {
        if (belongs(c))
            run.append(c.toLower() == QChar(u'é') ? QChar(u'e') : c.toLower());
        else if (!run.isEmpty())
            found.append(std::exchange(run, {}));
    }
    if (!run.isEmpty())
        found.append(run);
    return found;
}

bool isMeant(const WorldOffer& offer, const QString& text)
{
    if (text.trimmed() == offer.id)
        return true;
    const QStringList words = runs(text, isWordCharacter);
    const QStringList ideographs = runs(text, isIdeograph);
    if (words.isEmpty() && ideographs.isEmpty())
        return false;
    WorldOffer::Cut& own = offer.cut;
    if (own.title != offer.title || own.titleOriginal != offer.titleOriginal) {
        own = {offer.title, offer.titleOriginal,
               runs(offer.title, isWordCharacter) + runs(offer.titleOriginal, isWordCharacter),
               runs(offer.title, isIdeograph) + runs(offer.titleOriginal, isIdeograph)};
    }
    const bool hasWords = std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return std::any_of(own.words.begin(), own.words.end(),
                           [&](const QString& each) { return each.startsWith(word); });
    });
    const auto occurs = [&](const QString& part) {
        return std::any_of(own.ideographs.begin(), own.ideographs.end(),
                           [&](const QString& each) { return each.contains(part); });
    };
    return hasWords && std::all_of(ideographs.begin(), ideographs.end(), [&](const QString& run) {
               if (run.size() == 1)
                   return occurs(run);
               for (qsizetype i = 0; i + 1 < run.size(); ++i) {
                   if (!occurs(run.mid(i, 2)))
                       return false;
               }
               return true;
           });
}

qint64 priceAt(const WorldOffer& offer, qint64 quantity)
{
    qint64 wanted = std::max(offer.moq, quantity);
    if (wanted % offer.lot != 0)
        wanted += offer.lot - wanted % offer.lot;
    qint64 price = offer.tiers.first().second;
    for (qsizetype i = 1; i < offer.tiers.size(); ++i) {
        if (wanted >= offer.tiers.at(i).first)
            price = offer.tiers.at(i).second;
    }
    return price;
}

void count(Histogram& histogram, qint64 value)
{
    qsizetype bin = 0;
    while (bin < histogram.upTo.size() && histogram.upTo.at(bin) < value)
        ++bin;
    ++histogram.counts[bin];
}

Histogram bins(const QList<qint64>& upTo)
{
    return {upTo, QList<qint64>(upTo.size() + 1, 0)};
}
} // namespace

SearchWorld::SearchWorld(quint64 seed, int supplierCount)
    : m_seed(seed)
{
    std::mt19937_64 random(seed);
    for (int top = 0; top < 12; ++top) {
        const int first = int(categories.size());
        categories.push_back({u"c%1"_s.arg(top), -1, 1});
        for (int mid = 0; mid < 10; ++mid) {
            const int second = int(categories.size());
            categories.push_back({u"c%1-%2"_s.arg(top).arg(mid), first, 2});
            for (int leaf = 0; leaf < 12; ++leaf)
                categories.push_back({u"c%1-%2-%3"_s.arg(top).arg(mid).arg(leaf), second, 3});
        }
    }
    for (int i = 0; i < supplierCount; ++i)
        suppliers.push_back(random() % 3 == 0 ? qint64(random() % 8) : 0);
    for (const char* word : {"for", "steel", "home", "custom", "new", "kids", "portable", "with", "glass", "cup"})
        m_words.push_back(QString::fromLatin1(word));
    const char* const starts[] = {"b", "br", "c", "cr", "d", "f",  "fl", "g",  "h", "k",
                                  "l", "m",  "p", "pl", "s", "st", "t",  "tr", "v", "w"};
    const char* const middles[] = {"a", "e", "i", "o", "u", "ea", "oo", "ai"};
    const char* const ends[] = {"b", "ck", "d", "ft", "g", "l", "m", "n", "nd", "p", "r", "s", "t", "x"};
    for (int i = 0; i < 4000; ++i) {
        QString word;
        for (int part = 0; part <= int(random() % 2); ++part) {
            word += QLatin1StringView(starts[random() % std::size(starts)]);
            word += QLatin1StringView(middles[random() % std::size(middles)]);
            word += QLatin1StringView(ends[random() % std::size(ends)]);
        }
        m_words.push_back(word);
    }
    for (const char16_t* pair : {u"不锈", u"保温", u"跨境", u"专供", u"批发", u"定制", u"家用", u"玻璃"})
        m_pairs.push_back(QString::fromUtf16(pair));
    for (int i = 0; i < 1500; ++i)
        m_pairs.push_back(QString(QChar(char16_t(0x4e00 + random() % 1200))) +
                          QChar(char16_t(0x4e00 + random() % 1200)));
}

QString SearchWorld::englishTitle(std::mt19937_64& random) const
{
    QStringList words;
    const int count = 5 + int(random() % 8);
    for (int i = 0; i < count; ++i) {
        QString word = random() % 12 == 0 ? QString::number(random() % 2000) : m_words[uneven(random, m_words.size())];
        if (random() % 3 == 0)
            word[0] = word[0].toUpper();
        words.append(random() % 400 == 0 ? word + u"é"_s : word);
    }
    return words.join(random() % 9 == 0 ? u", "_s : u" "_s);
}

QString SearchWorld::chineseTitle(std::mt19937_64& random) const
{
    QString title;
    const int count = 3 + int(random() % 8);
    for (int i = 0; i < count; ++i) {
        title += m_pairs[uneven(random, m_pairs.size())];
        if (random() % 15 == 0)
            title += random() % 2 == 0 ? u"，"_s : u" 500ml "_s;
    }
    return title;
}

WorldOffer SearchWorld::offer(qint64 number) const
{
    std::mt19937_64 random(m_seed * 1'000'003 + quint64(number));
    WorldOffer offer;
    offer.id = u"o-%1"_s.arg(number, 7, 10, QLatin1Char('0'));
    do {
        offer.category = int(uneven(random, categories.size()));
    } while (categories[std::size_t(offer.category)].level == 1 && random() % 4 != 0);
    offer.supplier = int(uneven(random, suppliers.size()));
    offer.title = englishTitle(random);
    offer.titleOriginal = chineseTitle(random);
    const qint64 minimums[] = {1, 2, 10, 50, 100, 101, 200, 300, 500, 1000, 3000, 20'000};
    offer.moq = minimums[random() % std::size(minimums)];
    offer.lot = random() % 3 == 0 ? 1 + upTo(random, 99) : 1;
    qint64 price = 10'000 * (1 + upTo(random, random() % 30 == 0 ? 5'000'000 : 20'000));
    qint64 from = offer.moq;
    for (quint64 tier = 0; tier <= random() % 4; ++tier) {
        offer.tiers.append({from, price});
        from += 1 + upTo(random, 2000);
        price = std::max<qint64>(100, price - upTo(random, price / 5));
    }
    offer.stock = random() % 5 == 0 ? 0 : upTo(random, 50'000);
    offer.ratingBp = 300 + 10 * upTo(random, 20);
    offer.sold = qint64(uneven(random, 40'000));
    offer.lead = upTo(random, random() % 20 == 0 ? 400 : 40);
    offer.updatedAt = kBegin + 1000 * upTo(random, 20'000'000);
    offer.isListed = random() % 25 != 0;
    if (random() % 6 == 0)
        offer.restricted = quint32(1u << (random() % 8)) | quint32(random() % 10 == 0 ? 1u << (random() % 8) : 0);
    return offer;
}

void SearchWorld::change(WorldOffer& offer, std::mt19937_64& random) const
{
    ++offer.version;
    offer.updatedAt += 1000 * (1 + upTo(random, 100'000));
    if (std::exchange(offer.isGone, false))
        return; // back again as it was
    const auto reprice = [&] {
        const qint64 before = offer.tiers.first().second;
        const qint64 after = 10'000 * (1 + upTo(random, 20'000));
        offer.tiers.first().second = after;
        if (before != after)
            offer.dropBp = (before - after) * 10'000 / before;
    };
    switch (random() % 10) {
    case 0:
        offer.isGone = true;
        break;
    case 1:
        offer.title = englishTitle(random);
        break;
    case 2:
        offer.titleOriginal = chineseTitle(random);
        offer.category = int(random() % categories.size());
        break;
    case 3:
        offer.sold = qint64(uneven(random, 60'000));
        offer.lead = upTo(random, 40);
        break;
    case 4:
        offer.supplier = int(random() % suppliers.size());
        offer.ratingBp = 10 * upTo(random, 50);
        offer.moq = 1 + upTo(random, 5000);
        break;
    case 5:
        offer.isListed = !offer.isListed;
        offer.restricted = quint32(random() % 256);
        break;
    case 6:
        offer.stock = random() % 2 == 0 ? 0 : upTo(random, 1000);
        break;
    default:
        reprice();
        offer.stock = upTo(random, 1000);
        break;
    }
}

QString SearchWorld::words(const WorldOffer& offer, std::mt19937_64& random) const
{
    QString text;
    if (random() % 3 != 0) {
        const QStringList words = runs(offer.title, isWordCharacter);
        for (quint64 i = 0; i <= random() % 3; ++i) {
            const QString& word = words.at(qsizetype(random() % quint64(words.size())));
            text += word.left(qsizetype(1 + random() % quint64(word.size()))) + u' ';
        }
    }
    if (text.isEmpty() || random() % 4 == 0) {
        const QStringList all = runs(offer.titleOriginal, isIdeograph);
        if (!all.isEmpty()) {
            const QString& run = all.at(qsizetype(random() % quint64(all.size())));
            const auto from = qsizetype(random() % quint64(run.size()));
            text += run.mid(from, qsizetype(1 + random() % 5));
        }
    }
    return random() % 6 == 0 ? text.toUpper() : text;
}

OfferQuery SearchWorld::query(const WorldOffer& offer, std::mt19937_64& random) const
{
    OfferQuery query;
    const auto sometimes = [&](quint64 every) { return random() % every == 0; };
    if (!sometimes(5))
        query.text = words(offer, random);
    if (sometimes(40))
        query.text = sometimes(2) ? offer.id : u"zzzq"_s;
    const qint64 quantities[] = {1, 1000, 5000};
    query.quantity = quantities[random() % 3];
    if (sometimes(4)) {
        int category = offer.category;
        for (quint64 up = random() % 3; up > 0 && categories[std::size_t(category)].parent >= 0; --up)
            category = categories[std::size_t(category)].parent;
        query.category = CategoryId(categories[std::size_t(category)].id);
    }
    if (sometimes(20))
        query.supplier = SupplierId(u"s-%1"_s.arg(offer.supplier));
    const qint64 price = priceAt(offer, query.quantity);
    if (sometimes(4))
        query.priceMinMicros = price / 2;
    if (sometimes(4))
        query.priceMaxMicros = price * 2;
    if (sometimes(10))
        query.moqMin = offer.moq / 2;
    if (sometimes(4))
        query.moqMax = offer.moq;
    if (sometimes(10))
        query.leadDaysMin = offer.lead - 3;
    if (sometimes(4))
        query.leadDaysMax = offer.lead + 3;
    if (sometimes(4))
        query.ratingMinBp = sometimes(2) ? 450 : offer.ratingBp;
    if (sometimes(8))
        query.identity = 1 + qint64(random() % 7);
    query.inStock = sometimes(5);
    query.unrestricted = sometimes(8);
    if (sometimes(8))
        query.without = quint32(random() % 256);
    query.order = static_cast<OfferOrder>(random() % 8);
    query.descending = sometimes(2);
    return query;
}

QByteArray SearchWorld::json(const WorldOffer& offer) const
{
    QByteArray tiers;
    for (const auto& [from, price] : offer.tiers)
        tiers += (tiers.isEmpty() ? "" : ",") + ("{\"minQty\":\"" + QByteArray::number(from)) + "\",\"price\":\"" +
                 decimal(price, 6) + "\"}";
    QByteArray restricted;
    for (std::size_t i = 0; i < std::size(kRestrictedWords); ++i) {
        if (((offer.restricted >> i) & 1) != 0)
            restricted += (restricted.isEmpty() ? QByteArray() : QByteArray(",")) + '"' + kRestrictedWords[i] + '"';
    }
    return "{\"id\":\"" + offer.id.toUtf8() + "\",\"version\":" + QByteArray::number(offer.version) +
           ",\"updatedAt\":\"" + time(offer.updatedAt) + "\",\"status\":\"" + (offer.isListed ? "listed" : "delisted") +
           "\",\"categoryId\":\"" + categories[std::size_t(offer.category)].id.toUtf8() + "\",\"supplierId\":\"s-" +
           QByteArray::number(offer.supplier) + "\",\"title\":\"" + offer.title.toUtf8() + "\",\"titleOriginal\":\"" +
           offer.titleOriginal.toUtf8() + "\",\"unit\":\"piece\",\"currency\":\"CNY\",\"moq\":\"" +
           QByteArray::number(offer.moq) + "\",\"lotSize\":\"" + QByteArray::number(offer.lot) + "\",\"tiers\":[" +
           tiers + "],\"stock\":\"" + QByteArray::number(offer.stock) + "\",\"rating\":\"" +
           decimal(offer.ratingBp / 10, 1) + "\",\"sold\":" + QByteArray::number(offer.sold) +
           ",\"leadDays\":" + QByteArray::number(offer.lead) +
           ",\"weight\":{\"grams\":348,\"source\":\"predicted\",\"accuracyBp\":9200},\"dims\":{\"lengthMm\":220,"
           "\"widthMm\":80,\"heightMm\":80},\"restricted\":[" +
           restricted + "],\"imageId\":\"9f86d081884c7d65\",\"freightTemplateId\":\"ft-1\",\"hs\":\"961700\"}";
}

QByteArray SearchWorld::categoryJson(int category) const
{
    const Category& own = categories[std::size_t(category)];
    const QByteArray parent =
        own.parent < 0 ? QByteArray() : ",\"parentId\":\"" + categories[std::size_t(own.parent)].id.toUtf8() + '"';
    return "{\"id\":\"" + own.id.toUtf8() + "\",\"version\":1,\"updatedAt\":\"2026-11-19T16:33:00Z\"" + parent +
           ",\"name\":\"Category " + own.id.toUtf8() +
           "\",\"nameOriginal\":\"类\",\"level\":" + QByteArray::number(own.level) +
           ",\"position\":1,\"offerCount\":0}";
}

QByteArray SearchWorld::supplierJson(int supplier) const
{
    QByteArray identities;
    for (std::size_t i = 0; i < std::size(kIdentityWords); ++i) {
        if (((suppliers[std::size_t(supplier)] >> i) & 1) != 0)
            identities += (identities.isEmpty() ? QByteArray() : QByteArray(",")) + '"' + kIdentityWords[i] + '"';
    }
    return "{\"id\":\"s-" + QByteArray::number(supplier) +
           "\",\"version\":1,\"updatedAt\":\"2026-11-19T16:33:00Z\",\"name\":\"Supplier " +
           QByteArray::number(supplier) +
           "\",\"nameOriginal\":\"厂\",\"city\":\"Jinhua\",\"province\":\"Zhejiang\",\"identities\":[" + identities +
           "],\"memberYears\":3,\"scores\":{\"composite\":\"4.9\",\"logistics\":\"4.7\",\"dispute\":\"4.8\",\"offer\":"
           "\"4.6\",\"consulting\":\"4.9\",\"afterSales\":\"4.5\"},\"rates\":{\"repeatPurchaseBp\":4100,"
           "\"pickup48hBp\":9620,\"qualityRefundBp\":40,\"perfectFulfilmentBp\":9710,\"delayedShippingBp\":120},"
           "\"freightTemplates\":[],\"offerCount\":0}";
}

QList<std::pair<QString, QByteArray>> SearchWorld::heads() const
{
    QList<std::pair<QString, QByteArray>> lines;
    for (int i = 0; i < int(categories.size()); ++i)
        lines.append({u"category"_s, categoryJson(i)});
    for (int i = 0; i < int(suppliers.size()); ++i)
        lines.append({u"supplier"_s, supplierJson(i)});
    return lines;
}

SearchResult lookAtEveryOffer(const SearchWorld& world, const std::vector<WorldOffer>& offers, const OfferQuery& query)
{
    QList<qint64> prices;
    for (qint64 decade = 10'000; decade <= 1'000'000'000; decade *= 10) {
        for (const qint64 hundredths : {100, 125, 160, 200, 250, 320, 400, 500, 630, 800})
            prices.append(decade * hundredths / 100);
    }
    SearchResult result;
    FacetCounts& facets = result.facets;
    facets.prices = bins(prices);
    facets.minimums = bins({1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 3000, 5000, 10'000});
    facets.leadTimes = bins({1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 45, 60, 90});
    const auto isInside = [](qint64 value, const std::optional<qint64>& from, const std::optional<qint64>& to) {
        return (!from || value >= *from) && (!to || value <= *to);
    };
    std::vector<std::size_t> hits;
    for (std::size_t at = 0; at < offers.size(); ++at) {
        const WorldOffer& offer = offers[at];
        if (offer.isGone)
            continue;
        ++result.all;
        if (!query.text.trimmed().isEmpty() && !isMeant(offer, query.text))
            continue;
        const qint64 price = priceAt(offer, query.quantity);
        const qint64 identities = world.suppliers[std::size_t(offer.supplier)];
        const bool isStocked = offer.isListed && offer.stock > 0;
        QStringList path;
        for (int category = offer.category; category >= 0; category = world.categories[std::size_t(category)].parent)
            path.append(world.categories[std::size_t(category)].id);
        QList<OfferFilter> failed;
        const auto check = [&](OfferFilter filter, bool isPassed) {
            if (!isPassed)
                failed.append(filter);
        };
        check(OfferFilter::Category, query.category.isNull() || path.contains(query.category.toString()));
        check(OfferFilter::Supplier,
              query.supplier.isNull() || query.supplier.toString() == u"s-%1"_s.arg(offer.supplier));
        check(OfferFilter::Price, isInside(price, query.priceMinMicros, query.priceMaxMicros));
        check(OfferFilter::Moq, isInside(offer.moq, query.moqMin, query.moqMax));
        check(OfferFilter::Lead, isInside(offer.lead, query.leadDaysMin, query.leadDaysMax));
        check(OfferFilter::Rating, isInside(offer.ratingBp, query.ratingMinBp, std::nullopt));
        check(OfferFilter::Identity, !query.identity || (identities & *query.identity) != 0);
        check(OfferFilter::Stock, !query.inStock || isStocked);
        check(OfferFilter::Restricted,
              !(query.unrestricted && offer.restricted != 0) && (offer.restricted & query.without) == 0);
        check(OfferFilter::Landed, !query.landedMinMicros && !query.landedMaxMicros);
        check(OfferFilter::Only, !query.only || query.only->contains(offer.id));
        if (failed.isEmpty())
            hits.push_back(at);
        const auto counts = [&failed](OfferFilter group) {
            return failed.isEmpty() || (failed.size() == 1 && failed.first() == group);
        };
        if (counts(OfferFilter::Category)) {
            for (const QString& category : path)
                ++facets.categories[CategoryId(category)];
        }
        if (counts(OfferFilter::Price))
            count(facets.prices, price);
        if (counts(OfferFilter::Moq)) {
            count(facets.minimums, offer.moq);
            facets.moqs[0] += offer.moq <= 100;
            facets.moqs[1] += offer.moq <= 300;
            facets.moqs[2] += offer.moq <= 1000;
        }
        if (counts(OfferFilter::Lead)) {
            count(facets.leadTimes, offer.lead);
            facets.leads[0] += offer.lead <= 7;
            facets.leads[1] += offer.lead <= 15;
            facets.leads[2] += offer.lead <= 30;
        }
        if (counts(OfferFilter::Rating)) {
            facets.ratings[0] += offer.ratingBp >= 450;
            facets.ratings[1] += offer.ratingBp >= 400;
        }
        for (std::size_t i = 0; i < facets.identities.size(); ++i)
            facets.identities[i] += counts(OfferFilter::Identity) && ((identities >> i) & 1) != 0;
        facets.inStock += counts(OfferFilter::Stock) && isStocked;
        facets.unrestricted += counts(OfferFilter::Restricted) && offer.restricted == 0;
        for (std::size_t i = 0; i < facets.without.size(); ++i)
            facets.without[i] += counts(OfferFilter::Restricted) && ((offer.restricted >> i) & 1) == 0;
    }
    const auto key = [&](std::size_t at) {
        const WorldOffer& offer = offers[at];
        switch (query.order) {
        case OfferOrder::Popularity:
            return offer.sold;
        case OfferOrder::Price:
            return priceAt(offer, query.quantity);
        case OfferOrder::Rating:
            return offer.ratingBp;
        case OfferOrder::Moq:
            return offer.moq;
        case OfferOrder::Lead:
            return offer.lead;
        case OfferOrder::Newest:
            return offer.updatedAt;
        case OfferOrder::PriceDrop:
            return offer.dropBp;
        case OfferOrder::Landed:
            break; // nothing can be reckoned here
        }
        return qint64(0);
    };
    std::sort(hits.begin(), hits.end(), [&](std::size_t a, std::size_t b) {
        if (key(a) != key(b))
            return query.descending ? key(a) > key(b) : key(a) < key(b);
        return offers[a].sold != offers[b].sold ? offers[a].sold > offers[b].sold : a < b;
    });
    for (const std::size_t at : hits)
        result.rows.append(OfferNumber(at + 1));
    return result;
}

} // namespace tradewind::testkit
