// SPDX-License-Identifier: Apache-2.0
#include "models/home/homedesk.h"
#include "models/shared/roles.h"
#include "models/shipments/shipmenttext.h"
#include "tests/models/home/homehouse.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

class tst_homedesk : public testkit::TestCase
{
    Q_OBJECT

    static QStringList routes(HomeDesk& desk)
    {
        QStringList list;
        for (int row = 0; row < desk.needs().rowCount(); ++row) {
            const QString route = desk.needs().index(row, 0).data(role(Role::Route)).toString();
            if (!route.isEmpty())
                list.append(route);
        }
        return list;
    }

private Q_SLOTS:
    void nothingNeedsMeInANewCompany()
    {
        testkit::HomeHouse house;
        HomeDesk desk(house.service);
        QVERIFY(awaitUntil([&] { return desk.isLoaded(); }));
        QCOMPARE(desk.needs().rowCount(), 0);
        QCOMPARE(desk.headline(), u"Nothing needs you"_s);
        QVERIFY(desk.state().spend.isEmpty());
        QVERIFY(!desk.state().rate);
    }

    void whatNeedsMeComesFromEveryPlaceMostUrgentFirst()
    {
        testkit::HomeHouse house;
        HomeDesk desk(house.service);
        const QAbstractItemModelTester needs(&desk.needs(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester arriving(&desk.arriving(),
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(house.fill());
        QVERIFY(awaitUntil([&] { return desk.state().needs.size() == 5; }));
        QCOMPARE(routes(desk), (QStringList{u"quotes/rfq-0318"_s, u"warehouse/receipt/re-7731"_s, u"orders/po-10376"_s,
                                            u"approvals/ap-0042"_s, u"shipments/sh-204"_s}));
        QCOMPARE(desk.needs().index(0, 0).data().toString(), u"Today"_s);
        QVERIFY(desk.needs().index(1, 0).data().toString().contains("RFQ-0318"_L1));
        QVERIFY(desk.needs().index(1, 2).data().toString().contains("5 h 28 m"_L1));
        QVERIFY(desk.needs().index(2, 0).data(role(Role::Group)).toBool());
        QVERIFY(desk.needs().index(4, 1).data().toString().contains("68,944.25"_L1));
        QVERIFY(desk.subline().contains("5 h 28 m"_L1));
        QCOMPARE(desk.state().counts.value(u"quotes"_s), (PlaceCount{1, 1}));
        QCOMPARE(desk.state().counts.value(u"home"_s), (PlaceCount{5, 5}));
        QCOMPARE(desk.arriving().rowCount(), 1);
        QCOMPARE(desk.arriving().index(0, 3).data().toString(), u"8–15 Jan"_s);
        QCOMPARE(desk.state().spend.size(), 6);
        QCOMPARE(desk.state().spend.last().paid.toString(), u"8826.97 EUR"_s);
        QVERIFY(desk.state().spend.first().paid.isZero());
        QVERIFY(desk.state().rate);
        QVERIFY(awaitUntil([&] { return desk.history().rates.points.size() == 3; }));

        // An act that stopped stands first; what is decided goes.
        house.pending.platform.refuseForPrice();
        const qint64 act = house.pending.order();
        QVERIFY(house.pending.reaches(act, IntentPhase::NeedsYou));
        QVERIFY(awaitUntil([&] { return routes(desk).value(0) == u"pending/%1"_s.arg(act); }));
        QJsonObject receipt = testkit::HomeHouse::example(u"Receipt"_s);
        receipt.insert(u"version"_s, 8);
        receipt.insert(u"state"_s, u"stored"_s);
        QVERIFY(house.put(u"receipt"_s, receipt));
        QVERIFY(awaitUntil([&] { return !routes(desk).contains(u"warehouse/receipt/re-7731"_s); }));
    }

    void whatIsNotForMeToDoDoesNotNeedMe_data()
    {
        QTest::addColumn<QStringList>("permissions");
        QTest::addColumn<QStringList>("needs");
        const QString quote = u"quotes/rfq-0318"_s;
        const QString decision = u"warehouse/receipt/re-7731"_s;
        const QString due = u"orders/po-10376"_s;
        const QString approval = u"approvals/ap-0042"_s;
        const QString held = u"shipments/sh-204"_s;
        QTest::newRow("viewer") << QStringList{u"browse"_s} << QStringList{approval};
        QTest::newRow("approver") << QStringList{u"browse"_s, u"approve"_s, u"message"_s} << QStringList{approval};
        QTest::newRow("finance") << QStringList{u"browse"_s, u"pay"_s, u"convert"_s} << QStringList{due, approval};
        QTest::newRow("who may ask for quotes") << QStringList{u"request_quote"_s} << QStringList{quote, approval};
        QTest::newRow("who may accept them") << QStringList{u"accept_quote"_s} << QStringList{quote, approval};
        QTest::newRow("warehouse") << QStringList{u"decide_qc"_s, u"ship"_s} << QStringList{decision, approval, held};
        QTest::newRow("a word of tomorrow") << QStringList{u"fly"_s} << QStringList{approval};
    }
    void whatIsNotForMeToDoDoesNotNeedMe()
    {
        QFETCH(const QStringList, permissions);
        QFETCH(const QStringList, needs);
        testkit::HomeHouse house;
        QJsonObject me = testkit::HomeHouse::example(u"Me"_s);
        me.insert(u"permissions"_s, QJsonArray::fromStringList(permissions));
        QVERIFY(house.put(u"me"_s, me));
        QVERIFY(house.fill());
        HomeDesk desk(house.service);
        QVERIFY(awaitUntil([&] { return desk.isLoaded(); }));
        QCOMPARE(routes(desk), needs);
        QCOMPARE(desk.state().counts.value(u"home"_s).needMe, static_cast<int>(needs.size()));
        for (const auto& [place, route] :
             {std::pair{u"quotes"_s, u"quotes/rfq-0318"_s}, std::pair{u"warehouse"_s, u"warehouse/receipt/re-7731"_s},
              std::pair{u"orders"_s, u"orders/po-10376"_s}}) {
            QCOMPARE(desk.state().counts.value(place), (PlaceCount{1, needs.contains(route) ? 1 : 0}));
        }

        // More was allowed meanwhile.
        QVERIFY(desk.state().me);
        me.insert(u"version"_s, me.value("version"_L1).toInteger() + 1);
        me.insert(u"permissions"_s, QJsonArray{u"pay"_s, u"ship"_s, u"decide_qc"_s, u"accept_quote"_s});
        QVERIFY(house.put(u"me"_s, me));
        QVERIFY(awaitUntil([&] { return desk.state().needs.size() == 5; }));
    }

    void aShipmentIsCalledWhatItIsCalledEverywhere_data()
    {
        QTest::addColumn<QString>("state");
        for (const auto& entry : WireWords<ShipmentState>::table)
            QTest::newRow(entry.word.data()) << QString(entry.word);
    }
    void aShipmentIsCalledWhatItIsCalledEverywhere()
    {
        QFETCH(const QString, state);
        Shipment shipment;
        shipment.state = OpenEnum<ShipmentState>::fromWire(state);
        ArrivingModel model;
        model.setRows({shipment});
        const Cell cell =
            model.index(0, static_cast<int>(ArrivingModel::Column::State)).data(role(Role::Cell)).value<Cell>();
        QCOMPARE(cell.first, QList<CellPart>{ShipmentText::chip(shipment)});
    }

    void anApprovalThatIsDecidedBringsItsCheckoutBack_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("approved") << u"approved"_s << u"Approved: go on with the checkout"_s;
        QTest::newRow("rejected") << u"rejected"_s << u"Not approved: change the checkout or give it up"_s;
        QTest::newRow("pending") << u"pending"_s << QString();
    }
    void anApprovalThatIsDecidedBringsItsCheckoutBack()
    {
        QFETCH(const QString, state);
        QFETCH(const QString, words);
        testkit::HomeHouse house;
        CheckoutDraft draft;
        draft.id = u"checkout-1"_s;
        draft.createdAt = house.service.now();
        draft.title = u"Vacuum tumbler 500 ml"_s;
        draft.paymentCurrency = *Currency::fromCode(u"EUR"_s);
        draft.prepared = QJsonDocument(testkit::HomeHouse::example(u"Prepared"_s)).toJson(QJsonDocument::Compact);
        house.drafts.saveDraft(CheckoutDraft::kKind, draft.id, toJson(draft));
        QJsonObject approval = testkit::HomeHouse::example(u"Approval"_s);
        approval.insert(u"state"_s, state);
        approval.insert(u"validUntil"_s, u"2026-11-27T00:00:00Z"_s);
        approval.remove(u"orderId"_s);
        QVERIFY(house.put(u"approval"_s, approval));
        HomeDesk desk(house.service);
        QVERIFY(awaitUntil([&] { return desk.isLoaded(); }));
        QCOMPARE(routes(desk), words.isEmpty() ? QStringList() : QStringList{u"checkout/checkout-1"_s});
        if (!words.isEmpty())
            QVERIFY2(desk.needs().index(1, 0).data().toString().contains(words),
                     qPrintable(desk.needs().index(1, 0).data().toString()));
    }

    void everythingElseIsShownWhenCheckoutsCannotBeRead()
    {
        testkit::HomeHouse house;
        QVERIFY(house.fill());
        const QTemporaryDir folder;
        JournalStore closed(folder.path(), house.pending.clock);
        DraftStore drafts(closed);
        OpenCheckouts checkouts(drafts, house.records, house.pending.outbox, house.pending.clock);
        HomeService service(house.records, house.pending.outbox, house.money, checkouts, house.pending.clock,
                            UserId(u"u-marta"_s));
        HomeDesk desk(service);
        QVERIFY(awaitUntil([&] { return desk.isLoaded(); }));
        QVERIFY(!desk.state().needs.isEmpty());
    }

    void aQuoteThatHasEndedNeedsNobody()
    {
        testkit::HomeHouse house;
        house.pending.clock.setNow(QDateTime(QDate(2026, 11, 20), QTime(14, 28), Qt::UTC));
        QVERIFY(house.fill());
        HomeDesk desk(house.service);
        QVERIFY(awaitUntil([&] { return desk.isLoaded(); }));
        QVERIFY(!routes(desk).contains(u"quotes/rfq-0318"_s));
        QCOMPARE(desk.state().counts.value(u"quotes"_s), (PlaceCount{1, 0}));
    }
};

TRADEWIND_TEST(tst_homedesk)
} // namespace tradewind

#include "tst_homedesk.moc"
