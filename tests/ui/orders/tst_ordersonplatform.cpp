// SPDX-License-Identifier: Apache-2.0
// Orders and money over the real platform and its 18 months of past business.
#include "models/money/moneydesk.h"
#include "models/orders/ordersdesk.h"
#include "services/domain/values/moneyformat.h"
#include "tests/models/orders/accountonplatform.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "tests/ui/orders/pagepicture.h"
#include "ui/checkout/duespage.h"
#include "ui/money/moneypage.h"
#include "ui/orders/orderpage.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/paperwriter.h"
#include "ui/shared/datatable.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::keepPicture;

namespace {

Route routeTo(const QString& path, const QString& id)
{
    Route route = Route::parse(path + u'/' + id);
    route.params = {id};
    return route;
}

} // namespace

class tst_ordersonplatform final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void pastAndPresent()
    {
        testkit::SandboxProcess platform;
        QVERIFY(platform.isReady());
        QTemporaryDir folder;
        testkit::AccountOnPlatform account(platform.url(), folder.path());
        QVERIFY(account.house.signIn(u"u-marta"_s));
        QVERIFY(account.house.open());
        QVERIFY(account.house.syncRecords());
        ThemeController theme(ThemeController::Preference::Light);

        OrdersDesk desk(account.orders, &account.pictures);
        OrdersPage list(desk);
        list.activate(Route::parse(u"orders"_s));
        QVERIFY(awaitUntil([&desk] { return desk.isRead(); }));
        QVERIFY(desk.list()->rowCount() > 3);
        keepPicture(list, u"platform-orders"_s, {1088, 754});

        // Every order can be shown, its sums add up in its own words, and its papers can be written.
        QWidget window; // the page beside the rail
        auto& page = *new OrderPage(desk);
        auto* beside = new QHBoxLayout(&window);
        beside->setContentsMargins(192, 46, 0, 0);
        beside->addWidget(&page);
        QStringList routes;
        for (int row = 0; row < desk.list()->rowCount(); ++row)
            routes.append(desk.list()->at(row).route.section(u'/', 1));
        QSet<QString> states;
        int kept = 0;
        for (const QString& id : std::as_const(routes)) {
            page.activate(routeTo(u"orders"_s, id));
            QVERIFY(
                awaitUntil([&] { return desk.detail()->isLoaded() && desk.detail()->order().id.toString() == id; }));
            const PurchaseOrder& order = desk.detail()->order();
            QVERIFY(desk.detail()->milestones().size() >= 2);
            QVERIFY(desk.detail()->dues()->rowCount() >= 1);
            QVERIFY(desk.detail()->chargesLine().contains(moneyText(order.total)));
            if (!states.contains(order.state.toWire()) && kept < 12) {
                states.insert(order.state.toWire());
                ++kept;
                keepPicture(window, u"platform-order-"_s + order.state.toWire(), {1280, 800});
                QVERIFY(writePaper(desk.detail()->paper(DocumentKind::Proforma), folder.filePath(u"p.pdf"_s)).ok());
            }
        }

        // What is due is paid from a locked rate.
        const auto dueRow = std::find_if(desk.list()->rows().cbegin(), desk.list()->rows().cend(),
                                         [](const OrderRow& each) { return each.due.has_value(); });
        QVERIFY(dueRow != desk.list()->rows().cend());
        const QString unpaid = dueRow->route.section(u'/', 1);
        PaymentSession& payment = account.dues.session();
        desk.detail()->open(unpaid);
        DuesPage pay(account.dues);
        QSignalSpy left(&pay, &Page::goRequested);
        Route due = Route::parse(u"pay/order/"_s + unpaid);
        due.params = {u"order"_s, unpaid};
        pay.activate(due);
        QVERIFY(awaitUntil([&] { return !payment.subject().isEmpty(); }));
        QVERIFY(awaitUntil([&] { return payment.rate().has_value() && payment.balance().has_value(); }));
        // Another one's figures and buttons are gone before this one's are read.
        auto* lock = pay.findChild<QPushButton*>(u"payment.pay"_s);
        QVERIFY(lock && lock->isVisibleTo(&pay) && lock->isEnabled());
        const QString paid = routes.last() == unpaid ? routes.first() : routes.last();
        Route other = Route::parse(u"pay/order/"_s + paid);
        other.params = {u"order"_s, paid};
        pay.activate(other);
        QVERIFY(!lock->isVisibleTo(&pay));
        QVERIFY(!lock->isEnabled());
        pay.activate(due);
        QVERIFY(!lock->isVisibleTo(&pay));
        QVERIFY(awaitUntil([&] { return lock->isVisibleTo(&pay) && lock->isEnabled(); }));
        QVERIFY(awaitUntil([&] { return payment.rate().has_value() && payment.balance().has_value(); }));
        // One button: it locks, and pays only then; a double click does not do both.
        QCOMPARE(lock->text(), u"Lock the rate"_s);
        lock->click();
        QVERIFY(awaitUntil([&] { return payment.lockState() == PaymentSession::Lock::Locked; }));
        QTest::mouseDClick(lock, Qt::LeftButton);
        QVERIFY(!payment.act());
        QVERIFY(lock->text().startsWith(u"Pay EUR"_s));
        keepPicture(pay, u"platform-pay"_s, {1088, 754});
        QCOMPARE(payment.obstacle(), PaymentSession::Obstacle::None);
        // Looking elsewhere meanwhile costs nothing: the lock is still there.
        pay.deactivate();
        pay.activate(due);
        QCOMPARE(payment.lockState(), PaymentSession::Lock::Locked);
        payment.pay();
        QVERIFY(awaitUntil([&left] { return !left.isEmpty(); }));
        QVERIFY(account.house.syncRecords());
        QVERIFY(
            awaitUntil([&] { return desk.detail()->isLoaded() && desk.detail()->order().id.toString() == unpaid; }));
        QVERIFY(awaitUntil([&] { return desk.detail()->order().state.is(OrderState::Paid); }));
        QCOMPARE(left.last().first().toString(), u"orders/"_s + unpaid);
        pay.deactivate();

        // The same goods again.
        page.activate(routeTo(u"orders"_s, routes.last()));
        QVERIFY(awaitUntil(
            [&] { return desk.detail()->isLoaded() && desk.detail()->order().id.toString() == routes.last(); }));
        if (desk.detail()->canReorder()) {
            QString listId;
            connect(desk.detail(), &OrderDetail::reordered, this, [&listId](const QString& id) { listId = id; });
            desk.detail()->reorder();
            QVERIFY(awaitUntil([&listId] { return !listId.isEmpty(); }));
            QVERIFY(!account.house.buying.list(listId)->lines.isEmpty());
            // One list for it, also when there was none at all; what cannot be had any more is named.
            QCOMPARE(account.house.buying.lists().size(), 1);
            PurchaseOrder older = desk.detail()->order();
            OrderLine gone = older.lines.first();
            gone.offerId = OfferId(u"no-such-offer"_s);
            gone.title = u"A mug nobody makes any more"_s;
            older.lines.append(gone);
            const auto again = await(account.orders.reorder(older, u"Again"_s));
            QVERIFY(again.ok());
            QCOMPARE(again->notAdded, QStringList{gone.title});
            QCOMPARE(account.house.buying.lists().size(), 2);
        }

        MoneyDesk money(account.money);
        MoneyPage moneyPage(money);
        moneyPage.activate(Route::parse(u"money"_s));
        QVERIFY(awaitUntil([&money] { return money.isRead() && money.history()->rowCount() > 80; }));
        QCOMPARE(money.balances()->rowCount(), 3);
        QVERIFY(money.rates()->rowCount() >= 3);
        QVERIFY(money.feeBook()->rowCount() > 5);
        keepPicture(moneyPage, u"platform-money"_s, {1088, 754});
        moneyPage.activate(routeTo(u"money"_s, u"fees"_s));
        keepPicture(moneyPage, u"platform-fees"_s, {1088, 754});

        // Each balance after follows from the one before it.
        for (const Balance& balance : money.balances()->rows()) {
            money.setCurrency(balance.currency);
            const QList<LedgerRow> rows = money.ledger()->rows();
            for (qsizetype i = 0; i + 1 < rows.size(); ++i) {
                const auto after = add(*rows.at(i + 1).after, *rows.at(i).amount);
                QVERIFY(after.ok());
                QCOMPARE(*after, *rows.at(i).after);
            }
        }

        // A pretend transfer is credited once it is confirmed.
        money.setCurrency(currency::eur());
        const Money before = money.balances()->at(money.balances()->rowOf(u"EUR"_s)).available;
        const Money more = *Money::parse(u"250.00", currency::eur());
        std::optional<Funding> funding;
        connect(&money, &MoneyDesk::fundingKnown, this, [&funding](const Funding& known) { funding = known; });
        money.askFunding();
        QVERIFY(awaitUntil([&funding] { return funding.has_value(); }));
        money.topUp(funding->methods.first().id, more);
        QVERIFY(awaitUntil([&] {
            const int row = money.balances()->rowOf(u"EUR"_s);
            return money.balances()->at(row).available == *add(before, more);
        }));
        account.house.stop();
    }

private:
    static QString moneyText(const Money& amount) { return moneyformat::withCode(amount, QLocale()); }
};

TRADEWIND_TEST(tst_ordersonplatform)
#include "tst_ordersonplatform.moc"
