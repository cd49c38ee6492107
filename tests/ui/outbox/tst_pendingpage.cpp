// SPDX-License-Identifier: Apache-2.0
#include "models/outbox/pendingdesk.h"
#include "tests/models/outbox/pendinghouse.h"
#include "tests/testkit/testcase.h"
#include "ui/outbox/pendingpage.h"
#include "ui/shared/datatable.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

class tst_pendingpage : public testkit::TestCase
{
    Q_OBJECT

    template <typename T>
    static T* part(PendingPage& page, const QString& name)
    {
        return page.findChild<T*>(name);
    }

private Q_SLOTS:
    void nothingWaits()
    {
        ThemeController themes(ThemeController::Preference::Light);
        testkit::PendingHouse house;
        PendingDesk desk(house.outbox, house.clock);
        PendingPage page(desk);
        page.resize(1200, 700);
        page.show();
        QVERIFY(awaitUntil([&] { return !part<QPushButton>(page, u"pending.tryNow"_s)->isVisible(); }));
        QVERIFY(!part<DataTable>(page, u"pending.table"_s)->isVisible());
    }

    void anActThatNeedsMeShowsOldAndNewAndIsPutAwayByKeyboard()
    {
        ThemeController themes(ThemeController::Preference::Light);
        testkit::PendingHouse house;
        house.platform.refuseForPrice();
        PendingDesk desk(house.outbox, house.clock);
        PendingPage page(desk);
        page.resize(1200, 760);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const qint64 first = house.order();
        QVERIFY(house.reaches(first, IntentPhase::NeedsYou));
        auto* table = part<DataTable>(page, u"pending.table"_s);
        QVERIFY(awaitUntil([&] { return table->idOfCurrentRow() == QString::number(first); }));
        QCOMPARE(part<PlainLabel>(page, u"pending.title"_s)->text(), u"Order: 480 ceramic drippers"_s);
        QVERIFY(awaitUntil([&] { return part<Chip>(page, u"pending.state"_s)->text() == "Needs you"_L1; }));
        QVERIFY(part<PlainLabel>(page, u"pending.sentence"_s)->text().contains("Nothing was ordered or paid"_L1));
        QCOMPARE(part<PartLabel>(page, u"pending.allowed.1"_s)->text(), u"14.20 CNY"_s);
        QCOMPARE(part<PartLabel>(page, u"pending.now.1"_s)->text(), u"14.60 CNY"_s);

        QSignalSpy went(&page, &Page::goRequested);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(went.value(0).value(0).toString(), u"orders/po-1"_s);

        auto* copy = part<QPushButton>(page, u"pending.copy"_s);
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Space);
        QVERIFY(QApplication::clipboard()->text().contains("480 ceramic drippers"_L1));

        QVERIFY(awaitUntil([&] { return part<QPushButton>(page, u"pending.withdraw"_s)->isEnabled(); }));
        auto* withdraw = part<QPushButton>(page, u"pending.withdraw"_s);
        QCOMPARE(withdraw->text(), u"Give up"_s);
        QVERIFY(!part<QPushButton>(page, u"pending.retry"_s)->isVisible());
        withdraw->setFocus();
        QVERIFY(awaitUntil([&] { return withdraw->hasFocus(); }));
        QTest::keyClick(withdraw, Qt::Key_Space);
        QVERIFY(house.reaches(first, IntentPhase::Withdrawn));
        QVERIFY(awaitUntil([&] { return part<Chip>(page, u"pending.state"_s)->text() == "Withdrawn"_L1; }));
        if (const QString folder = qEnvironmentVariable("TRADEWIND_PICTURES"); !folder.isEmpty())
            QVERIFY(page.grab().save(folder + u"/pending.png"_s));
    }

    void takingBackIsUndoneByKeyboard()
    {
        ThemeController themes(ThemeController::Preference::Light);
        testkit::PendingHouse house;
        house.platform.answer = makeError(Error::Kind::Offline);
        PendingDesk desk(house.outbox, house.clock);
        PendingPage page(desk);
        page.resize(1200, 760);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const qint64 id = house.order();
        auto* withdraw = part<QPushButton>(page, u"pending.withdraw"_s);
        auto* undo = part<Banner>(page, u"pending.undo"_s);
        QVERIFY(awaitUntil([&] { return withdraw->isVisible() && house.outbox.canWithdraw(id); }));
        QVERIFY(!undo->isVisible());
        withdraw->setFocus();
        QTest::keyClick(withdraw, Qt::Key_Space);
        QVERIFY(house.reaches(id, IntentPhase::Withdrawn));
        QVERIFY(undo->isVisible());
        QVERIFY(undo->text().contains("480 ceramic drippers"_L1));
        auto* act = undo->findChild<QPushButton*>(u"bannerAct"_s);
        QVERIFY(awaitUntil([&] { return act->hasFocus(); }));
        if (const QString folder = qEnvironmentVariable("TRADEWIND_PICTURES"); !folder.isEmpty())
            QVERIFY(page.grab().save(folder + u"/pending-undo.png"_s));
        QVERIFY(awaitUntil([&] { return house.outbox.canReinstate(id); }));
        QTest::keyClick(act, Qt::Key_Space);
        QVERIFY(house.reaches(id, IntentPhase::Queued));
        QVERIFY(!undo->isVisible());
        QVERIFY(awaitUntil([&] { return part<Chip>(page, u"pending.state"_s)->text() == "Queued"_L1; }));
        QVERIFY(page.isAncestorOf(QApplication::focusWidget()));
    }

    void whatWaitsIsTriedAgainByKeyboard()
    {
        ThemeController themes(ThemeController::Preference::Dark);
        testkit::PendingHouse house;
        house.platform.answer = makeError(Error::Kind::Offline);
        PendingDesk desk(house.outbox, house.clock);
        PendingPage page(desk);
        page.resize(1200, 760);
        page.show();
        const qint64 id = house.order();
        auto* retry = part<QPushButton>(page, u"pending.retry"_s);
        QVERIFY(awaitUntil([&] { return retry->isVisible() && house.outbox.canRetry(id); }));
        house.platform.answer.reset();
        QVERIFY(awaitUntil([&] {
            QTest::keyClick(retry, Qt::Key_Space);
            return part<Chip>(page, u"pending.state"_s)->text() == "Confirmed"_L1;
        }));
    }
};

TRADEWIND_TEST(tst_pendingpage)
} // namespace tradewind

#include "tst_pendingpage.moc"
