// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/landedcost.h"
#include "services/domain/pricing/ordercalculator.h"
#include "services/domain/pricing/orderrules.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 19), QTime(16, 0), Qt::UTC);

Money cny(const QString& amount)
{
    return *Money::parse(amount, currency::cny());
}

Decimal dec(const QString& text)
{
    return *Decimal::parse(text);
}

PriceTier tier(qint64 from, const QString& price)
{
    return {Decimal(from), *UnitPrice::parse(price, currency::cny())};
}

FeeRule feeRule(const QString& id, FeeKind kind, FeeBasis basis)
{
    FeeRule rule;
    rule.id = id;
    rule.kind = kind;
    rule.name = id;
    rule.basis = basis;
    rule.validFrom = kNow.addYears(-1);
    return rule;
}

FeeBook feeBook()
{
    FeeBook book;
    book.id = u"fb"_s;
    FeeRule service = feeRule(u"service"_s, FeeKind::ServiceFee, FeeBasis::PercentOfGoods);
    service.bp = 400;
    service.min = cny(u"30"_s);
    service.max = cny(u"20000"_s);
    service.tiers = {{cny(u"100000"_s), 350}};
    service.serviceModes = {ServiceMode::FullService, ServiceMode::SourceToForwarder};
    FeeRule aql = feeRule(u"aql"_s, FeeKind::InspectionAql, FeeBasis::PerSample);
    aql.fixed = cny(u"3.84"_s);
    aql.sampleTiers = {{Decimal(1201), 125}};
    FeeRule basic = feeRule(u"basic"_s, FeeKind::InspectionBasic, FeeBasis::PerSupplierOrder);
    basic.fixed = cny(u"50"_s);
    FeeRule labels = feeRule(u"labels"_s, FeeKind::Labels, FeeBasis::PerUnit);
    labels.fixed = cny(u"0.15"_s);
    FeeRule spread = feeRule(u"spread"_s, FeeKind::FxSpread, FeeBasis::FxSpread);
    spread.bp = 40;
    book.rules = {service, aql, basic, labels, spread};
    return book;
}

FreightTemplate domesticTemplate()
{
    FreightTemplate rule;
    rule.id = u"ft-77"_s;
    rule.payer = FreightPayer::Buyer;
    rule.chargeType = FreightChargeType::Quantity;
    rule.firstUnits = 100;
    rule.firstFee = cny(u"40"_s);
    rule.nextUnits = 100;
    rule.nextFee = cny(u"20"_s);
    return rule;
}

FreightLine seaLine()
{
    FreightLine line;
    line.id = u"sea"_s;
    line.name = u"Sea LCL"_s;
    line.chargedOn = ChargedOn::Shipment;
    line.divisor = 6000;
    line.stepGrams = 1000;
    line.maxPackageGrams = 30000;
    line.maxSideMm = 1500;
    line.refuses = {RestrictedAttribute::Liquid};
    LineRate rate;
    rate.id = u"sea-de"_s;
    rate.country = u"DE"_s;
    rate.validFrom = kNow.addYears(-1);
    rate.firstGrams = 21000;
    rate.firstFee = cny(u"420"_s);
    rate.stepFee = cny(u"6.10"_s);
    rate.min = cny(u"420"_s);
    rate.max = cny(u"90000"_s);
    line.rates = {rate};
    line.estimate = {500, 700, 1100};
    line.active = true;
    return line;
}

DutyRule dutyRule(const QString& id, const QString& prefix, qint64 dutyBp)
{
    DutyRule rule;
    rule.id = id;
    rule.hsPrefix = prefix;
    rule.destination = u"DE"_s;
    rule.validFrom = kNow.addYears(-1);
    rule.dutyBp = dutyBp;
    rule.vatBp = 1900;
    rule.vatRecoverable = true;
    rule.clearanceFee = cny(u"742"_s);
    return rule;
}

PriceBook priceBook()
{
    IndicativeRate rate;
    rate.base = currency::eur();
    rate.quote = currency::cny();
    rate.mid = dec(u"7.8420"_s);
    rate.asOf = kNow;
    return {feeBook(),
            {seaLine()},
            {dutyRule(u"default"_s, {}, 300), dutyRule(u"cups"_s, u"9617"_s, 670)},
            {rate},
            cny(u"150000"_s)};
}

Assumptions assumptions()
{
    Assumptions result;
    result.destination = u"DE"_s;
    result.displayCurrency = currency::eur();
    result.freightLineId = u"sea"_s;
    result.defaultQuantity = Decimal(3000);
    result.qcPlan = QcPlan::Aql;
    result.at = kNow;
    return result;
}

OfferSummary tumbler()
{
    OfferSummary offer;
    offer.id = OfferId(u"o-1"_s);
    offer.supplierId = SupplierId(u"s-1"_s);
    offer.status = OfferStatus::Listed;
    offer.unit = u"piece"_s;
    offer.currency = currency::cny();
    offer.moq = Decimal(200);
    offer.lotSize = Decimal(50);
    offer.tiers = {tier(200, u"23.80"_s), tier(1000, u"22.60"_s), tier(3000, u"21.85"_s), tier(5000, u"21.20"_s)};
    offer.weight = KnownWeight{348, WeightSource::Predicted, 9200};
    offer.dims = Dimensions{220, 80, 80};
    offer.hs = u"961700"_s;
    return offer;
}

RuleLine ruleLine(const QString& offer, qint64 quantity, bool mixed = false)
{
    OfferSummary summary = tumbler();
    summary.id = OfferId(offer);
    RuleLine line;
    line.offer = OfferTerms::of(summary);
    line.offer.mixRule.enabled = mixed;
    line.quantity = Decimal(quantity);
    return line;
}

} // namespace

class tst_pricing final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rulesSayWhatIsMissing_data()
    {
        using Rule = Violation::Rule;
        QTest::addColumn<qint64>("quantity");
        QTest::addColumn<QList<int>>("rules");
        QTest::addColumn<qint64>("missing");
        QTest::newRow("all met") << qint64(1000) << QList<int>{} << qint64(0);
        QTest::newRow("below the minimum") << qint64(150) << QList<int>{int(Rule::BelowMoq)} << qint64(50);
        QTest::newRow("not a whole lot") << qint64(1010) << QList<int>{int(Rule::NotALot)} << qint64(40);
        QTest::newRow("both") << qint64(110) << QList<int>{int(Rule::NotALot), int(Rule::BelowMoq)} << qint64(40);
        QTest::newRow("nothing") << qint64(0) << QList<int>{int(Rule::NotPositive)} << qint64(200);
        QTest::newRow("less than nothing") << qint64(-50) << QList<int>{int(Rule::NotPositive)} << qint64(200);
        QTest::newRow("more than there is") << qint64(8000) << QList<int>{int(Rule::OutOfStock)} << qint64(1000);
    }
    void rulesSayWhatIsMissing()
    {
        QFETCH(qint64, quantity);
        QFETCH(QList<int>, rules);
        QFETCH(qint64, missing);
        RuleLine line = ruleLine(u"o-1"_s, quantity);
        line.stock = Decimal(7000);
        const LineCheck check = checkLine(line);
        QList<int> broken;
        for (const Violation& violation : check.violations)
            broken.append(int(violation.rule));
        QCOMPARE(broken, rules);
        if (!rules.isEmpty())
            QCOMPARE(check.violations.first().missing, Decimal(missing));
    }

    void tiersChooseThePrice_data()
    {
        QTest::addColumn<qint64>("quantity");
        QTest::addColumn<QString>("price");
        QTest::addColumn<qint64>("more");
        QTest::addColumn<QString>("saves");
        QTest::newRow("below the first tier its price counts") << qint64(100) << u"23.80"_s << qint64(900) << u"1.20"_s;
        QTest::newRow("at a tier") << qint64(1000) << u"22.60"_s << qint64(2000) << u"0.75"_s;
        QTest::newRow("just below a tier") << qint64(2999) << u"22.60"_s << qint64(1) << u"0.75"_s;
        QTest::newRow("at the last tier") << qint64(5000) << u"21.20"_s << qint64(0) << QString();
    }
    void tiersChooseThePrice()
    {
        QFETCH(qint64, quantity);
        QFETCH(QString, price);
        QFETCH(qint64, more);
        QFETCH(QString, saves);
        const LineCheck check = checkLine(ruleLine(u"o-1"_s, quantity));
        QCOMPARE(check.unitPrice->toWire(), price);
        QCOMPARE(check.nextTier.has_value(), more > 0);
        if (check.nextTier) {
            QCOMPARE(check.nextTier->missing, Decimal(more));
            QCOMPARE(check.nextTier->saves.toWire(), saves);
        }
    }

    void mixedVariantsAddUp()
    {
        const auto alone = checkLines({ruleLine(u"o-1"_s, 600), ruleLine(u"o-1"_s, 600)});
        QCOMPARE(alone[0].unitPrice->toWire(), u"23.80"_s);
        const auto mixed = checkLines({ruleLine(u"o-1"_s, 600, true), ruleLine(u"o-1"_s, 600, true)});
        QCOMPARE(mixed[0].unitPrice->toWire(), u"22.60"_s);
        QVERIFY(mixed[1].ok());
        QVERIFY(checkLines({ruleLine(u"o-1"_s, 100, true), ruleLine(u"o-1"_s, 100, true)})[0].ok());
    }

    void mixedOffersMeetTheMinimumTogether()
    {
        RuleLine first = ruleLine(u"o-1"_s, 100, true);
        RuleLine second = ruleLine(u"o-2"_s, 100, true);
        first.offer.mixRule.minQty = Decimal(500);
        first.offer.mixRule.minAmount = cny(u"6000"_s);
        auto checks = checkLines({first, second});
        QCOMPARE(checks[0].violations.size(), 1);
        QCOMPARE(checks[0].violations[0].missing, Decimal(100));
        QCOMPARE(*checks[0].violations[0].mixMissingQty, Decimal(300));
        QCOMPARE(*checks[0].violations[0].mixMissingAmount, cny(u"1240"_s));
        second.quantity = Decimal(400);
        checks = checkLines({first, second});
        QVERIFY(checks[0].ok());
        first.offer.mixRule.minQty = {};
        second.quantity = Decimal(200);
        QVERIFY(checkLines({first, second})[0].ok()); // 7,140 together
        second.offer.supplierId = SupplierId(u"s-2"_s);
        QVERIFY(!checkLines({first, second})[0].ok());
    }

    void delistedAndUnpricedOffersCannotBeBought()
    {
        RuleLine line = ruleLine(u"o-1"_s, 200);
        line.offer.status = OfferStatus::Delisted;
        QCOMPARE(checkLine(line).violations.first().rule, Violation::Rule::NotListed);
        line = ruleLine(u"o-1"_s, 200);
        line.offer.tiers.clear();
        const LineCheck check = checkLine(line);
        QVERIFY(!check.unitPrice);
        QVERIFY(!check.lineTotal);
        QCOMPARE(check.violations.first().rule, Violation::Rule::NoPrice);
        line.offer.priceMode = PriceMode::PerSku;
        line.skuPrice = *UnitPrice::parse(u"19.40", u"CNY");
        QCOMPARE(checkLine(line).lineTotal->toWire(), u"3880.00"_s);
    }

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

    void landedCostAddsUpToTheMinorUnit()
    {
        const LandedCostCalculator calculator(assumptions(), priceBook());
        const LandedCost cost = calculator.calculate(LandedCostInput::of(tumbler(), domesticTemplate()));
        QVERIFY(cost.missing.isEmpty());
        QCOMPARE(cost.quantity.toWire(), u"3000"_s);
        QCOMPARE(cost.factoryPrice->toWire(), u"21.85"_s);

        const auto find = [&cost](ChargeKind kind) {
            for (const CostLine& line : cost.lines) {
                if (line.kind == kind)
                    return line;
            }
            return CostLine();
        };
        QCOMPARE(*find(ChargeKind::Goods).source, cny(u"65550"_s));
        QCOMPARE(find(ChargeKind::Goods).amount.toWire(), u"8358.84"_s);
        QCOMPARE(*find(ChargeKind::DomesticFreight).source, cny(u"620"_s));
        QCOMPARE(find(ChargeKind::DomesticFreight).amount.toWire(), u"79.06"_s);
        QCOMPARE(*find(ChargeKind::ServiceFee).source, cny(u"2294.25"_s));
        QCOMPARE(find(ChargeKind::ServiceFee).amount.toWire(), u"292.56"_s);
        QCOMPARE(find(ChargeKind::ServiceFee).ruleId, u"service"_s);
        QCOMPARE(*find(ChargeKind::ServiceFee).bp, qint64(350));
        QCOMPARE(*find(ChargeKind::Inspection).source, cny(u"480"_s));
        QCOMPARE(find(ChargeKind::Inspection).amount.toWire(), u"61.21"_s);
        // 1,044 kg + 5 % = 1,096,200 g actual, 739,200 g by volume; 1,097 kg are charged: 420 + 1,076 × 6.10.
        QCOMPARE(*find(ChargeKind::Freight).units, Decimal(1097000));
        QCOMPARE(*find(ChargeKind::Freight).source, cny(u"6983.60"_s));
        QCOMPARE(*find(ChargeKind::Duty).source, cny(u"4859.75"_s)); // 6.7 % of 72,533.60
        QCOMPARE(find(ChargeKind::Duty).ruleId, u"cups"_s);
        QCOMPARE(find(ChargeKind::Clearance).ruleId, u"default"_s);
        QVERIFY(find(ChargeKind::Duty).estimated);
        QVERIFY(!find(ChargeKind::Vat).counted);

        Money sum = Money::zero(currency::eur());
        for (const CostLine& line : cost.lines) {
            if (line.counted)
                sum = *add(sum, line.amount);
        }
        QCOMPARE(sum, *cost.total);
        // 68,944.25 and 6,983.60 at 7.810632, 4,859.75 and 742.00 at 7.8420.
        QCOMPARE(cost.total->toWire(), u"10435.41"_s);
        QCOMPARE(cost.perUnit->toWire(), u"3.47847"_s);
        QCOMPARE(cost.low->toWire(), u"10372.82"_s); // 488.85 less, at 7.810632
        QCOMPARE(cost.high->toWire(), u"10533.76"_s);
        QCOMPARE(cost.part(CostLine::Part::ChinaCosts).toWire(), u"432.83"_s);
    }

    void quantityIsTheMinimumOrTheDefaultInWholeLots()
    {
        Assumptions small = assumptions();
        small.defaultQuantity = Decimal(1);
        const LandedCostCalculator calculator(small, priceBook());
        auto input = LandedCostInput::of(tumbler(), domesticTemplate());
        QCOMPARE(calculator.calculate(input).quantity.toWire(), u"200"_s);
        input.moq = Decimal(210);
        QCOMPARE(calculator.calculate(input).quantity.toWire(), u"250"_s);
        input.quantity = Decimal(7);
        QCOMPARE(calculator.calculate(input).quantity.toWire(), u"7"_s);
    }

    void inTheSameCurrencyThereIsNoExchange()
    {
        Assumptions chinese = assumptions();
        chinese.displayCurrency = currency::cny();
        const LandedCostCalculator calculator(chinese, priceBook());
        const LandedCost cost = calculator.calculate(LandedCostInput::of(tumbler(), domesticTemplate()));
        QCOMPARE(*cost.total, cny(u"81529.60"_s));
        QVERIFY(!cost.rate);
    }

    void customsCountPackingToo()
    {
        PriceBook book = priceBook();
        FeeRule packing = feeRule(u"packing"_s, FeeKind::Packing, FeeBasis::PerPackage);
        packing.fixed = cny(u"10.95"_s);
        book.fees.rules.append(packing);
        Assumptions chinese = assumptions();
        chinese.displayCurrency = currency::cny();
        const LandedCostCalculator calculator(chinese, book);
        const LandedCost cost = calculator.calculate(LandedCostInput::of(tumbler(), domesticTemplate()));
        // 10.95 more, and duty of 6.7 % on 72,544.55: 4,860.48.
        QCOMPARE(*cost.total, cny(u"81541.28"_s));
    }

    void sourceToForwarderEndsInChina()
    {
        Assumptions mode = assumptions();
        mode.serviceMode = ServiceMode::SourceToForwarder;
        mode.freightLineId.clear();
        const LandedCostCalculator calculator(mode, priceBook());
        const LandedCost cost = calculator.calculate(LandedCostInput::of(tumbler(), domesticTemplate()));
        QCOMPARE(cost.total->toWire(), u"8826.97"_s);
        QVERIFY(cost.part(CostLine::Part::Freight).isZero());
    }

    void aMissingInputGivesAReasonAndNoNumber_data()
    {
        QTest::addColumn<int>("hole");
        QTest::addColumn<int>("what");
        using What = Missing::What;
        QTest::newRow("no weight") << 0 << int(What::Weight);
        QTest::newRow("no size") << 1 << int(What::Dimensions);
        QTest::newRow("no price") << 2 << int(What::Price);
        QTest::newRow("no domestic template") << 3 << int(What::FreightTemplate);
        QTest::newRow("no rule for the service fee") << 4 << int(What::FeeRule);
        QTest::newRow("no freight line chosen") << 5 << int(What::FreightLine);
        QTest::newRow("no freight price for the country") << 6 << int(What::FreightRate);
        QTest::newRow("the line refuses the goods") << 7 << int(What::FreightRefused);
        QTest::newRow("no customs rule") << 8 << int(What::DutyRule);
        QTest::newRow("no rate") << 9 << int(What::ExchangeRate);
        QTest::newRow("too large") << 10 << int(What::OutOfRange);
    }
    void aMissingInputGivesAReasonAndNoNumber()
    {
        QFETCH(int, hole);
        QFETCH(int, what);
        Assumptions with = assumptions();
        PriceBook book = priceBook();
        auto input = LandedCostInput::of(tumbler(), domesticTemplate());
        switch (hole) {
        case 0:
            input.weight = {};
            break;
        case 1:
            input.dims = {};
            break;
        case 2:
            input.tiers.clear();
            break;
        case 3:
            input.freightTemplate = {};
            break;
        case 4:
            book.fees.rules.removeFirst();
            break;
        case 5:
            with.freightLineId = u"gone"_s;
            break;
        case 6:
            book.freightLines[0].rates.clear();
            break;
        case 7:
            input.restricted = {RestrictedAttribute::Liquid};
            break;
        case 8:
            book.dutyRules.clear();
            break;
        case 9:
            book.rates.clear();
            break;
        case 10:
            input.quantity = Decimal(9'000'000'000'000'000'000);
            break;
        }
        const LandedCostCalculator calculator(with, book);
        const LandedCost cost = calculator.calculate(input);
        QVERIFY(!cost.total);
        QVERIFY(!cost.perUnit);
        QVERIFY(!cost.missing.isEmpty());
        QCOMPARE(int(cost.missing.first().what), what);
    }

    void orderFiguresAgreeWithThePlatform()
    {
        OrderInput input;
        input.currency = currency::cny();
        input.at = kNow;
        input.fees = feeBook();
        input.feeVolume = cny(u"150000"_s);
        OrderItem item;
        item.lineNo = 1;
        item.supplierId = SupplierId(u"s-1"_s);
        item.quantity = Quantity(3000, u"piece"_s);
        item.unitPrice = *UnitPrice::parse(u"21.85", u"CNY");
        item.qcPlan = QcPlan::Aql;
        item.freightTemplate = domesticTemplate();
        input.lines = {item};
        const OrderFigures figures = calculateOrder(input);
        QCOMPARE(*figures.total, cny(u"68944.25"_s));

        const FxRate rate{currency::eur(), currency::cny(), dec(u"7.8420"_s), dec(u"7.8106"_s), {}, {}};
        QCOMPARE(payable(*figures.total, rate)->toWire(), u"8827.01"_s);

        Prepared prepared;
        OrderLine line;
        line.lineNo = 1;
        line.lineTotal = cny(u"65550"_s);
        prepared.lines = {line};
        prepared.charges = figures.charges;
        prepared.total = *figures.total;
        QCOMPARE(compareFigures(figures, prepared), QList<FigureDifference>());

        // One fen more in the service fee shows in its own line and in the total, and nowhere else.
        for (Charge& charge : prepared.charges) {
            if (charge.kind.is(ChargeKind::ServiceFee))
                charge.amount = *add(charge.amount, cny(u"0.01"_s));
        }
        prepared.total = *add(prepared.total, cny(u"0.01"_s));
        const auto differences = compareFigures(figures, prepared);
        QCOMPARE(differences.size(), 2);
        QCOMPARE(differences[0].kind, ChargeKind::ServiceFee);
        QCOMPARE(differences[0].ours->toWire(), u"2294.25"_s);
        QCOMPARE(differences[0].theirs->toWire(), u"2294.26"_s);
        QCOMPARE(differences[1].what, FigureDifference::What::Total);

        prepared.charges.removeLast();
        QCOMPARE(compareFigures(figures, prepared).last().what, FigureDifference::What::Sum);
    }

    void basicInspectionCountsSupplierOrders()
    {
        OrderInput input;
        input.currency = currency::cny();
        input.at = kNow;
        input.fees = feeBook();
        input.feeVolume = cny(u"0"_s);
        input.supplierOrderSkus = 2;
        for (int i = 1; i <= 5; ++i) {
            OrderItem item;
            item.lineNo = i;
            item.supplierId = SupplierId(i <= 3 ? u"s-1"_s : u"s-2"_s);
            item.quantity = Quantity(10, u"piece"_s);
            item.unitPrice = *UnitPrice::parse(u"1", u"CNY");
            item.qcPlan = QcPlan::Basic;
            item.freightIncluded = true;
            item.services = {{ServiceKind::Labels, {}}};
            input.lines.append(item);
        }
        const OrderFigures figures = calculateOrder(input);
        QVERIFY(figures.missing.isEmpty());
        QCOMPARE(figures.services, cny(u"157.50"_s)); // three supplier orders at 50, five times ten labels at 0.15
        QCOMPARE(*figures.total, cny(u"237.50"_s));   // goods 50, minimum service fee 30
        input.lines[0].freightIncluded = false;
        const OrderFigures unknown = calculateOrder(input);
        QVERIFY(!unknown.total);
        QCOMPARE(unknown.missing.first().what, Missing::What::FreightTemplate);
    }
};

TRADEWIND_TEST(tst_pricing)
#include "tst_pricing.moc"
