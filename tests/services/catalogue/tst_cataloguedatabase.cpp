// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguedatabase.h"
#include "tests/services/catalogue/cataloguefixture.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

class tst_cataloguedatabase final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_dir;
    testkit::FakeClock m_clock;
    int m_files = 0;

    std::unique_ptr<CatalogueDatabase> open()
    {
        auto database = std::make_unique<CatalogueDatabase>(m_dir.filePath(u"c%1.db"_s.arg(++m_files)), m_clock);
        if (!await(database->open()) || !await(database->beginState()) ||
            !await(database->applyPage(testkit::statePage(testkit::smallCatalogue()))))
            return nullptr;
        return database;
    }
    static SearchResult search(CatalogueDatabase& database, const OfferQuery& query)
    {
        return await(database.search(query, nullptr, {})).valueOr({});
    }
    static QStringList ids(CatalogueDatabase& database, const OfferQuery& query)
    {
        QStringList list;
        const SearchResult found = search(database, query);
        const auto rows = await(database.rows(found.rows, {}));
        if (rows) {
            for (const OfferRow& row : *rows)
                list.append(row.offer.id.toString());
        }
        return list;
    }
    static OfferQuery text(const QString& words)
    {
        OfferQuery query;
        query.text = words;
        return query;
    }

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<OfferQuery>("query");
        QTest::addColumn<QStringList>("expected");
        const auto with = [](auto change) {
            OfferQuery query;
            change(query);
            return query;
        };
        QTest::newRow("everything, what sells most first")
            << OfferQuery() << QStringList{u"o-3"_s, u"o-1"_s, u"o-2"_s, u"o-5"_s, u"o-4"_s};
        QTest::newRow("the beginning of a word") << text(u"tumb"_s) << QStringList{u"o-1"_s, u"o-5"_s};
        QTest::newRow("all words must occur") << text(u"vacuum kids"_s) << QStringList{u"o-3"_s};
        QTest::newRow("Chinese in the middle of a run") << text(u"保温"_s) << QStringList{u"o-3"_s, u"o-1"_s};
        QTest::newRow("words and Chinese together") << text(u"500 保温杯"_s) << QStringList{u"o-1"_s};
        QTest::newRow("a category and what is below it")
            << with([](OfferQuery& q) { q.category = CategoryId(u"c-home"_s); })
            << QStringList{u"o-3"_s, u"o-1"_s, u"o-2"_s, u"o-5"_s};
        QTest::newRow("a category nobody knows")
            << with([](OfferQuery& q) { q.category = CategoryId(u"c-x"_s); }) << QStringList();
        QTest::newRow("a supplier") << with([](OfferQuery& q) { q.supplier = SupplierId(u"s-2"_s); })
                                    << QStringList{u"o-2"_s, u"o-4"_s};
        QTest::newRow("a small minimum order") << with([](OfferQuery& q) { q.moqMax = 100; }) << QStringList{u"o-2"_s};
        QTest::newRow("a price at the quantity, not at the first tier") << with([](OfferQuery& q) {
            q.priceMaxMicros = 22'000'000;
            q.quantity = 3000;
            q.category = CategoryId(u"c-toys"_s);
        }) << QStringList{u"o-4"_s};
        QTest::newRow("a price too high at the quantity") << with([](OfferQuery& q) {
            q.priceMaxMicros = 22'000'000;
            q.quantity = 500;
            q.category = CategoryId(u"c-toys"_s);
        }) << QStringList();
        QTest::newRow("in stock") << with([](OfferQuery& q) { q.inStock = true; })
                                  << QStringList{u"o-3"_s, u"o-1"_s, u"o-4"_s};
        QTest::newRow("nothing restricted, rated 4.5") << with([](OfferQuery& q) {
            q.unrestricted = true;
            q.ratingMinBp = 450;
        }) << QStringList{u"o-3"_s, u"o-1"_s, u"o-5"_s};
        QTest::newRow("cheapest first, ties by what sells") << with([](OfferQuery& q) {
            q.order = OfferOrder::Price;
            q.descending = false;
        }) << QStringList{u"o-2"_s, u"o-3"_s, u"o-1"_s, u"o-5"_s, u"o-4"_s};
        QTest::newRow("an offer's id, whole") << text(u"o-2"_s) << QStringList{u"o-2"_s};
        QTest::newRow("from a minimum order on, largest first") << with([](OfferQuery& q) {
            q.moqMin = 200;
            q.order = OfferOrder::Moq;
        }) << QStringList{u"o-3"_s, u"o-1"_s, u"o-5"_s, u"o-4"_s};
        QTest::newRow("ready within a range of days") << with([](OfferQuery& q) {
            q.leadDaysMin = 10;
            q.leadDaysMax = 20;
        }) << QStringList{u"o-2"_s};
        QTest::newRow("without batteries") << with([](OfferQuery& q) {
            q.without = restrictedBit(RestrictedAttribute::Battery);
            q.supplier = SupplierId(u"s-2"_s);
        }) << QStringList{u"o-2"_s};
        QTest::newRow("only these, unknown ones left out") << with([](OfferQuery& q) {
            q.only = QStringList{u"o-5"_s, u"o-9"_s, u"o-2"_s, u"o-5"_s};
        }) << QStringList{u"o-2"_s, u"o-5"_s};
        QTest::newRow("only these: none") << with([](OfferQuery& q) { q.only = QStringList(); }) << QStringList();
        QTest::newRow("a landed cost nobody can reckon")
            << with([](OfferQuery& q) { q.landedMaxMicros = 1'000'000; }) << QStringList();
        QTest::newRow("ready soon first") << with([](OfferQuery& q) {
            q.order = OfferOrder::Lead;
            q.descending = false;
            q.supplier = SupplierId(u"s-2"_s);
        }) << QStringList{u"o-2"_s, u"o-4"_s};
    }
    void finds()
    {
        QFETCH(OfferQuery, query);
        const auto database = open();
        QVERIFY(database);
        QTEST(ids(*database, query), "expected");
    }

    void facetsCountWhatAChoiceWouldLeave()
    {
        const auto database = open();
        QVERIFY(database);
        OfferQuery query;
        query.moqMax = 300;
        const SearchResult found = search(*database, query);
        QCOMPARE(found.total(), 4);
        QCOMPARE(found.all, 5);
        QCOMPARE(found.facets.moqs[0], 1); // its own group does not count against a choice
        QCOMPARE(found.facets.moqs[1], 4);
        QCOMPARE(found.facets.moqs[2], 5);
        QCOMPARE(found.facets.inStock, 2);
        QCOMPARE(found.facets.unrestricted, 3);
        QCOMPARE(found.facets.identities[0], 2);
        QCOMPARE(found.facets.categories.value(CategoryId(u"c-home"_s)), 3);
        QCOMPARE(found.facets.categories.value(CategoryId(u"c-toys"_s)), 1);
        qint64 priced = 0;
        for (const qint64 bin : found.facets.prices.counts)
            priced += bin;
        QCOMPARE(priced, 4);
    }

    void theBiggestPriceDropComesFirst()
    {
        const auto database = open();
        QVERIFY(database);
        const auto priced = [](const QString& price) {
            return QJsonArray{QJsonObject{{u"minQty"_s, u"100"_s}, {u"price"_s, price}}};
        };
        const auto again = [&](const QString& id, const QString& price) {
            return testkit::upsert(u"offer_summary"_s, testkit::offerJson(id, u"Cup"_s, u"杯"_s,
                                                                          {{u"version"_s, 2},
                                                                           {u"updatedAt"_s, u"2026-11-20T08:00:00Z"_s},
                                                                           {u"tiers"_s, priced(price)}}));
        };
        QVERIFY(await(database->applyPage(testkit::livePage({again(u"o-1"_s, u"11.9"_s), again(u"o-2"_s, u"8.5"_s),
                                                             again(u"o-3"_s, u"23.9"_s), again(u"o-4"_s, u"20"_s)}))));
        OfferQuery query;
        query.order = OfferOrder::PriceDrop;
        QCOMPARE(ids(*database, query), (QStringList{u"o-1"_s, u"o-4"_s, u"o-2"_s, u"o-5"_s, u"o-3"_s}));
        const auto prices = await(database->prices(OfferId(u"o-1"_s)));
        QVERIFY(prices);
        QCOMPARE(prices->size(), 2);
        QCOMPARE(prices->at(0).micros, 23'800'000);
        QCOMPARE(prices->at(1).micros, 11'900'000);
        QVERIFY(prices->at(0).at < prices->at(1).at);
        QVERIFY(await(database->prices(OfferId(u"o-2"_s)))->isEmpty());
    }

    void aSkuCodeFindsItsOffer()
    {
        const auto database = open();
        QVERIFY(database);
        const QJsonObject full = testkit::fullOfferJson(testkit::offerJson(u"o-2"_s, u"Glass"_s, u"玻"_s));
        QVERIFY(await(database->storeOffer(OfferId(u"o-2"_s), 1, QJsonDocument(full).toJson())));
        QCOMPARE(ids(*database, text(u" K-2 "_s)), QStringList{u"o-2"_s});
        QCOMPARE(ids(*database, text(u"k-9"_s)), QStringList());
    }

    void helpSaysWhichFilterToLift()
    {
        const auto database = open();
        QVERIFY(database);
        OfferQuery query = text(u"vacuum"_s);
        query.moqMax = 100;
        query.ratingMinBp = 450;
        query.inStock = true;
        const auto help = await(database->help(query, nullptr, {}));
        QVERIFY(help);
        QCOMPARE(help->relaxations, (QList<Relaxation>{{OfferFilter::Moq, 2}}));
    }

    void whatThePlatformFoundIsMarkedUntilTheCatalogueHasIt()
    {
        const auto database = open();
        QVERIFY(database);
        const auto found = [](const QString& id, int version, const QString& title) {
            return QJsonDocument(testkit::offerJson(id, title, u"壶"_s, {{u"version"_s, version}}))
                .toJson(QJsonDocument::Compact);
        };
        // One is new, one the catalogue knows, one is no offer.
        const auto kept = await(
            database->keepFound({found(u"o-9"_s, 3, u"Copper kettle"_s), found(u"o-1"_s, 9, u"Copper pot"_s), "{}"}));
        QVERIFY(kept);
        QCOMPARE(*kept, 1);
        const auto marked = [&](const QString& words) {
            QStringList list;
            const auto rows = await(database->rows(search(*database, text(words)).rows, {}));
            if (rows) {
                for (const OfferRow& row : *rows)
                    list.append(row.offer.id.toString() + (row.isFromPlatform ? u"*"_s : QString()));
            }
            return list;
        };
        QCOMPARE(marked(u"copper"_s), QStringList{u"o-9*"_s});
        const auto own = testkit::upsert(
            u"offer_summary"_s, testkit::offerJson(u"o-9"_s, u"Copper kettle"_s, u"壶"_s, {{u"version"_s, 3}}));
        QVERIFY(await(database->applyPage(testkit::livePage({own}))));
        QCOMPARE(marked(u"copper"_s), QStringList{u"o-9"_s});
    }

    void helpSaysWhatWasMeant()
    {
        const auto database = open();
        QVERIFY(database);
        const auto meant = [&](const QString& words) {
            const auto help = await(database->help(text(words), nullptr, {}));
            return help ? QString(help->didYouMean + u' ' + QString::number(help->didYouMeanHits)) : QString();
        };
        QCOMPARE(meant(u"vacum kids"_s), u"vacuum kids 1"_s);
        QCOMPARE(meant(u"Tubmler"_s), u"tumbler 2"_s);
        QCOMPARE(meant(u"vacuum"_s), u" 0"_s);
        QCOMPARE(meant(u"qqqqqq"_s), u" 0"_s);
    }

    void suggestionsGoOnWithWhatIsThere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("the word that is being typed") << u"tu"_s << QStringList{u"tumbler"_s};
        QTest::newRow("the next word") << u"Vacuum "_s << QStringList{u"Vacuum bottle"_s, u"Vacuum tumbler"_s};
        QTest::newRow("only what goes with the words before") << u"kids v"_s << QStringList{u"kids vacuum"_s};
        QTest::newRow("the next characters") << u"真空"_s << QStringList{u"真空保温"_s};
        QTest::newRow("nothing known") << u"xyz"_s << QStringList();
    }
    void suggestionsGoOnWithWhatIsThere()
    {
        QFETCH(QString, typed);
        const auto database = open();
        QVERIFY(database);
        const auto proposals = await(database->suggestions(typed, 5, {}));
        QVERIFY(proposals);
        QTEST(*proposals, "expected");
    }

    void changesApplyByVersion()
    {
        const auto database = open();
        QVERIFY(database);
        const auto summary = [&](const QString& id) { return *await(database->summary(OfferId(id))); };
        const auto changed =
            testkit::offerJson(u"o-1"_s, u"Renamed beaker"_s, u"不锈钢真空保温杯 500ml"_s, {{u"version"_s, 5}});
        const auto older = testkit::offerJson(u"o-1"_s, u"Old name"_s, u"旧"_s, {{u"version"_s, 4}});
        QSignalSpy spy(database.get(), &CatalogueDatabase::changed);
        QVERIFY(await(database->applyPage(testkit::livePage({testkit::upsert(u"offer_summary"_s, changed)}))));
        QVERIFY(await(database->applyPage(testkit::livePage({testkit::upsert(u"offer_summary"_s, older)}))));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(summary(u"o-1"_s)->title, u"Renamed beaker"_s);
        QCOMPARE(ids(*database, text(u"beaker"_s)), QStringList{u"o-1"_s});
        QCOMPARE(ids(*database, text(u"steel"_s)), QStringList());
        QCOMPARE(ids(*database, text(u"真空"_s)), QStringList{u"o-1"_s});

        QVERIFY(await(database->applyPage(testkit::livePage({testkit::removal(u"offer_summary"_s, u"o-1"_s, 6)}))));
        QVERIFY(await(database->applyPage(testkit::livePage({testkit::upsert(u"offer_summary"_s, changed)}))));
        QVERIFY(!summary(u"o-1"_s));
        QCOMPARE(ids(*database, text(u"beaker"_s)), QStringList());
    }

    void aBadOfferLeavesTheGoodOneAndTheRest()
    {
        const auto database = open();
        QVERIFY(database);
        QJsonObject bad = testkit::offerJson(u"o-1"_s, u"Bad"_s, u"坏"_s, {{u"version"_s, 9}});
        bad.remove(u"tiers"_s);
        const auto good = testkit::offerJson(u"o-6"_s, u"New bowl"_s, u"碗"_s);
        QVERIFY(await(database->applyPage(
            testkit::livePage({testkit::upsert(u"offer_summary"_s, bad), testkit::upsert(u"offer_summary"_s, good)}))));
        QCOMPARE((*await(database->summary(OfferId(u"o-1"_s))))->version, 1);
        QCOMPARE(ids(*database, text(u"bowl"_s)), QStringList{u"o-6"_s});
    }

    void aStateRemovesWhatIsNotInIt()
    {
        const auto database = open();
        QVERIFY(database);
        QVERIFY(await(database->beginState()));
        QVERIFY(await(database->position())->inState);
        QVERIFY(await(database->applyPage(testkit::statePage(testkit::smallCatalogue().mid(0, 6)))));
        QCOMPARE(ids(*database, OfferQuery()), QStringList{u"o-1"_s});
        QCOMPARE(ids(*database, text(u"glass"_s)), QStringList());
        const auto position = await(database->position());
        QCOMPARE(position->cursor, u"c:1"_s);
        QVERIFY(!position->inState);
        QVERIFY(position->lastSyncedAt.isValid());
    }

    void anotherLanguageIsFetchedAnew()
    {
        const auto database = open();
        QVERIFY(database);
        const auto line = [](const QJsonObject& entity) {
            return std::pair(u"offer_summary"_s, QJsonDocument(entity).toJson(QJsonDocument::Compact));
        };
        const QString before = (*await(database->summary(OfferId(u"o-1"_s))))->title;
        database->setLanguage("zh-CN");
        QCOMPARE(await(database->position())->cursor, QString());
        QCOMPARE((*await(database->summary(OfferId(u"o-1"_s))))->title, before);
        QVERIFY(await(database->beginState()));
        // Fewer lines than are written at once would wait, and be forgotten with the interruption.
        const auto bottle = line(testkit::offerJson(u"o-1"_s, u"保温杯"_s, u"保温杯"_s));
        const SnapshotMark reached{u"offer_summary:o-1"_s, u"c:5"_s};
        QVERIFY(await(database->load(QList<std::pair<QString, QByteArray>>(2000, bottle), reached)));
        // A snapshot that was interrupted is taken up in its own language, and in no other.
        database->setLanguage("en");
        QVERIFY(await(database->takeUp())->mark.isEmpty());
        database->setLanguage("zh-CN");
        const auto half = await(database->takeUp());
        QCOMPARE(half->mark.after, reached.after);
        QCOMPARE(half->offers, 1);
        // What was not told yet is there as it was.
        QCOMPARE(search(*database, OfferQuery()).total(), 5);
        QVERIFY(await(database->endLoad(u"c:5"_s)));
        QCOMPARE(await(database->position())->cursor, u"c:5"_s);
        QCOMPARE((*await(database->summary(OfferId(u"o-1"_s))))->title, u"保温杯"_s); // of the same version
        QCOMPARE(ids(*database, text(u"保温"_s)), QStringList{u"o-1"_s});
    }

    void aSnapshotInTwoLanguagesIsFetchedOnceMore()
    {
        const auto database = open();
        QVERIFY(database);
        database->setLanguage("en");
        const auto line = [](const QString& title) {
            const QByteArray offer =
                QJsonDocument(testkit::offerJson(u"o-1"_s, title, title)).toJson(QJsonDocument::Compact);
            return QList<std::pair<QString, QByteArray>>(2000, {u"offer_summary"_s, offer});
        };
        const SnapshotMark reached{u"offer_summary:o-1"_s, u"c:5"_s};
        QVERIFY(await(database->beginState()));
        QVERIFY(await(database->load(line(u"Bottle"_s), reached)));
        QCOMPARE(await(database->takeUp())->mark.after, reached.after);
        // The connection breaks while the other language is chosen, and goes on in that; then the first one is again.
        database->setLanguage("zh-CN");
        QVERIFY(await(database->load(line(u"保温杯"_s), reached)));
        database->setLanguage("en");
        QVERIFY(await(database->load(line(u"保温杯"_s), reached)));
        QFETCH(bool, ends);
        if (ends)
            QVERIFY(await(database->endLoad(u"c:5"_s)));
        QCOMPARE(await(database->position())->cursor, QString());
        QVERIFY(await(database->takeUp())->mark.isEmpty());
        QVERIFY(await(database->beginState()));
        QVERIFY(await(database->load(line(u"Bottle"_s), reached)));
        QVERIFY(await(database->endLoad(u"c:5"_s)));
        QCOMPARE(await(database->position())->cursor, u"c:5"_s);
        QCOMPARE((*await(database->summary(OfferId(u"o-1"_s))))->title, u"Bottle"_s);
    }

    void aSnapshotInTwoLanguagesIsFetchedOnceMore_data()
    {
        QTest::addColumn<bool>("ends");
        QTest::newRow("it comes to its end") << true;
        QTest::newRow("it breaks off once more") << false;
    }

    void picturesAndOffersAreKeptAndTrimmed()
    {
        const auto database = open();
        QVERIFY(database);
        database->setLimits({.pictureBytes = 250, .fullOffers = 1});
        for (int i = 0; i < 3; ++i) {
            m_clock.advance(std::chrono::seconds(1));
            QVERIFY(await(database->storePicture(u"p%1"_s.arg(i), QByteArray(100, 'x'))));
        }
        m_clock.advance(std::chrono::seconds(1));
        const QJsonObject full = testkit::fullOfferJson(testkit::offerJson(u"o-1"_s, u"A"_s, u"甲"_s));
        QVERIFY(await(database->storeOffer(OfferId(u"o-1"_s), 1, QJsonDocument(full).toJson())));
        QVERIFY(!*await(database->picture(u"p0"_s)));
        QCOMPARE((*await(database->picture(u"p2"_s)))->size(), 100);
        const auto offer = await(database->offer(OfferId(u"o-1"_s)));
        QVERIFY2(offer.ok() && offer->has_value(), "the full offer is not there");
        QCOMPARE((*offer)->skus.size(), 3);
    }

    void whatIsFollowedOrBoughtIsNotTrimmed()
    {
        const auto database = open();
        QVERIFY(database);
        database->setLimits({.pictureBytes = 250, .fullOffers = 1});
        const auto store = [&](const QString& id) {
            m_clock.advance(std::chrono::seconds(1));
            QJsonObject full = testkit::fullOfferJson(testkit::offerJson(id, u"A"_s, u"甲"_s));
            full[u"imageId"_s] = u"main-"_s + id;
            full[u"images"_s] = QJsonArray{u"main-"_s + id, u"side-"_s + id};
            return await(database->storeOffer(OfferId(id), 1, QJsonDocument(full).toJson())).ok();
        };
        QVERIFY(store(u"o-1"_s));
        QVERIFY(await(database->keep(u"account-1"_s, {u"o-1"_s})));
        QVERIFY(await(database->keep(u"account-2"_s, {u"o-2"_s, u"o-unknown"_s})));
        for (const QString& key : {u"main-o-1@320"_s, u"side-o-1@80"_s, u"p0"_s, u"p1"_s, u"p2"_s, u"p3"_s}) {
            m_clock.advance(std::chrono::seconds(1));
            QVERIFY(await(database->storePicture(key, QByteArray(100, 'x'))));
        }
        QVERIFY(store(u"o-2"_s));
        QVERIFY(store(u"o-3"_s));
        QVERIFY(store(u"o-4"_s));
        const auto has = [&](const QString& id) { return (*await(database->offer(OfferId(id)))).has_value(); };
        QVERIFY(has(u"o-1"_s));
        QVERIFY(has(u"o-2"_s));
        QVERIFY(!has(u"o-3"_s));
        QVERIFY(has(u"o-4"_s));
        const auto shows = [&](const QString& key) { return (*await(database->picture(key))).has_value(); };
        QVERIFY(shows(u"main-o-1@320"_s));
        QVERIFY(shows(u"side-o-1@80"_s));
        QVERIFY(!shows(u"p0"_s));
        QVERIFY(!shows(u"p1"_s));
        QVERIFY(shows(u"p2"_s));
        QVERIFY(shows(u"p3"_s));
        // Nobody wants it any more: it goes with the rest.
        QVERIFY(await(database->keep(u"account-1"_s, {})));
        QVERIFY(store(u"o-4"_s));
        QVERIFY(!has(u"o-1"_s));
        QVERIFY(!shows(u"main-o-1@320"_s));
    }

    void aStopEndsASearch()
    {
        const auto database = open();
        QVERIFY(database);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(await(database->search(OfferQuery(), nullptr, stop.get_token())).error().kind, Error::Kind::Cancelled);
    }
};

TRADEWIND_TEST(tst_cataloguedatabase)
#include "tst_cataloguedatabase.moc"
