// SPDX-License-Identifier: Apache-2.0
// What an approver does, by keyboard alone and over the real platform: rejects with a reason, lets one be, and who
// asked takes it back.
#include "models/approvals/approvalsdesk.h"
#include "services/domain/values/moneyformat.h"
#include "tests/services/checkout/checkouthouse.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "ui/approvals/approvalspage.h"
#include "ui/shared/datatable.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/parts.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::CheckoutHouse;

class tst_approvalspage final : public testkit::TestCase
{
    Q_OBJECT

    std::unique_ptr<testkit::SandboxProcess> m_platform;
    std::unique_ptr<ThemeController> m_themes;

    /// Asks for an approval of goods; the key it is known by.
    static QString asked(CheckoutHouse& house, const QString& title)
    {
        CheckoutDraft draft = house.filledDraft(5'800'000);
        draft.title = title;
        const auto answer = await(house.checkout.prepare(draft, {}));
        if (!answer)
            return {};
        ApprovalRequest request;
        request.prepared = answer->prepared;
        request.maxTotal = *Money::parse(u"9000.00", u"EUR");
        request.validUntil = house.checkout.now().addDays(2);
        request.note = u"Needed for the spring season."_s;
        request.title = title;
        const auto intent = await(house.approvals.request(request));
        return intent && house.confirmed(intent->id) ? intent->clientRef : QString();
    }

    static void show(ApprovalsPage& page)
    {
        page.resize(1240, 860);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate(Route::parse(u"approvals"_s));
    }

    static QPushButton* button(QWidget& page, const QString& name) { return page.findChild<QPushButton*>(name); }

    static ApprovalState stateOf(CheckoutHouse& house, const QString& key)
    {
        const auto view = await(house.approvals.approval(key));
        return view && *view && (*view)->approval.state.known() ? *(*view)->approval.state.known()
                                                                : ApprovalState::Pending;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_themes = std::make_unique<ThemeController>(ThemeController::Preference::Light);
        m_platform = std::make_unique<testkit::SandboxProcess>();
        QVERIFY(m_platform->isReady());
    }
    void cleanupTestCase() { m_themes.reset(); }

    void aRejectionNeedsAReason()
    {
        QTemporaryDir folder;
        QTemporaryDir approverFolder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        const QString key = asked(house, u"Spring restock"_s);
        QVERIFY(!key.isEmpty());

        CheckoutHouse approver(m_platform->url(), approverFolder.path());
        QVERIFY(approver.start(u"u-ida"_s));
        ApprovalsDesk desk(approver.approvals);
        ApprovalsPage page(desk);
        show(page);
        QVERIFY(awaitUntil([&desk] { return desk.detail().sheet().canDecide; }));
        QCOMPARE(desk.waiting(), 1);
        auto* title = page.findChild<QLabel*>(u"approval.title"_s);
        QVERIFY(title);
        QCOMPARE(title->text(), (*await(approver.approvals.approval(key)))->approval.title);
        QCOMPARE(title->textFormat(), Qt::PlainText); // a platform's words are no markup
        QVERIFY(title->wordWrap());                   // the quantity is at its end
        QVERIFY(desk.detail().sheet().subtitle.contains(u"asks to order"_s));
        for (const ApprovalChainStep& each : desk.detail().sheet().chain)
            QVERIFY2(!each.note.contains(u"since 0 m"_s), qPrintable(each.note));
        QVERIFY(button(page, u"approval.approve"_s)
                    ->text()
                    .contains(moneyformat::withCode(*Money::parse(u"9000.00", u"EUR"), QLocale())));
        QVERIFY(!button(page, u"approval.withdraw"_s)->isVisible()); // another one's request

        auto* chain = page.findChild<QWidget*>(u"approval.chain"_s);
        auto* comment = page.findChild<QPlainTextEdit*>(u"approval.comment"_s);
        QVERIFY(chain && comment);
        auto* list = page.findChild<DataTable*>(u"approvals.list"_s);
        QVERIFY(list);
        QCOMPARE(list->columnWidth(0), list->viewport()->width()); // the name has the whole line
        list->setFocus();                                          // where one begins
        QTest::keyClick(list, Qt::Key_2);
        QVERIFY(comment->hasFocus()); // it says why, and where to write
        button(page, u"approval.approve"_s)->setFocus();
        QTest::keyClick(button(page, u"approval.approve"_s), Qt::Key_R);
        QVERIFY(comment->hasFocus());
        auto* field = qobject_cast<FormField*>(comment->parentWidget());
        QVERIFY(field && !field->error().isEmpty());
        QVERIFY(desk.detail().sheet().canDecide);

        // Keys typed into the comment decide nothing.
        QTest::keyClicks(comment, u"12 weeks of stock are enough, rather in June."_s);
        QVERIFY(field->error().isEmpty());
        QVERIFY(desk.detail().sheet().canDecide);
        QTest::keyClick(comment, Qt::Key_Tab);
        QVERIFY(!comment->hasFocus());
        QTest::keyClick(button(page, u"approval.reject"_s), Qt::Key_Space);
        QVERIFY(awaitUntil([&] { return stateOf(approver, key) == ApprovalState::Rejected; }));
        QVERIFY(awaitUntil([&desk] { return !desk.detail().sheet().canDecide; }));
        QVERIFY(!button(page, u"approval.approve"_s)->isVisible());
        QVERIFY(desk.detail().sheet().subtitle.contains(u"asked to order"_s));
        QVERIFY(comment->toPlainText().isEmpty());
        QVERIFY(house.syncRecords());
        const auto told = await(house.approvals.approval(key));
        QStringList comments;
        for (const ApprovalStep& step : (*told)->approval.steps)
            comments.append(step.comment);
        QVERIFY(comments.contains(u"12 weeks of stock are enough, rather in June."_s));
    }

    void whoAskedMayTakeItBack()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        const QString key = asked(house, u"Samples"_s);
        QVERIFY(!key.isEmpty());
        ApprovalsDesk desk(house.approvals);
        ApprovalsPage page(desk);
        show(page);
        // Hers are not among those that wait for her.
        QVERIFY(awaitUntil([&desk] { return desk.isLoaded(); }));
        QCOMPARE(desk.waiting(), 0);
        auto* all = page.findChild<QAbstractButton*>(u"approvals.filter.all"_s);
        QVERIFY(all);
        all->setFocus();
        QTest::keyClick(all, Qt::Key_Space);
        auto* list = page.findChild<DataTable*>(u"approvals.list"_s);
        QVERIFY(awaitUntil([list] { return list->isVisible() && list->model()->rowCount() > 0; }));
        QSignalSpy opened(&page, &Page::goRequested);
        list->setFocus();
        list->selectId(key);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        Route route = Route::parse(opened.first().first().toString());
        QVERIFY(route.path.startsWith(u"approvals/"_s));
        route.params = {route.path.section(u'/', 1)};
        page.activate(route);
        QVERIFY(awaitUntil([&desk] { return desk.detail().sheet().canWithdraw; }));
        // It is not she who approves.
        QStringList heads;
        const auto labels = page.findChild<QWidget*>(u"approval.what"_s)->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            heads.append(label->text());
        QVERIFY2(heads.contains(u"What was asked"_s), qPrintable(heads.join(u'/')));
        QVERIFY(!button(page, u"approval.approve"_s)->isVisible());
        QTest::keyClick(button(page, u"approval.withdraw"_s), Qt::Key_Space);
        QVERIFY(awaitUntil([&] { return stateOf(house, key) == ApprovalState::Withdrawn; }));
    }

    void whatIsNotKnownSaysSo()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.open());
        ApprovalsDesk desk(house.approvals);
        ApprovalsPage page(desk);
        Route route = Route::parse(u"approvals/ap-nothing"_s);
        route.params = {u"ap-nothing"_s};
        page.resize(1240, 860);
        page.show();
        page.activate(route);
        QVERIFY(awaitUntil([&desk] { return desk.detail().isMissing(); }));
        QVERIFY(!button(page, u"approval.approve"_s)->isVisible());
    }
};

TRADEWIND_TEST(tst_approvalspage)
#include "tst_approvalspage.moc"
