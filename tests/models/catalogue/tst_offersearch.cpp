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

class tst_offersearch final : public testkit::TestCase
{
    Q_OBJECT

    static QStringList ids(OfferListModel& list)
    {
        QStringList found;
        for (int row = 0; row < list.rowCount(); ++row) {
            if (!awaitUntil([&] { return list.index(row, 0).data(OfferListModel::LoadedRole).toBool(); }))
                return {u"never loaded"_s};
            found.append(list.index(row, 0).data(role(Role::Id)).toString());
        }
        return found;
    }
    static void search(OfferSearch& search, const QString& text)
    {
        search.lookFor(text, {}, {});
        QVERIFY(awaitUntil([&search] { return search.hasAnswer(); }));
    }

private Q_SLOTS:
    void whatIsAssumedIsAskedAnewAndHeadsTheColumn()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferSearch& offers = house.desk->search();
        search(offers, {});
        const auto title = [&] {
            return offers.list().headerData(OfferListModel::Landed, Qt::Horizontal, Qt::DisplayRole).toString();
        };
        QCOMPARE(title(), u"Landed, EUR to Germany"_s);
        QSignalSpy asked(&offers, &OfferSearch::asked);
        QSignalSpy headed(&offers.list(), &QAbstractItemModel::headerDataChanged);
        house.desk->assumptions().setCurrency(u"CNY"_s); // nothing is filtered or ordered by it, but it is counted
        QCOMPARE(asked.size(), 1);
        QVERIFY(!headed.isEmpty());
        QCOMPARE(title(), u"Landed, CNY to Germany"_s);
        QVERIFY(awaitUntil([&] { return !offers.isAsking(); }));
    }

    void aRowShowsTheFactoryPriceAndTheLandedCost()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferSearch& offers = house.desk->search();
        const QAbstractItemModelTester tester(&offers.list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        search(offers, u"steel"_s);
        QCOMPARE(ids(offers.list()), QStringList{u"o-1"_s});
        QCOMPARE(offers.list().index(0, OfferListModel::Factory).data().toString(), u"¥22.60"_s);
        const QString landed = offers.list().index(0, OfferListModel::Landed).data().toString();
        QVERIFY2(landed.contains(u"≈ EUR 3."_s), qPrintable(landed + offers.list().landedAt(0).reasons.join(u"; "_s)));
        const LandedView view = offers.list().landedAt(0);
        QVERIFY(view.isKnown);
        QCOMPARE(view.parts.size(), 5);
        QCOMPARE(offers.list().index(0, OfferListModel::Stock).data().toString(), u"5,400"_s);
    }

    void aRefusedFreightLineGivesADashWithTheReason()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferSearch& offers = house.desk->search();
        search(offers, u"truck"_s);
        QCOMPARE(ids(offers.list()), QStringList{u"o-4"_s});
        QCOMPARE(offers.list().index(0, OfferListModel::Landed).data().toString(), u"–"_s);
        QVERIFY(offers.list().landedAt(0).reasons.join(u' ').contains("battery"_L1));
    }

    void filtersNarrowAndAreTakenBackOneByOne()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferSearch& offers = house.desk->search();
        const QAbstractItemModelTester tester(&offers.list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        search(offers, {});
        QCOMPARE(offers.total(), 5);
        offers.setChoice(u"moq"_s, u"300"_s, true);
        offers.setChoice(u"goods"_s, u"inStock"_s, true);
        QVERIFY(awaitUntil([&] { return offers.total() == 2; }));
        QCOMPARE(offers.filtersInUse().size(), 2);
        QCOMPARE(offers.filtersInUse().first().label, u"MOQ up to 300"_s);
        offers.removeFilter(u"moq"_s);
        QVERIFY(awaitUntil([&] { return offers.total() == 3; }));
        offers.clearFilters();
        QVERIFY(awaitUntil([&] { return offers.total() == 5; }));
        QVERIFY(offers.filtersInUse().isEmpty());
    }

    void rangesNarrowAndReplaceChoices()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferSearch& offers = house.desk->search();
        search(offers, {});
        offers.setChoice(u"moq"_s, u"300"_s, true);
        QVERIFY(awaitUntil([&] { return offers.total() == 4; }));
        offers.setMoqRange(101, 300);
        QVERIFY(awaitUntil([&] { return offers.total() == 3; }));
        QCOMPARE(offers.filtersInUse().first().label, u"MOQ 101 – 300"_s);
        for (const FacetGroup& group : offers.facetGroups()) {
            for (const FacetChoice& choice : group.choices)
                QVERIFY2(group.key != "moq"_L1 || !choice.isChecked, qPrintable(choice.label));
        }
        offers.removeFilter(u"moq"_s);
        offers.setLeadRange({}, 12);
        QVERIFY(awaitUntil([&] { return offers.total() == 1; }));
        offers.removeFilter(u"lead"_s);
        offers.setChoice(u"without"_s, u"battery"_s, true);
        QVERIFY(awaitUntil([&] { return offers.total() == 4; }));
        offers.clearFilters();
        QVERIFY(awaitUntil([&] { return offers.total() == 5; }));
        const FacetCounts& facets = offers.facets();
        QCOMPARE(facets.minimums.counts.size(), facets.minimums.upTo.size() + 1);
        offers.setLandedRange(1, 2'000'000);
        QVERIFY(awaitUntil([&] { return offers.total() == 1; }));
        QVERIFY2(offers.filtersInUse().first().label.contains("EUR"_L1),
                 qPrintable(offers.filtersInUse().first().label));
    }

    void nothingFoundIsHelpedOn()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferSearch& offers = house.desk->search();
        search(offers, u"truck"_s);
        offers.setChoice(u"without"_s, u"battery"_s, true);
        QVERIFY(awaitUntil([&] { return offers.total() == 0; }));
        QVERIFY(awaitUntil([&] { return !offers.relaxations().isEmpty(); }));
        const FilterInUse wider = offers.relaxations().first();
        QVERIFY2(wider.label.contains("1 offer"_L1), qPrintable(wider.label));
        offers.removeFilter(wider.key);
        QVERIFY(awaitUntil([&] { return offers.total() == 1; }));
    }

    void landedCostOrders()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferSearch& offers = house.desk->search();
        search(offers, {});
        offers.setOrder(OfferOrder::Landed, false);
        QVERIFY(awaitUntil([&] { return ids(offers.list()).value(0) == "o-2"_L1; }));
        QCOMPARE(ids(offers.list()).last(), u"o-4"_s); // unknown comes last
    }

    void aChangeOfTheCatalogueShowsWithoutLosingRows()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferSearch& offers = house.desk->search();
        const QAbstractItemModelTester tester(&offers.list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        search(offers, {});
        ids(offers.list());
        const auto renamed =
            testkit::offerJson(u"o-3"_s, u"Renamed"_s, u"儿童保温杯"_s, {{u"version"_s, 2}, {u"sold"_s, 5000}});
        QVERIFY(
            await(house.database.applyPage(testkit::livePage({testkit::upsert(u"offer_summary"_s, renamed)}))).ok());
        QVERIFY(awaitUntil([&] { return offers.list().index(0, 0).data().toString().startsWith("Renamed"_L1); }));
    }

    void theCategoryTreeCountsWhatIsLeft()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferSearch& offers = house.desk->search();
        const QAbstractItemModelTester tester(&offers.categories(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        search(offers, u"tumbler"_s);
        CategoryTreeModel& tree = offers.categories();
        QVERIFY(awaitUntil([&tree] { return tree.rowCount() == 2; }));
        const QModelIndex home = tree.indexOf(CategoryId(u"c-home"_s));
        QVERIFY(awaitUntil([&] { return home.data(CategoryTreeModel::CountRole).toInt() == 2; }));
        QCOMPARE(tree.rowCount(home), 1);
        QCOMPARE(tree.path(CategoryId(u"c-vacuum"_s)).size(), 2);
        QCOMPARE(tree.indexOf(CategoryId(u"c-toys"_s)).data(CategoryTreeModel::CountRole).toInt(), 0);
    }
};

TRADEWIND_TEST(tst_offersearch)
#include "tst_offersearch.moc"
