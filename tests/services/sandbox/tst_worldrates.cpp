// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/world/rates.h"
#include "services/sandbox/world/tariffs.h"
#include "tests/testkit/testcase.h"

#include <QJsonArray>
#include <QSet>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

class tst_worldrates final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aRateIsInForceForTenMinutes()
    {
        const QDateTime at(QDate(2026, 11, 20), QTime(14, 30, 1), Qt::UTC);
        const auto rate = midRate(1, u"EUR"_s, at);
        QVERIFY(rate);
        QCOMPARE(midRate(1, u"EUR"_s, at.addSecs(598))->micros, rate->micros);
        QVERIFY(midRate(1, u"EUR"_s, at.addSecs(599))->micros != rate->micros);
        QCOMPARE(rateSince(at), at.addSecs(-1));
        QCOMPARE(rateSince(at.addSecs(599)), at.addSecs(599));
        QVERIFY(midRate(2, u"EUR"_s, at)->micros != rate->micros);
        QVERIFY(!midRate(1, u"XXX"_s, at));
        QCOMPARE((MidRate{7'842'000, 4}).toWire(), u"7.842"_s);
        QCOMPARE((MidRate{47'250, 6}).toWire(), u"0.04725"_s);
    }

    void ratesWanderWithoutJumping_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("level");
        QTest::newRow("euro stays near 7.84") << u"EUR"_s << qint64(7'842'000);
        QTest::newRow("dollar stays near 7.21") << u"USD"_s << qint64(7'208'000);
        QTest::newRow("pound stays near 9.10") << u"GBP"_s << qint64(9'104'000);
        QTest::newRow("yen has six decimals") << u"JPY"_s << qint64(47'250);
        QTest::newRow("dinar is worth more than 20 yuan") << u"KWD"_s << qint64(23'412'000);
    }
    void ratesWanderWithoutJumping()
    {
        QFETCH(QString, currency);
        QFETCH(qint64, level);
        qint64 before = 0;
        QSet<qint64> seen;
        for (QDate day(2025, 5, 20); day <= QDate(2026, 11, 20); day = day.addDays(1)) {
            const qint64 micros = dailyRate(1, currency, day)->micros;
            QVERIFY(qAbs(micros - level) < level / 25);
            QVERIFY(before == 0 || qAbs(micros - before) < level / 90);
            before = micros;
            seen.insert(micros);
        }
        QVERIFY(seen.size() > 200);
    }

    void everyRuleBookCoversEveryDay()
    {
        const QList<QJsonObject> books = feeBooks();
        QVERIFY(books.size() >= 2);
        for (qsizetype i = 1; i < books.size(); ++i)
            QCOMPARE(books.at(i)["validFrom"_L1], books.at(i - 1)["validTo"_L1]);
        QVERIFY(!books.last().contains("validTo"_L1));
        QSet<QString> ids;
        for (const QJsonObject& book : books) {
            for (const QJsonValue& rule : book["rules"_L1].toArray())
                ids.insert(rule["id"_L1].toString());
        }
        QCOMPARE(ids.size(), books.size() * 15);
    }

    void linesAndDutiesKnowEveryDestination()
    {
        for (const QString& country : destinations()) {
            int lines = 0;
            for (const QJsonObject& line : freightLines()) {
                int rates = 0;
                for (const QJsonValue& rate : line["rates"_L1].toArray())
                    rates += rate["country"_L1].toString() == country ? 1 : 0;
                QVERIFY(rates == 0 || rates == 2);
                lines += rates / 2;
            }
            QVERIFY(lines >= 4);
            int defaults = 0;
            for (const QJsonObject& rule : dutyRules())
                defaults +=
                    rule["destination"_L1].toString() == country && rule["hsPrefix"_L1].toString().isEmpty() ? 1 : 0;
            QVERIFY(defaults >= 1);
        }
    }

    void theStoryOfTheDesignAddsUp()
    {
        // 1,116 kg by sea to Germany; ¥480.00 for 125 samples; 3.5 % from CNY 100,000 a month on.
        QStringList seaSteps;
        for (const QJsonObject& line : freightLines()) {
            for (const QJsonValue& rate : line["rates"_L1].toArray()) {
                if (rate["id"_L1].toString() == "lr-sea-de-2026-10"_L1)
                    seaSteps.append(rate["stepFee"_L1]["amount"_L1].toString());
            }
        }
        QCOMPARE(seaSteps, QStringList{u"3.80"_s});
        QSet<int> serviceBp;
        QSet<QString> perSample;
        for (const QJsonValue& rule : feeBooks().last()["rules"_L1].toArray()) {
            if (rule["kind"_L1].toString() == "service_fee"_L1)
                serviceBp.insert(rule["tiers"_L1][1]["bp"_L1].toInt());
            if (rule["kind"_L1].toString() == "inspection_aql"_L1)
                perSample.insert(rule["fixed"_L1]["amount"_L1].toString());
        }
        QCOMPARE(serviceBp, QSet<int>{350});
        QCOMPARE(perSample, QSet<QString>{u"3.84"_s});
    }
};

TRADEWIND_TEST(tst_worldrates)
#include "tst_worldrates.moc"
