// SPDX-License-Identifier: Apache-2.0
#include "models/orders/ordersdesk.h"
#include "tests/models/orders/ordershouse.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QTimer>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::OrdersHouse;

class tst_orders final : public testkit::TestCase
{
    Q_OBJECT

    static QStringList numbers(const OrderListModel& list)
    {
        QStringList routes;
        for (int row = 0; row < list.rowCount(); ++row)
            routes.append(list.index(row, 0).data(role(Role::Route)).toString());
        return routes;
    }
    static IntentDraft placing()
    {
        IntentDraft draft;
        draft.operationId = u"createOrder"_s;
        draft.module = u"orders"_s;
        draft.entityKey = u"checkout:1"_s;
        draft.path = u"/v1/orders"_s;
        draft.body = {{u"preparedId"_s, u"pr-1"_s},
                      {u"expect"_s, QJsonObject{{u"total"_s, OrdersHouse::amount("1234.50", "CNY")}}}};
        draft.summary.kind = u"order.create"_s;
        draft.summary.facts = {{u"title"_s, u"Bamboo coaster"_s}};
        return draft;
    }
    static void show(OrderDetail& detail, const QString& id)
    {
        detail.open(id);
        QVERIFY(awaitUntil([&detail] { return detail.isLoaded(); }));
    }

private Q_SLOTS:
    void whatNeedsTheUserComesFirst()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        const QAbstractItemModelTester tester(desk.list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.refresh();
        QVERIFY(awaitUntil([&desk] { return desk.isRead(); }));
        QCOMPARE(numbers(*desk.list()),
                 (QStringList{u"orders/po-10376"_s, u"orders/po-10344"_s, u"orders/po-10101"_s}));
        using Column = OrderListModel::Column;
        const auto text = [&desk](int row, Column column) {
            return desk.list()->index(row, static_cast<int>(column)).data().toString();
        };
        QVERIFY2(text(0, Column::Due).startsWith(u"CNY 68,944.25 by 22 Nov"_s), qPrintable(text(0, Column::Due)));
        QVERIFY(text(0, Column::State).contains(u"Awaiting payment"_s));
        QCOMPARE(text(1, Column::Total), u"CNY 68,944.25"_s);
        QCOMPARE(text(1, Column::Suppliers), u"Yongkang Hengjia Cup Industry"_s);

        desk.list()->setFilter(u"closed"_s);
        QCOMPARE(numbers(*desk.list()), QStringList{u"orders/po-10101"_s});
        desk.list()->setFilter({});
        desk.list()->setText(u"enamel 10344"_s);
        QCOMPARE(numbers(*desk.list()), QStringList{u"orders/po-10344"_s});
        QCOMPARE(desk.list()->count(u"needs_you"_s), 1);
    }

    void ordersAreShownWhenCheckoutsCannotBeRead()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        const QTemporaryDir folder;
        JournalStore closed(folder.path(), house.clock);
        DraftStore drafts(closed);
        OpenCheckouts checkouts(drafts, house.records, house.outbox, house.clock);
        QVERIFY(!await(checkouts.list()).ok());
        OrdersDesk desk(house.orders, nullptr, &checkouts);
        desk.refresh();
        QVERIFY(awaitUntil([&desk] { return desk.list()->rowCount() == 3; }));
    }

    void anOrderIsShownWhileChangesKeepComing()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        QTimer stream;
        connect(&stream, &QTimer::timeout, &house.orders, &OrderService::changed);
        stream.start(0);
        desk.detail()->open(u"po-10376"_s);
        desk.refresh();
        QVERIFY(awaitUntil([&desk] { return desk.detail()->isLoaded() && desk.isRead(); }));
    }

    void anOrderBeingPlacedKeepsItsRow()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        const QAbstractItemModelTester tester(desk.list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto intent = await(house.outbox.submit(placing()));
        QVERIFY(intent.ok());
        desk.refresh();
        QVERIFY(awaitUntil([&desk] { return desk.list()->rowCount() == 4; }));
        const int row = desk.list()->rowOf(intent->clientRef);
        QVERIFY(row >= 0);
        QCOMPARE(desk.list()->at(row).total, std::optional(*Money::parse(u"1234.50", u"CNY")));
        QVERIFY(desk.list()->index(row, 1).data().toString().contains(u"Queued"_s));

        QJsonObject order = OrdersHouse::arrivedOrder();
        order[u"id"_s] = u"po-10400"_s;
        order[u"clientRef"_s] = intent->clientRef;
        QVERIFY(await(house.records.applyPage(testkit::livePage({testkit::upsert(u"order"_s, order)}))).ok());
        QVERIFY(awaitUntil([&] {
            const int now = desk.list()->rowOf(intent->clientRef);
            return now >= 0 && desk.list()->at(now).route == "orders/po-10400"_L1;
        }));
        QCOMPARE(desk.list()->rowCount(), 4);
    }

    void aPaymentOfSeveralOrdersIsNamedAndNotCounted()
    {
        const auto cny = [](QStringView amount) { return *Money::parse(amount, u"CNY"); };
        OrderFile file;
        file.view.onPlatform = true;
        file.view.order.currency = currency::cny();
        file.view.order.paymentCurrency = currency::eur();
        Shipment shipment;
        shipment.number = u"SH-1"_s;
        shipment.orderIds = {OrderId(u"po-1"_s), OrderId(u"po-2"_s)};
        Due due;
        due.id = DueId(u"du-1"_s);
        due.kind = DueKind::Payment2;
        due.amount = cny(u"7560.00");
        DuesModel model;
        const auto basis = [&](DueState state) {
            due.state = state;
            shipment.dues = {due};
            file.shipments = {shipment};
            model.show(file, {});
            return model.index(0, static_cast<int>(DuesModel::Column::Basis)).data().toString();
        };
        QCOMPARE(basis(DueState::Due), u"CNY\u00a07,560.00 for 2 orders together"_s);
        QCOMPARE(basis(DueState::Paid), u"CNY\u00a07,560.00 for 2 orders together, paid"_s);
        QCOMPARE(model.sums().paid, std::optional(Money::zero(currency::eur())));
        QCOMPARE(model.sums().sharedBy, 2);
    }

    void theDuesAddUp()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        const QAbstractItemModelTester dues(desk.detail()->dues(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester lines(desk.detail()->lines(),
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(*desk.detail(), u"po-10376"_s);
        using Column = DuesModel::Column;
        const DuesModel& model = *desk.detail()->dues();
        const auto text = [&model](int row, Column column) {
            return model.index(row, static_cast<int>(column)).data().toString();
        };
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(0, Column::DueNow), u"68,944.25"_s);
        QCOMPARE(text(1, Column::Expected), u"≈ 6,432.10"_s);
        QCOMPARE(text(1, Column::Worst), u"≈ 7,075.31"_s);
        QCOMPARE(text(2, Column::DueNow), u"68,944.25"_s);
        QCOMPARE(text(2, Column::Paid), u"–"_s);
        QCOMPARE(model.headerData(static_cast<int>(Column::DueNow), Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"Due now, CNY"_s);
        // 7.842 less 40 bp is 7.810632; 68,944.25 and 6,432.10 by it.
        QCOMPARE(model.sums().dueConverted, std::optional(*Money::parse(u"8826.97", u"EUR")));
        QCOMPARE(model.sums().allExpected, std::optional(*Money::parse(u"9650.48", u"EUR")));
        const OrderNext next = desk.detail()->next();
        QCOMPARE(next.kind, OrderNext::Kind::Pay);
        QCOMPARE(next.route, u"pay/order/po-10376"_s);
        QVERIFY(next.title.startsWith(QString(u"Pay CNY\u00a068,944.25 by"_s)));
        QCOMPARE(desk.detail()->milestones().at(0).state, OrderMilestone::State::Now);
        QCOMPARE(desk.detail()->milestones().at(0).name, u"Payment"_s); // nothing is paid yet

        show(*desk.detail(), u"po-10344"_s);
        QVERIFY(awaitUntil([&desk] { return desk.detail()->isLoaded(); }));
        QCOMPARE(text(0, Column::Paid), u"8,826.97"_s);
        QCOMPARE(text(1, Column::Paid), u"−107.55"_s);
        QCOMPARE(text(2, Column::Paid), u"8,719.42"_s);
        QVERIFY(!model.sums().isOpen()); // nothing is left to estimate
        QCOMPARE(desk.detail()->next().kind, OrderNext::Kind::Decide);
        QCOMPARE(desk.detail()->links().first().route, u"warehouse/receipt/re-7731"_s);
        const SupplierOrdersModel& goods = *desk.detail()->lines();
        QCOMPARE(goods.rowCount(), 3);
        QCOMPARE(goods.index(1, static_cast<int>(SupplierOrdersModel::Column::State)).data().toString(),
                 u"200 pcs short"_s);
        QCOMPARE(goods.index(1, static_cast<int>(SupplierOrdersModel::Column::Received)).data().toString(),
                 u"2,800 of 3,000"_s);
        QCOMPARE(goods.index(2, static_cast<int>(SupplierOrdersModel::Column::Total)).data().toString(),
                 u"65,550.00"_s);
        QCOMPARE(desk.detail()->timeline().first().title, u"IN-7731: 200 short"_s);
    }

    void aJourneyHasTheDayItBegan()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        QJsonObject order = OrdersHouse::arrivedOrder();
        order[u"state"_s] = u"in_warehouse"_s;
        order[u"version"_s] = 8;
        QJsonObject shipment = OrdersHouse::example(u"Shipment"_s);
        shipment[u"state"_s] = u"in_transit"_s;
        shipment[u"orderIds"_s] = QJsonArray{order[u"id"_s]};
        QJsonObject leg = shipment[u"legs"_s][0].toObject();
        leg[u"zone"_s] = u"international"_s;
        shipment[u"legs"_s] = QJsonArray{leg};
        shipment[u"dues"_s] = QJsonArray();
        QVERIFY(await(house.records.applyPage(testkit::livePage(
                          {testkit::upsert(u"order"_s, order), testkit::upsert(u"shipment"_s, shipment)})))
                    .ok());
        OrdersDesk desk(house.orders);
        show(*desk.detail(), u"po-10344"_s);
        QVERIFY(awaitUntil(
            [&desk] { return desk.detail()->milestones().value(4).state != OrderMilestone::State::ToCome; }));
        const OrderMilestone away = desk.detail()->milestones().at(4);
        QCOMPARE(away.name, u"On its way"_s);
        QCOMPARE(away.note, u"14 Nov"_s); // the first scan of the leg
    }

    void aMemoSaysWhatItReplaced()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        QJsonObject order = OrdersHouse::unpaidOrder();
        QJsonObject older = order[u"memo"_s].toObject();
        older[u"text"_s] = u"Dry and upright."_s;
        order[u"memoHistory"_s] = QJsonArray{older};
        order[u"version"_s] = 8;
        QVERIFY(await(house.records.applyPage(testkit::livePage({testkit::upsert(u"order"_s, order)}))).ok());
        OrdersDesk desk(house.orders);
        show(*desk.detail(), u"po-10376"_s);
        const QList<OrderHappening> timeline = desk.detail()->timeline();
        QCOMPARE(timeline.size(), 2);
        QCOMPARE(timeline.first().title, u"Memo changed"_s);
        QCOMPARE(timeline.first().note, u"by Marta Riedel, instead of: Dry and upright."_s);
        QCOMPARE(timeline.last().title, u"Order placed"_s);
    }

    void cancellingNamesTheStateAndWaitsForTheAnswer()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        show(*desk.detail(), u"po-10376"_s);
        QVERIFY(desk.detail()->canCancel());
        QVERIFY(desk.detail()->cancelRule().contains(u"cancelled at once"_s));
        desk.detail()->cancel(u"Wrong colour"_s);
        QVERIFY(awaitUntil([&desk] { return !desk.detail()->canCancel(); }));
        const auto intents = await(house.outbox.pending());
        QCOMPARE(intents->size(), 1);
        const Intent& intent = intents->first();
        QCOMPARE(intent.request.operationId, u"cancelOrder"_s);
        QCOMPARE(intent.request.path, u"/v1/orders/po-10376/cancel"_s);
        const QJsonObject body = intent.request.body;
        QCOMPARE(body[u"reason"_s].toString(), u"Wrong colour"_s);
        QCOMPARE(body[u"expect"_s][u"state"_s].toString(), u"awaiting_payment1"_s);
        QCOMPARE(desk.detail()->order().state.known(),
                 std::optional(OrderState::AwaitingPayment1)); // not before the answer
        QVERIFY(desk.detail()->timeline().first().note.contains(u"Wrong colour"_s));

        desk.detail()->saveMemo(u"Call before delivery"_s);
        QVERIFY(awaitUntil([&desk] { return desk.detail()->memo() == "Call before delivery"_L1; }));
    }

    void papersCarryThePlatformsFigures()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        show(*desk.detail(), u"po-10344"_s);
        const OrderPaper invoice = desk.detail()->paper(DocumentKind::Proforma);
        QCOMPARE(invoice.number, u"PI-10376"_s);
        QCOMPARE(invoice.rows.first().last(), u"65,550.00"_s);
        QCOMPARE(invoice.totals.last().second, QString(u"CNY\u00a068,944.25"_s));
        QCOMPARE(invoice.totals.size(), 5);
        const OrderPaper packing = desk.detail()->paper(DocumentKind::PackingList);
        QCOMPARE(packing.totals.first().second, u"48"_s);
        QVERIFY(packing.totals.last().second.startsWith(u"866"_s));
    }

    void anUnknownOrderIsSaidToBeUnknown()
    {
        OrdersHouse house;
        QVERIFY(house.open());
        OrdersDesk desk(house.orders);
        desk.detail()->open(u"po-nowhere"_s);
        QVERIFY(awaitUntil([&desk] { return desk.detail()->isMissing(); }));
    }
};

TRADEWIND_TEST(tst_orders)
#include "tst_orders.moc"
