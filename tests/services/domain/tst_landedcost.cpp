// SPDX-License-Identifier: Apache-2.0
#include "tests/services/domain/pricebook.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace tradewind::pricebook;
using namespace Qt::StringLiterals;

class tst_landedcost final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(cost.payment1->toWire(), u"8826.97"_s); // what freight's exchange costs comes with payment 2
        QCOMPARE(cost.low->toWire(), u"10372.82"_s);     // 488.85 less, at 7.810632
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

    /// Of each payment as it leaves the balance, rounded each by itself.
    void aPaymentFeeIsPartOfTheCost_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("total");
        QTest::addColumn<QString>("fee");
        QTest::addColumn<QString>("payment1");
        // of 8,826.97 and 894.12
        QTest::newRow("another currency") << u"EUR"_s << u"10454.85"_s << u"19.44"_s << u"8844.62"_s;
        QTest::newRow("the same currency") << u"CNY"_s << u"81681.46"_s << u"151.86"_s << u"69082.14"_s;
    }
    void aPaymentFeeIsPartOfTheCost()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, total);
        QFETCH(const QString, fee);
        QFETCH(const QString, payment1);
        PriceBook book = priceBook();
        FeeRule rule = feeRule(u"payment"_s, FeeKind::PaymentFee, FeeBasis::PercentOfPayment);
        rule.bp = 20;
        book.fees.rules.append(rule);
        Assumptions assumed = assumptions();
        assumed.displayCurrency = *Currency::fromCode(code);
        const LandedCostCalculator calculator(assumed, book);
        const LandedCost cost = calculator.calculate(LandedCostInput::of(tumbler(), domesticTemplate()));
        QCOMPARE(cost.total->toWire(), total);
        QCOMPARE(cost.lines.last().ruleId, u"payment"_s);
        QCOMPARE(cost.lines.last().amount.toWire(), fee);
        QCOMPARE(cost.payment1->toWire(), payment1);
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
        QCOMPARE(cost.payment1, cost.total);
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
};

TRADEWIND_TEST(tst_landedcost)
#include "tst_landedcost.moc"
