// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/fxrate.h"
#include "services/domain/values/money.h"
#include "services/domain/values/weight.h"
#include "services/domain/values/wideint.h"
#include "tests/testkit/testcase.h"

#include <array>
#include <limits>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMax = std::numeric_limits<qint64>::max();
constexpr qint64 kMin = std::numeric_limits<qint64>::min();

Money eur(const QString& amount)
{
    return *Money::parse(amount, currency::eur());
}

} // namespace

class tst_money final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void currenciesKnowTheirDecimals_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("exponent");
        QTest::newRow("yen have none") << u"JPY"_s << 0;
        QTest::newRow("won have none") << u"KRW"_s << 0;
        QTest::newRow("dong have none") << u"VND"_s << 0;
        QTest::newRow("yuan have two") << u"CNY"_s << 2;
        QTest::newRow("euro have two") << u"EUR"_s << 2;
        QTest::newRow("Kuwaiti dinars have three") << u"KWD"_s << 3;
        QTest::newRow("Bahraini dinars have three") << u"BHD"_s << 3;
        QTest::newRow("Omani rials have three") << u"OMR"_s << 3;
        QTest::newRow("Tunisian dinars have three") << u"TND"_s << 3;
        QTest::newRow("unidades de fomento have four") << u"CLF"_s << 4;
    }
    void currenciesKnowTheirDecimals()
    {
        QFETCH(QString, code);
        QFETCH(int, exponent);
        const auto currency = Currency::fromCode(code);
        QVERIFY(currency.ok());
        QCOMPARE(currency->exponent(), exponent);
        QCOMPARE(currency->code(), code);
    }

    void offshoreYuanIsANameNotACurrency()
    {
        QVERIFY(!Currency::fromCode(u"CNH").ok());
        QCOMPARE(*Currency::fromInput(u" cnh "), currency::cny());
        QVERIFY(!Currency::fromCode(u"eur").ok());
        QVERIFY(!Currency::fromCode(u"EU").ok());
        QVERIFY(!Currency::fromCode(u"ＥＵＲ").ok());
        QCOMPARE(*Currency::fromInput(u"eur"), currency::eur());
    }

    void readsTheWire_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("good");
        QTest::addColumn<qint64>("minor");
        QTest::newRow("two decimals") << u"1234.50"_s << u"CNY"_s << true << qint64(123450);
        QTest::newRow("fewer decimals than the currency") << u"5"_s << u"EUR"_s << true << qint64(500);
        QTest::newRow("negative below one") << u"-0.05"_s << u"EUR"_s << true << qint64(-5);
        QTest::newRow("yen") << u"1200"_s << u"JPY"_s << true << qint64(1200);
        QTest::newRow("three decimals") << u"0.005"_s << u"KWD"_s << true << qint64(5);
        QTest::newRow("beyond what a double holds")
            << u"90071992547409.93"_s << u"EUR"_s << true << qint64(9007199254740993);
        QTest::newRow("the largest") << u"92233720368547758.07"_s << u"EUR"_s << true << kMax;
        QTest::newRow("the smallest") << u"-92233720368547758.08"_s << u"EUR"_s << true << kMin;
        QTest::newRow("one too large") << u"92233720368547758.08"_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("far too large") << u"999999999999999999999999"_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("yen with decimals") << u"1200.0"_s << u"JPY"_s << false << qint64(0);
        QTest::newRow("too many decimals, even zero") << u"1.000"_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("exponent") << u"1e3"_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("plus") << u"+1"_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("space") << u" 1"_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("group separator") << u"1,234.50"_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("nothing") << QString() << u"EUR"_s << false << qint64(0);
        QTest::newRow("only a sign") << u"-"_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("no digit before the point") << u".5"_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("no digit behind the point") << u"5."_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("two points") << u"1.2.3"_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("full-width digits") << u"１２"_s << u"EUR"_s << false << qint64(0);
        QTest::newRow("unknown currency") << u"1"_s << u"XXX"_s << false << qint64(0);
    }
    void readsTheWire()
    {
        QFETCH(QString, amount);
        QFETCH(QString, code);
        QFETCH(bool, good);
        QFETCH(qint64, minor);
        const auto money = Money::parse(amount, code);
        QCOMPARE(money.ok(), good);
        if (!good) {
            QCOMPARE(money.error().kind, Error::Kind::Parse);
            return;
        }
        QCOMPARE(money->minor(), minor);
        QCOMPARE(*Money::parse(money->toWire(), code), *money);
    }

    void writesTheWireWithItsDecimals()
    {
        QCOMPARE(Money(123450, currency::cny()).toWire(), u"1234.50"_s);
        QCOMPARE(Money(-5, currency::eur()).toWire(), u"-0.05"_s);
        QCOMPARE(Money(5, currency::kwd()).toWire(), u"0.005"_s);
        QCOMPARE(Money(-1200, currency::jpy()).toWire(), u"-1200"_s);
        QCOMPARE(Money(kMin, currency::eur()).toWire(), u"-92233720368547758.08"_s);
    }

    void refusesToMixOrOverflow()
    {
        QCOMPARE(add(eur(u"1"_s), Money(100, currency::usd())).error().kind, Error::Kind::Validation);
        QVERIFY(!subtract(eur(u"1"_s), Money(100, currency::usd())).ok());
        QVERIFY(!add(Money(kMax, currency::eur()), Money(1, currency::eur())).ok());
        QVERIFY(!subtract(Money(kMin, currency::eur()), Money(1, currency::eur())).ok());
        QVERIFY(!Money(kMin, currency::eur()).negated().ok());
        QVERIFY(!Money(kMax, currency::eur()).times(2).ok());
        QVERIFY(!Money(kMax, currency::eur()).scaled(3, 2, Rounding::HalfUp).ok());
        QVERIFY(!Money(1, currency::eur()).scaled(1, 0, Rounding::HalfUp).ok());
        QCOMPARE(*Money(kMax, currency::eur()).scaled(kMax, kMax, Rounding::HalfUp), Money(kMax, currency::eur()));
        const std::array amounts{eur(u"1.10"_s), eur(u"2.20"_s)};
        QCOMPARE(*sum(amounts, currency::eur()), eur(u"3.30"_s));
        QVERIFY(!sum(amounts, currency::usd()).ok());
    }

    void comparesWithinACurrencyOnly()
    {
        QVERIFY(eur(u"1"_s) < eur(u"2"_s));
        QVERIFY(!(eur(u"1"_s) < Money(1, currency::usd())));
        QVERIFY(!(eur(u"1"_s) >= Money(1, currency::usd())));
        QVERIFY(eur(u"0"_s) != Money::zero(currency::usd()));
    }

    void roundsAsNamed_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("halfUp");
        QTest::addColumn<qint64>("halfEven");
        QTest::addColumn<qint64>("down");
        QTest::addColumn<qint64>("up");
        const auto row = [](const char* name, qint64 value, qint64 halfUp, qint64 halfEven, qint64 down, qint64 up) {
            QTest::newRow(name) << value << halfUp << halfEven << down << up;
        };
        row("exactly whole", 20, 2, 2, 2, 2);
        row("below a half", 24, 2, 2, 2, 3);
        row("a half after an even number", 25, 3, 2, 2, 3);
        row("a half after an odd number", 35, 4, 4, 3, 4);
        row("above a half", 26, 3, 3, 2, 3);
        row("a negative half is the mirror image", -25, -3, -2, -2, -3);
        row("a negative rest is the mirror image", -21, -2, -2, -2, -3);
    }
    void roundsAsNamed()
    {
        QFETCH(qint64, value);
        QFETCH(qint64, halfUp);
        QFETCH(qint64, halfEven);
        QFETCH(qint64, down);
        QFETCH(qint64, up);
        QCOMPARE(wideint::multiplyDivide(value, 1, 10, Rounding::HalfUp), halfUp);
        QCOMPARE(wideint::multiplyDivide(value, 1, 10, Rounding::HalfEven), halfEven);
        QCOMPARE(wideint::multiplyDivide(value, 1, 10, Rounding::Down), down);
        QCOMPARE(wideint::multiplyDivide(value, 1, 10, Rounding::Up), up);
    }

    void allocatesEveryUnit_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<QList<qint64>>("weights");
        QTest::addColumn<QList<qint64>>("parts");
        using L = QList<qint64>;
        QTest::newRow("ties go to the lower line") << qint64(100) << L{1, 1, 1} << L{34, 33, 33};
        QTest::newRow("the largest remainder first") << qint64(100) << L{1, 2, 3} << L{17, 33, 50};
        QTest::newRow("a line without weight gets nothing") << qint64(5) << L{0, 1, 0, 1} << L{0, 3, 0, 2};
        QTest::newRow("a refund is the mirror image") << qint64(-100) << L{1, 1, 1} << L{-34, -33, -33};
        QTest::newRow("nothing to share") << qint64(0) << L{1, 2} << L{0, 0};
        QTest::newRow("weights as large as they get") << kMax << L{kMax - 1, 1} << L{kMax - 1, 1};
    }
    void allocatesEveryUnit()
    {
        QFETCH(qint64, total);
        QFETCH(QList<qint64>, weights);
        QFETCH(QList<qint64>, parts);
        const auto shares = allocate(Money(total, currency::eur()), weights);
        QVERIFY(shares.ok());
        QList<qint64> minors;
        for (const Money& share : *shares)
            minors.append(share.minor());
        QCOMPARE(minors, parts);
    }

    void refusesToAllocateToNothing()
    {
        QVERIFY(!allocate(eur(u"1"_s), QList<qint64>{}).ok());
        QVERIFY(!allocate(eur(u"1"_s), QList<qint64>{0, 0}).ok());
        QVERIFY(!allocate(eur(u"1"_s), QList<qint64>{2, -1}).ok());
        QVERIFY(!allocate(eur(u"1"_s), QList<qint64>{kMax, 1}).ok());
    }

    void unitPricesKeepSixDecimals()
    {
        const auto price = UnitPrice::parse(u"21.850000", u"CNY");
        QVERIFY(price.ok());
        QCOMPARE(price->toWire(), u"21.85"_s);
        QCOMPARE(UnitPrice::parse(u"0.000001", u"CNY")->toWire(), u"0.000001"_s);
        QCOMPARE(UnitPrice::parse(u"5", u"JPY")->toWire(), u"5"_s);
        QCOMPARE(UnitPrice::parse(u"5.1", u"KWD")->toWire(), u"5.100"_s);
        QVERIFY(!UnitPrice::parse(u"1.0000001", u"CNY").ok());
        QCOMPARE(*price->lineTotal(Quantity(3000, u"piece"_s), Rounding::HalfUp), *Money::parse(u"65550.00", u"CNY"));
        const auto half = UnitPrice::parse(u"0.005", u"CNY");
        QCOMPARE(half->lineTotal(Quantity(1, u"piece"_s), Rounding::HalfUp)->minor(), qint64(1));
        QCOMPARE(half->lineTotal(Quantity(1, u"piece"_s), Rounding::HalfEven)->minor(), qint64(0));
        QCOMPARE(half->lineTotal(*Quantity::parse(u"0.5", u"t"_s), Rounding::HalfUp)->minor(), qint64(0));
        QVERIFY(!UnitPrice(kMax, currency::cny()).lineTotal(Quantity(kMax, u"piece"_s), Rounding::HalfUp).ok());
        QCOMPARE(UnitPrice::perUnit(*Money::parse(u"10393.12", u"EUR"), Quantity(3000, u"piece"_s), Rounding::HalfUp)
                     ->toWire(),
                 u"3.464373"_s);
        QVERIFY(!UnitPrice::perUnit(eur(u"1"_s), Quantity(0, u"piece"_s), Rounding::HalfUp).ok());
    }

    void convertsAtTheRateOfThePictures()
    {
        const FxRate rate{
            currency::eur(), currency::cny(), *FxRate::parseRate(u"7.8420"), *FxRate::parseRate(u"7.8106"), {}, {}};
        QCOMPARE(*rate.convert(*Money::parse(u"68944.25", u"CNY"), Rounding::HalfUp), eur(u"8827.01"_s));
        QCOMPARE(*rate.convertAtMid(*Money::parse(u"68944.25", u"CNY"), Rounding::HalfUp), eur(u"8791.67"_s));
        QCOMPARE(rate.spreadBp(), 40);
        QCOMPARE(rate.convert(eur(u"1000"_s), Rounding::HalfUp)->toWire(), u"7810.60"_s);
        QCOMPARE(rate.convert(Money(1, currency::usd()), Rounding::HalfUp).error().kind, Error::Kind::Validation);
        QCOMPARE(rate.convert(*UnitPrice::parse(u"21.85", u"CNY"), Rounding::HalfUp)->toWire(), u"2.79748"_s);
    }

    void convertsBetweenExponents()
    {
        const Currency kwd = currency::kwd();
        const Currency jpy = currency::jpy();
        const auto rate = FxRate::indicative(kwd, jpy, *FxRate::parseRate(u"512.3"), {});
        QCOMPARE(rate.convert(*Money::parse(u"1.999", kwd), Rounding::HalfUp)->toWire(), u"1024"_s);
        QCOMPARE(rate.convert(*Money::parse(u"1024", jpy), Rounding::HalfUp)->toWire(), u"1.999"_s);
        const auto whole = FxRate::indicative(jpy, kwd, *FxRate::parseRate(u"2"), {});
        QCOMPARE(whole.convert(Money(3, jpy), Rounding::HalfUp)->toWire(), u"6.000"_s);
        QCOMPARE(whole.convert(*Money::parse(u"3.001", kwd), Rounding::Up)->toWire(), u"2"_s);
        QVERIFY(!whole.convert(Money(kMax, jpy), Rounding::HalfUp).ok());
        QVERIFY(!FxRate::parseRate(u"0").ok());
        QVERIFY(!FxRate::parseRate(u"-1").ok());
    }

    void ratesGrowOld()
    {
        const QDateTime then(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
        FxRate rate = FxRate::indicative(currency::eur(), currency::cny(), Decimal(8), then);
        QVERIFY(!rate.isStale(then.addSecs(900)));
        QVERIFY(rate.isStale(then.addSecs(901)));
        QVERIFY(!rate.isExpired(then.addYears(1)));
        rate.expiresAt = then.addSecs(60);
        QVERIFY(!rate.isExpired(then.addSecs(59)));
        QVERIFY(rate.isExpired(then.addSecs(60)));
    }

    void decimalsCompareByValue()
    {
        const auto d = [](const QString& text) { return *Decimal::parse(text); };
        QVERIFY(d(u"1.50"_s) == d(u"1.5"_s));
        QVERIFY(d(u"-1.5"_s) < d(u"-1.49"_s));
        QVERIFY(d(u"-1"_s) < d(u"0.0001"_s));
        QVERIFY(d(u"9223372036854775807"_s) > d(u"0.000000000001"_s));
        QCOMPARE(d(u"007.50"_s).toWire(), u"7.50"_s);
        QCOMPARE(d(u"7.50"_s).normalized().toWire(), u"7.5"_s);
        QCOMPARE(add(d(u"0.1"_s), d(u"0.02"_s))->toWire(), u"0.12"_s);
        QVERIFY(!add(Decimal(kMax), Decimal(1)).ok());
        QVERIFY(!add(Decimal(kMax), d(u"0.1"_s)).ok());
    }

    void quantitiesCarryTheirUnit()
    {
        const Quantity lot(20, u"piece"_s);
        QVERIFY(Quantity(300, u"piece"_s).isMultipleOf(lot));
        QVERIFY(!Quantity(310, u"piece"_s).isMultipleOf(lot));
        QVERIFY(!Quantity(300, u"set"_s).isMultipleOf(lot));
        QCOMPARE(Quantity(310, u"piece"_s).roundedUpTo(lot)->toWire(), u"320"_s);
        QCOMPARE(Quantity::parse(u"0.31", u"t"_s)->roundedUpTo(*Quantity::parse(u"0.05", u"t"_s))->toWire(), u"0.35"_s);
        QVERIFY(!(Quantity(1, u"set"_s) < Quantity(2, u"piece"_s)));
        QVERIFY(!add(Quantity(1, u"set"_s), Quantity(2, u"piece"_s)).ok());
    }

    void chargesTheLargerWeight_data()
    {
        QTest::addColumn<qint64>("actual");
        QTest::addColumn<qint64>("side");
        QTest::addColumn<qint64>("divisor");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<qint64>("chargeable");
        QTest::newRow("volume wins, up to half a kilo")
            << qint64(1200) << qint64(200) << qint64(5000) << qint64(500) << qint64(2000);
        QTest::newRow("actual wins") << qint64(2001) << qint64(200) << qint64(5000) << qint64(500) << qint64(2500);
        QTest::newRow("exactly on a step stays")
            << qint64(2000) << qint64(200) << qint64(5000) << qint64(500) << qint64(2000);
        QTest::newRow("a larger divisor") << qint64(900) << qint64(200) << qint64(8000) << qint64(100) << qint64(1000);
        QTest::newRow("a line without volume") << qint64(901) << qint64(200) << qint64(0) << qint64(1) << qint64(901);
        QTest::newRow("a fraction of a gram counts")
            << qint64(0) << qint64(11) << qint64(6000) << qint64(1) << qint64(1);
    }
    void chargesTheLargerWeight()
    {
        QFETCH(qint64, actual);
        QFETCH(qint64, side);
        QFETCH(qint64, divisor);
        QFETCH(qint64, step);
        QFETCH(qint64, chargeable);
        const auto weight = chargeableWeight({actual}, {side, side, side}, divisor, {step});
        QVERIFY(weight.ok());
        QCOMPARE(weight->grams, chargeable);
    }

    void refusesImpossibleBoxes()
    {
        QVERIFY(!chargeableWeight({-1}, {1, 1, 1}, 5000, {1}).ok());
        QVERIFY(!chargeableWeight({1}, {-1, 1, 1}, 5000, {1}).ok());
        QVERIFY(!chargeableWeight({1}, {1, 1, 1}, 5000, {0}).ok());
        QVERIFY(!chargeableWeight({1}, {kMax, kMax, 1}, 5000, {1}).ok());
        QVERIFY(!chargeableWeight({kMax}, {1, 1, 1}, 5000, {500}).ok());
        QVERIFY(!volumetricWeight({1, 1, 1}, 0, Rounding::Up).ok());
    }
};

TRADEWIND_TEST(tst_money)
#include "tst_money.moc"
