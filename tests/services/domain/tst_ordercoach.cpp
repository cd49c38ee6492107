// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/landedcost.h"
#include "services/domain/pricing/ordercoach.h"
#include "tests/services/domain/pricebook.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace tradewind::pricebook;
using namespace Qt::StringLiterals;

namespace {

using Goal = OrderAdvice::Goal;

/// A variant of the tumbler: from 200, in lots of 50, ¥23.80, 22.60 from 1,000, 21.85 from 3,000, 21.20 from 5,000.
struct Wish
{
    qint64 quantity = 0;
    bool mixed = false;
    qint64 stock = -1; ///< -1: not known
    QString offer = u"o-1"_s;
};

RuleLine lineOf(const Wish& wish)
{
    OfferSummary summary = tumbler();
    summary.id = OfferId(wish.offer);
    RuleLine line;
    line.offer = OfferTerms::of(summary);
    line.offer.mixRule.enabled = wish.mixed;
    line.quantity = Decimal(wish.quantity);
    if (wish.stock >= 0)
        line.stock = Decimal(wish.stock);
    return line;
}

QList<RuleLine> linesOf(const QList<Wish>& wishes)
{
    QList<RuleLine> lines;
    for (const Wish& wish : wishes)
        lines.append(lineOf(wish));
    return lines;
}

/// "1: 250" or "0: 50, 1: 300"; in the order of the lines.
QString changesOf(const OrderAdvice& advice)
{
    QStringList words;
    for (const QuantityChange& change : advice.changes)
        words.append(u"%1: %2"_s.arg(change.line).arg(change.to.normalized().toWire()));
    return words.join(u", "_s);
}

/// Freight as a line charges it: so much for the first kilograms, then by started steps; 350 g a piece.
std::function<std::optional<Money>(const QList<RuleLine>&)> freightBySteps(qint64 firstKg, qint64 stepKg, qint64 fee)
{
    return [=](const QList<RuleLine>& lines) -> std::optional<Money> {
        qint64 grams = 0;
        for (const RuleLine& line : lines)
            grams += *line.quantity.unitsAt(0, Rounding::Up) * 350;
        const qint64 beyond = std::max<qint64>(0, grams - firstKg * 1000);
        const qint64 steps = (beyond + stepKg * 1000 - 1) / (stepKg * 1000);
        return Money((1 + steps) * fee * 100, currency::cny());
    };
}

/// Goods and that freight.
OrderCosts costsBySteps(qint64 firstKg, qint64 stepKg, qint64 fee)
{
    const auto freight = freightBySteps(firstKg, stepKg, fee);
    const auto total = [freight](const QList<RuleLine>& lines) -> std::optional<Money> {
        Money sum = *freight(lines);
        for (const LineCheck& check : checkLines(lines))
            sum = *add(sum, *check.lineTotal);
        return sum;
    };
    return {total, freight};
}

} // namespace

class tst_ordercoach final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rulesAreMendedByTheCheapestChange_data()
    {
        QTest::addColumn<QList<Wish>>("wishes");
        QTest::addColumn<QString>("changes");
        QTest::addColumn<QString>("extra");
        const auto row = [](const char* name, const QList<Wish>& wishes, const QString& changes, const QString& extra) {
            QTest::newRow(name) << wishes << changes << extra;
        };
        row("below the minimum it is raised to it", {{150}}, u"0: 200"_s, u"1190.00"_s);
        row("what is no whole lot is cut down where the minimum allows it", {{1010}}, u"0: 1000"_s, u"-226.00"_s);
        row("just below a tier the next lot is cheaper than the one before", {{990}}, u"0: 1000"_s, u"-962.00"_s);
        row("neither lot nor minimum", {{110}}, u"0: 200"_s, u"2142.00"_s);
        row("nothing entered yet", {{0}}, u"0: 200"_s, u"4760.00"_s);
        row("more than there is", {{8000, false, 7020}}, u"0: 7000"_s, u"-21200.00"_s);
        row("no stock does", {{100, false, 120}}, QString(), QString());
        row("variants that add up share the minimum", {{100, true}, {50, true}}, u"0: 150"_s, u"1190.00"_s);
        row("the rest comes from the variant that has it", {{100, true, 120}, {50, true}}, u"1: 100"_s, u"1190.00"_s);
        row("each variant alone has its own", {{100}, {50}}, u"0: 200, 1: 200"_s, u"5950.00"_s);
        row("stock and minimum together", {{300, true, 60}, {50, true, 500}}, u"0: 50, 1: 150"_s, u"-3570.00"_s);
    }
    void rulesAreMendedByTheCheapestChange()
    {
        QFETCH(QList<Wish>, wishes);
        QFETCH(QString, changes);
        QFETCH(QString, extra);
        const QList<OrderAdvice> list = coachOrder(linesOf(wishes));
        QCOMPARE(list.size(), changes.isEmpty() ? 0 : 1);
        if (list.isEmpty())
            return;
        QCOMPARE(list.first().goal, Goal::KeepRules);
        QCOMPARE(changesOf(list.first()), changes);
        QCOMPARE(list.first().extra->toWire(), extra);
        QVERIFY(!list.first().saves);
        // Whatever is advised can be bought.
        QList<RuleLine> lines = linesOf(wishes);
        for (const QuantityChange& change : list.first().changes)
            lines[change.line].quantity = change.to;
        for (const LineCheck& check : checkLines(lines))
            QVERIFY(check.ok());
    }

    void mixedOffersMeetTheSuppliersMinimumTogether()
    {
        QList<RuleLine> lines = linesOf({{100, true, -1, u"o-1"_s}, {250, true, -1, u"o-2"_s}});
        lines[0].offer.mixRule.minQty = Decimal(400);
        lines[1].offer.mixRule.minQty = Decimal(400);
        // 50 more of either do, 100 more of the first alone are not needed.
        auto list = coachOrder(lines);
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().more, Decimal(50));
        lines[1].offer.tiers = {tier(200, u"9.00"_s)};
        list = coachOrder(lines);
        QCOMPARE(changesOf(list.first()), u"1: 300"_s); // the cheaper goods fill it up
        lines[0].offer.mixRule.minQty = {};
        lines[0].offer.mixRule.minAmount = cny(u"5000"_s);
        list = coachOrder(lines);
        QCOMPARE(changesOf(list.first()), u"1: 300"_s); // 2,380 + 2,700
    }

    void theNextTierSaysWhatItSaves_data()
    {
        QTest::addColumn<QList<Wish>>("wishes");
        QTest::addColumn<QString>("changes");
        QTest::addColumn<QString>("extra");
        QTest::addColumn<QString>("saves");
        const auto row = [](const char* name, const QList<Wish>& wishes, const QString& changes, const QString& extra,
                            const QString& saves) { QTest::newRow(name) << wishes << changes << extra << saves; };
        row("far below it costs more", {{500}}, u"0: 1000"_s, u"10700.00"_s, u"1200.00"_s);
        row("just below more goods cost less", {{2950}}, u"0: 3000"_s, u"-1120.00"_s, u"2250.00"_s);
        row("variants reach it together", {{600, true}, {300, true}}, u"0: 700"_s, u"1180.00"_s, u"1200.00"_s);
        row("with what is in stock", {{600, true, 640}, {300, true}}, u"1: 400"_s, u"1180.00"_s, u"1200.00"_s);
        row("from two variants when one does not do", {{600, true, 650}, {300, true, 350}}, u"0: 650, 1: 350"_s,
            u"1180.00"_s, u"1200.00"_s);
        row("not when the stock ends before", {{600, false, 900}}, QString(), QString(), QString());
        row("the last tier is the last", {{5000}}, QString(), QString(), QString());
    }
    void theNextTierSaysWhatItSaves()
    {
        QFETCH(QList<Wish>, wishes);
        QFETCH(QString, changes);
        QFETCH(QString, extra);
        QFETCH(QString, saves);
        const QList<OrderAdvice> list = coachOrder(linesOf(wishes));
        QCOMPARE(list.size(), changes.isEmpty() ? 0 : 1);
        if (list.isEmpty())
            return;
        QCOMPARE(list.first().goal, Goal::NextTier);
        QCOMPARE(changesOf(list.first()), changes);
        QCOMPARE(list.first().extra->toWire(), extra);
        QCOMPARE(list.first().saves->toWire(), saves);
    }

    void theCheapestChangeComesFirst()
    {
        const auto list = coachOrder(linesOf({{500, false, -1, u"o-1"_s}, {2950, false, -1, u"o-2"_s}}));
        QCOMPARE(list.size(), 2);
        QCOMPARE(changesOf(list.first()), u"1: 3000"_s);
        QCOMPARE(changesOf(list.last()), u"0: 1000"_s);
    }

    void aStepOfFreightIsFilledOrDropped()
    {
        // 5,200 pieces are 1,820 kg: 1,000 kg and one step of 1,000 kg; 5,700 (1,995 kg) travel for the same.
        auto list = coachOrder({lineOf({5200})}, costsBySteps(1000, 1000, 9000));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().goal, Goal::FillStep);
        QCOMPARE(changesOf(list.first()), u"0: 5700"_s);
        QCOMPARE(list.first().extra->toWire(), u"10600.00"_s);
        // 128,240 ÷ 5,200 × 5,700 − 138,840
        QCOMPARE(list.first().saves->toWire(), u"1730.77"_s);

        // 5,750 pieces are 2,012.5 kg and begin a third step; 50 less save it.
        list = coachOrder({lineOf({5750})}, costsBySteps(1000, 1000, 9000));
        QVERIFY(!list.isEmpty());
        QCOMPARE(list.first().goal, Goal::DropStep);
        QCOMPARE(changesOf(list.first()), u"0: 5700"_s);
        QCOMPARE(list.first().extra->toWire(), u"-10060.00"_s);

        // Nothing is said of crumbs: a step of one kilogram is never worth a word.
        QVERIFY(coachOrder({lineOf({5200})}, costsBySteps(1, 1, 1)).isEmpty());
    }

    void theLandedCostDecides()
    {
        // Reckoned as a screen does it: with freight, duty and exchange.
        const LandedCostCalculator calculator(assumptions(), priceBook());
        const auto total = [&calculator](const QList<RuleLine>& lines) -> std::optional<Money> {
            LandedCostInput input = LandedCostInput::of(tumbler(), domesticTemplate());
            input.quantity = lines.first().quantity;
            return calculator.calculate(input).total;
        };
        const auto list = coachOrder({lineOf({2950})}, {total, {}});
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().saves->currency(), currency::eur());
        QVERIFY(list.first().extra->isNegative());
        QCOMPARE(list.first().price->toWire(), u"21.85"_s);
    }

    void whatCannotBeBoughtIsLeftAlone()
    {
        RuleLine gone = lineOf({100});
        gone.offer.status = OfferStatus::Delisted;
        const auto list = coachOrder({gone, lineOf({150})});
        for (const OrderAdvice& advice : list) {
            for (const QuantityChange& change : advice.changes)
                QCOMPARE(change.line, 1);
        }
        QVERIFY(coachOrder({}).isEmpty());
    }
};

TRADEWIND_TEST(tst_ordercoach)
#include "tst_ordercoach.moc"
