// SPDX-License-Identifier: Apache-2.0
// Every screen of warehouse and shipments over records of the contract's examples, by keyboard. Pictures of them are
// kept beside the build for a person to look at.
#include "models/shipments/shipmentsdesk.h"
#include "models/warehouse/warehousedesk.h"
#include "tests/services/warehouse/warehousehouse.h"
#include "tests/testkit/testcase.h"
#include "ui/shared/datatable.h"
#include "ui/shell/navigator.h"
#include "ui/shipments/shipmentspages.h"
#include "ui/theme/themecontroller.h"
#include "ui/warehouse/warehousepages.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::WarehouseHouse;

namespace {

/// The pages in a window, as the program shows them.
struct Screens
{
    explicit Screens(WarehouseHouse& house, bool dark = false)
        : themes(dark ? ThemeController::Preference::Dark : ThemeController::Preference::Light)
        , pictures(house.catalogue)
        , warehouse(house.warehouse, house.shipments, pictures)
        , shipments(house.shipments)
        , navigator(&stack)
    {
        registerWarehousePages(navigator, [this]() -> WarehouseDesk& { return warehouse; });
        registerShipmentPages(navigator, [this]() -> ShipmentsDesk& { return shipments; });
        stack.resize(1280, 800);
        stack.show();
        stack.activateWindow();
    }
    ~Screens() { navigator.clear(); }

    template <typename T>
    T* find(const QString& name)
    {
        return stack.currentWidget()->findChild<T*>(name);
    }
    void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        widget->setFocus();
        QTest::keyClick(widget, key, modifiers);
    }
    void keep(const QString& name)
    {
        for (int i = 0; i < 6; ++i) // layouts follow on later turns
            QCoreApplication::processEvents();
        stack.grab().save(QStringLiteral(PICTURES_DIR "/") + name + u".png"_s);
    }

    ThemeController themes;
    PictureCache pictures;
    WarehouseDesk warehouse;
    ShipmentsDesk shipments;
    QStackedWidget stack;
    Navigator navigator;
};

} // namespace

class tst_warehousepages final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aReceiptIsDecidedByKeys()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        Screens screens(house);
        QVERIFY(screens.navigator.open(u"warehouse"_s));
        QVERIFY(awaitUntil([&] { return screens.warehouse.receipt().isLoaded(); }));
        QCOMPARE(screens.find<QLabel>(u"receipt.number"_s)->text(), u"IN-7731"_s);
        QCOMPARE(screens.find<DataTable>(u"receipt.limits"_s)->model()->rowCount(), 4);
        auto* decide = screens.find<QPushButton>(u"receipt.decide"_s);
        QVERIFY(!decide->isEnabled());
        auto* cards = screens.find<QWidget>(u"receipt.choice"_s);
        auto* first = screens.find<QAbstractButton>(u"receipt.choice.accept"_s);
        QVERIFY(cards && first);
        screens.press(first, Qt::Key_2);
        QCOMPARE(screens.warehouse.receipt().choice(), u"accept_with_credit"_s);
        QVERIFY(decide->isEnabled());
        QVERIFY(decide->text().contains(u"2,400.00"_s));
        auto* note = screens.find<QPlainTextEdit>(u"receipt.note"_s);
        note->setFocus();
        QTest::keyClicks(note, u"Please wrap the base in foam next time."_s);
        screens.keep(u"receipt"_s);
        screens.press(decide, Qt::Key_Space);
        QVERIFY(awaitUntil([&] { return screens.find<Chip>(u"receipt.pending"_s)->isVisible(); }));
        // Sent and not reached: it waits again.
        QVERIFY(awaitUntil([&] { return screens.find<Chip>(u"receipt.pending"_s)->text() == u"Queued"_s; }));
        QVERIFY(!decide->isVisible());
        const auto waiting = await(house.outbox.pending());
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().body().value("note"_L1).toString(), u"Please wrap the base in foam next time."_s);
    }

    void goodsAreTickedAndAShipmentIsCreatedByKeys()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        Screens screens(house);
        QVERIFY(screens.navigator.open(u"warehouse/items"_s));
        auto* table = screens.find<DataTable>(u"stored.table"_s);
        QVERIFY(awaitUntil([&] { return table->model()->rowCount() == 3; }));
        QTRY_VERIFY(table->hasFocus()); // it was waited for
        QVERIFY(table->selectId(u"si-9001"_s));
        auto* build = screens.find<QPushButton>(u"stored.buildShipment"_s);
        QVERIFY(!build->isEnabled());
        screens.press(table, Qt::Key_Space);
        QVERIFY(build->isEnabled());
        screens.keep(u"stored"_s);
        screens.press(build, Qt::Key_Space);
        QVERIFY(screens.navigator.currentRoute().startsWith(u"shipment-wizard/"_s));
        ShipmentSession& session = screens.shipments.session();
        QVERIFY(awaitUntil([&] { return session.isLoaded(); }));
        auto* next = screens.find<QPushButton>(u"shipmentWizard.next"_s);
        QVERIFY(next->isEnabled());
        auto* goods = screens.find<DataTable>(u"shipmentWizard.goods"_s);
        QTRY_VERIFY(goods->hasFocus());
        QVERIFY(goods->selectId(u"si-9001"_s));
        QTest::keyClick(goods, Qt::Key_Space);
        QVERIFY(!next->isEnabled());
        QTest::keyClick(goods, Qt::Key_Space);
        QVERIFY(next->isEnabled());
        screens.keep(u"wizard-goods"_s);
        screens.press(next, Qt::Key_Space);
        QCOMPARE(session.step(), int(ShipmentSession::Destination));
        screens.keep(u"wizard-destination"_s);
        screens.press(next, Qt::Key_Space);
        QVERIFY(awaitUntil([&] { return session.hasPreview(); }));
        QVERIFY(!next->isEnabled());
        auto* line = screens.find<QAbstractButton>(u"shipmentWizard.line.fl-sea-de"_s);
        QVERIFY(line);
        screens.press(line, Qt::Key_1);
        QVERIFY(next->isEnabled());
        screens.keep(u"wizard-freight"_s);
        screens.press(next, Qt::Key_Space);
        screens.keep(u"wizard-declaration"_s);
        screens.press(next, Qt::Key_Space);
        QCOMPARE(session.step(), int(ShipmentSession::Review));
        QVERIFY(next->text().contains(u"6,753.20"_s));
        QCOMPARE(screens.find<AmountLabel>(u"shipmentWizard.total"_s)->text(), u"≈ CNY 6,753.20"_s);
        screens.keep(u"wizard-review"_s);
        screens.press(next, Qt::Key_Space);
        QVERIFY(awaitUntil([&] { return screens.navigator.currentRoute().startsWith(u"shipments/"_s); }));
        QVERIFY(awaitUntil([&] { return screens.shipments.shipment().isLoaded(); }));
        QVERIFY(awaitUntil([&] { return screens.find<Chip>(u"shipment.pending"_s)->text() == u"Queued"_s; }));
    }

    void aServiceIsOrderedByKeys()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        Screens screens(house);
        QVERIFY(screens.navigator.open(u"warehouse/items"_s));
        auto* table = screens.find<DataTable>(u"stored.table"_s);
        QVERIFY(awaitUntil([&] { return table->model()->rowCount() == 3; }));
        table->selectId(u"si-9001"_s);
        screens.press(screens.find<QPushButton>(u"stored.service"_s), Qt::Key_Space);
        auto* panel = screens.stack.window()->findChild<QWidget*>(u"stored.servicePanel"_s);
        QVERIFY(panel);
        QVERIFY(awaitUntil([&] { return panel->findChild<QAbstractButton*>(u"stored.service.kind.photos"_s); }));
        screens.press(panel->findChild<QAbstractButton*>(u"stored.service.kind.photos"_s), Qt::Key_1);
        auto* quantity = panel->findChild<QuantityEdit*>(u"stored.service.quantity"_s);
        quantity->selectAll();
        QTest::keyClicks(quantity, u"10"_s);
        QCOMPARE(panel->findChild<AmountLabel*>(u"stored.service.fee"_s)->text(), u"CNY 20.00"_s);
        screens.keep(u"service"_s);
        screens.press(panel->findChild<QPushButton*>(u"stored.service.order"_s), Qt::Key_Space);
        QVERIFY(awaitUntil([&] { return await(house.outbox.pending())->size() == 1; }));
    }

    void aShipmentIsReadInASmallWindow()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        Screens screens(house);
        screens.stack.resize(844, 548); // beside the rail of a window of 900 by 600
        QVERIFY(screens.navigator.open(u"shipments"_s));
        QVERIFY(awaitUntil([&] { return screens.shipments.shipment().isLoaded(); }));
        screens.keep(u"shipment-small"_s);
        QCOMPARE(screens.stack.width(), 844);
        const QWidget* page = screens.stack.currentWidget();
        for (const QString& name : {u"shipment.cancel"_s, u"shipment.legs"_s, u"shipment.events"_s}) {
            const auto* part = screens.find<QWidget>(name);
            QVERIFY2(part->mapTo(page, part->rect().topRight()).x() < page->width(), qPrintable(name));
        }
    }

    void aShipmentIsFollowedPaidAndCancelledByKeys()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        Screens screens(house);
        QVERIFY(screens.navigator.open(u"shipments"_s));
        ShipmentDetail& shipment = screens.shipments.shipment();
        QVERIFY(awaitUntil([&] { return shipment.isLoaded(); }));
        QCOMPARE(screens.find<QLabel>(u"shipment.number"_s)->text(), u"SH-187"_s); // the exception
        auto* events = screens.find<DataTable>(u"shipment.events"_s);
        QVERIFY(events->model()->rowCount() > 1);
        screens.keep(u"shipment"_s);
        auto* tabs = screens.find<QTabBar>(u"shipments.filter"_s);
        screens.press(tabs, Qt::Key_Right);
        screens.press(tabs, Qt::Key_Right);
        auto* list = screens.find<DataTable>(u"shipments.list"_s);
        QVERIFY(list->selectId(u"sh-204"_s));
        screens.press(list, Qt::Key_Return);
        QCOMPARE(screens.navigator.currentRoute(), u"shipments/sh-204"_s);
        QVERIFY(awaitUntil([&] { return shipment.isLoaded(); }));
        QCOMPARE(screens.find<AmountLabel>(u"shipment.due.amount"_s)->text(), u"CNY 68,944.25"_s);
        auto* pay = screens.find<QPushButton>(u"shipment.pay"_s);
        QVERIFY(pay->isVisible() && !pay->text().contains(u"68,944.25"_s));
        screens.keep(u"shipment-due"_s);
        screens.press(screens.find<QPushButton>(u"shipment.cancel"_s), Qt::Key_Space);
        auto* panel = screens.stack.window()->findChild<QWidget*>(u"shipment.cancelPanel"_s);
        QVERIFY(panel);
        auto* reason = panel->findChild<QLineEdit*>(u"shipment.cancel.reason"_s);
        QTest::keyClicks(reason, u"Ordered twice"_s);
        screens.press(panel->findChild<QPushButton*>(u"shipment.cancel.confirm"_s), Qt::Key_Space);
        QVERIFY(awaitUntil([&] { return screens.find<Chip>(u"shipment.pending"_s)->isVisible(); }));
        QCOMPARE(await(house.outbox.pending())->size(), 1);
    }

    void darkPicturesAreKept()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        Screens screens(house, true);
        QVERIFY(screens.navigator.open(u"warehouse"_s));
        QVERIFY(awaitUntil([&] { return screens.warehouse.receipt().isLoaded(); }));
        screens.keep(u"receipt-dark"_s);
        QVERIFY(screens.navigator.open(u"warehouse/items"_s));
        screens.keep(u"stored-dark"_s);
        QVERIFY(screens.navigator.open(u"shipments"_s));
        QVERIFY(awaitUntil([&] { return screens.shipments.shipment().isLoaded(); }));
        screens.keep(u"shipment-dark"_s);
    }
};

TRADEWIND_TEST(tst_warehousepages)
#include "tst_warehousepages.moc"
