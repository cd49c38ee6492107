// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/moneyformat.h"
#include "services/domain/values/numberinput.h"
#include "tests/testkit/testcase.h"

#include <limits>

using namespace tradewind;
using namespace Qt::StringLiterals;
using Issue = NumberInput::Issue;

namespace {

QList<QLocale> everyLocale()
{
    return QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
}

Money money(const QString& amount, const QString& code)
{
    return *Money::parse(amount, code);
}

} // namespace

class tst_moneyformat final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void writesAmounts_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << u"en_GB"_s << u"8827.01"_s << u"EUR"_s << u"EUR\u00a08,827.01"_s;
        QTest::newRow("German") << u"de_DE"_s << u"8827.01"_s << u"EUR"_s << u"EUR\u00a08.827,01"_s;
        QTest::newRow("French groups by narrow spaces")
            << u"fr_FR"_s << u"8827.01"_s << u"EUR"_s << u"EUR\u00a08\u202f827,01"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"68944.25"_s << u"CNY"_s << u"CNY\u00a068,944.25"_s;
        QTest::newRow("Indian groups") << u"en_IN"_s << u"12345678.90"_s << u"INR"_s << u"INR\u00a01,23,45,678.90"_s;
        QTest::newRow("dollars keep their cents in Japan")
            << u"ja_JP"_s << u"12.34"_s << u"USD"_s << u"USD\u00a012.34"_s;
        QTest::newRow("yen have none in Germany") << u"de_DE"_s << u"1234"_s << u"JPY"_s << u"JPY\u00a01.234"_s;
        QTest::newRow("dinars have three in England") << u"en_GB"_s << u"1.5"_s << u"KWD"_s << u"KWD\u00a01.500"_s;
        QTest::newRow("euro have two in Kuwait") << u"en_KW"_s << u"12.34"_s << u"EUR"_s << u"EUR\u00a012.34"_s;
        QTest::newRow("minus is a minus sign") << u"en_GB"_s << u"-0.05"_s << u"EUR"_s << u"EUR\u00a0\u22120.05"_s;
        QTest::newRow("zero") << u"en_GB"_s << u"0"_s << u"EUR"_s << u"EUR\u00a00.00"_s;
        QTest::newRow("exact beyond doubles")
            << u"en_GB"_s << u"90071992547409.93"_s << u"EUR"_s << u"EUR\u00a090,071,992,547,409.93"_s;
        QTest::newRow("the smallest of all")
            << u"en_GB"_s << u"-92233720368547758.08"_s << u"EUR"_s << u"EUR\u00a0\u221292,233,720,368,547,758.08"_s;
    }
    void writesAmounts()
    {
        QFETCH(QString, locale);
        QFETCH(QString, amount);
        QFETCH(QString, code);
        QFETCH(QString, text);
        QCOMPARE(moneyformat::withCode(money(amount, code), QLocale(locale)), text);
        QCOMPARE(moneyformat::number(money(amount, code), QLocale(locale)), text.mid(4));
    }

    void unitPricesMarkTheirLastZeros()
    {
        const QLocale en(u"en_GB"_s);
        const auto price = *UnitPrice::parse(u"1021.85", u"CNY");
        const AmountParts parts = moneyformat::parts(price, en);
        QCOMPARE(parts.whole, u"1,021"_s);
        QCOMPARE(parts.decimals, u".85"_s);
        QCOMPARE(parts.faintZeros, u"0000"_s);
        QCOMPARE(moneyformat::withCode(price, en), u"CNY\u00a01,021.850000"_s);
        QCOMPARE(moneyformat::factoryPrice(price, en), u"¥1,021.85"_s);
        QCOMPARE(moneyformat::factoryPrice(*UnitPrice::parse(u"3.464", u"CNY"), en), u"¥3.464"_s);
        QCOMPARE(moneyformat::factoryPrice(*UnitPrice::parse(u"5", u"EUR"), en), u"EUR\u00a05.000000"_s);
        QCOMPARE(moneyformat::number(*UnitPrice::parse(u"-0.000001", u"CNY"), en), u"\u22120.000001"_s);
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("issue");
        QTest::addColumn<QString>("value");
        const auto good = [](const char* name, const QString& locale, const QString& text, const QString& value) {
            QTest::newRow(name) << locale << text << int(Issue::None) << value;
        };
        const auto bad = [](const char* name, const QString& locale, const QString& text, Issue issue) {
            QTest::newRow(name) << locale << text << int(issue) << QString();
        };
        good("a point in English is the mark", u"en_GB"_s, u"1.234"_s, u"1.234"_s);
        bad("a point in German is a group", u"de_DE"_s, u"1.234"_s, Issue::GroupSeparator);
        good("a comma in German is the mark", u"de_DE"_s, u"1234,5"_s, u"1234.5"_s);
        bad("a comma in English is a group", u"en_GB"_s, u"1,234"_s, Issue::GroupSeparator);
        bad("both marks", u"de_DE"_s, u"1.234,56"_s, Issue::GroupSeparator);
        bad("two marks", u"en_GB"_s, u"1.234.567"_s, Issue::GroupSeparator);
        bad("groups by space", u"fr_FR"_s, u"1 234,56"_s, Issue::GroupSeparator);
        bad("groups by narrow space", u"fr_FR"_s, u"1\u202f234"_s, Issue::GroupSeparator);
        bad("groups by apostrophe", u"de_CH"_s, u"1’234.50"_s, Issue::GroupSeparator);
        bad("an exponent", u"en_GB"_s, u"12e3"_s, Issue::Exponent);
        bad("an exponent in German", u"de_DE"_s, u"12E3"_s, Issue::Exponent);
        good("full-width digits", u"zh_CN"_s, u"１２３．５"_s, u"123.5"_s);
        good("Arabic digits and mark", u"ar_EG"_s, u"١٢٣٫٥"_s, u"123.5"_s);
        good("Arabic digits and a typed point", u"ar_EG"_s, u"123.5"_s, u"123.5"_s);
        bad("Arabic groups", u"ar_EG"_s, u"١٬٢٣٤"_s, Issue::GroupSeparator);
        good("spaces around", u"en_GB"_s, u"  42\u00a0"_s, u"42"_s);
        good("zeros before and behind", u"en_GB"_s, u"007.50"_s, u"7.50"_s);
        bad("nothing", u"en_GB"_s, u"  "_s, Issue::Empty);
        bad("no digit before the mark", u"en_GB"_s, u".5"_s, Issue::NotANumber);
        bad("no digit behind the mark", u"en_GB"_s, u"5."_s, Issue::NotANumber);
        bad("a unit", u"en_GB"_s, u"5 kg"_s, Issue::NotANumber);
        bad("a currency", u"en_GB"_s, u"€5"_s, Issue::NotANumber);
        bad("infinity", u"en_GB"_s, u"inf"_s, Issue::NotANumber);
        bad("hexadecimal", u"en_GB"_s, u"0x10"_s, Issue::NotANumber);
        bad("a minus where none may be", u"en_GB"_s, u"-5"_s, Issue::NotNegative);
        bad("too many decimals", u"en_GB"_s, u"1.1234567"_s, Issue::TooManyDecimals);
        bad("too large", u"en_GB"_s, u"99999999999999999999"_s, Issue::TooLarge);
    }
    void readsNumbers()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        QFETCH(int, issue);
        QFETCH(QString, value);
        const NumberInput input = numberinput::parse(text, QLocale(locale), {6, false});
        QCOMPARE(int(input.issue), issue);
        QCOMPARE(input.value.has_value(), input.ok());
        if (input.ok())
            QCOMPARE(input.value->toWire(), value);
    }

    void aColumnCanChooseItsMark()
    {
        QCOMPARE(numberinput::parse(u"1,5", u',').value->toWire(), u"1.5"_s);
        QCOMPARE(numberinput::parse(u"1.5", u',').issue, Issue::GroupSeparator);
        QCOMPARE(numberinput::parse(u"−1.5", u'.', {2, true}).value->toWire(), u"-1.5"_s);
    }

    void becomesMoneyOnlyExactly()
    {
        const QLocale en(u"en_GB"_s);
        QCOMPARE(*numberinput::money(numberinput::parse(u"12.3", en), currency::eur()), money(u"12.30"_s, u"EUR"_s));
        QVERIFY(!numberinput::money(numberinput::parse(u"12.345", en), currency::eur()));
        QVERIFY(!numberinput::money(numberinput::parse(u"x", en), currency::eur()));
    }

    /// In every locale Qt knows: what a field starts with reads back to the same value, and a grouped number is never
    /// read as another one.
    void roundTripsInEveryLocale()
    {
        const QList<qint64> values{0,
                                   1,
                                   -1,
                                   5,
                                   1234,
                                   -123456,
                                   9007199254740993,
                                   std::numeric_limits<qint64>::max(),
                                   std::numeric_limits<qint64>::min()};
        int count = 0;
        const auto locales = everyLocale();
        for (const QLocale& locale : locales) {
            for (const Currency currency : {currency::eur(), currency::jpy(), currency::kwd()}) {
                for (const qint64 minor : values) {
                    const Money amount(minor, currency);
                    const QString editing = moneyformat::forEditing(amount, locale);
                    const NumberInput input = numberinput::parse(editing, locale, {currency.exponent(), true});
                    QVERIFY2(input.ok(), qPrintable(locale.name() + u' ' + editing));
                    QCOMPARE(*numberinput::money(input, currency), amount);

                    const QString shown = moneyformat::number(amount, locale);
                    const NumberInput pasted = numberinput::parse(shown, locale, {currency.exponent(), true});
                    if (pasted.ok())
                        QCOMPARE(*numberinput::money(pasted, currency), amount);
                    else
                        QCOMPARE(pasted.issue, Issue::GroupSeparator);
                    ++count;
                }
            }
        }
        QVERIFY(count > 600 * 27);
    }
};

TRADEWIND_TEST(tst_moneyformat)
#include "tst_moneyformat.moc"
