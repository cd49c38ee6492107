// SPDX-License-Identifier: Apache-2.0
// A checkout from the first step to the paid order, and the approval in between, through real widgets and by keyboard
// alone, over the real platform. Keeps a picture of every page beside the build for a person to look at.
#include "models/approvals/approvalsdesk.h"
#include "models/checkout/checkoutdesk.h"
#include "models/checkout/checkouttext.h"
#include "models/checkout/duespayment.h"
#include "models/home/homedesk.h"
#include "models/orders/ordersdesk.h"
#include "models/shared/roles.h"
#include "services/domain/values/moneyformat.h"
#include "tests/services/checkout/checkouthouse.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "ui/approvals/approvalspage.h"
#include "ui/checkout/checkoutpage.h"
#include "ui/checkout/duespage.h"
#include "ui/checkout/paymentpanel.h"
#include "ui/home/homepage.h"
#include "ui/orders/orderspage.h"
#include "ui/shared/datatable.h"
#include "ui/shared/errortext.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::CheckoutHouse;

class tst_checkoutpages final : public testkit::TestCase
{
    Q_OBJECT

    std::unique_ptr<testkit::SandboxProcess> m_platform;
    std::unique_ptr<ThemeController> m_themes;

    void keep(QWidget& page, const QString& name)
    {
        for (const auto& [preference, suffix] : {std::pair{ThemeController::Preference::Light, u""_s},
                                                 std::pair{ThemeController::Preference::Dark, u"-dark"_s}}) {
            m_themes->setPreference(preference);
            for (int turn = 0; turn < 4; ++turn) // what was made anew is shown a turn later
                QCoreApplication::processEvents();
            page.grab().save(QStringLiteral(PICTURES_DIR) + u"/%1%2.png"_s.arg(name, suffix));
        }
        m_themes->setPreference(ThemeController::Preference::Light);
    }

    /// The route of a checkout of these goods.
    static QString begun(CheckoutDesk& desk, const QList<std::pair<OfferSnapshot, Decimal>>& goods,
                         const QString& title, const QString& origin = {})
    {
        QSignalSpy started(&desk, &CheckoutDesk::started);
        desk.startFromGoods(goods, title, origin);
        return awaitUntil([&started] { return !started.isEmpty(); }) ? started.first().first().toString() : QString();
    }

    static QPushButton* button(QWidget& page, const QString& name) { return page.findChild<QPushButton*>(name); }

    /// Ctrl+Enter once next can be pressed.
    static bool press(QWidget& page)
    {
        QPushButton* next = button(page, u"checkout.next"_s);
        if (!awaitUntil([next] { return next->isVisible() && next->isEnabled(); }))
            return false;
        QApplication::setActiveWindow(&page); // shortcuts belong to the window one is in
        next->setFocus();
        QTest::keyClick(next, Qt::Key_Return, Qt::ControlModifier);
        return true;
    }

    /// Makes the row current that leads there; false when there is none.
    static bool openRow(QAbstractItemView* view, const QString& route)
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, 0).data(role(Role::Route)).toString() != route)
                continue;
            view->setFocus();
            view->setCurrentIndex(view->model()->index(row, 0));
            return true;
        }
        return false;
    }

    static void show(Page& page, const QString& route, const QStringList& params)
    {
        page.resize(1240, 860);
        page.show();
        Route where = Route::parse(route);
        where.params = params;
        page.activate(where);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_themes = std::make_unique<ThemeController>(ThemeController::Preference::Light);
        m_platform = std::make_unique<testkit::SandboxProcess>();
        QVERIFY(m_platform->isReady());
    }
    void cleanupTestCase() { m_themes.reset(); }

    void aCheckoutIsWalkedByKeyboard()
    {
        QTemporaryDir folder;
        QTemporaryDir approverFolder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        CheckoutDesk desk(house.checkout, house.approvals, house.payments);
        CheckoutSession& session = desk.session();
        const QString route = begun(desk, {house.goodsWorth(5'800'000)}, u"Spring restock"_s);
        CheckoutPage page(desk);
        show(page, route, {route.mid(9)});
        QVERIFY(awaitUntil([&session] { return session.isLoaded() && session.addresses().size() > 0; }));

        // A number key chooses a card; it is saved.
        auto* modes = page.findChild<RadioCards*>(u"checkout.mode"_s);
        QVERIFY(modes);
        QCOMPARE(modes->current(), u"full_service"_s);
        keep(page, u"checkout-1-mode"_s);
        auto* card = page.findChild<QWidget*>(u"checkout.mode.full_service"_s);
        QVERIFY(card);
        card->setFocus();
        QTest::keyClick(card, Qt::Key_2);
        QCOMPARE(session.draft().serviceMode.toWire(), u"source_to_forwarder"_s);
        QTest::keyClick(card, Qt::Key_1);
        QCOMPARE(session.draft().serviceMode.toWire(), u"full_service"_s);
        QVERIFY(press(page));
        QCOMPARE(session.step(), CheckoutStep::Delivery);
        QTRY_VERIFY(QApplication::focusWidget() &&
                    QApplication::focusWidget()->objectName().startsWith("checkout.address."_L1));
        keep(page, u"checkout-2-delivery"_s);
        QVERIFY(press(page));
        QCOMPARE(session.step(), CheckoutStep::Freight);
        keep(page, u"checkout-3-freight"_s);
        QVERIFY(press(page));
        QVERIFY(awaitUntil([&session] { return session.step() == CheckoutStep::Approval; }));
        QVERIFY(awaitUntil([&session] { return session.approvalMax().isPositive(); }));
        auto* note = page.findChild<QPlainTextEdit*>(u"checkout.approval.note"_s);
        auto* most = page.findChild<QLineEdit*>(u"checkout.approval.max"_s);
        QVERIFY(note && most);
        // The step begins at its first field, and Tab goes on to the next although that was made before it.
        QTRY_COMPARE(QApplication::focusWidget(), most);
        QTest::keyClick(most, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), note);
        QTest::keyClicks(note, u"For the spring"_s);
        QCOMPARE(session.draft().approvalNote, u"For the spring"_s);
        QVERIFY(note->hasFocus());
        keep(page, u"checkout-4-approval"_s);
        QCOMPARE(button(page, u"checkout.next"_s)->text(), u"Ask for approval"_s);
        QVERIFY(press(page));
        QVERIFY(awaitUntil([&session] { return session.approvalStage() == CheckoutSession::ApprovalStage::Waiting; }));
        QVERIFY(!button(page, u"checkout.next"_s)->isEnabled());
        keep(page, u"checkout-5-waiting"_s);

        // The approver, another signed-in user.
        CheckoutHouse approver(m_platform->url(), approverFolder.path());
        QVERIFY(approver.start(u"u-ida"_s));
        ApprovalsDesk approvals(approver.approvals);
        ApprovalsPage approvalsPage(approvals);
        show(approvalsPage, u"approvals"_s, {});
        QVERIFY(awaitUntil([&approvals] { return approvals.waiting() == 1 && approvals.detail().isLoaded(); }));
        QVERIFY(awaitUntil([&approvals] { return approvals.detail().sheet().canDecide; }));
        auto* comment = approvalsPage.findChild<QPlainTextEdit*>(u"approval.comment"_s);
        QVERIFY(comment);
        // 2 rejects, but not without a comment.
        auto* list = approvalsPage.findChild<DataTable*>(u"approvals.list"_s);
        auto* chain = approvalsPage.findChild<QWidget*>(u"approval.chain"_s);
        QVERIFY(list && chain);
        QVERIFY(awaitUntil([&approvals] { return !approvals.detail().sheet().expectedNote.isEmpty(); }));
        QTest::keyClick(chain, Qt::Key_2);
        QVERIFY(approvals.detail().sheet().canDecide);
        keep(approvalsPage, u"approval-1-waits"_s);
        auto* trouble = approvalsPage.findChild<Banner*>(u"approval.trouble"_s);
        QVERIFY(trouble && !trouble->isVisible());
        Q_EMIT approvals.detail().failed(makeError(Error::Kind::Storage));
        QVERIFY(trouble->isVisible() && !trouble->text().isEmpty());
        QTest::keyClicks(comment, u"FX exposure is fine."_s);
        QTest::keyClick(chain, Qt::Key_1);
        // A bare key commits no money: it leads to the button.
        QVERIFY(approvals.detail().sheet().canDecide);
        auto* approve = approvalsPage.findChild<QPushButton*>(u"approval.approve"_s);
        QVERIFY(approve->hasFocus());
        QTest::keyClick(approve, Qt::Key_Space);
        QVERIFY(awaitUntil([&approver, &approvals] {
            const auto view = await(approver.approvals.approval(approvals.detail().id()));
            return (*view)->approval.state.is(ApprovalState::Approved);
        }));
        approvals.setFilter(ApprovalsDesk::Filter::All);
        QVERIFY(awaitUntil([&approvals] { return !approvals.detail().sheet().canDecide; }));
        keep(approvalsPage, u"approval-2-approved"_s);

        QVERIFY(house.syncRecords());
        QVERIFY(awaitUntil([&session] { return session.approvalStage() == CheckoutSession::ApprovalStage::Approved; }));
        QVERIFY(press(page));
        QVERIFY(awaitUntil([&session] { return session.step() == CheckoutStep::Fx; }));
        QVERIFY(awaitUntil([&session] { return !session.payment().history().rates.points.isEmpty(); }));
        // One chart.
        QTRY_VERIFY(page.findChild<QWidget*>(u"checkout.fx.chart"_s)->isVisible());
        QVERIFY(!page.findChild<QWidget*>(u"payment.chart"_s)->isVisible());
        keep(page, u"checkout-6-fx"_s);
        QCOMPARE(button(page, u"checkout.next"_s)->text(), u"Lock the rate"_s);
        QVERIFY(press(page));
        QVERIFY(awaitUntil([&session] { return session.payment().lockState() == PaymentSession::Lock::Locked; }));
        QVERIFY(press(page));
        QCOMPARE(session.step(), CheckoutStep::Review);
        const Money debit = *session.payment().debit();
        auto* pay = page.findChild<AmountLabel*>(u"checkout.review.pay"_s);
        auto* total = page.findChild<PartLabel*>(u"checkout.review.total"_s);
        QVERIFY(pay && total);
        QCOMPARE(pay->text(), moneyformat::withCode(debit, QLocale()).replace(QChar(0xa0), u' '));
        QCOMPARE(total->text(), moneyformat::number(session.prepared()->total, QLocale()));
        QCOMPARE(button(page, u"checkout.next"_s)->text(),
                 u"Place order and pay %1"_s.arg(moneyformat::withCode(debit, QLocale())));
        QVERIFY(!page.findChild<Banner*>(u"checkout.review.difference"_s)->isVisible());
        keep(page, u"checkout-7-review"_s);
        QVERIFY(press(page));
        QVERIFY(awaitUntil([&session] { return session.stage() == CheckoutSession::Stage::Done; }));
        QCOMPARE(page.findChild<Chip*>(u"checkout.progress.payment"_s)->text(), u"Confirmed"_s);
        keep(page, u"checkout-8-done"_s);
        QSignalSpy opened(&page, &Page::goRequested);
        QVERIFY(press(page));
        QCOMPARE(opened.size(), 1);
        QVERIFY(opened.first().first().toString().startsWith(u"orders/po-"_s));

        // Who approved finds the order where they approved it.
        QVERIFY(approver.syncRecords());
        QVERIFY(awaitUntil([&approvalsPage] { return button(approvalsPage, u"approval.order"_s)->isVisible(); }));
        QSignalSpy shown(&approvalsPage, &Page::goRequested);
        button(approvalsPage, u"approval.order"_s)->click();
        QCOMPARE(shown.value(0).value(0), opened.first().first());
    }

    void aCheckoutThatWaitsIsFoundAgainAfterARestart()
    {
        QTemporaryDir folder;
        QTemporaryDir approverFolder;
        QString route;
        {
            CheckoutHouse house(m_platform->url(), folder.path());
            QVERIFY(house.start(u"u-marta"_s));
            CheckoutDesk desk(house.checkout, house.approvals, house.payments);
            CheckoutSession& session = desk.session();
            const auto goods = house.goodsWorth(5'800'000);
            route = begun(desk, {goods}, u"Autumn restock"_s, u"list-1/"_s);
            // Once more from the same list: the same checkout, not a second one.
            QCOMPARE(begun(desk, {goods}, u"Autumn restock"_s, u"list-1/"_s), route);
            QCOMPARE(await(house.openCheckouts.list())->size(), 1);
            CheckoutPage page(desk);
            show(page, route, {route.mid(9)});
            QVERIFY(awaitUntil([&session] { return session.isLoaded() && session.addresses().size() > 0; }));
            for (int step = 0; step < 3; ++step)
                QVERIFY(press(page));
            QVERIFY(awaitUntil([&session] { return session.step() == CheckoutStep::Approval; }));
            QVERIFY(awaitUntil([&session] { return session.approvalMax().isPositive(); }));
            QVERIFY(press(page));
            QVERIFY(
                awaitUntil([&session] { return session.approvalStage() == CheckoutSession::ApprovalStage::Waiting; }));
            // The list has changed meanwhile: what somebody decides about stays as it is.
            auto more = goods;
            more.second = Decimal(more.second.units() * 2);
            QVERIFY(begun(desk, {more}, u"Autumn restock"_s, u"list-1/"_s) != route);
            QCOMPARE(await(house.openCheckouts.list())->size(), 2);
            // Nothing was asked about the second one: it gives way to what the list holds now.
            more.second = Decimal(more.second.units() * 2);
            begun(desk, {more}, u"Autumn restock"_s, u"list-1/"_s);
            QCOMPARE(await(house.openCheckouts.list())->size(), 2);
            QVERIFY(await(house.checkout.flushDrafts()).ok());
        }
        CheckoutHouse approver(m_platform->url(), approverFolder.path());
        QVERIFY(approver.start(u"u-ida"_s));
        const auto asked = await(approver.approvals.approvals());
        QVERIFY(asked.ok() && !asked->isEmpty());
        const auto decided =
            await(approver.approvals.decide(asked->first().approval, ApprovalDecisionKind::Approve, u"Fine."_s));
        QVERIFY(decided.ok() && approver.confirmed(decided->id));

        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        // Home says so, the orders list it among the drafts, and the approval leads back to it.
        HomeService homeService(house.records, house.outbox, house.money, house.openCheckouts,
                                house.client.serverClock(), UserId(u"u-marta"_s));
        HomeDesk home(homeService);
        HomePage homePage(home);
        show(homePage, u"home"_s, {});
        auto* needs = homePage.findChild<DataTable*>(u"home.needs"_s);
        QVERIFY(awaitUntil([&] { return openRow(needs, route); }));
        QSignalSpy fromHome(&homePage, &Page::goRequested);
        QTest::keyClick(needs, Qt::Key_Return);
        QCOMPARE(fromHome.value(0).value(0).toString(), route);
        keep(homePage, u"checkout-found-home"_s);

        OrdersDesk orders(house.orders, nullptr, &house.openCheckouts);
        OrdersPage ordersPage(orders);
        show(ordersPage, u"orders"_s, {});
        auto* drafts = ordersPage.findChild<QAbstractButton*>(u"orders.filter.drafts"_s);
        QVERIFY(drafts);
        drafts->setFocus();
        QTest::keyClick(drafts, Qt::Key_Space);
        auto* table = ordersPage.findChild<DataTable*>(u"orders.table"_s);
        QVERIFY(awaitUntil([&] { return table->model()->rowCount() == 2; }));
        QVERIFY(openRow(table, route));
        QCOMPARE(table->model()->index(table->currentIndex().row(), 1).data().toString(), u"Approved"_s);
        QSignalSpy fromOrders(&ordersPage, &Page::goRequested);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(fromOrders.value(0).value(0).toString(), route);
        keep(ordersPage, u"checkout-found-orders"_s);

        ApprovalsDesk approvals(house.approvals, &house.openCheckouts);
        approvals.setFilter(ApprovalsDesk::Filter::All);
        ApprovalsPage approvalsPage(approvals);
        show(approvalsPage, u"approvals"_s, {asked->first().approval.id.toString()});
        auto* on = button(approvalsPage, u"approval.checkout"_s);
        QVERIFY(awaitUntil([on] { return on->isVisible(); }));
        QSignalSpy fromApproval(&approvalsPage, &Page::goRequested);
        QTest::keyClick(on, Qt::Key_Space);
        QCOMPARE(fromApproval.value(0).value(0).toString(), route);
        keep(approvalsPage, u"checkout-found-approval"_s);

        CheckoutDesk desk(house.checkout, house.approvals, house.payments);
        CheckoutPage page(desk);
        show(page, route, {route.mid(9)});
        QVERIFY(
            awaitUntil([&desk] { return desk.session().approvalStage() == CheckoutSession::ApprovalStage::Approved; }));
        QCOMPARE(desk.session().step(), CheckoutStep::Approval);
        QVERIFY(press(page));
        QVERIFY(awaitUntil([&desk] { return desk.session().step() == CheckoutStep::Fx; }));
    }

    void aMispriceStandsOverTheFigures()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        CheckoutDesk desk(house.checkout, house.approvals, house.payments);
        CheckoutSession& session = desk.session();
        const QString route = begun(desk, {house.goodsWorth(800'000)}, u"Samples"_s);
        CheckoutPage page(desk);
        show(page, route, {route.mid(9)});
        QVERIFY(awaitUntil([&session] { return session.isLoaded() && session.addresses().size() > 0; }));
        QVERIFY(press(page));
        QVERIFY(press(page));
        QVERIFY(
            house.control(u"/sandbox/faults"_s, {{u"kind"_s, u"misprice"_s}, {u"minorUnits"_s, 1}, {u"times"_s, -1}}));
        QVERIFY(press(page));
        QVERIFY(awaitUntil([&session] { return session.step() == CheckoutStep::Fx; }));
        QVERIFY(house.clearFaults());
        QVERIFY(press(page));
        QVERIFY(awaitUntil([&session] { return session.payment().lockState() == PaymentSession::Lock::Locked; }));
        QVERIFY(press(page));
        QCOMPARE(session.step(), CheckoutStep::Review);
        QVERIFY(page.findChild<Banner*>(u"checkout.review.difference"_s)->isVisible());
        QVERIFY(page.findChild<DataTable*>(u"checkout.review.differences"_s)->isVisible());
        keep(page, u"checkout-9-misprice"_s);

        // An edit strikes the figures through.
        session.goTo(CheckoutStep::Delivery);
        session.setIncoterm(u"FOB"_s);
        session.goTo(CheckoutStep::Freight);
        QVERIFY(session.review().isVoid());
    }

    void aRefusedPaymentSaysSo()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        const auto orders = await(house.orders.orders());
        QVERIFY(orders.ok());
        const auto unpaid = std::find_if(orders->cbegin(), orders->cend(), [](const OrderView& each) {
            const auto& dues = each.order.dues;
            return std::any_of(dues.cbegin(), dues.cend(), [](const Due& due) { return due.state == DueState::Due; });
        });
        QVERIFY(unpaid != orders->cend());
        const QString id = unpaid->order.id.toString();
        DuesPayment dues(house.payments);
        PaymentSession& payment = dues.session();
        DuesPage page(dues);
        show(page, u"pay/order/"_s + id, {u"order"_s, id});
        QVERIFY(awaitUntil([&] { return payment.rate().has_value() && payment.balance().has_value(); }));
        const auto locked = [&payment] {
            payment.lock();
            return awaitUntil([&payment] { return payment.lockState() == PaymentSession::Lock::Locked; });
        };
        QVERIFY(locked());
        QVERIFY(house.control(u"/sandbox/modules"_s, {{u"module"_s, u"money"_s}, {u"on"_s, false}}));
        payment.pay();
        QVERIFY(awaitUntil([&payment] { return payment.act() && !payment.act()->isOpen(); }));
        QVERIFY(house.control(u"/sandbox/modules"_s, {{u"module"_s, u"money"_s}, {u"on"_s, true}}));
        QCOMPARE(payment.act()->phase, IntentPhase::NeedsYou);
        QVERIFY(payment.act()->problem);
        auto* banner = page.findChild<Banner*>(u"pay.banner"_s);
        QVERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(ErrorTexts::describe(*payment.act()->problem).line()));
        QVERIFY(CheckoutText::obstacle(payment).contains("came back"_L1));
        keep(page, u"pay-refused"_s);
        QSignalSpy left(&page, &Page::goRequested);
        Q_EMIT banner->actRequested();
        QCOMPARE(left.value(0).value(0).toString(), u"pending"_s);
        // It is over once it is put away there, and can be tried again.
        QVERIFY(house.payments.putAway(payment.act()->intentId));
        QVERIFY(awaitUntil([banner] { return !banner->isVisible(); }));
        QVERIFY(locked());
        payment.pay();
        QVERIFY(awaitUntil([&payment] { return payment.act() && payment.act()->phase == IntentPhase::Confirmed; }));
    }

    void aDraftThatIsGoneSaysSo()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.open());
        CheckoutDesk desk(house.checkout, house.approvals, house.payments);
        CheckoutPage page(desk);
        show(page, u"checkout/nothing"_s, {u"nothing"_s});
        QVERIFY(awaitUntil([&desk] { return desk.session().isMissing(); }));
        ApprovalsDesk approvals(house.approvals);
        ApprovalsPage approvalsPage(approvals);
        show(approvalsPage, u"approvals"_s, {});
        QVERIFY(awaitUntil([&approvals] { return approvals.isLoaded(); }));
        keep(approvalsPage, u"approval-3-empty"_s);
        // What cannot be stored or read is said where it was asked for.
        Q_EMIT approvals.failed(makeError(Error::Kind::Storage));
        QVERIFY(!approvalsPage.findChild<DataTable*>(u"approvals.list"_s)->isVisible());
    }
};

TRADEWIND_TEST(tst_checkoutpages)
#include "tst_checkoutpages.moc"
