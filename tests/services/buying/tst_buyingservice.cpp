// SPDX-License-Identifier: Apache-2.0
#include "tests/services/sourcing/sourcingplatform.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::SourcingHouse;

class tst_buyingservice final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void pastedTextIsCutIntoCodesAndQuantities_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("input");
        QTest::addColumn<int>("quantity");
        QTest::newRow("a code alone") << u"T500-SAND"_s << u"T500-SAND"_s << 0;
        QTest::newRow("from a spreadsheet") << u"T500-SAND\t240\n"_s << u"T500-SAND"_s << 240;
        QTest::newRow("with a comma") << u" T500-SAND, 240"_s << u"T500-SAND"_s << 240;
        QTest::newRow("with a times sign") << u"T500 × 60"_s << u"T500"_s << 60;
        QTest::newRow("a link") << u"https://detail.1688.com/offer/683904177725.html 500"_s
                                << u"https://detail.1688.com/offer/683904177725.html"_s << 500;
        QTest::newRow("a number that belongs to the code") << u"o-683904177725"_s << u"o-683904177725"_s << 0;
    }
    void pastedTextIsCutIntoCodesAndQuantities()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, input);
        QFETCH(const int, quantity);
        const QList<PastedLine> lines = parsePasted(text);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().input, input);
        QCOMPARE(lines.first().quantity.has_value(), quantity > 0);
        if (quantity > 0)
            QVERIFY(*lines.first().quantity == Decimal(quantity));
    }

    void aListIsWrittenCheckedAndFoundAgain()
    {
        testkit::SandboxProcess platform;
        QVERIFY(platform.isReady());
        QTemporaryDir folder;
        QString listId;
        Decimal quantity;
        {
            SourcingHouse house(platform.url(), folder.path());
            QVERIFY(house.signIn(u"u-jonas"_s));
            QVERIFY(house.open());
            QVERIFY(house.syncRecords());
            QVERIFY(house.syncCatalogue());
            QVERIFY(await(house.buying.load(u"Spring restock"_s)).ok());
            QCOMPARE(house.buying.lists().size(), 1);
            listId = house.buying.lists().first().id;

            const Offer offer = house.someOffer();
            quantity = smallestQuantity(offer);
            QVERIFY(await(house.buying.addById(listId, offer.id, {{offer.skus.first().id, quantity}})).ok());
            const QString code = house.someOffer(1).skus.first().code;
            const auto pasted = await(house.buying.paste(listId, code + u"\t7\nno-such-code\n"_s));
            QVERIFY(pasted.ok());
            QCOMPARE(pasted->size(), 2);
            QCOMPARE(pasted->at(0).outcome, PastedLine::Outcome::Added);
            QCOMPARE(pasted->at(1).outcome, PastedLine::Outcome::NotFound);

            const BuyingList* list = house.buying.list(listId);
            QCOMPARE(list->lines.size(), 2);
            BuyingCheck check = checkList(*list);
            QVERIFY(check.lines.first().ok());
            QVERIFY(check.total);
            const QString second = list->lines.at(1).id;
            house.buying.setQuantity(listId, second, smallestQuantity(list->lines.at(1).offer.offer));
            QVERIFY(checkList(*house.buying.list(listId)).ok());
            house.buying.setQuantity(listId, second, Decimal(0));
            QCOMPARE(checkList(*house.buying.list(listId)).lines.at(1).violations.first().rule,
                     Violation::Rule::NotPositive);

            const auto removed = house.buying.removeLines(listId, {second});
            QCOMPARE(house.buying.list(listId)->lines.size(), 1);
            house.buying.restoreLines(listId, removed);
            QCOMPARE(house.buying.list(listId)->lines.at(1).id, second);
            const auto estimator = await(house.buying.estimator());
            QVERIFY(estimator.ok());
            QCOMPARE((*estimator)->country().size(), 2);

            // A list is reckoned as the catalogue is: with the line, place and currency that are assumed there.
            const PriceSources sources = *await(house.catalogue.priceSources());
            Assumptions assumed;
            assumed.destination = (*estimator)->country();
            assumed.displayCurrency = currency::usd();
            assumed.at = sources.at;
            for (const FreightLine& line : sources.book.freightLines) {
                const bool goes = line.active && findRate(line, assumed.destination, sources.at);
                if (goes && line.id != defaultFreightLine(sources.book.freightLines, assumed.destination, sources.at))
                    assumed.freightLineId = line.id;
            }
            QVERIFY(!assumed.freightLineId.isEmpty());
            QSignalSpy told(&house.buying, &BuyingService::sourcesChanged);
            house.catalogue.assume(assumed);
            QCOMPARE(told.size(), 1);
            house.catalogue.assume(assumed);
            QCOMPARE(told.size(), 1);
            const auto likeThere = await(house.buying.estimator());
            const EstimateLine line{LandedCostInput::of(offer), quantity, {}, QcPlan::None};
            LandedCostInput input = line.goods;
            input.quantity = quantity;
            const LandedCost there = LandedCostCalculator(assumed, sources.book).calculate(input);
            QVERIFY(there.total);
            QCOMPARE((*likeThere)->line(line).total, there.total);
            QCOMPARE((*likeThere)->currency(), currency::usd());
            const QString draftId = house.buying.requestQuote(listId, {});
            QCOMPARE(await(house.sourcing.draft(draftId))->lines.size(), 2);
            house.stop();
        }
        // Another run of the program, without a network.
        SourcingHouse house(QUrl(u"http://127.0.0.1:1"_s), folder.path());
        QVERIFY(house.open());
        QVERIFY(await(house.buying.load(u"Spring restock"_s)).ok());
        QCOMPARE(house.buying.lists().size(), 1);
        const BuyingList* list = house.buying.list(listId);
        QVERIFY(list);
        QCOMPARE(list->name, u"Spring restock"_s);
        QCOMPARE(list->lines.size(), 2);
        QVERIFY(list->lines.first().quantity == quantity);
        QVERIFY(!list->lines.first().offer.supplierName.isEmpty());
        const auto kept = house.buying.removeList(listId);
        QVERIFY(kept && house.buying.lists().isEmpty());
        house.buying.restoreList(*kept);
        QCOMPARE(house.buying.lists().size(), 1);
    }
};

TRADEWIND_TEST(tst_buyingservice)
#include "tst_buyingservice.moc"
