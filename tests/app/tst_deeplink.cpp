// SPDX-License-Identifier: Apache-2.0
#include "app/deeplink.h"
#include "tests/testkit/testcase.h"

#include <QRandomGenerator>

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_deeplink final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void leadsToAPlace_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("route");
        const auto row = [](const QString& link, const QString& route) {
            QTest::newRow(qPrintable(link)) << link << route;
        };
        row(u"tradewind://order/po-10376"_s, u"orders/po-10376"_s);
        row(u"tradewind://offer/o-42"_s, u"offer/o-42"_s);
        row(u"tradewind://supplier/s-7"_s, u"supplier/s-7"_s);
        row(u"tradewind://quote/rfq-1"_s, u"quotes/rfq-1"_s);
        row(u"tradewind://shipment/sh-1"_s, u"shipments/sh-1"_s);
        row(u"tradewind://approval/ap-1"_s, u"approvals/ap-1"_s);
        row(u"tradewind://thread/t-1"_s, u"messages/t-1"_s);
        row(u"tradewind://receipt/r-1"_s, u"warehouse/receipt/r-1"_s);
        row(u"tradewind://order/0b8e7c2a-5f1d-4c3b-9a77-2f1d0c9b8a65"_s,
            u"orders/0b8e7c2a-5f1d-4c3b-9a77-2f1d0c9b8a65"_s);
        row(u"tradewind://order/A~b_c.d-E"_s, u"orders/A~b_c.d-E"_s);
        row(u"tradewind://order/"_s + QString(64, u'x'), u"orders/"_s + QString(64, u'x'));
        row(u"TradeWind://order/po-1"_s, u"orders/po-1"_s);
        row(u"tradewind://orders"_s, u"orders"_s);
        row(u"tradewind://orders/"_s, u"orders"_s); // as browsers write it
        row(u"tradewind://pending"_s, u"pending"_s);
        row(u"tradewind://search?q=steel%20bowl"_s, u"catalogue?q=steel%20bowl"_s);
        row(u"tradewind://search?q=%E8%8C%B6"_s, u"catalogue?q=%E8%8C%B6"_s);
        row(u"tradewind://search?q=茶"_s, u"catalogue?q=%E8%8C%B6"_s);
        row(u"tradewind://search?q=a%26b%3Dc%23d"_s, u"catalogue?q=a%26b%3Dc%23d"_s);
    }
    void leadsToAPlace()
    {
        QFETCH(QString, link);
        QFETCH(QString, route);
        QVERIFY(looksLikeLink(link));
        const auto found = routeOfLink(link);
        QVERIFY(found.ok());
        QCOMPARE(*found, route);
    }

    void leadsNowhere_data()
    {
        QTest::addColumn<QString>("link");
        const auto row = [](const QString& link) { QTest::newRow(qPrintable(link.left(60))) << link; };
        for (const QString& link :
             {u""_s, u"tradewind"_s, u"tradewind:"_s, u"tradewind:/"_s, u"tradewind://"_s, u"tradewind:///"_s,
              u"tradewind:orders"_s, u"tradewind:/orders"_s, u"tradewind:///orders"_s, u"https://orders"_s,
              u"tradewindx://orders"_s, u" tradewind://orders"_s, u"tradewind://orders "_s, u"tradewind://orders\n"_s})
            row(link);
        // Places where something is done, and places of nobody.
        for (const QString& link :
             {u"tradewind://pay/po-1"_s, u"tradewind://pay/order/po-1"_s, u"tradewind://checkout/d-1"_s,
              u"tradewind://quote-wizard/d-1"_s, u"tradewind://shipment-wizard/d-1"_s, u"tradewind://about"_s,
              u"tradewind://connect?platform=https://evil.example"_s, u"tradewind://sign-in"_s, u"tradewind://order"_s,
              u"tradewind://orders/po-1"_s, u"tradewind://home/x"_s, u"tradewind://Order/po-1"_s})
            row(link);
        // Names that are none.
        for (const QString& link :
             {u"tradewind://order/."_s, u"tradewind://order/.."_s, u"tradewind://order/../money"_s,
              u"tradewind://order/a/b"_s, u"tradewind://order/a/"_s, u"tradewind://order//a"_s,
              u"tradewind://order/a%2Fb"_s, u"tradewind://order/%2e%2e"_s, u"tradewind://order/a b"_s,
              u"tradewind://order/*"_s, u"tradewind://order/a?x=1"_s, u"tradewind://order/a#b"_s,
              u"tradewind://order/a\" --profile \"x"_s, u"tradewind://order/<b>a</b>"_s, u"tradewind://order/ordеr"_s,
              u"tradewind://order/\u202Eabc"_s, u"tradewind://order/a\\b"_s, u"tradewind://order/a\u0000b"_s})
            row(link);
        row(u"tradewind://order/"_s + QString(65, u'x'));
        // Hosts, ports, passwords.
        for (const QString& link :
             {u"tradewind://order:80/a"_s, u"tradewind://user@order/a"_s, u"tradewind://user:word@order/a"_s,
              u"tradewind://order.evil.example/a"_s, u"tradewind://[::1]/a"_s})
            row(link);
        // Words of a search.
        for (const QString& link : {u"tradewind://search"_s,
                                    u"tradewind://search?q="_s,
                                    u"tradewind://search?q=%20%20"_s,
                                    u"tradewind://search?Q=a"_s,
                                    u"tradewind://search?q=a&act=buy"_s,
                                    u"tradewind://search?q=a?b"_s,
                                    u"tradewind://search/?q=a"_s,
                                    u"tradewind://search?q=a#b"_s,
                                    u"tradewind://orders?q=a"_s,
                                    u"tradewind://search?q=%"_s,
                                    u"tradewind://search?q=%4"_s,
                                    u"tradewind://search?q=%zz"_s,
                                    u"tradewind://search?q=%FF%FE"_s,
                                    u"tradewind://search?q=%C0%AF"_s,
                                    u"tradewind://search?q=%ED%A0%80"_s,
                                    u"tradewind://search?q=a%00b"_s,
                                    u"tradewind://search?q=a%0Ab"_s,
                                    u"tradewind://search?q=a%1Bb"_s,
                                    u"tradewind://search?q=a%E2%80%AEb"_s,
                                    u"tradewind://search?q=%E2%80%A8"_s,
                                    u"tradewind://search?q=%EF%BB%BFa"_s})
            row(link);
        row(u"tradewind://search?q="_s + QString(201, u'x'));
        row(u"tradewind://search?q="_s + QString(100'000, u'x'));
    }
    void leadsNowhere()
    {
        QFETCH(QString, link);
        const auto route = routeOfLink(link);
        QVERIFY2(!route.ok(), route.ok() ? qPrintable(*route) : "");
        QCOMPARE(route.error().kind, Error::Kind::Validation);
    }

    void anythingLeadsToOneOfThePlacesOrNowhere()
    {
        // Pieces of links put together at random: whatever is let through is one of the places, spelled harmlessly.
        const QStringList pieces{u"tradewind"_s, u":"_s,   u"//"_s, u"/"_s, u"order"_s,     u"orders"_s, u"search"_s,
                                 u"?q="_s,       u"%2F"_s, u".."_s, u"a"_s, u"%E2%80%AE"_s, u"#"_s,      u"&"_s,
                                 u"pay"_s,       u"@"_s,   u"\n"_s, u"-"_s, u"é"_s,         u"%00"_s};
        const QRegularExpression harmless(
            u"^(home|catalogue|buying|quotes|orders|warehouse|shipments|money|messages|pending|"
            "(orders|offer|supplier|quotes|shipments|approvals|messages|warehouse/receipt)/"
            "[A-Za-z0-9_~-][A-Za-z0-9._~-]*|"
            "catalogue\\?q=[A-Za-z0-9._~%-]+)$"_s);
        QRandomGenerator dice(7);
        int through = 0;
        for (int i = 0; i < 20'000; ++i) {
            QString link = i % 2 ? u"tradewind://"_s : QString();
            for (int piece = dice.bounded(6); piece >= 0; --piece)
                link += pieces.at(dice.bounded(int(pieces.size())));
            const auto route = routeOfLink(link);
            if (!route)
                continue;
            ++through;
            QVERIFY2(harmless.match(*route).hasMatch(), qPrintable(link));
        }
        QVERIFY(through > 0);
    }
};

TRADEWIND_TEST(tst_deeplink)
#include "tst_deeplink.moc"
