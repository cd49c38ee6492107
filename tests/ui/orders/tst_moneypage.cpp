// SPDX-License-Identifier: Apache-2.0
#include "models/money/moneydesk.h"
#include "tests/models/orders/ordershouse.h"
#include "tests/testkit/testcase.h"
#include "tests/ui/orders/pagepicture.h"
#include "ui/money/moneypage.h"
#include "ui/shared/datatable.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::keepPicture;
using testkit::OrdersHouse;

class tst_moneypage final : public testkit::TestCase
{
    Q_OBJECT

    template <typename T>
    static T* find(const QWidget& page, const char* name)
    {
        T* found = page.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget %s", name);
        return found;
    }

    /// Nothing that stands in the panel is squeezed or outside.
    static bool isWhole(const QWidget& panel)
    {
        const auto parts = panel.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        return std::all_of(parts.cbegin(), parts.cend(), [&panel](const QWidget* part) {
            const int least =
                part->hasHeightForWidth() ? part->heightForWidth(part->width()) : part->minimumSizeHint().height();
            return !part->isVisible() || (panel.rect().contains(part->geometry()) && part->height() >= least);
        });
    }

private Q_SLOTS:
    void aBalanceIsToppedUpByKeys()
    {
        ThemeController theme(ThemeController::Preference::Light);
        OrdersHouse house;
        QVERIFY(house.open());
        MoneyDesk desk(house.money);
        MoneyPage page(desk);
        QSignalSpy routes(&page, &Page::goRequested);
        page.resize(1088, 754);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate(Route::parse(u"money"_s));
        auto* ledger = find<DataTable>(page, "money.ledger");
        QVERIFY(awaitUntil([ledger] { return ledger->isVisible() && ledger->model()->rowCount() == 3; }));
        QCOMPARE(find<PartLabel>(page, "money.balance.EUR.available")->text(), u"14,230.55"_s);
        QVERIFY(find<PartLabel>(page, "money.balance.EUR.nonWithdrawable")->text().endsWith(u"120.00"_s));
        page.initialFocus()->setFocus();
        QTest::keyClick(ledger, Qt::Key_Down);
        ledger->selectRow(1);
        QTest::keyClick(ledger, Qt::Key_Return);
        QCOMPARE(routes.last().first().toString(), u"orders/po-10344"_s);

        QTest::keyClick(find<QPushButton>(page, "money.topUp"), Qt::Key_Space);
        QVERIFY(awaitUntil([&page] { return page.findChild<PriceEdit*>(u"money.topUp.amount"_s) != nullptr; }));
        auto* amount = find<PriceEdit>(page, "money.topUp.amount");
        auto* confirm = find<QPushButton>(page, "money.topUp.confirm");
        QVERIFY(!confirm->isEnabled());
        const auto* panel = find<QWidget>(page, "money.topUpPanel");
        QTRY_VERIFY(confirm->isVisible() && panel->width() == theme.theme().px(360));
        QTRY_VERIFY(isWhole(*panel));
        QTRY_VERIFY(amount->hasFocus());
        QVERIFY(page.grab().save(QStringLiteral(PICTURES_DIR) + u"/money-topup.png"_s));
        QTest::keyClicks(amount, u"abc"_s);
        QVERIFY(!confirm->isEnabled());
        amount->selectAll();
        QTest::keyClicks(amount, u"99999999999999999"_s);
        QVERIFY2(confirm->toolTip().contains("too large"_L1), qPrintable(confirm->toolTip()));
        amount->selectAll();
        QTest::keyClicks(amount, u"500"_s);
        QVERIFY(confirm->isEnabled());
        QTest::keyClick(amount, Qt::Key_Return);
        QVERIFY(awaitUntil([ledger] { return ledger->model()->rowCount() == 4; }));

        QTest::keyClick(find<QAbstractButton>(page, "money.balance.USD"), Qt::Key_Space);
        QCOMPARE(desk.currency(), currency::usd());
        QCOMPARE(ledger->model()->rowCount(), 0);
        page.activate([] {
            Route route = Route::parse(u"money/fees"_s);
            route.params = {u"fees"_s};
            return route;
        }());
        auto* fees = find<DataTable>(page, "money.fees");
        QVERIFY(fees->isVisible());
        QCOMPARE(fees->model()->index(3, 2).data().toString(), u"40 bp"_s);
    }

    void aBalanceIsExchangedByKeys()
    {
        ThemeController theme(ThemeController::Preference::Light);
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
        MoneyPage page(desk);
        page.resize(1088, 754);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate(Route::parse(u"money"_s));
        QVERIFY(awaitUntil([&desk] { return desk.balances()->rowCount() > 1; }));
        auto* exchange = find<QPushButton>(page, "money.exchange");
        QVERIFY(awaitUntil([exchange] { return exchange->isEnabled(); }));
        QTest::keyClick(exchange, Qt::Key_Space);
        QVERIFY(awaitUntil([&page] { return page.findChild<PriceEdit*>(u"money.exchange.amount"_s) != nullptr; }));
        auto* amount = find<PriceEdit>(page, "money.exchange.amount");
        auto* to = find<QComboBox>(page, "money.exchange.to");
        auto* lock = find<QPushButton>(page, "money.exchange.lock");
        auto* confirm = find<QPushButton>(page, "money.exchange.confirm");
        QVERIFY(!lock->isEnabled() && !confirm->isEnabled());
        QCOMPARE(to->currentData().toString(), u"USD"_s);
        for (const QString& typed : {u"abc"_s, u"-5"_s, u"0"_s, u"14230.56"_s, u"99999999999999999"_s}) {
            amount->selectAll();
            QTest::keyClicks(amount, typed);
            QVERIFY2(!lock->isEnabled() && !lock->toolTip().isEmpty(), qPrintable(typed));
        }
        amount->selectAll();
        QTest::keyClicks(amount, u"1000"_s);
        QVERIFY(lock->isEnabled() && !confirm->isEnabled());
        QTest::keyClick(amount, Qt::Key_Return);
        QVERIFY(awaitUntil([&desk] { return desk.locked().has_value(); }));
        // What binds is shown before it can be pressed, and the next key is on it.
        QVERIFY(find<PartLabel>(page, "money.exchange.buy")->text().endsWith(u"1,080.10"_s));
        QVERIFY(find<PartLabel>(page, "money.exchange.sell")->text().endsWith(u"1,000.00"_s));
        QVERIFY(confirm->isEnabled() && confirm->hasFocus());
        // All of it can be read.
        const auto* panel = find<QWidget>(page, "money.exchangePanel");
        QTRY_VERIFY(isWhole(*panel));
        for (const char* name : {"money.exchange.sell", "money.exchange.buy", "money.exchange.atMid"}) {
            const auto* figure = find<PartLabel>(page, name);
            QVERIFY2(figure->width() >= figure->sizeHint().width() && figure->height() >= figure->sizeHint().height(),
                     name);
        }
        QVERIFY(page.grab().save(QStringLiteral(PICTURES_DIR) + u"/money-exchange.png"_s));
        // Another amount has no rate yet.
        amount->selectAll();
        QTest::keyClicks(amount, u"2000"_s);
        QVERIFY(!desk.locked() && !confirm->isEnabled());
        amount->selectAll();
        QTest::keyClicks(amount, u"1000"_s);
        QTest::keyClick(amount, Qt::Key_Return);
        QVERIFY(awaitUntil([confirm] { return confirm->isEnabled(); }));
        QSignalSpy acted(&desk, &MoneyDesk::acted);
        QTest::keyClick(confirm, Qt::Key_Space);
        QVERIFY(awaitUntil([&acted] { return !acted.isEmpty(); }));
        const auto intents = await(house.outbox.pending());
        QCOMPARE(intents->size(), 1);
        QCOMPARE(intents->first().request.body[u"expect"_s][u"buy"_s][u"amount"_s].toString(), u"1080.10"_s);
        QTRY_VERIFY(!page.findChild<QWidget*>(u"money.exchangePanel"_s));
    }

    void aRateThatCannotBeLockedIsToldInThePanel()
    {
        ThemeController theme(ThemeController::Preference::Light);
        OrdersHouse house;
        QVERIFY(house.open());
        MoneyDesk desk(house.money);
        MoneyPage page(desk);
        page.resize(1088, 754);
        page.show();
        page.activate(Route::parse(u"money"_s));
        QVERIFY(awaitUntil([&desk] { return desk.balances()->rowCount() > 1; }));
        auto* exchange = find<QPushButton>(page, "money.exchange");
        QVERIFY(awaitUntil([exchange] { return exchange->isEnabled(); }));
        house.network.answer("POST /v1/fx/quotes", testkit::FakeAnswer::broken(QNetworkReply::ConnectionRefusedError));
        QTest::keyClick(exchange, Qt::Key_Space);
        QVERIFY(awaitUntil([&page] { return page.findChild<PriceEdit*>(u"money.exchange.amount"_s) != nullptr; }));
        auto* amount = find<PriceEdit>(page, "money.exchange.amount");
        QTest::keyClicks(amount, u"1000"_s);
        QTest::keyClick(amount, Qt::Key_Return);
        auto* words = find<QLabel>(page, "money.exchange.words");
        QVERIFY(awaitUntil([words] { return !words->text().isEmpty(); }));
        QVERIFY(!find<QPushButton>(page, "money.exchange.confirm")->isEnabled());
        QVERIFY(await(house.outbox.pending())->isEmpty());
    }

    void pagesAreKept_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void pagesAreKept()
    {
        QFETCH(const bool, dark);
        ThemeController theme(dark ? ThemeController::Preference::Dark : ThemeController::Preference::Light);
        OrdersHouse house;
        QVERIFY(house.open());
        MoneyDesk desk(house.money);
        MoneyPage page(desk);
        page.activate(Route::parse(u"money"_s));
        QVERIFY(awaitUntil([&desk] { return desk.history()->rowCount() == 90; }));
        keepPicture(page, dark ? u"money-dark"_s : u"money-light"_s, {1249, 854});
    }
};

TRADEWIND_TEST(tst_moneypage)
#include "tst_moneypage.moc"
