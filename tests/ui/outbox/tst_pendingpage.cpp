// SPDX-License-Identifier: Apache-2.0
#include "models/outbox/pendingdesk.h"
#include "tests/models/outbox/pendinghouse.h"
#include "tests/testkit/testcase.h"
#include "ui/outbox/comparison.h"
#include "ui/outbox/pendingpage.h"
#include "ui/shared/datatable.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timeline.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QTranslator>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;

class tst_pendingpage : public testkit::TestCase
{
    Q_OBJECT

    template <typename T>
    static T* part(PendingPage& page, const QString& name)
    {
        return page.findChild<T*>(name);
    }

    static void open(PendingPage& page, qint64 id)
    {
        Route route = Route::parse(u"pending/%1"_s.arg(id));
        route.params = {QString::number(id)};
        page.activate(route);
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
        QVERIFY(part<PlainLabel>(page, u"pending.sentence"_s)->text().contains("Nothing was changed"_L1));
        QCOMPARE(part<PlainLabel>(page, u"pending.conditions.1.1"_s)->text(), u"¥14.20"_s);
        QCOMPARE(part<PlainLabel>(page, u"pending.conditions.1.2"_s)->text(), u"¥14.60"_s);
        QVERIFY(part<Comparison>(page, u"pending.conditions"_s)->accessibleDescription().contains(u"¥14.60"_s));

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

    void aTryThatNeverLeftIsTold()
    {
        ThemeController themes(ThemeController::Preference::Light);
        testkit::PendingHouse house;
        house.platform.answer = makeError(Error::Kind::Offline);
        PendingDesk desk(house.outbox, house.clock);
        PendingPage page(desk);
        page.resize(1200, 760);
        page.show();
        const qint64 id = house.request();
        // While it is being tried nobody knows yet.
        QVERIFY(awaitUntil([&] {
            const auto item = desk.model().item(id);
            return item && item->attempts > 0 && !item->firstAttemptAt.isValid();
        }));
        open(page, id);
        const auto* history = part<Timeline>(page, u"pending.history"_s);
        QVERIFY(awaitUntil([history] {
            return history->entries().size() == 2 && history->entries().first().title == "Tried, it never left"_L1;
        }));
    }

    void itOpensOnWhatNeedsMe()
    {
        ThemeController themes(ThemeController::Preference::Light);
        testkit::PendingHouse house;
        house.platform.refuseForPrice();
        PendingDesk desk(house.outbox, house.clock);
        PendingPage page(desk);
        page.resize(1200, 760);
        page.show();
        const qint64 first = house.order();
        QVERIFY(house.reaches(first, IntentPhase::NeedsYou));
        auto* table = part<DataTable>(page, u"pending.table"_s);
        auto* state = part<Chip>(page, u"pending.state"_s);
        QVERIFY(awaitUntil([&] { return part<QPushButton>(page, u"pending.withdraw"_s)->isEnabled(); }));
        QVERIFY(desk.withdraw(first));
        QVERIFY(house.reaches(first, IntentPhase::Withdrawn));
        QVERIFY(awaitUntil([&] { return state->text() == "Withdrawn"_L1; }));
        const qint64 second = house.order();
        QVERIFY(house.reaches(second, IntentPhase::NeedsYou));
        QVERIFY(awaitUntil([&] { return desk.model().item(second)->group == PendingItem::Group::NeedsYou; }));
        QCOMPARE(table->idOfCurrentRow(), QString::number(first)); // what somebody reads is not taken from them
        page.activate(Route::parse(u"pending"_s));
        QCOMPARE(table->idOfCurrentRow(), QString::number(second));
        QVERIFY(awaitUntil([&] { return state->text() == "Needs you"_L1; }));
        page.activate(Route::parse(u"pending"_s));
        QCOMPARE(table->idOfCurrentRow(), QString::number(second));
    }

    void oneKeyEach()
    {
        ThemeController themes(ThemeController::Preference::Light);
        testkit::PendingHouse house;
        house.platform.refuseForFee();
        PendingDesk desk(house.outbox, house.clock);
        PendingPage page(desk);
        page.resize(1200, 760);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto* table = part<DataTable>(page, u"pending.table"_s);
        auto* accept = part<QPushButton>(page, u"pending.accept"_s);

        // 3 gives up.
        const qint64 first = house.service();
        QVERIFY(house.reaches(first, IntentPhase::NeedsYou));
        QVERIFY(awaitUntil([&] {
            return table->idOfCurrentRow() == QString::number(first) && accept->isVisible() && accept->isEnabled();
        }));
        const auto* withdraw = part<QPushButton>(page, u"pending.withdraw"_s);
        QVERIFY(awaitUntil([withdraw] { return withdraw->isVisible() && withdraw->isEnabled(); }));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_3);
        QVERIFY(house.reaches(first, IntentPhase::Withdrawn));

        // 1 accepts: a new act, which is shown.
        const qint64 second = house.service();
        QVERIFY(house.reaches(second, IntentPhase::NeedsYou));
        open(page, second);
        QVERIFY(awaitUntil([&] {
            return table->idOfCurrentRow() == QString::number(second) && accept->isVisible() && accept->isEnabled();
        }));
        QCOMPARE(accept->accessibleName(), u"Accept: Accept CNY\u00A04.50"_s);
        house.platform.answer.reset();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_1);
        QVERIFY(house.reaches(second, IntentPhase::Withdrawn));
        QVERIFY(awaitUntil([&] { return part<Chip>(page, u"pending.state"_s)->text() == "Confirmed"_L1; }));
        QVERIFY(table->idOfCurrentRow() != QString::number(second));
        QVERIFY(page.isAncestorOf(QApplication::focusWidget()));

        // 2 edits, where it was written.
        house.outbox.setSending(false);
        const qint64 third = house.request();
        open(page, third);
        auto* edit = part<QPushButton>(page, u"pending.edit"_s);
        QVERIFY(awaitUntil([&] { return edit->isVisible() && table->idOfCurrentRow() == QString::number(third); }));
        QSignalSpy went(&page, &Page::goRequested);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_2);
        QVERIFY(awaitUntil([&] { return went.size() == 1; }));
        QCOMPARE(went.first().first().toString(), u"quote-wizard/d-1"_s);
    }

    void whatIsBeingWrittenInItsPlaceIsSaid()
    {
        ThemeController themes(ThemeController::Preference::Light);
        testkit::PendingHouse house;
        house.outbox.setSending(false);
        PendingDesk desk(house.outbox, house.clock);
        PendingPage page(desk);
        page.resize(1200, 760);
        page.show();
        const qint64 id = house.request();
        auto* edit = part<QPushButton>(page, u"pending.edit"_s);
        QVERIFY(awaitUntil([&] { return edit->isVisible() && house.outbox.canEdit(id); }));
        QVERIFY(await(house.journal.saveDrafts({{u"rfq"_s, u"d-1"_s, {}, QByteArray("{}")}})).ok());
        QSignalSpy went(&page, &Page::goRequested);
        QTest::keyClick(edit, Qt::Key_Space);
        auto* trouble = part<Banner>(page, u"pending.trouble"_s);
        QVERIFY(awaitUntil([&] { return trouble->isVisible(); }));
        QVERIFY(went.isEmpty());
        QVERIFY(house.outbox.canWithdraw(id));
        // It is said of this act, not of the next one that is looked at.
        auto* table = part<DataTable>(page, u"pending.table"_s);
        const qint64 other = house.order();
        QVERIFY(awaitUntil([&] { return desk.model().item(other).has_value(); }));
        QVERIFY(trouble->isVisible());
        table->selectId(QString::number(other));
        QCOMPARE(part<PlainLabel>(page, u"pending.title"_s)->text(), u"Order: 480 ceramic drippers"_s);
        QVERIFY(!trouble->isVisible());
    }

    /// For a person to look at: with TRADEWIND_PICTURES they are kept, with TRADEWIND_TEXTS in another language.
    void everyViewHasAPicture_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<ThemeController::Preference>("theme");
        for (const char* view : {"order", "accept", "conflict", "queued", "unknown"}) {
            QTest::addRow("%s, light", view) << QString::fromLatin1(view) << ThemeController::Preference::Light;
            QTest::addRow("%s, dark", view) << QString::fromLatin1(view) << ThemeController::Preference::Dark;
        }
    }
    void everyViewHasAPicture()
    {
        QFETCH(const QString, view);
        QFETCH(const ThemeController::Preference, theme);
        QTranslator texts;
        if (const QString file = qEnvironmentVariable("TRADEWIND_TEXTS"); !file.isEmpty()) {
            QVERIFY(texts.load(file));
            QVERIFY(QCoreApplication::installTranslator(&texts));
        }
        const ThemeController themes(theme);
        testkit::PendingHouse house;
        house.platform.answer = makeError(Error::Kind::Offline);
        if (view == "unknown"_L1)
            house.platform.answer = makeError(Error::Kind::Unknown);
        else if (view == "order"_L1)
            house.platform.refuseForOrder();
        else if (view == "accept"_L1)
            house.platform.refuseForFee();
        else if (view == "conflict"_L1)
            house.platform.refuseForVersion();
        house.outbox.setSending(view != "queued"_L1);
        const qint64 id = view == "order"_L1      ? house.order()
                          : view == "accept"_L1   ? house.service()
                          : view == "conflict"_L1 ? house.addressEdit()
                                                  : house.request();
        QVERIFY(id > 0);
        if (view == "unknown"_L1)
            QVERIFY(awaitUntil([&] { return house.platform.sent > 0; }));
        else if (view != "queued"_L1)
            QVERIFY(house.reaches(id, IntentPhase::NeedsYou));
        PendingDesk desk(house.outbox, house.clock);
        PendingPage page(desk);
        page.resize(1200, 860);
        page.show();
        auto* withdraw = part<QPushButton>(page, u"pending.withdraw"_s);
        QVERIFY(awaitUntil([&] { return withdraw->isVisible() || view == "unknown"_L1; }));
        QVERIFY(awaitUntil([&] { return !part<PlainLabel>(page, u"pending.title"_s)->text().isEmpty(); }));
        // What is made anew is shown by the next turn of the loop.
        QVERIFY(awaitUntil([&] {
            const auto* first = part<PlainLabel>(page, u"pending.content.1"_s);
            return first && first->isVisible() && first->width() > 100;
        }));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
        const QPixmap picture = page.grab();
        QVERIFY(!picture.isNull());
        if (const QString folder = qEnvironmentVariable("TRADEWIND_PICTURES"); !folder.isEmpty())
            QVERIFY(picture.save(folder + u"/pending-%1-%2.png"_s.arg(view, theme == ThemeController::Preference::Dark
                                                                                ? u"dark"_s
                                                                                : u"light"_s)));
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
        QVERIFY(awaitUntil([&] { return undo->isVisible(); }));
        QVERIFY(house.reaches(id, IntentPhase::Withdrawn));
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
