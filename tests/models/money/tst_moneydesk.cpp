// SPDX-License-Identifier: Apache-2.0
#include "models/money/moneydesk.h"
#include "tests/models/orders/ordershouse.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::OrdersHouse;

class tst_moneydesk final : public testkit::TestCase
{
    Q_OBJECT

    static QString text(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

private Q_SLOTS:
    void theLedgerShowsTheBalanceAfterEachMovement()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        MoneyDesk desk(house.money);
        LedgerModel& ledger = *desk.ledger();
        const QAbstractItemModelTester tester(&ledger, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester fees(desk.feeBook(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester rates(desk.rates(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester balances(desk.balances(),
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.refresh();
        QVERIFY(awaitUntil([&desk] { return desk.isRead(); }));
        QCOMPARE(desk.balances()->rowCount(), 2);
        QCOMPARE(text(*desk.balances(), 0, 1), u"EUR 14,230.55"_s);
        QCOMPARE(text(*desk.balances(), 0, 3), u"EUR 120.00"_s);
        QCOMPARE(ledger.rowCount(), 3);
        using Column = LedgerModel::Column;
        QCOMPARE(text(ledger, 0, static_cast<int>(Column::Amount)), u"+107.55"_s);
        QCOMPARE(text(ledger, 0, static_cast<int>(Column::After)), u"5,511.12"_s);
        QCOMPARE(text(ledger, 1, static_cast<int>(Column::Amount)), u"−8,826.97"_s);
        QCOMPARE(ledger.index(1, 0).data(role(Role::Route)).toString(), u"orders/po-10344"_s);
        ledger.setFilter(u"refunds"_s);
        QCOMPARE(ledger.rowCount(), 1);
        ledger.setFilter({});
        ledger.setText(u"transfer"_s);
        QCOMPARE(ledger.rowCount(), 1);
        ledger.setText({});
        desk.setCurrency(currency::usd());
        QCOMPARE(ledger.rowCount(), 0);

        QCOMPARE(text(*desk.rates(), 0, 1), u"7.8420"_s);
        QCOMPARE(text(*desk.rates(), 0, 2), u"7.8106"_s);
        QCOMPARE(text(*desk.rates(), 0, 3), u"40"_s);
        QCOMPARE(desk.feeBook()->bookName(), u"Fee book 2026-07"_s);
        QCOMPARE(text(*desk.feeBook(), 0, 2), u"4 %"_s);
        QVERIFY(text(*desk.feeBook(), 0, 3).contains(QString(u"3.5 % from CNY\u00a0100,000.00 a month"_s)));
    }

    void aTopUpShowsOnItsWay()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        MoneyDesk desk(house.money);
        const QAbstractItemModelTester tester(desk.ledger(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.refresh();
        QVERIFY(awaitUntil([&desk] { return desk.isRead(); }));
        QVERIFY(desk.mayTopUp());
        desk.topUp(u"fm-pretend-eur"_s, *Money::parse(u"500.00", u"EUR"));
        QVERIFY(awaitUntil([&desk] { return desk.ledger()->rowCount() == 4; }));
        QCOMPARE(text(*desk.ledger(), 0, static_cast<int>(LedgerModel::Column::Amount)), u"+500.00"_s);
        QCOMPARE(text(*desk.ledger(), 0, static_cast<int>(LedgerModel::Column::After)), u"–"_s);
        QCOMPARE(text(*desk.ledger(), 0, static_cast<int>(LedgerModel::Column::State)), u"Queued"_s);
        QCOMPARE(text(*desk.balances(), 0, 1), u"EUR 14,230.55"_s); // nothing is credited before the platform says so
        const auto intents = await(house.outbox.pending());
        QCOMPARE(intents->first().request.path, u"/v1/balances/EUR/funding"_s);
    }

    void anExchangeIsBoundToTheLockedRate()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        QJsonObject quote = OrdersHouse::example(u"FxQuote"_s);
        quote[u"validTo"_s] = u"2026-11-20T12:30:00Z"_s;
        quote[u"buyCurrency"_s] = u"USD"_s;
        quote[u"sellAmount"_s] = OrdersHouse::amount("1000.00", "EUR");
        quote[u"buyAmount"_s] = OrdersHouse::amount("1080.10", "USD");
        quote[u"atMid"_s] = OrdersHouse::amount("1084.44", "USD");
        house.network.answer("POST /v1/fx/quotes", testkit::FakeAnswer::json(quote, 201));
        MoneyDesk desk(house.money);
        desk.lock(*Money::parse(u"1000.00", u"EUR"), currency::usd());
        QVERIFY(awaitUntil([&desk] { return desk.locked().has_value(); }));
        QCOMPARE(desk.locked()->buyAmount, *Money::parse(u"1080.10", u"USD"));
        QSignalSpy acted(&desk, &MoneyDesk::acted);
        desk.convert();
        QVERIFY(awaitUntil([&acted] { return !acted.isEmpty(); }));
        const auto intents = await(house.outbox.pending());
        const Intent& intent = intents->first();
        QCOMPARE(intent.request.operationId, u"createConversion"_s);
        QCOMPARE(intent.request.presentUntil, house.clock.now().addSecs(600));
        QCOMPARE(intent.request.body[u"expect"_s][u"buy"_s][u"amount"_s].toString(), u"1080.10"_s);

        desk.lock(*Money::parse(u"1000.00", u"EUR"), currency::usd());
        QVERIFY(awaitUntil([&desk] { return desk.locked().has_value(); }));
        house.clock.advance(std::chrono::minutes(31));
        desk.convert(); // its time is over: nothing is sent
        QVERIFY(!desk.locked());
        QCOMPARE(await(house.outbox.pending())->size(), 1);
    }

    void theHistoryShowsMidAndOurs()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        MoneyDesk desk(house.money);
        const QAbstractItemModelTester tester(desk.history(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.refresh();
        QVERIFY(awaitUntil([&desk] { return desk.history()->rowCount() == 90; }));
        const RateDay& day = desk.history()->at(0);
        QCOMPARE(day.date, QDate(2026, 11, 20));
        QVERIFY(day.ours < day.mid);
        QCOMPARE(day.spreadBp, 40);
        QCOMPARE(desk.history()->uses().size(), 1);
        // What one buys is the rate in force, which the list beside says too.
        const RatesModel& rates = *desk.rates();
        QString ours;
        for (int row = 0; row < rates.rowCount(); ++row) {
            if (rates.at(row).base == currency::eur() && rates.at(row).quote == currency::cny())
                ours = text(*desk.rates(), row, static_cast<int>(RatesModel::Column::Ours));
        }
        QVERIFY(!ours.isEmpty());
        QVERIFY2(desk.history()->finding().startsWith(u"One EUR buys CNY %1;"_s.arg(ours)),
                 qPrintable(desk.history()->finding()));
        QVERIFY(!desk.knownHistory().isStale);
    }

    void theHistoryIsThereWithoutANetwork()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        const auto broken = testkit::FakeAnswer::broken(QNetworkReply::ConnectionRefusedError);
        house.network.answer("GET /v1/fx/rates/EUR-CNY/history", broken); // after the first
        house.network.answer("GET /v1/fx/rates/USD-CNY/history", broken);
        {
            MoneyDesk desk(house.money);
            desk.setDays(365);
            desk.refresh();
            QVERIFY(awaitUntil([&desk] { return desk.history()->rowCount() == 90; }));
            // What was never asked for with a network is not there, and that is said.
            desk.setCurrency(currency::usd());
            QVERIFY(awaitUntil([&desk] { return desk.knownHistory().isStale; }));
            QCOMPARE(desk.history()->rowCount(), 0);
        }
        const QDateTime told = house.clock.now();
        house.clock.advance(std::chrono::hours(2));
        MoneyService nextRun(house.moneyApi, house.records, house.outbox, house.clock);
        MoneyDesk desk(nextRun);
        desk.setDays(30);
        desk.refresh();
        QVERIFY(awaitUntil([&desk] { return desk.history()->rowCount() == 31; }));
        QVERIFY(awaitUntil([&desk] { return desk.knownHistory().isStale; }));
        QCOMPARE(desk.history()->rowCount(), 31);
        QCOMPARE(desk.knownHistory().asOf, told);
        // The network is back.
        house.network.answer("GET /v1/fx/rates/EUR-CNY/history", testkit::FakeAnswer::json(OrdersHouse::history()));
        QVERIFY(awaitUntil([&desk] {
            desk.setDays(90);
            return !desk.knownHistory().isStale;
        }));
        QCOMPARE(desk.knownHistory().asOf, house.clock.now());
        QCOMPARE(desk.history()->rowCount(), 90);
    }
};

TRADEWIND_TEST(tst_moneydesk)
#include "tst_moneydesk.moc"
