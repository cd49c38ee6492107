// SPDX-License-Identifier: Apache-2.0
#include "models/shared/tradewords.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_tradewords final : public testkit::TestCase
{
    Q_OBJECT

    template <typename E>
    static void everyWordHasAName(QString (*name)(const OpenEnum<E>&))
    {
        QSet<QString> names;
        for (const auto& word : WireWords<E>::table) {
            const QString said = name(OpenEnum<E>(word.value));
            QVERIFY2(!said.isEmpty() && said != word.word, word.word.data());
            names.insert(said);
        }
        QCOMPARE(names.size(), qsizetype(std::size(WireWords<E>::table)));
        QCOMPARE(name(OpenEnum<E>::fromWire(u"from_later"_s)), u"from_later"_s);
    }

private Q_SLOTS:
    void everyCodeHasANameOfItsOwn()
    {
        everyWordHasAName<ChargeKind>(&TradeWords::charge);
        everyWordHasAName<DueKind>(&TradeWords::due);
        everyWordHasAName<ServiceKind>(&TradeWords::service);
    }

    void countriesAreNamed_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::newRow("one of the table") << u"DE"_s << u"Germany"_s;
        QTest::newRow("one that only the system knows") << u"FJ"_s << u"Fiji"_s;
        QTest::newRow("no country") << u"Q9"_s << u"Q9"_s;
        QTest::newRow("none") << QString() << QString();
    }
    void countriesAreNamed()
    {
        QFETCH(QString, code);
        QTEST(TradeWords::country(code), "name");
    }

    void quantitiesNameTheirUnit()
    {
        const QLocale english(QLocale::English);
        QCOMPARE(TradeWords::quantity(Quantity(3000, u"piece"_s), english), u"3,000 pcs"_s);
        QCOMPARE(TradeWords::quantity(Decimal::scaled(1250, 2), u"m"_s, english), u"12.5 m"_s);
    }

    void aRateHasFourDecimals()
    {
        const QLocale english(QLocale::English);
        QCOMPARE(TradeWords::rate(Decimal::scaled(7846986, 6), english), u"7.8470"_s);
        QCOMPARE(TradeWords::rate(Decimal::scaled(78, 1), english), u"7.8000"_s);
    }

    void namesStandInAList()
    {
        QCOMPARE(TradeWords::list({}), QString());
        QCOMPARE(TradeWords::list({u"batteries"_s}), u"batteries"_s);
        QCOMPARE(TradeWords::list({u"batteries"_s, u"liquids"_s}), u"batteries, liquids"_s);
    }
};

TRADEWIND_TEST(tst_tradewords)
#include "tst_tradewords.moc"
