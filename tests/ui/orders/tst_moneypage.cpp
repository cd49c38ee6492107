// SPDX-License-Identifier: Apache-2.0
#include "models/money/moneydesk.h"
#include "tests/models/orders/ordershouse.h"
#include "tests/testkit/testcase.h"
#include "tests/ui/orders/pagepicture.h"
#include "ui/money/moneypage.h"
#include "ui/shared/datatable.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/parts.h"

#include <QSignalSpy>

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
