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

class tst_offerdetail final : public testkit::TestCase
{
    Q_OBJECT

    static bool load(CatalogueHouse& house)
    {
        const QJsonObject full = testkit::fullOfferJson(testkit::offerJson(u"o-1"_s, u"Vacuum tumbler"_s, u"保温杯"_s));
        house.network.answer("GET /v1/offers/o-1", testkit::FakeAnswer::json(full));
        house.desk->offer().load(OfferId(u"o-1"_s));
        return awaitUntil([&house] { return house.desk->offer().offer() && house.desk->offer().supplier(); });
    }

private Q_SLOTS:
    void quantitiesChooseTheTierAndAreChecked()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        OfferDetail& detail = house.desk->offer();
        const QAbstractItemModelTester matrix(&detail.skus(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester table(&detail.tiers(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(load(house));
        SkuMatrixModel& skus = detail.skus();
        QCOMPARE(skus.rowCount(), 2);
        QCOMPARE(skus.columnCount(), 3);
        QCOMPARE(skus.index(1, 1).data().toString(), u"not made"_s);
        QVERIFY(!(skus.flags(skus.index(1, 1)) & Qt::ItemIsEditable));

        QVERIFY(detail.check().isEmpty); // nothing is wrong yet
        QVERIFY(skus.setData(skus.index(0, 1), u"100"_s, Qt::EditRole));
        QVERIFY(!detail.check().isOk && !detail.check().isEmpty);
        QCOMPARE(detail.check().message, u"100 more to the minimum of 200"_s);
        QVERIFY(skus.setData(skus.index(0, 2), u"900"_s, Qt::EditRole));
        QVERIFY2(detail.check().isOk, qPrintable(detail.check().message));
        QCOMPARE(detail.check().summary, u"2 variant(s), 1,000 pcs"_s);
        QCOMPARE(detail.tiers().currentRow(), 1);
        QCOMPARE(detail.landed().factory, u"¥22.60"_s);
        // The header says what a piece costs now.
        QVERIFY2(skus.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString().endsWith(u"¥22.60"_s),
                 qPrintable(skus.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString()));
        QVERIFY(!skus.setData(skus.index(0, 2), u"1.234,5"_s, Qt::EditRole));

        QSignalSpy asked(house.desk.get(), &CatalogueDesk::addToListRequested);
        house.desk->addToList();
        QCOMPARE(asked.size(), 1);
        const auto quantities = asked.first().at(1).value<QList<SkuQuantity>>();
        QCOMPARE(quantities.size(), 2);
        QCOMPARE(quantities.first().quantity, Decimal(100));
    }

    void theCoachMendsAndSaves()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        QVERIFY(load(house));
        OfferDetail& detail = house.desk->offer();
        SkuMatrixModel& skus = detail.skus();
        QVERIFY(detail.advice().isEmpty());
        QVERIFY(skus.setData(skus.index(0, 2), u"100"_s, Qt::EditRole));
        QCOMPARE(detail.advice().size(), 1);
        QVERIFY2(detail.advice().first().act.startsWith("100 more of "_L1), qPrintable(detail.advice().first().act));
        detail.takeAdvice(0);
        QCOMPARE(skus.index(0, 2).data().toString(), u"200"_s);
        QVERIFY(detail.check().isOk);

        // Just below a tier.
        QVERIFY(skus.setData(skus.index(0, 1), u"100"_s, Qt::EditRole));
        QVERIFY(skus.setData(skus.index(0, 2), u"850"_s, Qt::EditRole));
        QVERIFY(!detail.advice().isEmpty());
        const AdviceView cheaper = detail.advice().first();
        QCOMPARE(cheaper.advice.goal, OrderAdvice::Goal::NextTier);
        QVERIFY2(cheaper.effect.startsWith(u"then ¥22.60 each"_s), qPrintable(cheaper.effect));
        QVERIFY(cheaper.effect.contains("EUR"_L1));
        const QString before = detail.landed().total;
        detail.takeAdvice(0);
        QCOMPARE(detail.check().summary, u"2 variant(s), 1,000 pcs"_s);
        QVERIFY(detail.landed().total != before);
        detail.takeAdvice(7);
    }

    void everyVariantShowsItsPrice()
    {
        const auto sku = [](const QString& id, const QString& colour, const QString& size, qint64 micros) {
            Sku made;
            made.id = SkuId(id);
            made.attributes = {{u"Colour"_s, {}, colour, {}, {}}, {u"Size"_s, {}, size, {}, {}}};
            made.price = UnitPrice(micros, currency::cny());
            made.stock = Decimal(5000);
            return made;
        };
        Offer offer;
        offer.id = OfferId(u"o-1"_s);
        offer.currency = currency::cny();
        offer.moq = Decimal(100);
        offer.skus = {sku(u"s-1"_s, u"Red"_s, u"S"_s, 20'000'000), sku(u"s-2"_s, u"Blue"_s, u"S"_s, 22'500'000),
                      sku(u"s-3"_s, u"Red"_s, u"L"_s, 25'000'000), sku(u"s-4"_s, u"Blue"_s, u"L"_s, 25'000'000)};
        SkuMatrixModel skus;
        const QAbstractItemModelTester tester(&skus, QAbstractItemModelTester::FailureReportingMode::QtTest);
        skus.setOffer(offer);
        const auto head = [&skus](int column) {
            return skus.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        };
        const auto price = [&skus](int row, int column) {
            return skus.index(row, column).data(SkuMatrixModel::PriceRole).toString();
        };
        // Where a column has one price its header says it, else each cell does.
        QCOMPARE(head(1), u"S"_s);
        QCOMPARE(price(0, 1), u"¥20.00"_s);
        QCOMPARE(price(1, 1), u"¥22.50"_s);
        QVERIFY(skus.index(1, 1).data(Qt::AccessibleTextRole).toString().endsWith(u"¥22.50"_s));
        QVERIFY2(head(2).endsWith(u"¥25.00"_s), qPrintable(head(2)));
        QCOMPARE(price(0, 2), QString());
        QCOMPARE(price(1, 2), QString());
        // A cheaper tier of one of them.
        offer.skus[3].tiers = {{Decimal(100), UnitPrice(25'000'000, currency::cny())},
                               {Decimal(1000), UnitPrice(23'000'000, currency::cny())}};
        skus.setOffer(offer);
        QVERIFY(head(2).endsWith(u"¥25.00"_s));
        QVERIFY(skus.setData(skus.index(1, 2), u"1000"_s, Qt::EditRole));
        QCOMPARE(head(2), u"L"_s);
        QCOMPARE(price(0, 2), u"¥25.00"_s);
        QCOMPARE(price(1, 2), u"¥23.00"_s);
    }

    void aSpreadsheetIsPasted()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        QVERIFY(load(house));
        SkuMatrixModel& skus = house.desk->offer().skus();
        QCOMPARE(skus.paste(skus.index(0, 1), u"100\t200\nx\t300\n"_s), 3);
        QCOMPARE(skus.quantities().size(), 3);
    }

    void anOfferThatWasOpenedOnceIsThereOffline()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        QVERIFY(load(house));
        CatalogueDesk later(house.service, nullptr);
        house.network.answer("GET /v1/offers/o-1", testkit::FakeAnswer::broken(QNetworkReply::ConnectionRefusedError));
        later.offer().load(OfferId(u"o-1"_s));
        QVERIFY(awaitUntil([&later] { return later.offer().offer().has_value(); }));
        QCOMPARE(later.offer().offer()->title, u"Vacuum tumbler"_s);
        QVERIFY(!later.offer().terms().isEmpty());
        QCOMPARE(later.offer().weights().size(), 1);
    }

    void anOfferNobodyKnowsSaysSo()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        house.desk->offer().load(OfferId(u"o-nope"_s));
        QVERIFY(awaitUntil([&house] { return house.desk->offer().error().has_value(); }));
        QVERIFY(house.desk->offer().error()->is(Problem::Slug::NotFound));
        QVERIFY(!house.desk->offer().offer());
    }
};

TRADEWIND_TEST(tst_offerdetail)
#include "tst_offerdetail.moc"
