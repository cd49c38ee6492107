// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/orderrules.h"
#include "tests/services/domain/pricebook.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace tradewind::pricebook;
using namespace Qt::StringLiterals;

namespace {

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

class tst_orderrules final : public testkit::TestCase
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
};

TRADEWIND_TEST(tst_orderrules)
#include "tst_orderrules.moc"
