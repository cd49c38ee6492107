// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/savedviews.h"
#include "services/sync/snapshotcontrol.h"
#include "tests/models/catalogue/cataloguehouse.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::CatalogueHouse;

class tst_savedviews final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsKeptByWords()
    {
        OfferQuery query;
        query.text = u"保温杯 \"mug\""_s;
        query.category = CategoryId(u"c-vacuum"_s);
        query.priceMinMicros = 8'000'000;
        query.landedMaxMicros = 4'500'000;
        query.moqMax = 300;
        query.leadDaysMin = 7;
        query.ratingMinBp = 450;
        query.identity = identityBit(SupplierIdentity::SuperFactory);
        query.inStock = true;
        query.without = restrictedBit(RestrictedAttribute::Battery);
        query.order = OfferOrder::PriceDrop;
        query.descending = false;
        const OfferQuery read = queryFromJson(queryToJson(query));
        QVERIFY(read == query);
        QVERIFY(queryFromJson(QJsonObject{{u"order"_s, u"of the future"_s}}) == OfferQuery());
    }

    void viewsAreCountedAndSayWhatIsNew()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        QSettings settings(house.dir.filePath(u"kept.ini"_s), QSettings::IniFormat);
        CatalogueDesk desk(house.service, &settings);
        SavedViews& views = desk.views();
        views.setCountsShown(true);
        const QAbstractItemModelTester tester(&views, QAbstractItemModelTester::FailureReportingMode::QtTest);
        OfferQuery query;
        query.text = u"vacuum"_s;
        const QString id = views.save(u"  Vacuum ware  "_s, query, {}, false);
        QVERIFY(!id.isEmpty());
        QCOMPARE(views.view(id)->name, u"Vacuum ware"_s);
        QVERIFY(awaitUntil([&] { return views.view(id)->count == 2; }));
        QCOMPARE(views.view(id)->fresh, 0);

        const auto added = testkit::offerJson(u"o-9"_s, u"Vacuum flask"_s, u"保温瓶"_s);
        QVERIFY(await(house.database.applyPage(testkit::livePage({testkit::upsert(u"offer_summary"_s, added)}))).ok());
        QVERIFY(awaitUntil([&] { return views.view(id)->count == 3; }));
        QCOMPARE(views.view(id)->fresh, 1);

        // Another start finds the views, and still knows what is new.
        {
            CatalogueDesk later(house.service, &settings);
            later.views().setCountsShown(true);
            QCOMPARE(later.views().rowCount(), 1);
            QVERIFY(awaitUntil([&] { return later.views().view(id)->fresh == 1; }));
            later.views().markSeen(id);
            QCOMPARE(later.views().view(id)->fresh, 0);
        }
        views.markSeen(id);
        views.rename(id, u"Flasks"_s);
        const QString second = views.save(u"All"_s, {}, {}, true);
        views.move(second, -1);
        QCOMPARE(views.at(0).id, second);
        views.remove(second);
        QCOMPARE(views.rowCount(), 1);
        QCOMPARE(views.view(id)->name, u"Flasks"_s);
        QVERIFY(views.save({}, {}, {}, false).isEmpty());
        while (!views.isFull())
            QVERIFY(!views.save(u"More"_s, {}, {}, false).isEmpty());
        QVERIFY(views.save(u"One too many"_s, {}, {}, false).isEmpty());
    }

    void aViewThatHeldNothingSaysWhatCame()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        SavedViews& views = house.desk->views();
        OfferQuery query;
        query.text = u"lantern"_s;
        const QString id = views.save(u"Lanterns"_s, query, {}, false);
        views.setCountsShown(true);
        QVERIFY(awaitUntil([&] { return views.view(id)->count == 0; }));
        const auto added = testkit::offerJson(u"o-9"_s, u"Camping lantern"_s, u"露营灯"_s);
        QVERIFY(await(house.database.applyPage(testkit::livePage({testkit::upsert(u"offer_summary"_s, added)}))).ok());
        QVERIFY(awaitUntil([&] { return views.view(id)->count == 1; }));
        QCOMPARE(views.view(id)->fresh, 1);
    }

    void theUsersOwnSearchComesFirst()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        CatalogueDesk& desk = *house.desk;
        for (int i = 0; i < 5; ++i)
            desk.views().save(u"View %1"_s.arg(i), {}, {}, false);
        desk.views().setCountsShown(true);
        bool countedMeanwhile = false;
        connect(&desk.views(), &QAbstractItemModel::dataChanged, this, [&] {
            countedMeanwhile = countedMeanwhile || desk.search().isAsking();
            desk.search().lookFor(u"vacuum"_s, {}, {}); // while the others wait for their turn
        });
        QVERIFY(awaitUntil([&] {
            const auto& views = desk.views().rows();
            return std::all_of(views.begin(), views.end(), [](const SavedView& view) { return view.count == 5; });
        }));
        QVERIFY(!countedMeanwhile);
        QVERIFY(desk.search().hasAnswer());
    }

    void aViewIsLeftWithAllThatItSet()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        CatalogueDesk& desk = *house.desk;
        desk.search().setChoice(u"goods"_s, u"inStock"_s, true);
        QVERIFY(desk.saveView(u"In stock"_s, ColumnLayout{{{u"offer"_s, 0, true}}, true}));
        const QString id = desk.currentView();
        QVERIFY(!desk.isViewChanged());
        desk.setShowsCards(true);
        QVERIFY(desk.isViewChanged());
        desk.openView({});
        QVERIFY(!desk.showsCards());
        QVERIFY(desk.columns().columns.isEmpty());
        QVERIFY(!desk.search().query().inStock);
        desk.openView(id);
        QVERIFY(desk.search().query().inStock);
        QVERIFY(desk.columns().frozen);
        QVERIFY(!desk.showsCards());
    }

    void limitsInMoneyFollowTheCurrency()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        CatalogueDesk& desk = *house.desk;
        desk.search().setLandedRange({}, 7'842'000);
        QVERIFY(desk.saveView(u"Cheap"_s, {}));
        const QString id = desk.currentView();
        desk.assumptions().setCurrency(u"CNY"_s); // EUR 1 is CNY 7.842 at mid
        QCOMPARE(desk.search().query().landedMaxMicros, std::optional<qint64>(61'496'964));
        QVERIFY(!desk.isViewChanged());
        desk.openView({});
        desk.openView(id);
        QCOMPARE(desk.search().query().landedMaxMicros, std::optional<qint64>(61'496'964));
        desk.assumptions().setCurrency(u"EUR"_s);
        QCOMPARE(desk.search().query().landedMaxMicros, std::optional<qint64>(7'842'000));
        // No rate is published: no limit is better than a wrong one.
        desk.assumptions().setCurrency(u"JPY"_s);
        QVERIFY(!desk.search().query().landedMaxMicros);
    }

    void limitsInMoneyWaitForTheRates()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        QSettings settings(house.dir.filePath(u"kept.ini"_s), QSettings::IniFormat);
        QString id;
        {
            CatalogueDesk desk(house.service, &settings);
            QVERIFY(awaitUntil([&] { return desk.assumptions().calculator() != nullptr; }));
            desk.search().setLandedRange({}, 7'842'000);
            QVERIFY(desk.saveView(u"Cheap"_s, {}));
            id = desk.currentView();
            desk.assumptions().setCurrency(u"CNY"_s);
        }
        CatalogueDesk later(house.service, &settings);
        later.openView(id);
        QVERIFY(!later.assumptions().calculator()); // the currency is known, the rates are not
        QVERIFY(later.search().query().landedMaxMicros);
        QVERIFY(awaitUntil([&] { return later.assumptions().calculator() != nullptr; }));
        QCOMPARE(later.search().query().landedMaxMicros, std::optional<qint64>(61'496'964));
    }

    void onlyThoseThatAreFollowed()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        CatalogueDesk& desk = *house.desk;
        desk.search().setFollowed({u"o-2"_s, u"o-4"_s});
        desk.search().setChoice(u"goods"_s, u"only"_s, true);
        QVERIFY(awaitUntil([&] { return desk.search().total() == 2; }));
        QVERIFY(queryFromJson(queryToJson(desk.search().query())).only.has_value());
        QVERIFY(desk.saveView(u"Mine"_s, {}));
        const QString id = desk.currentView();
        desk.openView({});
        desk.search().setFollowed({u"o-2"_s});
        desk.openView(id); // whichever they are now
        QVERIFY(awaitUntil([&] { return desk.search().total() == 1; }));
        QVERIFY(!desk.isViewChanged());
        desk.search().removeFilter(u"only"_s);
        QVERIFY(awaitUntil([&] { return desk.search().total() == 5; }));
    }

    void theFirstLoadSaysHowFarItIs()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        QSettings settings(house.dir.filePath(u"kept.ini"_s), QSettings::IniFormat);
        SnapshotControl control(house.clock);
        CatalogueLoad load(&control, &settings);
        QVERIFY(!load.isLoading());
        QCOMPARE(load.permille(), -1);
        control.begin();
        control.loaded({{u"category"_s, R"({"id":"c-1","offerCount":1000})"},
                        {u"category"_s, R"({"id":"c-2","parentId":"c-1","offerCount":600})"}});
        QList<std::pair<QString, QByteArray>> offers;
        for (int i = 0; i < 200; ++i)
            offers.append({u"offer_summary"_s, "{}"});
        house.clock.advance(std::chrono::seconds(2));
        control.loaded(offers);
        QCOMPARE(load.permille(), 200);
        QCOMPARE(load.text(), u"200 of about 1,000 offers are here, 100 a second, about 8 second(s) to go"_s);
        load.pause();
        QVERIFY(load.isPaused());
        QVERIFY2(load.text().contains("waits"_L1), qPrintable(load.text()));
        load.resume();
        load.putOff();
        {
            SnapshotControl next(house.clock);
            CatalogueLoad later(&next, &settings);
            QVERIFY(later.isPaused());
            later.resume();
            QVERIFY(!next.isPaused());
        }
        SnapshotControl third(house.clock);
        CatalogueLoad last(&third, &settings);
        QVERIFY(!last.isPaused());
        control.end();
        QVERIFY(load.text().isEmpty());
    }

    void whatWasSearchedForLatelyComesFirst()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        QSettings settings(house.dir.filePath(u"kept.ini"_s), QSettings::IniFormat);
        {
            CatalogueDesk desk(house.service, &settings);
            for (int i = 0; i < 12; ++i)
                desk.views().remember(u"word %1"_s.arg(i));
            desk.views().remember(u" word 5 "_s);
            desk.views().remember({});
        }
        CatalogueDesk later(house.service, &settings);
        QCOMPARE(later.views().recent().size(), SavedViews::kRecent);
        QCOMPARE(later.views().recent().first(), u"word 5"_s);
        QCOMPARE(later.views().recent().count(u"word 5"_s), 1);
    }
};

TRADEWIND_TEST(tst_savedviews)
#include "tst_savedviews.moc"
