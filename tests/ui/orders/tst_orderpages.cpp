// SPDX-License-Identifier: Apache-2.0
#include "models/messages/messagesdesk.h"
#include "models/orders/ordersdesk.h"
#include "tests/models/orders/ordershouse.h"
#include "tests/testkit/testcase.h"
#include "tests/ui/orders/pagepicture.h"
#include "ui/messages/talkbeside.h"
#include "ui/orders/orderpage.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/paperwriter.h"
#include "ui/shared/datatable.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::keepPicture;
using testkit::OrdersHouse;

class tst_orderpages final : public testkit::TestCase
{
    Q_OBJECT

    static QString lastRoute(const QSignalSpy& spy)
    {
        return spy.isEmpty() ? QString() : spy.last().first().toString();
    }
    template <typename T>
    static T* find(const QWidget& page, const char* name)
    {
        T* found = page.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget %s", name);
        return found;
    }
    static void show(QWidget& page, const QSize& size = {1088, 754})
    {
        page.resize(size);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }

private Q_SLOTS:
    void theListIsDrivenByKeys()
    {
        ThemeController theme(ThemeController::Preference::Light);
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        OrdersPage page(desk);
        QSignalSpy routes(&page, &Page::goRequested);
        show(page);
        page.activate(Route::parse(u"orders"_s));
        auto* table = find<DataTable>(page, "orders.table");
        QVERIFY(awaitUntil([table] { return table->model()->rowCount() == 3; }));
        page.initialFocus()->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(lastRoute(routes), u"orders/po-10344"_s);
        keepPicture(page, u"orders"_s, {1088, 754});
        auto* search = find<QLineEdit>(page, "orders.search");
        search->setFocus();
        QTest::keyClicks(search, u"nothing like it"_s);
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!table->isVisible()); // it says that nothing matches
        search->clear();
        QCOMPARE(table->model()->rowCount(), 3);
    }

    void anOrderIsReadAndCancelledByKeys()
    {
        ThemeController theme(ThemeController::Preference::Light);
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        OrderPage page(desk);
        QSignalSpy routes(&page, &Page::goRequested);
        show(page, {1280, 800});
        page.activate(Route::parse(u"orders/x"_s));
        Route route = Route::parse(u"orders/po-10376"_s);
        route.params = {u"po-10376"_s};
        page.activate(route);
        auto* dues = find<DataTable>(page, "order.dues");
        QVERIFY(awaitUntil([dues] { return dues->isVisible() && dues->model()->rowCount() == 3; }));
        QCOMPARE(page.title(), u"PO-10376"_s);
        QVERIFY(find<PartLabel>(page, "order.sums")->text().contains(u"≈ EUR 8,826.97"_s));
        QVERIFY(find<PlainLabel>(page, "order.atCustoms")->isVisible()); // the sums are not all that it costs
        QVERIFY(find<PlainLabel>(page, "order.charges")->text().endsWith(QString(u"= CNY\u00a068,944.25"_s)));
        auto* act = find<QPushButton>(page, "order.next.act");
        page.initialFocus()->setFocus();
        QVERIFY(act->hasFocus());
        QTest::keyClick(act, Qt::Key_Space);
        QCOMPARE(lastRoute(routes), u"pay/order/po-10376"_s);

        QTest::keyClick(find<QAbstractButton>(page, "order.cancel"), Qt::Key_Space);
        QVERIFY(
            awaitUntil([&page] { return page.window()->findChild<QLineEdit*>(u"order.cancel.reason"_s) != nullptr; }));
        QWidget& window = *page.window();
        QVERIFY(find<PlainLabel>(window, "order.cancel.rule")->text().contains(u"cancelled at once"_s));
        auto* confirm = find<QPushButton>(window, "order.cancel.confirm");
        QVERIFY(!confirm->isEnabled());
        QTest::keyClicks(find<QLineEdit>(window, "order.cancel.reason"), u"Wrong colour"_s);
        QVERIFY(confirm->isEnabled());
        QTest::keyClick(confirm, Qt::Key_Space);
        QVERIFY(awaitUntil([&] { return !find<QAbstractButton>(page, "order.cancel")->isEnabled(); }));
        const auto intents = await(house.outbox.pending());
        QCOMPARE(intents->size(), 1);

        auto* memo = find<QPlainTextEdit>(page, "order.memo");
        QTest::keyClicks(memo, u"Ring first. "_s);
        QTest::keyClick(find<QPushButton>(page, "order.memo.save"), Qt::Key_Space);
        QVERIFY(awaitUntil([&house] { return await(house.outbox.pending())->size() == 2; }));
    }

    void noConversationOfTheOrderBeforeIsLeftBeside()
    {
        ThemeController theme(ThemeController::Preference::Light);
        OrdersHouse house;
        QVERIFY(house.open());
        DraftStore drafts(house.journal);
        MessageService messages(house.records, house.outbox, drafts, house.clock, UserId(u"u-marta"_s));
        AttachmentService attachments(house.journal, [](const QString&, std::stop_token) {
            return failed<QByteArray>(makeError(Error::Kind::Offline));
        });
        MessagesDesk talks(messages, attachments, UserId(u"u-marta"_s));
        IntentDraft placing;
        placing.operationId = u"createOrder"_s;
        placing.module = u"orders"_s;
        placing.entityKey = u"checkout:c-1"_s;
        placing.path = u"/v1/orders"_s;
        placing.summary = {u"order.place"_s, {{u"title"_s, u"Mugs"_s}}};
        const auto queued = await(house.outbox.submit(placing));
        QVERIFY(queued.ok());
        OrdersDesk desk(house.orders);
        OrderPage page(desk, &talks);
        const auto open = [&page](const QString& id) {
            Route route = Route::parse(u"orders/"_s + id);
            route.params = {id};
            page.activate(route);
        };
        show(page, {1280, 800});
        open(u"po-10376"_s);
        auto* talk = page.findChild<TalkBeside*>();
        auto* text = find<QPlainTextEdit>(page, "order.talk.text");
        QVERIFY(awaitUntil([text] { return text->isVisible() && text->isEnabled(); }));
        QTest::keyClicks(text, u"About the first"_s);
        open(queued->clientRef);
        QVERIFY(!talk->isVisible()); // at once, not when the other has been read
        QCOMPARE(text->toPlainText(), QString());
        QVERIFY(awaitUntil([&page] { return page.title() == u"New order"_s; }));
        QVERIFY(!talk->isVisible());
        QVERIFY(!text->isEnabled());
        open(u"po-10376"_s);
        QVERIFY(awaitUntil([text] { return text->isVisible() && text->toPlainText() == u"About the first"_s; }));
        QVERIFY(await(drafts.flush()).ok());
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
        const QString suffix = dark ? u"-dark"_s : u"-light"_s;
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        OrderPage page(desk);
        for (const QString& id : {u"po-10376"_s, u"po-10344"_s}) {
            Route route = Route::parse(u"orders/"_s + id);
            route.params = {id};
            page.activate(route);
            QVERIFY(
                awaitUntil([&] { return desk.detail()->isLoaded() && desk.detail()->order().id.toString() == id; }));
            keepPicture(page, id + suffix, {1249, 854});
            // A column that says nothing takes nothing from the names.
            const auto* lines = find<DataTable>(page, "order.lines");
            const bool sent = id == "po-10344"_L1;
            QCOMPARE(lines->isColumnHidden(static_cast<int>(SupplierOrdersModel::Column::Waybill)), !sent);
            const int state = lines->columnWidth(static_cast<int>(SupplierOrdersModel::Column::State));
            QVERIFY2(sent ? state > 100 && state < 130 : state < 100, qPrintable(QString::number(state)));
        }
    }

    void whatAReorderLeavesOutIsNamed()
    {
        ThemeController theme(ThemeController::Preference::Light);
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        OrderPage page(desk);
        show(page);
        Route route = Route::parse(u"orders/po-10344"_s);
        route.params = {u"po-10344"_s};
        page.activate(route);
        QVERIFY(awaitUntil([&desk] { return desk.detail()->isLoaded(); }));
        QSignalSpy left(&page, &Page::goRequested);
        Q_EMIT desk.detail()->reordered(u"list-7"_s, {u"Enamel mug"_s});
        QCOMPARE(left.size(), 0);
        auto* banner = find<Banner>(page, "order.banner");
        QVERIFY(banner->isVisible() && banner->text().contains(u"Enamel mug"_s));
        keepPicture(page, u"reorder-left-out"_s, {1249, 854});
        auto* open = banner->findChild<QPushButton*>(u"bannerAct"_s);
        QVERIFY(open);
        QTest::keyClick(open, Qt::Key_Space);
        QCOMPARE(left.value(0).value(0).toString(), u"buying/list-7"_s);
        Q_EMIT desk.detail()->reordered(u"list-8"_s, {});
        QCOMPARE(left.value(1).value(0).toString(), u"buying/list-8"_s);
    }

    void aPaperIsWrittenWithItsTotals()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        desk.detail()->open(u"po-10344"_s);
        QVERIFY(awaitUntil([&desk] { return desk.detail()->isLoaded(); }));
        const QString path = QStringLiteral(PICTURES_DIR "/proforma.pdf");
        QVERIFY(writePaper(desk.detail()->paper(DocumentKind::Proforma), path).ok());
        const QString packing = QStringLiteral(PICTURES_DIR "/packing.pdf");
        QVERIFY(writePaper(desk.detail()->paper(DocumentKind::PackingList), packing).ok());
        QVERIFY(!writePaper(desk.detail()->paper(DocumentKind::Proforma), house.dir.filePath(u"no/such/folder.pdf"_s))
                     .ok());
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not here");
        const auto textOf = [](const QString& file) {
            QProcess reader;
            reader.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
            reader.waitForFinished();
            return QString::fromUtf8(reader.readAllStandardOutput()).replace(QChar(0xa0), u' ');
        };
        const QString text = textOf(path);
        for (const QString& wanted : {u"Proforma invoice"_s, u"PI-10376"_s, u"Nordhafen Living GmbH"_s, u"65,550.00"_s,
                                      u"2,294.25"_s, u"CNY 68,944.25"_s, u"DAP Hamburg"_s})
            QVERIFY2(text.contains(wanted), qPrintable(wanted + u" is not in "_s + text));
        const QString list = textOf(packing);
        for (const QString& wanted : {u"Packing list"_s, u"IN-7731"_s, u"48"_s, u"46 × 31 × 39"_s, u"866"_s})
            QVERIFY2(list.contains(wanted), qPrintable(wanted + u" is not in "_s + list));
    }

    void aPaperIsSavedWhereThePersonSays()
    {
        ThemeController theme(ThemeController::Preference::Light);
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        OrderPage page(desk);
        show(page);
        Route route = Route::parse(u"orders/po-10344"_s);
        route.params = {u"po-10344"_s};
        page.activate(route);
        QVERIFY(awaitUntil([&desk] { return desk.detail()->isLoaded(); }));
        QTest::keyClick(find<QAbstractButton>(page, "order.document.proforma"), Qt::Key_Space);
        QVERIFY(awaitUntil([&page] { return page.findChild<QFileDialog*>(u"order.saveDialog"_s) != nullptr; }));
        auto* dialog = find<QFileDialog>(page, "order.saveDialog");
        QVERIFY(dialog->selectedFiles().first().endsWith(u"PI-10376.pdf"_s));
        const QString path = house.dir.filePath(u"mine.pdf"_s);
        Q_EMIT dialog->fileSelected(path);
        QVERIFY(QFile::exists(path));
        dialog->close();
    }
};

TRADEWIND_TEST(tst_orderpages)
#include "tst_orderpages.moc"
