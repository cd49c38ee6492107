// SPDX-License-Identifier: Apache-2.0
#include "tests/models/catalogue/cataloguehouse.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::CatalogueHouse;

class tst_offercomparison final : public testkit::TestCase
{
    Q_OBJECT

    static QString cell(const OfferComparison& comparison, const QString& key, int column)
    {
        const int row = comparison.rowOf(key);
        return row < 0 ? u"no such row"_s : comparison.index(row, column).data().toString();
    }

private Q_SLOTS:
    void factsStandSideBySide()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferComparison& comparison = house.desk->comparison();
        const QAbstractItemModelTester tester(&comparison, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy moved(&comparison, &OfferComparison::offersChanged);
        QCOMPARE(comparison.rowCount(), 0);
        const QJsonObject full = testkit::fullOfferJson(testkit::offerJson(u"o-1"_s, u"Vacuum tumbler"_s, u"保温杯"_s));
        house.network.answer("GET /v1/offers/o-1", testkit::FakeAnswer::json(full));
        QVERIFY(comparison.toggle(u"o-1"_s));
        QVERIFY(comparison.toggle(u"o-2"_s));
        QCOMPARE(comparison.columnCount(), 3);
        QCOMPARE(moved.size(), 2);
        QVERIFY(awaitUntil([&] { return cell(comparison, u"mixed"_s, 1) == "variants add up"_L1; }));
        QVERIFY(awaitUntil([&] { return cell(comparison, u"landed"_s, 2).contains("EUR"_L1); }));
        QVERIFY(cell(comparison, u"landed"_s, 1).contains("EUR"_L1));
        QCOMPARE(comparison.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Vacuum tumbler"_s);
        QCOMPARE(comparison.index(0, 2).data(role(Role::Route)).toString(), u"offer/o-2"_s);
        // What only the whole offer knows is not known of the other: never a guess.
        QCOMPARE(cell(comparison, u"mixed"_s, 2), u"–"_s);

        comparison.moveOffer(1, 0);
        QCOMPARE(comparison.ids(), QStringList({u"o-2"_s, u"o-1"_s}));
        comparison.remove(u"o-2"_s);
        QCOMPARE(comparison.columnCount(), 2);
        comparison.clear();
        QCOMPARE(comparison.rowCount(), 0);
    }

    void whatWasSyncedLaterCounts()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferComparison& comparison = house.desk->comparison();
        const QJsonObject known = testkit::offerJson(u"o-1"_s, u"Vacuum tumbler"_s, u"保温杯"_s);
        house.network.answer("GET /v1/offers/o-1", testkit::FakeAnswer::json(testkit::fullOfferJson(known)));
        QVERIFY(comparison.toggle(u"o-1"_s));
        QVERIFY(comparison.toggle(u"o-3"_s));
        QVERIFY(awaitUntil([&] { return cell(comparison, u"mixed"_s, 1) == "variants add up"_L1; }));
        QVERIFY(awaitUntil([&] { return cell(comparison, u"factory"_s, 1) == u"¥22.60"_s; }));
        // The whole offer was read before; the catalogue learns of another price and of fewer in stock.
        QJsonObject later = known;
        later.insert(u"version"_s, 2);
        later.insert(u"stock"_s, u"120"_s);
        later.insert(u"tiers"_s, QJsonArray{QJsonObject{{u"minQty"_s, u"200"_s}, {u"price"_s, u"31"_s}}});
        QVERIFY(
            testkit::await(house.database.applyPage(testkit::livePage({testkit::upsert(u"offer_summary"_s, later)})))
                .ok());
        QVERIFY(awaitUntil([&] { return cell(comparison, u"factory"_s, 1) == u"¥31.00"_s; }));
        QCOMPARE(cell(comparison, u"stock"_s, 1), u"120"_s);
        QVERIFY(!cell(comparison, u"landed"_s, 1).contains("least"_L1));
        QCOMPARE(cell(comparison, u"mixed"_s, 1), u"variants add up"_s); // what only the whole offer knows stays
    }

    void withoutFiguresTheFactoryPriceIsKnown()
    {
        CatalogueHouse house;
        house.client.setTokenSource(&house);
        QVERIFY(await(house.database.open()).ok()); // but not what is published for the account
        QVERIFY(await(house.database.beginState()).ok());
        QVERIFY(await(house.database.applyPage(testkit::statePage(testkit::smallCatalogue()))).ok());
        CatalogueDesk desk(house.service, nullptr);
        OfferComparison comparison(house.service, desk.assumptions(), desk.pictures(), nullptr);
        QVERIFY(comparison.toggle(u"o-1"_s));
        QVERIFY(awaitUntil([&] { return cell(comparison, u"factory"_s, 1) != u"–"_s; }));
        QVERIFY2(cell(comparison, u"factory"_s, 1).startsWith(u'¥'), qPrintable(cell(comparison, u"factory"_s, 1)));
    }

    void columnsChangeWithTheirRows()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferComparison& comparison = house.desk->comparison();
        QList<int> before;
        connect(&comparison, &QAbstractItemModel::modelAboutToBeReset, this,
                [&] { before.append(comparison.columnCount()); });
        comparison.toggle(u"o-1"_s);
        comparison.toggle(u"o-2"_s);
        comparison.remove(u"o-1"_s);
        comparison.clear();
        QCOMPARE(before, QList<int>({1, 2, 3, 2}));
        QCOMPARE(comparison.columnCount(), 1);
    }

    void whatDiffersAndWhatIsBestIsSaid()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferComparison& comparison = house.desk->comparison();
        const QAbstractItemModelTester tester(&comparison, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QString& id : {u"o-1"_s, u"o-2"_s, u"o-3"_s})
            QVERIFY(comparison.toggle(id));
        QVERIFY(awaitUntil([&] { return cell(comparison, u"lead"_s, 3).contains(u"day"_s); }));
        QVERIFY(awaitUntil([&] { return cell(comparison, u"again"_s, 3).contains(u'%'); }));
        const int all = comparison.rowCount();
        int least = 0;
        for (int column = 1; column <= 3; ++column)
            least += cell(comparison, u"landed"_s, column).contains("least"_L1) ? 1 : 0;
        QVERIFY(least <= 1);
        bool differs = false;
        for (int row = 1; row < all; ++row)
            differs = differs || comparison.index(row, 0).data(Qt::AccessibleTextRole).toString().contains("differ"_L1);
        QVERIFY(differs);
        comparison.setShowsOnlyDifferences(true);
        QVERIFY(comparison.rowCount() < all);
        for (const CompareRow& row : comparison.rows())
            QVERIFY(row.differs);
        comparison.setShowsOnlyDifferences(false);
        QCOMPARE(comparison.rowCount(), all);
    }

    void eightAreTheMostAndTheyAreKept()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        QSettings settings(house.dir.filePath(u"kept.ini"_s), QSettings::IniFormat);
        {
            CatalogueDesk desk(house.service, &settings);
            for (int i = 1; i <= 8; ++i)
                QVERIFY(desk.comparison().toggle(u"o-%1"_s.arg(i)));
            QVERIFY(!desk.comparison().toggle(u"o-9"_s));
            QVERIFY(desk.comparison().toggle(u"o-8"_s));
        }
        CatalogueDesk later(house.service, &settings);
        QCOMPARE(later.comparison().ids().size(), 7);
        QVERIFY(later.comparison().contains(u"o-7"_s));
        QVERIFY(!later.comparison().contains(u"o-8"_s));
    }
};

TRADEWIND_TEST(tst_offercomparison)
#include "tst_offercomparison.moc"
