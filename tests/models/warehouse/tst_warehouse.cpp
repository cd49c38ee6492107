// SPDX-License-Identifier: Apache-2.0
#include "models/shipments/shipmentsdesk.h"
#include "models/warehouse/warehousedesk.h"
#include "models/warehouse/warehousetext.h"
#include "tests/services/warehouse/warehousehouse.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTimer>
#include <QTranslator>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::WarehouseHouse;

/// Another language: every text is marked.
class MarkingTranslator final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return u'*' + QString::fromUtf8(source);
    }
};

class tst_warehouse final : public testkit::TestCase
{
    Q_OBJECT

    static QString text(CellRows& rows, int row, int column) { return rows.index(row, column).data().toString(); }

    static QList<Intent> waiting(WarehouseHouse& house)
    {
        const auto intents = await(house.outbox.pending());
        return intents ? *intents : QList<Intent>();
    }

private Q_SLOTS:
    void headsFollowTheLanguage()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        PictureCache pictures(house.catalogue);
        WarehouseDesk desk(house.warehouse, house.shipments, pictures);
        ShipmentsDesk shipments(house.shipments);
        const QList<CellRows*> tables{&desk.receipts().model(),        &desk.items().model(),
                                      &desk.receipt().limits(),        &desk.receipt().measured(),
                                      &desk.receipt().checks(),        &desk.receipt().lines(),
                                      &shipments.list().model(),       &shipments.session().goods(),
                                      &shipments.shipment().charges(), &shipments.shipment().packages()};
        MarkingTranslator other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        for (CellRows* table : tables) {
            for (int column = 0; column < table->columnCount(); ++column) {
                const QString head = table->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
                QVERIFY2(head.isEmpty() || head.startsWith(u'*'), qPrintable(head));
            }
        }
        QCoreApplication::removeTranslator(&other);
    }

    void aDecisionIsMadeWithoutTheNetworkAndWaits()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        PictureCache pictures(house.catalogue);
        WarehouseDesk desk(house.warehouse, house.shipments, pictures);
        QAbstractItemModelTester tester(&desk.receipts().model());
        QVERIFY(awaitUntil([&] { return desk.receipts().isLoaded(); }));
        QCOMPARE(desk.receipts().openCount(), 1);
        QVERIFY(text(desk.receipts().model(), 0, 0).contains(u"IN-7731"_s));
        QVERIFY2(text(desk.receipts().model(), 0, 1).contains(u"19 h 28 m"_s),
                 qPrintable(text(desk.receipts().model(), 0, 1)));
        QVERIFY(text(desk.receipts().model(), 0, 1).contains(u"then Accept as is"_s));

        ReceiptDetail& receipt = desk.receipt();
        QAbstractItemModelTester limits(&receipt.limits());
        receipt.open(desk.receipts().firstId());
        QVERIFY(awaitUntil([&] { return receipt.isLoaded(); }));
        QCOMPARE(receipt.choices().size(), 4);
        QCOMPARE(receipt.secondsLeft(), 19 * 3600 + 28 * 60);
        QCOMPARE(receipt.deadlineLine(), u"Decide by 21 Nov, 10:00"_s);
        QCOMPARE(text(receipt.limits(), 1, 3), u"4 over"_s);
        QCOMPARE(text(receipt.measured(), 0, 3), u"+62 g"_s);
        QVERIFY(!receipt.whyNot().isEmpty());
        receipt.setChoice(u"accept_with_credit"_s);
        QVERIFY(receipt.actText().startsWith(u"Accept with credit of CNY"_s));
        receipt.setNote(u"Please wrap the base in foam next time."_s);
        QSignalSpy decided(&receipt, &ReceiptDetail::decided);
        receipt.decide();
        QVERIFY(awaitUntil([&] { return decided.count() == 1 && receipt.pendingChip().has_value(); }));
        QVERIFY(!receipt.awaitsDecision());
        QVERIFY(awaitUntil([&] { return desk.receipts().openCount() == 0; }));

        const auto intents = waiting(house);
        QCOMPARE(intents.size(), 1);
        QCOMPARE(intents.first().request.operationId, u"decideReceipt"_s);
        QCOMPARE(intents.first().request.path, u"/v1/receipts/re-7731/decision"_s);
        const QJsonObject body = intents.first().body();
        const QJsonObject expect = body.value("expect"_L1).toObject();
        QCOMPARE(body.value("choice"_L1).toString(), u"accept_with_credit"_s);
        QCOMPARE(expect.value("deadline"_L1).toString(), u"2026-11-21T10:00:00Z"_s);
        QCOMPARE(expect.value("credit"_L1).toObject().value("amount"_L1).toString(), u"2400.00"_s);
        QVERIFY(!expect.contains("cost"_L1));
    }

    void listsAreShownWhileChangesKeepComing()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        PictureCache pictures(house.catalogue);
        WarehouseDesk desk(house.warehouse, house.shipments, pictures);
        ShipmentsDesk shipments(house.shipments);
        QTimer changes;
        connect(&changes, &QTimer::timeout, &house.warehouse, &WarehouseService::receiptsChanged);
        connect(&changes, &QTimer::timeout, &house.warehouse, &WarehouseService::itemsChanged);
        connect(&changes, &QTimer::timeout, &house.shipments, &ShipmentService::changed);
        changes.start(0);
        QVERIFY(awaitUntil(
            [&] { return desk.receipts().isLoaded() && desk.items().isLoaded() && shipments.list().isLoaded(); }));
    }

    void whatIsLeftIsNotFilledByAnAnswerUnderWay()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        PictureCache pictures(house.catalogue);
        WarehouseDesk desk(house.warehouse, house.shipments, pictures);
        ShipmentsDesk shipments(house.shipments);
        const auto receipts = await(house.warehouse.receipts());
        const auto sent = await(house.shipments.shipments());
        QVERIFY(receipts && !receipts->isEmpty() && sent && !sent->isEmpty());
        desk.receipt().open(receipts->constFirst().receipt.id.toString());
        desk.receipt().open({});
        shipments.shipment().open(sent->constFirst().key);
        shipments.shipment().open({});
        // Asked later, answered later.
        QVERIFY(await(house.warehouse.receipts()).ok());
        QVERIFY(await(house.shipments.shipments()).ok());
        QVERIFY(!desk.receipt().isLoaded());
        QVERIFY(shipments.shipment().number().isEmpty());
    }

    void theNextQuestionAboutTheSameGoodsIsAnotherOne()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        const QJsonObject asked = house.openReceipt();
        const qint64 version = asked["version"_L1].toInteger();
        house.executes = [&](const Intent& intent) {
            const QJsonObject receipt{{u"clientRef"_s, intent.clientRef},
                                      {u"operation"_s, u"decideReceipt"_s},
                                      {u"executedAt"_s, u"2026-11-20T14:32:00Z"_s},
                                      {u"topic"_s, u"receipt"_s},
                                      {u"id"_s, asked["id"_L1]},
                                      {u"version"_s, version + 1},
                                      {u"entity"_s, WarehouseHouse::with(asked, {{u"version"_s, version + 1}})}};
            return QJsonDocument(receipt).toJson();
        };
        PictureCache pictures(house.catalogue);
        WarehouseDesk desk(house.warehouse, house.shipments, pictures);
        ReceiptDetail& receipt = desk.receipt();
        receipt.open(asked["id"_L1].toString());
        QVERIFY(awaitUntil([&] { return receipt.awaitsDecision() && desk.receipts().openCount() == 1; }));
        receipt.setChoice(u"rework"_s);
        receipt.decide();
        QVERIFY(awaitUntil([&] { return waiting(house).isEmpty() && receipt.pendingChip(); }));
        QVERIFY(!receipt.awaitsDecision()); // executed, and the records do not know it yet
        QVERIFY(house.put({{u"receipt"_s, WarehouseHouse::with(asked, {{u"version"_s, version + 2}})}}));
        QVERIFY(awaitUntil([&] { return receipt.awaitsDecision() && desk.receipts().openCount() == 1; }));
        receipt.setChoice(u"accept"_s);
        QCOMPARE(receipt.whyNot(), QString());
    }

    void theStorageClockIsShownAndServicesAreOrdered()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        PictureCache pictures(house.catalogue);
        WarehouseDesk desk(house.warehouse, house.shipments, pictures);
        StoredItemList& items = desk.items();
        QAbstractItemModelTester tester(&items.model());
        QVERIFY(awaitUntil([&] { return items.isLoaded(); }));
        QCOMPARE(items.count(), 3);
        const int running = items.model().rowOf(u"si-9002"_s);
        QVERIFY(text(items.model(), running, StoredItemList::Clock).contains(u"over since 10 Nov"_s));
        QVERIFY(text(items.model(), running, StoredItemList::Fee).contains(u"12.00"_s));
        QCOMPARE(items.feesRunning()->toWire(), u"12.00"_s);
        QVERIFY(!items.whyNot(u"si-9003"_s).isEmpty());

        ExtraService& extra = desk.extraService();
        extra.open(*items.item(u"si-9001"_s));
        QVERIFY(awaitUntil([&] { return !extra.kinds().isEmpty(); }));
        extra.setKind(u"photos"_s);
        extra.setQuantity(Decimal(2));
        QCOMPARE(extra.fee()->toWire(), u"6.00"_s); // the least
        extra.setQuantity(Decimal(10));
        QCOMPARE(extra.fee()->toWire(), u"20.00"_s);
        QSignalSpy ordered(&extra, &ExtraService::ordered);
        extra.order();
        QVERIFY(awaitUntil([&] { return ordered.count() == 1; }));
        const QJsonObject body = waiting(house).first().body();
        QCOMPARE(body.value("quantity"_L1).toString(), u"10"_s);
        QCOMPARE(body.value("expect"_L1).toObject().value("fee"_L1).toObject().value("amount"_L1).toString(),
                 u"20.00"_s);
        QVERIFY(awaitUntil([&] {
            return text(items.model(), items.model().rowOf(u"si-9001"_s), StoredItemList::State).contains(u"Queued"_s);
        }));
    }

    void aShipmentIsBuiltFromTickedGoods()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        PictureCache pictures(house.catalogue);
        WarehouseDesk desk(house.warehouse, house.shipments, pictures);
        ShipmentsDesk shipments(house.shipments);
        QVERIFY(awaitUntil([&] { return desk.items().isLoaded(); }));
        desk.items().toggle(u"si-9001"_s);
        desk.items().toggle(u"si-9003"_s); // in a shipment already
        QCOMPARE(desk.items().ticked().size(), 1);
        const QString draft = desk.buildShipment();
        QVERIFY(awaitUntil([&] { return shipments.list().drafts().size() == 1; }));

        ShipmentSession& session = shipments.session();
        QAbstractItemModelTester goods(&session.goods());
        QAbstractItemModelTester packages(&session.packages());
        session.open(draft);
        QVERIFY(awaitUntil([&] { return session.isLoaded(); }));
        QCOMPARE(session.addressId(), u"a-hamburg"_s);
        QCOMPARE(session.doneSteps(), 2);
        QCOMPARE(session.tickedSteps(), 0); // nobody has been there
        session.setQuantity(u"si-9001"_s, Decimal(1200));
        session.setQuantity(u"si-9001"_s, Decimal(99999)); // more than there is
        QCOMPARE(session.quantityOf(u"si-9001"_s)->toWire(), u"1200"_s);
        session.setStep(ShipmentSession::Freight);
        QVERIFY(awaitUntil([&] { return session.hasPreview(); }));
        const auto lines = session.lines();
        QCOMPARE(lines.size(), 2);
        QVERIFY(!lines.at(0).isRefused);
        QVERIFY(lines.at(1).isRefused);
        QVERIFY(!session.whyNotNext().isEmpty());
        session.setLine(lines.at(0).id);
        QVERIFY(session.whyNotNext().isEmpty());
        QCOMPARE(session.packages().rowCount(), 1);
        QCOMPARE(session.declaration().rowCount(), 1);
        QCOMPARE(session.most()->toWire(), u"7496.05"_s);

        // An edit voids what was previewed.
        session.setIncoterm(u"DDP"_s);
        QVERIFY(!session.hasPreview());
        QVERIFY(!session.total());
        session.refreshPreview();
        QVERIFY(awaitUntil([&] { return session.hasPreview(); }));
        session.setStep(ShipmentSession::Review);
        QSignalSpy submitted(&session, &ShipmentSession::submitted);
        session.submit();
        QVERIFY(awaitUntil([&] { return submitted.count() == 1; }));
        const auto intents = waiting(house);
        QCOMPARE(intents.size(), 1);
        const QJsonObject body = intents.first().body();
        QCOMPARE(body.value("incoterm"_L1).toString(), u"DDP"_s);
        QCOMPARE(body.value("expect"_L1).toObject().value("maxTotal"_L1).toObject().value("amount"_L1).toString(),
                 u"7496.05"_s);
        QCOMPARE(body.value("declaration"_L1).toArray().size(), 1);
        QVERIFY(awaitUntil([&] { return shipments.list().drafts().isEmpty(); }));
        // It is in the list at once, under the key it keeps.
        const QString key = submitted.first().first().toString();
        QVERIFY(awaitUntil([&] { return shipments.list().model().rowOf(key) >= 0; }));
        QVERIFY(awaitUntil([&] { return !desk.items().whyNot(u"si-9001"_s).isEmpty(); }));
        // What was agreed to at most is not what it is expected to be.
        shipments.shipment().open(key);
        QVERIFY(awaitUntil([&] { return !shipments.shipment().limitLine().isEmpty(); }));
        QCOMPARE(shipments.shipment().limitLine(), u"Payment 2: at most CNY\u00a07,496.05"_s);
        QVERIFY(shipments.shipment().totalLine().isEmpty()); // nothing is charged yet
        QVERIFY(!shipments.shipment().isOnPlatform());
    }

    void nothingBindsWhileItIsOnlyExpected()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        const QJsonObject shipment = house.example(u"Shipment"_s);
        QJsonObject due = shipment.value("dues"_L1).toArray().at(0).toObject();
        int version = 900;
        for (const QString& state : {u"expected"_s, u"due"_s}) {
            due.insert(u"state"_s, state);
            QVERIFY(house.put({{u"shipment"_s, WarehouseHouse::with(shipment, {{u"version"_s, ++version},
                                                                               {u"legs"_s, QJsonArray()},
                                                                               {u"dues"_s, QJsonArray{due}}})}}));
            ShipmentDetail detail(house.shipments);
            detail.open(shipment.value("id"_L1).toString());
            QVERIFY(awaitUntil([&] { return detail.isLoaded() && detail.dues().rowCount() == 1; }));
            const bool expected = state == "expected"_L1;
            QCOMPARE(detail.isEstimate(), expected);
            QCOMPARE(text(detail.dues(), 0, 4).startsWith(u'≈'), expected);
            QCOMPARE(detail.totalLine().contains(u'≈'), expected);
        }
    }

    void aDraftIsTakenUpWhereItWasLeft()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        const auto items = await(house.shipments.storedItems());
        const QString id = house.shipments.createDraft({items->first()});
        ShipmentDraft draft = *await(house.shipments.draft(id));
        draft.step = 1;
        draft.insured = true;
        draft.services = {ServiceKind::Repack};
        draft.addressId = AddressId(u"a-hamburg"_s);
        house.shipments.saveDraft(draft);
        QCOMPARE(*await(house.shipments.draft(id)), draft);
        ShipmentsDesk desk(house.shipments);
        desk.session().open(id);
        QVERIFY(awaitUntil([&] { return desk.session().isLoaded(); }));
        QCOMPARE(desk.session().step(), 1);
        QVERIFY(desk.session().isInsured());
    }

    void aShipmentAndTheEndOfItsDraftAreOneCommit()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        const auto items = await(house.shipments.storedItems());
        ShipmentDraft draft = *await(house.shipments.draft(house.shipments.createDraft({items->first()})));
        draft.addressId = AddressId(u"a-hamburg"_s);
        draft.freightLineId = u"fl-sea-de"_s;
        house.shipments.saveDraft(draft);
        PreviewOption option;
        option.freightLineId = draft.freightLineId;
        option.total = *Money::parse(u"6753.20"_s, u"CNY"_s);
        house.keepsDrafts = true;
        QVERIFY(!await(house.shipments.submit(draft, option, u"Sea"_s)).ok());
        QVERIFY(waiting(house).isEmpty());
        QCOMPARE(*await(house.shipments.draft(draft.id)), draft);

        house.keepsDrafts = false;
        const auto sent = await(house.shipments.submit(draft, option, u"Sea"_s));
        QVERIFY(sent.ok());
        QCOMPARE(sent->request.entityKey, QString(u"shipment-draft:"_s + draft.id));
        QCOMPARE(waiting(house).size(), 1);
        QVERIFY(await(house.shipments.drafts())->isEmpty());
    }

    void aDraftKeepsGoodsThatAreNotKnownNow()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        const auto items = await(house.shipments.storedItems());
        const auto found = std::find_if(items->cbegin(), items->cend(),
                                        [](const StoredItem& item) { return item.id == StoredItemId(u"si-9001"_s); });
        QVERIFY(found != items->cend());
        const QString id = house.shipments.createDraft({*found});
        const QJsonObject item = house.with(house.example(u"StoredItem"_s), {{u"shipmentId"_s, QJsonValue::Null}});
        QVERIFY(
            house.put({{u"stored_item"_s, house.with(item, {{u"version"_s, 900}, {u"state"_s, u"dispatched"_s}})}}));

        ShipmentsDesk desk(house.shipments);
        ShipmentSession& session = desk.session();
        QAbstractItemModelTester goods(&session.goods());
        session.open(id);
        QVERIFY(awaitUntil([&] { return session.isLoaded(); }));
        QVERIFY(session.quantityOf(u"si-9001"_s));
        QVERIFY(!session.storedOf(u"si-9001"_s));
        QVERIFY(!session.whyNotNext().isEmpty());
        session.setInsured(true);
        QCOMPARE(await(house.shipments.draft(id))->items.size(), 1);

        // Its record is here again.
        QVERIFY(house.put({{u"stored_item"_s, house.with(item, {{u"version"_s, 901}})}}));
        QVERIFY(awaitUntil([&] { return session.storedOf(u"si-9001"_s).has_value(); }));
        QVERIFY(session.whyNotNext().isEmpty());
        // Gone for good, it can be unticked.
        QVERIFY(
            house.put({{u"stored_item"_s, house.with(item, {{u"version"_s, 902}, {u"state"_s, u"dispatched"_s}})}}));
        QVERIFY(awaitUntil([&] { return !session.storedOf(u"si-9001"_s); }));
        session.toggleItem(u"si-9001"_s);
        QVERIFY(!session.quantityOf(u"si-9001"_s));
    }

    void shipmentsStandExceptionsFirst()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        ShipmentsDesk desk(house.shipments);
        QAbstractItemModelTester list(&desk.list().model());
        QVERIFY(awaitUntil([&] { return desk.list().isLoaded(); }));
        QCOMPARE(desk.list().count(ShipmentList::Filter::Active), 2);
        QCOMPARE(desk.list().count(ShipmentList::Filter::Exceptions), 1);
        QCOMPARE(desk.list().count(ShipmentList::Filter::ToPay), 1);
        QVERIFY(text(desk.list().model(), 1, 0).contains(u"SH-187"_s));

        ShipmentDetail& shipment = desk.shipment();
        QAbstractItemModelTester events(&shipment.events());
        shipment.open(u"sh-187"_s);
        QVERIFY(awaitUntil([&] { return shipment.isLoaded(); }));
        QCOMPARE(shipment.chip().text, u"On hold"_s);
        QCOMPARE(shipment.tasks().size(), 1);
        QVERIFY(shipment.tasks().first().sentence.contains(u"3 d 21 h"_s));
        // How the goods came to the warehouse comes first.
        QCOMPARE(shipment.legs().size(), 3);
        QVERIFY(shipment.legs().first().lines.contains(u"YTO Express"_s));
        QVERIFY(shipment.legs().at(1).lines.contains(u"was HLCU 420 0001"_s));
        QVERIFY(text(shipment.events(), 1, 2).contains(u"离开分拨中心"_s));
        QVERIFY(!shipment.whyNotCancel().isEmpty());

        shipment.open(u"sh-204"_s);
        QVERIFY(awaitUntil([&] { return shipment.isLoaded(); }));
        QCOMPARE(shipment.dueAmount()->toWire(), u"68944.25"_s);
        QVERIFY(!shipment.dueLine().contains(u"68"_s)); // the amount stands beside it
        QCOMPARE(shipment.payRoute(), u"pay/shipment/sh-204"_s);
        QVERIFY(shipment.whyNotCancel().isEmpty());
        QSignalSpy sent(&shipment, &ShipmentDetail::cancelSent);
        shipment.cancel(u"Ordered twice"_s);
        QVERIFY(awaitUntil([&] { return sent.count() == 1 && shipment.pendingChip().has_value(); }));
        QVERIFY(!shipment.whyNotCancel().isEmpty());
        QCOMPARE(waiting(house).first().request.path, u"/v1/shipments/sh-204/cancel"_s);
    }

    void whatCustomsCannotReadIsSaid()
    {
        DeclarationLine line;
        line.descriptionEn = u"Vacuum tumbler 750 ml"_s;
        line.descriptionCn = u"316不锈钢真空保温杯"_s;
        const auto below = [&line] { return declarationRows({line}).first().cells.at(1).second.value(0); };
        QCOMPARE(below().text, line.descriptionCn);
        QVERIFY(below().ink != Ink::Warn);
        line.descriptionEn = line.descriptionCn;
        QCOMPARE(below().ink, Ink::Warn);
        QVERIFY(below().text.contains(u"English"_s));
    }

    void whatWasDeliveredLastStandsFirstAndSaysSoOnce()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        const QJsonObject shipment = house.example(u"Shipment"_s);
        QJsonObject leg = shipment.value("legs"_L1).toArray().last().toObject();
        QJsonObject event = leg.value("events"_L1).toArray().last().toObject();
        leg.insert(u"id"_s, u"lg-door"_s);
        event.insert(u"id"_s, u"ev-at-the-door"_s);
        event.insert(u"status"_s, u"delivered"_s);
        event.insert(u"text"_s, u"Delivered"_s);
        leg.insert(u"events"_s, QJsonArray{event});
        // Sent first, delivered last.
        const auto delivered = [&](const QString& id, const QString& made, const QString& at) {
            return QPair{u"shipment"_s, WarehouseHouse::with(shipment, {{u"id"_s, id},
                                                                        {u"number"_s, id.toUpper()},
                                                                        {u"clientRef"_s, QJsonValue::Null},
                                                                        {u"state"_s, u"delivered"_s},
                                                                        {u"exceptions"_s, QJsonArray()},
                                                                        {u"dues"_s, QJsonArray()},
                                                                        {u"legs"_s, QJsonArray{leg}},
                                                                        {u"createdAt"_s, made},
                                                                        {u"deliveredAt"_s, at}})};
        };
        QVERIFY(house.put({delivered(u"sh-901"_s, u"2026-08-01T08:00:00Z"_s, u"2026-10-08T08:00:00Z"_s),
                           delivered(u"sh-902"_s, u"2026-09-01T08:00:00Z"_s, u"2026-09-17T08:00:00Z"_s)}));
        ShipmentsDesk desk(house.shipments);
        desk.list().setFilter(ShipmentList::Filter::Delivered);
        CellRows& list = desk.list().model();
        QVERIFY(awaitUntil([&] { return desk.list().isLoaded() && list.rowOf(u"sh-902"_s) >= 0; }));
        const int row = list.rowOf(u"sh-901"_s);
        QCOMPARE(list.rowOf(u"sh-902"_s), row + 1);
        QCOMPARE(text(list, row, 0).count(u"delivered"_s, Qt::CaseInsensitive), 1);
        QVERIFY(!text(list, row, 1).contains(u"delivered"_s, Qt::CaseInsensitive));

        ShipmentDetail& detail = desk.shipment();
        detail.open(u"sh-901"_s);
        QVERIFY(awaitUntil([&] { return detail.isLoaded(); }));
        QVERIFY(detail.isOver());
        QCOMPARE(text(detail.events(), 1, 1).count(u"delivered"_s, Qt::CaseInsensitive), 1);
    }

    void whatIsChargedIsNotMadeUp_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("byPackage");
        QTest::addColumn<QString>("words"); ///< in the sentence about it; none: nothing is said
        QTest::newRow("all packages together") << u"fl-sea-de"_s << false << u"on all packages together"_s;
        QTest::newRow("each for itself") << u"fl-air-de"_s << true << u"are charged"_s;
        QTest::newRow("a line that is not known here") << u"fl-gone"_s << false << QString();
    }
    void whatIsChargedIsNotMadeUp()
    {
        QFETCH(const QString, line);
        QFETCH(const bool, byPackage);
        QFETCH(const QString, words);
        WarehouseHouse house;
        QVERIFY(house.open());
        QJsonObject shipment = house.example(u"Shipment"_s);
        const QJsonObject one = shipment.value("packages"_L1).toArray().at(0).toObject();
        // Each is rounded up to the step by itself; all of them together would be less.
        QJsonArray packages;
        for (int no = 1; no <= 2; ++no)
            packages.append(WarehouseHouse::with(one, {{u"id"_s, u"pk-%1"_s.arg(no)},
                                                       {u"no"_s, no},
                                                       {u"actualGrams"_s, 965'300},
                                                       {u"volumetricGrams"_s, 900'000},
                                                       {u"chargeableGrams"_s, 966'000}}));
        QVERIFY(house.put({{u"shipment"_s, WarehouseHouse::with(shipment, {{u"version"_s, 900},
                                                                           {u"legs"_s, QJsonArray()},
                                                                           {u"freightLineId"_s, line},
                                                                           {u"packages"_s, packages}})}}));
        ShipmentsDesk desk(house.shipments);
        ShipmentDetail& detail = desk.shipment();
        detail.open(shipment.value("id"_L1).toString());
        QVERIFY(awaitUntil([&] { return detail.packages().rowCount() == 2; }));
        QCOMPARE(detail.isChargedByPackage(), byPackage);
        const QString sentence = detail.weightSentence();
        QVERIFY2(words.isEmpty() ? sentence.isEmpty() : sentence.contains(words), qPrintable(sentence));
        QCOMPARE(sentence.contains(u"1,932.0 kg"_s), byPackage);
        QCOMPARE(text(detail.packages(), 0, kPackageCharged).isEmpty(), !byPackage);
    }

    void whatIsNotForMeToDoIsDisabled()
    {
        WarehouseHouse house;
        QVERIFY(house.open());
        QJsonObject me = house.example(u"Me"_s);
        const auto allow = [&](const QJsonArray& permissions) {
            me.insert(u"version"_s, me.value("version"_L1).toInteger() + 1);
            me.insert(u"permissions"_s, permissions);
            return house.put({{u"me"_s, me}});
        };
        PictureCache pictures(house.catalogue);
        WarehouseDesk desk(house.warehouse, house.shipments, pictures);
        ShipmentsDesk shipments(house.shipments);
        QVERIFY(awaitUntil([&] { return desk.receipts().isLoaded() && desk.items().isLoaded(); }));
        desk.receipt().open(desk.receipts().firstId());
        shipments.shipment().open(u"sh-204"_s);
        QVERIFY(awaitUntil([&] { return desk.receipt().isLoaded() && shipments.shipment().isLoaded(); }));
        desk.receipt().setChoice(u"rework"_s);
        QCOMPARE(desk.receipt().whyNot(), QString()); // while nobody knows who it is, the platform decides
        QCOMPARE(shipments.shipment().whyNotCancel(), QString());

        QVERIFY(allow({u"browse"_s, u"message"_s}));
        QVERIFY(awaitUntil([&] { return desk.receipt().whyNot().contains(u"role"_s); }));
        QVERIFY(awaitUntil([&] { return shipments.shipment().whyNotCancel().contains(u"role"_s); }));
        desk.extraService().open(*desk.items().item(u"si-9001"_s));
        QVERIFY(awaitUntil([&] { return desk.extraService().whyNot().contains(u"role"_s); }));
        desk.receipt().decide();
        shipments.shipment().cancel(u"Ordered twice"_s);
        QVERIFY(waiting(house).isEmpty());

        QVERIFY(allow({u"decide_qc"_s, u"ship"_s}));
        QVERIFY(awaitUntil([&] { return desk.receipt().whyNot().isEmpty(); }));
        QVERIFY(awaitUntil([&] { return shipments.shipment().whyNotCancel().isEmpty(); }));
    }

    void weightsAndSizesAreReadable()
    {
        QCOMPARE(WarehouseText::weight(1212), u"1,212 g"_s);
        QCOMPARE(WarehouseText::weight(866000), u"866.0 kg"_s);
        QCOMPARE(WarehouseText::size({460, 310, 395}), u"46 × 31 × 39.5 cm"_s);
    }
};

TRADEWIND_TEST(tst_warehouse)
#include "tst_warehouse.moc"
