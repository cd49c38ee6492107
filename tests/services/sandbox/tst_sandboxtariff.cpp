// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/shared/tariff.h"
#include "tests/testkit/testcase.h"

#include <QJsonDocument>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

const QDateTime kNow = QDateTime(QDate(2026, 11, 19), QTime(16, 0), Qt::UTC);

} // namespace

/// The formulas of the contract against figures worked out by hand.
class tst_sandboxtariff final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aServiceFeeFollowsTheVolumeTierAndStaysWithinItsBounds()
    {
        const QJsonObject rule = json(R"({"basis":"percent_of_goods","bp":400,"min":{"amount":"30.00","currency":"CNY"},
            "max":{"amount":"20000.00","currency":"CNY"},"tiers":[{"from":{"amount":"100000.00","currency":"CNY"},"bp":350}]})");
        QCOMPARE(feeOf(rule, {6555000, 0}).minor, 262200);
        QCOMPARE(feeOf(rule, {6555000, 9999999}).minor, 262200);
        QCOMPARE(feeOf(rule, {6555000, 10000000}).minor, 229425); // 65,550.00 × 3.5 %
        QCOMPARE(feeOf(rule, {1000, 0}).minor, 3000);
        QCOMPARE(feeOf(rule, {100000000000, 0}).minor, 2000000);
    }

    void aSampleIsChosenByTheLotAndNeverLargerThanIt()
    {
        const QJsonObject rule = json(R"({"basis":"per_sample","fixed":{"amount":"3.84","currency":"CNY"},
            "sampleTiers":[{"minQty":"1","samples":2},{"minQty":"501","samples":80},{"minQty":"1201","samples":125}]})");
        FeeInput input;
        input.unitsMilli = 3000000;
        QCOMPARE(feeOf(rule, input).minor, 48000); // 125 × 3.84
        input.unitsMilli = 1000;
        QCOMPARE(feeOf(rule, input).minor, 384);
    }

    void aFeePerUnitIsRoundedOnce()
    {
        const QJsonObject rule = json(
            R"({"basis":"per_unit","fixed":{"amount":"0.35","currency":"CNY"},"min":{"amount":"60.00","currency":"CNY"}})");
        FeeInput input;
        input.unitsMilli = 200500; // 70.175
        QCOMPARE(feeOf(rule, input).minor, 7018);
        input.unitsMilli = 10000;
        QCOMPARE(feeOf(rule, input).minor, 6000);
    }

    void freightInChinaCountsStartedSteps_data()
    {
        QTest::addColumn<qint64>("units");
        QTest::addColumn<qint64>("goods");
        QTest::addColumn<qint64>("fee");
        QTest::newRow("within the first unit") << qint64(1000) << qint64(100) << qint64(600);
        QTest::newRow("one gram more starts a step") << qint64(1001) << qint64(100) << qint64(720);
        QTest::newRow("a ton") << qint64(1044000) << qint64(100) << qint64(600 + 1043 * 120);
        QTest::newRow("free from a value on") << qint64(1044000) << qint64(5000000) << qint64(0);
    }
    void freightInChinaCountsStartedSteps()
    {
        QFETCH(qint64, units);
        QFETCH(qint64, goods);
        const QJsonObject freight = json(
            R"({"payer":"buyer","chargeType":"weight","firstUnits":1000,"firstFee":{"amount":"6.00","currency":"CNY"},
            "nextUnits":1000,"nextFee":{"amount":"1.20","currency":"CNY"},"freeAbove":{"amount":"50000.00","currency":"CNY"}})");
        QTEST(domesticFreight(freight, units, goods), "fee");
    }

    void aPackageIsChargedByTheHeavierOfWeightAndVolume()
    {
        const QJsonObject line = json(R"({"chargedOn":"package","divisor":5000,"stepGrams":500})");
        const QJsonObject rate = json(
            R"({"firstGrams":500,"firstFee":{"amount":"98.00","currency":"CNY"},"stepFee":{"amount":"24.50","currency":"CNY"},"fuelBp":1850})");
        const Weighed light = weigh(line, rate, {400, 300, 200, 3000, 0}); // 24,000,000 mm³ ÷ 5000
        QCOMPARE(light.volumetric, 4800);
        QCOMPARE(light.chargeable, 5000);
        QCOMPARE(light.minor, 37742); // (98.00 + 9 × 24.50) × 1.185 = 377.4225
    }

    void dutiesAreTakenByTheLongestPrefixOnGoodsAndTheirShareOfFreight()
    {
        const QList<QJsonObject> rules{
            json(
                R"({"id":"d0","hsPrefix":"","destination":"DE","validFrom":"2026-01-01T00:00:00Z","dutyBp":300,"vatBp":1900,"clearanceFee":{"amount":"742.00","currency":"CNY"}})"),
            json(
                R"({"id":"d1","hsPrefix":"9617","destination":"DE","validFrom":"2026-01-01T00:00:00Z","dutyBp":670,"vatBp":1900})"),
            json(
                R"({"id":"d2","hsPrefix":"96","destination":"DE","validFrom":"2026-01-01T00:00:00Z","validTo":"2026-06-01T00:00:00Z","dutyBp":9999,"vatBp":0})")};
        const std::optional<Duties> duties =
            dutiesOf(rules, u"DE"_s, kNow, {{u"961700"_s, 6555000}, {u"940511"_s, 1000000}}, 675320);
        QVERIFY(duties);
        QCOMPARE(duties->lines.size(), 2);
        QCOMPARE(duties->lines[0].ruleId, u"d1"_s);
        QCOMPARE(duties->lines[0].freight + duties->lines[1].freight, 675320);
        QCOMPARE(duties->lines[0].freight, 585933); // 675,320 × 6,555,000 ÷ 7,555,000 = 585,932.9…
        QCOMPARE(duties->lines[0].duty, 478443);    // 7,140,933 × 6.7 %
        QCOMPARE(duties->clearance, 74200);
        QVERIFY(!dutiesOf(rules, u"FR"_s, kNow, {{u"961700"_s, 100}}, 0));
    }

    void anExchangeRoundsOnce()
    {
        const qint64 rate = clientRate(7842000, 40);
        QCOMPARE(rate, 7810632);
        QCOMPARE(sellFor(6894425, u"EUR"_s, u"CNY"_s, rate), 882697); // 68,944.25 ÷ 7.810632 = 8,826.9747…
        QCOMPARE(sellFor(6894425, u"EUR"_s, u"CNY"_s, 7842000), 879167);
        QCOMPARE(buyFor(100000, u"JPY"_s, u"CNY"_s, 47250), 472500);
    }
};

TRADEWIND_TEST(tst_sandboxtariff)

#include "tst_sandboxtariff.moc"
