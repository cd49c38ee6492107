// SPDX-License-Identifier: Apache-2.0
#include "tests/services/domain/pricebook.h"
#include "tests/testkit/testcase.h"

#include <limits>

using namespace tradewind;
using namespace tradewind::pricebook;
using namespace Qt::StringLiterals;

class tst_pricing final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void serviceFeeFollowsTheBook_data()
    {
        QTest::addColumn<QString>("goods");
        QTest::addColumn<QString>("volume");
        QTest::addColumn<QString>("fee");
        QTest::newRow("the book's rate") << u"10000"_s << u"0"_s << u"400.00"_s;
        QTest::newRow("a tier reached by volume") << u"65550"_s << u"100000"_s << u"2294.25"_s;
        QTest::newRow("just below a tier") << u"65550"_s << u"99999.99"_s << u"2622.00"_s;
        QTest::newRow("at least the minimum") << u"100"_s << u"0"_s << u"30.00"_s;
        QTest::newRow("at most the maximum") << u"1000000"_s << u"0"_s << u"20000.00"_s;
        QTest::newRow("a half goes up") << u"1000.125"_s << u"0"_s << u"40.01"_s;
    }
    void serviceFeeFollowsTheBook()
    {
        QFETCH(QString, goods);
        QFETCH(QString, volume);
        QFETCH(QString, fee);
        const FeeBook book = feeBook();
        const FeeRule* rule = findRule(book.rules, FeeKind::ServiceFee, ServiceMode::FullService, kNow);
        QVERIFY(rule);
        const auto base = Money::fromDecimal(dec(goods), currency::cny(), Rounding::HalfUp);
        QCOMPARE(percentFee(*rule, *base, cny(volume))->amount, cny(fee));
    }

    void rulesAreDatedAndForAMode()
    {
        QList<FeeRule> rules{feeRule(u"old"_s, FeeKind::Photos, FeeBasis::PerUnit),
                             feeRule(u"new"_s, FeeKind::Photos, FeeBasis::PerUnit)};
        rules[1].validFrom = kNow;
        QCOMPARE(findRule(rules, FeeKind::Photos, ServiceMode::FullService, kNow)->id, u"new"_s);
        QCOMPARE(findRule(rules, FeeKind::Photos, ServiceMode::FullService, kNow.addSecs(-1))->id, u"old"_s);
        rules[0].validTo = kNow.addDays(-1);
        QVERIFY(!findRule(rules, FeeKind::Photos, ServiceMode::FullService, kNow.addDays(-1)));
        QVERIFY(!findRule(feeBook().rules, FeeKind::ServiceFee, ServiceMode::Dropship, kNow));
    }

    void domesticFreightByTemplate_data()
    {
        QTest::addColumn<qint64>("pieces");
        QTest::addColumn<bool>("byWeight");
        QTest::addColumn<QString>("fee");
        QTest::newRow("within the first units") << qint64(100) << false << u"40.00"_s;
        QTest::newRow("one more starts a step") << qint64(101) << false << u"60.00"_s;
        QTest::newRow("whole steps") << qint64(3000) << false << u"620.00"_s;
        QTest::newRow("by weight") << qint64(3) << true << u"240.00"_s; // 1,044 g: ten steps beyond 100 g
    }
    void domesticFreightByTemplate()
    {
        QFETCH(qint64, pieces);
        QFETCH(bool, byWeight);
        QFETCH(QString, fee);
        FreightTemplate rule = domesticTemplate();
        if (byWeight)
            rule.chargeType = FreightChargeType::Weight;
        const QList<DomesticGoods> goods{{Decimal(pieces), 348, cny(u"1000"_s)}};
        QCOMPARE(domesticFreight(rule, goods)->amount, cny(fee));
        rule.freeAbove = cny(u"1000"_s);
        QVERIFY(domesticFreight(rule, goods)->amount.isZero());
        rule.freeAbove = cny(u"1000.01"_s);
        QVERIFY(!domesticFreight(rule, goods)->amount.isZero());
        rule.payer = FreightPayer::Seller;
        QVERIFY(domesticFreight(rule, goods)->amount.isZero());
    }

    void halvesOfAPieceAddUpBeforeTheyAreRounded()
    {
        FreightTemplate rule = domesticTemplate();
        rule.chargeType = FreightChargeType::Weight;
        const DomesticGoods half{dec(u"0.5"_s), 101, cny(u"1"_s)};
        QCOMPARE(*domesticFreight(rule, {half, half})->units, Decimal(101));
        QVERIFY(!domesticFreight(rule, {{Decimal(1), {}, cny(u"1"_s)}}).ok());
    }

    void looseGoodsAreCountedInOneWay_data()
    {
        QTest::addColumn<QList<LooseLine>>("lines");
        QTest::addColumn<qint64>("divisor");
        QTest::addColumn<LooseGoods>("goods");
        const Dimensions box{10, 20, 30};
        using Lines = QList<LooseLine>;
        QTest::newRow("nothing") << Lines{} << qint64(6000) << LooseGoods{0, 0};
        QTest::newRow("one line") << Lines{{Decimal(3), Mass{250}, box}} << qint64(6000) << LooseGoods{750, 18'000};
        QTest::newRow("several lines") << Lines{{Decimal(3), Mass{250}, box}, {Decimal(2), Mass{100}, box}}
                                       << qint64(6000) << LooseGoods{950, 30'000};
        QTest::newRow("a part of a unit, half up in each line")
            << Lines{{Decimal::scaled(15, 1), Mass{3}, box}, {Decimal::scaled(14, 1), Mass{1}, box}} << qint64(6000)
            << LooseGoods{6, 17'400};
        QTest::newRow("a line that does not count volume")
            << Lines{{Decimal(3), Mass{250}, std::nullopt}} << qint64(0) << LooseGoods{750, 0};
    }
    void looseGoodsAreCountedInOneWay()
    {
        QFETCH(const QList<LooseLine>, lines);
        QFETCH(const qint64, divisor);
        QFETCH(const LooseGoods, goods);
        FreightLine line;
        line.divisor = divisor;
        const auto counted = LooseGoods::of(lines, line);
        QVERIFY(counted.ok() && counted->has_value());
        QVERIFY(**counted == goods);
    }

    void looseGoodsThatCannotBeCountedGiveNoNumber()
    {
        constexpr qint64 kHuge = std::numeric_limits<qint64>::max();
        FreightLine line;
        line.divisor = 6000;
        const Dimensions box{10, 20, 30};
        QVERIFY(!LooseGoods::of({{Decimal(1), std::nullopt, box}}, line)->has_value());
        QVERIFY(!LooseGoods::of({{Decimal(1), Mass{1}, std::nullopt}}, line)->has_value());
        QVERIFY(!LooseGoods::of({{Decimal(2), Mass{kHuge}, box}}, line).ok());
        QVERIFY(!LooseGoods::of({{Decimal(1), Mass{kHuge}, box}, {Decimal(1), Mass{1}, box}}, line).ok());
        QVERIFY(!LooseGoods::of({{Decimal(1), Mass{1}, Dimensions{kHuge, 2, 1}}}, line).ok());
        QVERIFY(!LooseGoods::of({{Decimal(kHuge), Mass{1}, box}}, line).ok());
    }

    void freightPerPackageAndPerShipment()
    {
        FreightLine line = seaLine();
        line.rates[0].min = {};
        const LineRate& rate = line.rates[0];
        const QList<PackedBox> boxes{{{400, 300, 300}, 20500}, {{600, 500, 400}, 12000}};
        // Shipment: 32,500 g actual, 6,000 + 20,000 g volumetric.
        const auto shipment = freightCost(line, rate, boxes);
        QCOMPARE(shipment->steps.size(), 1);
        QCOMPARE(shipment->steps[0].chargeableGrams, qint64(33000));
        // Volumes add up before they are divided: 2 × 3,000 mm³ are 1 g, not 1 + 1.
        QCOMPARE(freightCost(line, rate, {{{30, 10, 10}, 1}, {{30, 10, 10}, 1}})->steps[0].volumetricGrams, qint64(1));
        QCOMPARE(shipment->total, cny(u"493.20"_s)); // 420 + 12 × 6.10
        line.chargedOn = ChargedOn::Package;
        const auto packages = freightCost(line, rate, boxes);
        QCOMPARE(packages->steps.size(), 2);
        QCOMPARE(packages->total, cny(u"840.00"_s));
        line.rates[0].fuelBp = 1250;
        QCOMPARE(freightCost(line, line.rates[0], boxes)->total, cny(u"945.00"_s));
        line.rates[0].max = cny(u"450"_s);
        QCOMPARE(freightCost(line, line.rates[0], boxes)->total, cny(u"900.00"_s));
        QVERIFY(freightCost(line, rate, {})->total.isZero());
    }

    void linesRefuseWhatTheyCannotTake()
    {
        FreightLine line = seaLine();
        QVERIFY(!refusal(line, QList<OpenEnum<RestrictedAttribute>>{RestrictedAttribute::Battery}));
        QCOMPARE(refusal(line, QList<OpenEnum<RestrictedAttribute>>{RestrictedAttribute::Liquid})->subject,
                 u"liquid"_s);
        QCOMPARE(refusal(line, PackedBox{{100, 100, 100}, 30001})->subject, u"weight"_s);
        QCOMPARE(refusal(line, PackedBox{{100, 1501, 100}, 30000})->subject, u"size"_s);
        line.active = false;
        QCOMPARE(refusal(line, QList<OpenEnum<RestrictedAttribute>>{})->what, Missing::What::FreightLine);
        QVERIFY(!findRate(line, u"FR"_s, kNow));
        QVERIFY(!findRate(line, u"DE"_s, kNow.addYears(-2)));
    }

    void dutyByTheLongestPrefix()
    {
        const QList<DutyRule> rules = priceBook().dutyRules;
        QCOMPARE(findDutyRule(rules, u"961700"_s, u"DE"_s, kNow)->id, u"cups"_s);
        QCOMPARE(findDutyRule(rules, u"841810"_s, u"DE"_s, kNow)->id, u"default"_s);
        QVERIFY(!findDutyRule(rules, u"961700"_s, u"US"_s, kNow));
        const auto duty = estimateDuty(
            rules, u"DE"_s, kNow,
            {{u"961700"_s, cny(u"200"_s)}, {u"841810"_s, cny(u"50"_s)}, {u"961700"_s, cny(u"50"_s)}}, cny(u"100.01"_s));
        QCOMPARE(duty->lines.size(), 2);
        QCOMPARE(duty->lines[0].dutyBase, cny(u"333.34"_s)); // 250 and 83.34 of the freight
        QCOMPARE(duty->lines[0].duty, cny(u"22.33"_s));
        QCOMPARE(duty->lines[1].dutyBase, cny(u"66.67"_s));
        QCOMPARE(duty->lines[1].duty, cny(u"2.00"_s));
        QCOMPARE(duty->vat, cny(u"80.63"_s)); // 67.58 + 13.05
        QCOMPARE(duty->vatRecoverable, duty->vat);
        QCOMPARE(duty->clearance, cny(u"742"_s));
        QVERIFY(!estimateDuty(rules, u"US"_s, kNow, {{u"961700"_s, cny(u"1"_s)}}, cny(u"0"_s))->missing.isEmpty());
    }

    void clientRateIsRoundedToSixDecimals()
    {
        QCOMPARE(clientRate(dec(u"7.8420"_s), 40)->toWire(), u"7.810632"_s);
        QCOMPARE(clientRate(dec(u"1.0000005"_s), 0)->toWire(), u"1.000001"_s);
        QVERIFY(!clientRate(dec(u"1"_s), 10000).ok());
    }
};

TRADEWIND_TEST(tst_pricing)
#include "tst_pricing.moc"
