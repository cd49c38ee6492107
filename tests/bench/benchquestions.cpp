// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/benchquestions.h"

#include "services/catalogue/cataloguedatabase.h"
#include "services/catalogue/searchtext.h"
#include "tests/testkit/await.h"

namespace tradewind::bench {
using namespace Qt::StringLiterals;
using testkit::await;

namespace {
constexpr int kKeystrokes = 1000;
constexpr qint64 kPriceMax = 150'000'000; // millionths
constexpr qint64 kMoqMax = 1000;
constexpr qint64 kLeadMax = 30;
constexpr qint64 kRatingMin = 380; // × 100
} // namespace

QStringList keystrokes(const QStringList& titles, quint64 seed)
{
    std::mt19937_64 random(seed);
    QStringList typed;
    while (typed.size() < kKeystrokes) {
        const QString& title = titles.at(qsizetype(random() % quint64(titles.size())));
        QStringList words = title.split(u' ', Qt::SkipEmptyParts);
        const bool isChinese = !title.isEmpty() && title.at(0).unicode() >= 0x4e00;
        const QString text = isChinese ? title.mid(qsizetype(random() % quint64(title.size())), 5)
                                       : words.mid(qsizetype(random() % quint64(words.size())), 3).join(u' ');
        for (qsizetype length = 1; length <= text.size() && typed.size() < kKeystrokes; ++length)
            typed.append(text.left(length));
    }
    return typed;
}

QStringList worstSet()
{
    return {u"f"_s,    u"s"_s,        u"c"_s,       u"for"_s,       u"st"_s,       u"steel"_s,
            u"home"_s, u"for s"_s,    u"for c"_s,   u"for steel"_s, u"custom f"_s, u"steel home for"_s,
            u"zzzq"_s, u"不"_s,       u"不锈"_s,    u"保温"_s,      u"不锈保"_s,   u"保温不锈"_s,
            u"跨"_s,   u"定制批发"_s, u"for 不锈"_s};
}

OfferQuery plain(const QString& text)
{
    OfferQuery query;
    query.text = text;
    query.quantity = kQuantity;
    return query;
}

OfferQuery filtered(const QString& text, const CategoryId& category)
{
    OfferQuery query = plain(text);
    query.category = category;
    query.priceMaxMicros = kPriceMax;
    query.moqMax = kMoqMax;
    query.leadDaysMax = kLeadMax;
    query.ratingMinBp = kRatingMin;
    query.order = OfferOrder::Price;
    query.descending = false;
    return query;
}

Asked askedOf(const QString& text)
{
    const searchtext::Asked asked = searchtext::asked(text);
    QByteArrayList words;
    QByteArrayList pairs;
    for (const QByteArray& word : asked.words)
        words.append(searchtext::quoted(word) + '*');
    for (const QByteArray& pair : asked.pairs)
        pairs.append(searchtext::quoted(pair));
    for (const QByteArray& character : asked.characters)
        pairs.append(searchtext::quoted(character) + '*');
    Asked made;
    made.words = words.join(" AND ");
    made.pairs = pairs.join(" AND ");
    return made;
}

Asked filteredAsk(const QString& text, int categoryFrom, int categoryTo)
{
    Asked asked = askedOf(text);
    asked.isFiltered = true;
    asked.byPrice = true;
    asked.categoryFrom = categoryFrom;
    asked.categoryTo = categoryTo;
    asked.priceMax = kPriceMax;
    asked.moqMax = kMoqMax;
    asked.leadMax = kLeadMax;
    asked.ratingMin = kRatingMin;
    return asked;
}

Times measure(CatalogueDatabase& database, const QStringList& texts, const std::function<OfferQuery(QString)>& made)
{
    Times times;
    for (const QString& text : texts) {
        const OfferQuery query = made(text);
        const Timer timer;
        const auto found = await(database.search(query, nullptr, {}));
        times.all.push_back(timer.ms());
        if (!found)
            qFatal("a search failed: %s", qPrintable(found.error().detail));
    }
    return times;
}

Times measure(FtsJoin& join, const QStringList& texts, const std::function<Asked(QString)>& made)
{
    Times times;
    for (const QString& text : texts) {
        const Asked asked = made(text);
        if (asked.words.isEmpty() && asked.pairs.isEmpty())
            continue;
        const Timer timer;
        join.firstPage(asked);
        times.all.push_back(timer.ms());
    }
    return times;
}

QList<ChangePage> priceChanges(const testkit::SearchWorld& world, qint64 offers, int changes, qint64 version,
                               quint64 seed)
{
    std::mt19937_64 random(seed);
    QList<ChangePage> pages;
    constexpr int kPage = 1000;
    for (int first = 0; first < changes; first += kPage) {
        ChangePage page;
        for (int i = 0; i < kPage; ++i) {
            testkit::WorldOffer offer = world.offer(qint64(random() % quint64(offers)));
            offer.version = version + first + i;
            offer.tiers.first().second = 10'000 * (1 + qint64(random() % 20'000));
            offer.stock = qint64(random() % 5000);
            if (auto change = changeFromEntity(u"offer_summary"_s, world.json(offer)))
                page.changes.append(*change);
        }
        page.nextCursor = u"p%1"_s.arg(first);
        pages.append(page);
    }
    return pages;
}

} // namespace tradewind::bench
