// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/money/ledger.h"
#include "services/sandbox/modules/orders/orders.h"
#include "services/sandbox/modules/shared/luck.h"
#include "services/sandbox/modules/shipping/journey.h"
#include "services/sandbox/modules/shipping/shipping.h"
#include "services/sandbox/modules/warehouse/warehouse.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kCny = u"CNY"_s;

/// Takes a part of a stored item off the shelf: what stays behind becomes an item of its own.
void take(Desk& desk, Consigned& part, const QString& shipment)
{
    QJsonObject& body = part.item.body;
    const qint64 all = quantityMilli(body["quantity"_L1]);
    if (part.milli < all) {
        Entity rest = part.item;
        rest.id = u"si-%1"_s.arg(desk.nextNumber(u"stored_item"_s, 9001));
        rest.version = 0;
        rest.sort.clear();
        const QString unit = body["quantity"_L1]["unit"_L1].toString();
        const QList<qint64> grams = allocate(body["grams"_L1].toInteger(), {part.milli, all - part.milli});
        const qint64 cartons = body["cartons"_L1].toInteger();
        const qint64 taken = std::min(cartons, mulDivUp(cartons, part.milli, all));
        body["quantity"_L1] = quantity(part.milli, unit);
        body["grams"_L1] = grams[0];
        body["cartons"_L1] = taken;
        rest.body["quantity"_L1] = quantity(all - part.milli, unit);
        rest.body["grams"_L1] = grams[1];
        rest.body["cartons"_L1] = std::max<qint64>(1, cartons - taken);
        rest.body["feeAccrued"_L1] = money(0, kCny);
        rest.body["services"_L1] = QJsonArray();
        desk.save(rest);
    }
    body["state"_L1] = u"allocated"_s;
    body["shipmentId"_L1] = shipment;
    desk.save(part.item);
}

ShipmentDraft draftOf(const Desk& desk, const Entity& shipment, bool weighed)
{
    ShipmentDraft draft;
    draft.company = shipment.company;
    draft.destination = shipment.body["destination"_L1].toObject();
    draft.incoterm = shipment.body["incoterm"_L1].toString();
    draft.insured = shipment.body["insured"_L1].toBool();
    draft.weighed = weighed;
    for (const QJsonValue& service : shipment.body["services"_L1].toArray())
        draft.services.append(service.toString());
    for (const QJsonValue& part : shipment.body["items"_L1].toArray())
        draft.items.append(
            {desk.need(u"stored_item"_s, part["storedItemId"_L1].toString()), quantityMilli(part["quantity"_L1])});
    return draft;
}

void setItems(Desk& desk, const Entity& shipment, const QString& state)
{
    for (const QJsonValue& part : shipment.body["items"_L1].toArray()) {
        Entity item = desk.need(u"stored_item"_s, part["storedItemId"_L1].toString());
        item.body["state"_L1] = state;
        desk.save(item);
    }
}

/// The expected payment 2 of its orders has become this shipment's.
void dropExpected(Desk& desk, const Entity& shipment)
{
    for (const QJsonValue& id : shipment.body["orderIds"_L1].toArray()) {
        Entity order = desk.need(u"order"_s, id.toString());
        QJsonArray dues;
        bool changed = false;
        for (const QJsonValue& value : order.body["dues"_L1].toArray()) {
            QJsonObject due = value.toObject();
            if (due["kind"_L1].toString() == "payment2"_L1 && due["state"_L1].toString() == "expected"_L1) {
                due["state"_L1] = u"cancelled"_s;
                putWords(due, "basis"_L1,
                         Phrase(u"Now part of %1"_s, u"已并入%1"_s).arg(shipment.body["number"_L1].toString()));
                changed = true;
            }
            dues.append(due);
        }
        QJsonArray documents;
        for (const QJsonValue& value : order.body["documents"_L1].toArray()) {
            QJsonObject document = value.toObject();
            if (document["kind"_L1].toString() == "packing_list"_L1 && !document.contains("issuedAt"_L1)) {
                document["issuedAt"_L1] = desk.nowStamp();
                changed = true;
            }
            documents.append(document);
        }
        if (!changed)
            continue;
        order.body["dues"_L1] = dues;
        order.body["documents"_L1] = documents;
        addTimeline(order.body, desk, u"packed"_s,
                    Phrase(u"%1 packed and measured"_s, u"%1已打包并称重"_s).arg(shipment.body["number"_L1].toString()),
                    {}, refTo(u"shipment"_s, shipment.id));
        desk.save(order);
    }
}

void pack(Desk& desk, const QJsonObject& payload)
{
    Entity shipment = desk.need(u"shipment"_s, payload["shipmentId"_L1].toString());
    const QString from = shipment.body["state"_L1].toString();
    if (from != "submitted"_L1 && from != "rehearsal_packing"_L1)
        return;
    shipment.body["state"_L1] = u"packing"_s;
    addTimeline(shipment.body, desk, u"packing"_s, {u"Packing has begun"_s, u"已开始打包"_s});
    desk.save(shipment);
    setItems(desk, shipment, u"packed"_s);
    desk.journal(u"shipment.state"_s, {{u"shipmentId"_s, shipment.id}, {u"from"_s, from}, {u"to"_s, u"packing"_s}});
    desk.later(20 * kHour, u"shipment.measure"_s, payload);
}

void measured(Desk& desk, const Business& business, const QJsonObject& payload)
{
    Entity shipment = desk.need(u"shipment"_s, payload["shipmentId"_L1].toString());
    if (shipment.body["state"_L1].toString() != "packing"_L1)
        return;
    const QJsonObject line = business.reference.freightLine(shipment.body["freightLineId"_L1].toString());
    const ShipmentDraft draft = draftOf(desk, shipment, true);
    QJsonObject option = optionFor(desk, business, draft, line);
    // Packed heavier than the line takes: it goes as it was promised, at the shelf's figures.
    if (option.contains("refused"_L1))
        option = optionFor(desk, business, draftOf(desk, shipment, false), line);
    const QString payBy = stamp(desk.now().addDays(14));
    const QJsonObject total = option["total"_L1].toObject();
    shipment.body["packages"_L1] = option["packages"_L1];
    shipment.body["charges"_L1] = option["charges"_L1];
    shipment.body["total"_L1] = total;
    shipment.body["dues"_L1] = QJsonArray{
        withWords({{u"id"_s, dueId(shipment.id, 1)},
                   {u"kind"_s, u"payment2"_s},
                   {u"state"_s, u"due"_s},
                   {u"amount"_s, total},
                   {u"charges"_s, option["charges"_L1]},
                   {u"dueAt"_s, payBy},
                   {u"blocking"_s, true}},
                  "basis"_L1, {u"Freight, packing and services, as measured"_s, u"按实测的运费、包装和服务"_s})};
    shipment.body["payBy"_L1] = payBy;
    shipment.body["state"_L1] = u"awaiting_payment2"_s;
    addTimeline(shipment.body, desk, u"measured"_s,
                Phrase(u"Packed and measured: %1 packages"_s, u"已打包并称重：%1件包裹"_s)
                    .arg(QString::number(option["packages"_L1].toArray().size())));
    desk.save(shipment);
    dropExpected(desk, shipment);
    desk.journal(u"shipment.measured"_s, {{u"shipmentId"_s, shipment.id},
                                          {u"freightLineId"_s, line["id"_L1]},
                                          {u"country"_s, draft.destination["country"_L1]},
                                          {u"at"_s, desk.nowStamp()},
                                          {u"packages"_s, option["packages"_L1]},
                                          {u"charges"_s, option["charges"_L1]},
                                          {u"total"_s, total}});
    desk.schedule(fromStamp(payBy).addSecs(1), u"shipment.pay_by"_s, {{u"shipmentId"_s, shipment.id}}, false);
}

void payByPassed(Desk& desk, const QJsonObject& payload)
{
    Entity shipment = desk.need(u"shipment"_s, payload["shipmentId"_L1].toString());
    if (shipment.body["state"_L1].toString() == "awaiting_payment2"_L1)
        cancelShipment(desk, shipment, {u"Not paid in time"_s, u"未按时付款"_s}, platformAuthor());
}

void label(Desk& desk, const QJsonObject& payload)
{
    Entity shipment = desk.need(u"shipment"_s, payload["shipmentId"_L1].toString());
    if (shipment.body["state"_L1].toString() != "paid"_L1)
        return;
    shipment.body["state"_L1] = u"labelled"_s;
    addTimeline(shipment.body, desk, u"labelled"_s, {u"Labels and papers are ready"_s, u"标签和单证已备妥"_s});
    desk.save(shipment);
    desk.journal(u"shipment.state"_s,
                 {{u"shipmentId"_s, shipment.id}, {u"from"_s, u"paid"_s}, {u"to"_s, u"labelled"_s}});
    desk.later(kDay, u"shipment.hand_over"_s, payload);
}

void handOver(Desk& desk, const Business& business, const QJsonObject& payload)
{
    Entity shipment = desk.need(u"shipment"_s, payload["shipmentId"_L1].toString());
    if (shipment.body["state"_L1].toString() != "labelled"_L1)
        return;
    beginJourney(desk, business, shipment);
    setItems(desk, shipment, u"dispatched"_s);
}

} // namespace

Entity beginShipment(Desk& desk, const Business& business, ShipmentOrder& order)
{
    const qint64 number = desk.nextNumber(u"shipment"_s, 2101);
    const QJsonObject line = business.reference.freightLine(order.freightLineId);
    const QJsonObject option = optionFor(desk, business, order.draft, line);
    Entity shipment;
    shipment.topic = u"shipment"_s;
    shipment.id = u"sh-%1"_s.arg(number);
    shipment.company = order.draft.company;
    QJsonArray orderIds;
    QJsonArray orderNumbers;
    QJsonArray items;
    for (Consigned& part : order.draft.items) {
        const QJsonValue id = part.item.body["orderId"_L1];
        if (!orderIds.contains(id)) {
            orderIds.append(id);
            orderNumbers.append(part.item.body["orderNumber"_L1]);
        }
        items.append(
            QJsonObject{{u"storedItemId"_s, part.item.id},
                        {u"quantity"_s, quantity(part.milli, part.item.body["quantity"_L1]["unit"_L1].toString())}});
        take(desk, part, shipment.id);
    }
    const QJsonObject expected =
        withWords({{u"id"_s, dueId(shipment.id, 1)},
                   {u"kind"_s, u"payment2"_s},
                   {u"state"_s, u"expected"_s},
                   {u"amount"_s, option["total"_L1]},
                   {u"low"_s, option["low"_L1]},
                   {u"high"_s, option["high"_L1]},
                   {u"charges"_s, option["charges"_L1]},
                   {u"blocking"_s, true}},
                  "basis"_L1, {u"Estimate until packed and measured"_s, u"打包称重前的估算"_s});
    shipment.body = {{u"number"_s, u"SH-%1"_s.arg(number)},
                     {u"state"_s, u"submitted"_s},
                     {u"flags"_s, QJsonArray()},
                     {u"orderIds"_s, orderIds},
                     {u"orderNumbers"_s, orderNumbers},
                     {u"freightLineId"_s, order.freightLineId},
                     {u"destination"_s, order.draft.destination},
                     {u"incoterm"_s, order.draft.incoterm},
                     {u"items"_s, items},
                     {u"packages"_s, QJsonArray()},
                     {u"services"_s, QJsonArray::fromStringList(order.draft.services)},
                     {u"insured"_s, order.draft.insured},
                     {u"charges"_s, option["charges"_L1]},
                     {u"total"_s, option["total"_L1]},
                     {u"dues"_s, QJsonArray{expected}},
                     {u"declaration"_s, order.declaration},
                     {u"legs"_s, QJsonArray()},
                     {u"trackingStatus"_s, u"pending"_s},
                     {u"exceptions"_s, QJsonArray()},
                     {u"timeline"_s, QJsonArray()},
                     {u"createdAt"_s, desk.nowStamp()}};
    putWords(shipment.body, "freightLineName"_L1, Phrase::in(line, "name"_L1));
    if (!order.clientRef.isEmpty())
        shipment.body["clientRef"_L1] = order.clientRef;
    addTimeline(shipment.body, desk, u"submitted"_s, {u"Shipment ordered"_s, u"货运单已提交"_s}, order.by);
    desk.save(shipment);
    desk.journal(u"shipment.submitted"_s, {{u"shipmentId"_s, shipment.id},
                                           {u"items"_s, items},
                                           {u"freightLineId"_s, order.freightLineId},
                                           {u"estimate"_s, option["total"_L1]}});
    desk.later(4 * kHour, u"shipment.pack"_s, {{u"shipmentId"_s, shipment.id}});
    return shipment;
}

void shipmentDuesPaid(Desk& desk, const Business& business, Entity& shipment)
{
    Q_UNUSED(business)
    bool adjustment = false;
    for (const QJsonValue& due : shipment.body["dues"_L1].toArray())
        adjustment =
            adjustment || (due["kind"_L1].toString() == "adjustment"_L1 && due["state"_L1].toString() == "due"_L1);
    setFlag(shipment.body, u"adjustment_due"_s, adjustment);
    if (shipment.body["state"_L1].toString() == "awaiting_payment2"_L1) {
        shipment.body["state"_L1] = u"paid"_s;
        shipment.body.remove("payBy"_L1);
        desk.later(3 * kHour, u"shipment.label"_s, {{u"shipmentId"_s, shipment.id}});
    }
    desk.save(shipment);
}

std::pair<QString, Phrase> cancelShipment(Desk& desk, Entity& shipment, const Phrase& reason, const QJsonObject& by)
{
    static const QStringList kBefore{u"submitted"_s, u"rehearsal_packing"_s, u"packing"_s,
                                     u"measured"_s,  u"awaiting_payment2"_s, u"paid"_s,
                                     u"labelled"_s};
    const QString state = shipment.body["state"_L1].toString();
    if (!kBefore.contains(state))
        return {u"refused"_s, {u"It has been handed over already."_s, u"已交付承运商。"_s}};
    Amount paid{0, kCny};
    QJsonArray dues;
    for (const QJsonValue& value : shipment.body["dues"_L1].toArray()) {
        QJsonObject due = value.toObject();
        if (due["state"_L1].toString() == "paid"_L1)
            paid.minor += amountOf(due["amount"_L1]).minor;
        else
            due["state"_L1] = u"cancelled"_s;
        dues.append(due);
    }
    shipment.body["dues"_L1] = dues;
    shipment.body.remove("payBy"_L1);
    if (paid.minor > 0)
        refundOf(desk, shipment, paid, reason);
    shipment.body["state"_L1] = u"cancelled"_s;
    shipment.body["trackingStatus"_L1] = u"cancelled"_s;
    addTimeline(shipment.body, desk, u"cancelled"_s, Phrase(u"Cancelled: %1"_s, u"已取消：%1"_s).arg(reason), by);
    desk.save(shipment);
    for (const QJsonValue& part : shipment.body["items"_L1].toArray()) {
        Entity item = desk.need(u"stored_item"_s, part["storedItemId"_L1].toString());
        item.body["state"_L1] = u"stored"_s;
        item.body.remove("shipmentId"_L1);
        tickStorage(desk, item);
        desk.save(item);
    }
    desk.journal(u"shipment.cancelled"_s,
                 {{u"shipmentId"_s, shipment.id}, {u"refund"_s, money(paid)}, {u"reason"_s, reason.english()}});
    return {u"accepted"_s, {u"The goods are back in store."_s, u"货物已回到仓库。"_s}};
}

void addShippingSteps(Business& business)
{
    business.steps[u"shipment.pack"_s] = pack;
    business.steps[u"shipment.measure"_s] = [&business](Desk& desk, const QJsonObject& payload) {
        measured(desk, business, payload);
    };
    business.steps[u"shipment.pay_by"_s] = payByPassed;
    business.steps[u"shipment.label"_s] = label;
    business.steps[u"shipment.hand_over"_s] = [&business](Desk& desk, const QJsonObject& payload) {
        handOver(desk, business, payload);
    };
    addJourneySteps(business);
}

} // namespace tradewind::sandbox
