// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/orders/suppliers.h"

#include "services/sandbox/modules/orders/orders.h"
#include "services/sandbox/modules/shared/luck.h"
#include "services/sandbox/modules/warehouse/warehouse.h"

#include <algorithm>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kCny = u"CNY"_s;

struct Carrier
{
    QString name;
    QString prefix;
    int digits;
};

const Carrier& carrierFor(const QString& about)
{
    static const QList<Carrier> kCarriers{{u"SF Express 顺丰"_s, u"SF"_s, 13},
                                          {u"YTO Express 圆通"_s, u"YT"_s, 13},
                                          {u"ZTO Express 中通"_s, u"78"_s, 12},
                                          {u"Deppon 德邦"_s, u"DPK"_s, 12}};
    return kCarriers[luck(about + u".carrier"_s, int(kCarriers.size()))];
}

QJsonArray linesOf(const QJsonArray& orderLines, const QList<int>& numbers, int number, qint64& goods)
{
    QJsonArray lines;
    goods = 0;
    for (qsizetype i = 0; i < orderLines.size(); ++i) {
        if (numbers[i] != number)
            continue;
        const QJsonValue line = orderLines[i];
        goods += amountOf(line["lineTotal"_L1]).minor;
        lines.append(QJsonObject{{u"lineNo"_s, line["lineNo"_L1]},
                                 {u"quantity"_s, line["quantity"_L1]},
                                 {u"received"_s, quantity(0, line["quantity"_L1]["unit"_L1].toString())},
                                 {u"state"_s, u"not_shipped"_s}});
    }
    return lines;
}

QJsonObject supplierOrder(const Business& business, const Entity& order, int number, const QString& supplierId,
                          const QJsonArray& lines, qint64 goods)
{
    const QJsonObject supplier = business.supplier(supplierId);
    const QString id = u"so-%1-%2"_s.arg(order.id.mid(3)).arg(number + 1);
    return {{u"id"_s, id},
            {u"number"_s, u"16753"_s + luckyDigits(id, 13)},
            {u"supplierId"_s, supplierId},
            {u"supplierName"_s, supplier["name"_L1].toString(u"Sourced by your representative"_s)},
            {u"supplierNameOriginal"_s, supplier["nameOriginal"_L1].toString(u"代采供应商"_s)},
            {u"state"_s, u"waitsellersend"_s},
            {u"lines"_s, lines},
            {u"goods"_s, money(goods, kCny)},
            {u"domesticFreight"_s, money(0, kCny)},
            {u"legs"_s, QJsonArray()}};
}

/// Gives each supplier order its part of the freight its supplier charges.
void shareFreight(const QJsonArray& charges, QJsonArray& supplierOrders)
{
    for (const QJsonValue& charge : charges) {
        if (charge["kind"_L1].toString() != "domestic_freight"_L1)
            continue;
        QList<qsizetype> places;
        QList<qint64> goods;
        for (qsizetype i = 0; i < supplierOrders.size(); ++i) {
            if (supplierOrders[i]["supplierId"_L1] == charge["supplierId"_L1]) {
                places.append(i);
                goods.append(amountOf(supplierOrders[i]["goods"_L1]).minor);
            }
        }
        const QList<qint64> parts = allocate(amountOf(charge["amount"_L1]).minor, goods);
        for (qsizetype i = 0; i < places.size(); ++i) {
            QJsonObject its = supplierOrders[places[i]].toObject();
            its["domesticFreight"_L1] = money(amountOf(its["domesticFreight"_L1]).minor + parts[i], kCny);
            if (!its.contains("freightTemplateId"_L1))
                its["freightTemplateId"_L1] = charge["ruleId"_L1];
            supplierOrders[places[i]] = its;
        }
    }
}

qint64 leadDays(const Business& business, const QJsonArray& orderLines, const QJsonArray& lines)
{
    qint64 days = 1;
    for (const QJsonValue& line : lines) {
        const QJsonValue orderLine = orderLines.at(line["lineNo"_L1].toInteger() - 1);
        days = std::max(days, business.offer(orderLine["offerId"_L1].toString())["leadDays"_L1].toInteger(15));
    }
    return days;
}

void bought(Desk& desk, const Business& business, const QJsonObject& payload)
{
    Entity order = desk.need(u"order"_s, payload["orderId"_L1].toString());
    if (order.body["state"_L1].toString() != "purchasing"_L1 ||
        order.body["flags"_L1].toArray().contains(u"refund_pending"_s))
        return;
    const QJsonArray orderLines = order.body["lines"_L1].toArray();
    QList<DraftLine> drafts;
    for (const QJsonValue& line : orderLines) {
        DraftLine draft;
        draft.supplierId = line["supplierId"_L1].toString();
        drafts.append(draft);
    }
    const QList<int> numbers = supplierOrderOf(drafts);
    QJsonArray supplierOrders;
    for (int number = 0; numbers.contains(number); ++number) {
        qint64 goods = 0;
        const QJsonArray lines = linesOf(orderLines, numbers, number, goods);
        supplierOrders.append(
            supplierOrder(business, order, number, drafts[numbers.indexOf(number)].supplierId, lines, goods));
    }
    shareFreight(order.body["charges"_L1].toArray(), supplierOrders);
    order.body["supplierOrders"_L1] = supplierOrders;
    order.body["state"_L1] = u"purchased"_s;
    QJsonArray documents;
    for (const QJsonValue& value : order.body["documents"_L1].toArray()) {
        QJsonObject document = value.toObject();
        if (document["kind"_L1].toString() == "purchase_order"_L1)
            document["issuedAt"_L1] = desk.nowStamp();
        documents.append(document);
    }
    order.body["documents"_L1] = documents;
    QJsonArray dues;
    for (const QJsonValue& value : order.body["dues"_L1].toArray()) {
        QJsonObject due = value.toObject();
        if (due["kind"_L1].toString() == "balance"_L1 && due["state"_L1].toString() == "expected"_L1) {
            due["state"_L1] = u"due"_s;
            due["dueAt"_L1] = stamp(desk.now().addDays(14));
        }
        dues.append(due);
    }
    order.body["dues"_L1] = dues;
    addTimeline(order.body, desk, u"purchased"_s,
                supplierOrders.size() == 1 ? Phrase(u"Bought from one supplier"_s, u"已向一家供应商采购"_s)
                                           : Phrase(u"Bought: %1 supplier orders"_s, u"已采购：%1个供应商订单"_s)
                                                 .arg(QString::number(supplierOrders.size())),
                authorOf(desk, u"u-chen"_s));
    desk.journal(u"order.purchased"_s, {{u"orderId"_s, order.id}, {u"supplierOrders"_s, supplierOrders}});
    settleOrder(desk, order);
    for (const QJsonValue& value : supplierOrders) {
        desk.later(leadDays(business, orderLines, value["lines"_L1].toArray()) * kDay, u"supplier.ship"_s,
                   {{u"orderId"_s, order.id}, {u"supplierOrderId"_s, value["id"_L1]}});
    }
}

bool balanceOpen(const QJsonObject& order)
{
    for (const QJsonValue& due : order["dues"_L1].toArray()) {
        const QString kind = due["kind"_L1].toString();
        if ((kind == "balance"_L1 || kind == "shortfall"_L1) && due["blocking"_L1].toBool() &&
            due["state"_L1].toString() == "due"_L1)
            return true;
    }
    return false;
}

QJsonObject newLeg(const Business& business, const Desk& desk, const QJsonObject& supplierOrder)
{
    const QString id =
        supplierOrder["id"_L1].toString() + u'-' + QString::number(supplierOrder["legs"_L1].toArray().size() + 1);
    const Carrier& carrier = carrierFor(id);
    const QJsonObject supplier = business.supplier(supplierOrder["supplierId"_L1].toString());
    const Phrase city = supplier.contains("city"_L1) ? Phrase::in(supplier, "city"_L1) : Phrase(u"Yiwu"_s, u"义乌"_s);
    QJsonObject leg{{u"id"_s, u"lg-"_s + id},           {u"zone"_s, u"domestic"_s},
                    {u"carrier"_s, carrier.name},       {u"number"_s, carrier.prefix + luckyDigits(id, carrier.digits)},
                    {u"numberHistory"_s, QJsonArray()}, {u"status"_s, u"pending"_s},
                    {u"events"_s, QJsonArray()}};
    putWords(leg, "from"_L1, city);
    putWords(leg, "to"_L1, {u"Ningbo"_s, u"宁波"_s});
    addScan(leg, desk,
            {u"picked_up"_s,
             {u"Picked up from the sender"_s, u"已揽收"_s},
             u"已揽收"_s,
             inChina(city),
             u"+08:00"_s,
             u"ACCEPT"_s});
    return leg;
}

/// What of each line leaves now: all that has not left, or about half of it in whole pieces.
QList<qint64> leavingNow(const QJsonArray& lines, bool half)
{
    QList<qint64> leaving;
    for (const QJsonValue& line : lines) {
        const qint64 all = quantityMilli(line["quantity"_L1]);
        const QString state = line["state"_L1].toString();
        const qint64 first = std::max<qint64>(1000, all / 2000 * 1000);
        if (state == "not_shipped"_L1)
            leaving.append(half ? std::min(first, all) : all);
        else if (state == "partly_shipped"_L1)
            leaving.append(all - std::min(first, all));
        else
            leaving.append(0);
    }
    return leaving;
}

void ship(Desk& desk, const Business& business, const QJsonObject& payload)
{
    Entity order = desk.need(u"order"_s, payload["orderId"_L1].toString());
    const qsizetype place = placeOfSupplierOrder(order.body, payload["supplierOrderId"_L1].toString());
    QJsonArray supplierOrders = order.body["supplierOrders"_L1].toArray();
    QJsonObject its = place < 0 ? QJsonObject() : supplierOrders[place].toObject();
    const QString state = its["state"_L1].toString();
    if (state == "cancel"_L1 || state == "terminated"_L1 || state.isEmpty() ||
        order.body["flags"_L1].toArray().contains(u"refund_pending"_s))
        return;
    if (balanceOpen(order.body)) {
        desk.later(kDay, u"supplier.ship"_s, payload);
        return;
    }
    const bool half = payload["half"_L1].toBool() && state == "waitsellersend"_L1;
    QJsonArray lines = its["lines"_L1].toArray();
    const QList<qint64> leaving = leavingNow(lines, half);
    if (std::ranges::all_of(leaving, [](qint64 milli) { return milli == 0; }))
        return;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QJsonObject line = lines[i].toObject();
        if (leaving[i] > 0)
            line["state"_L1] =
                half && leaving[i] < quantityMilli(line["quantity"_L1]) ? u"partly_shipped"_s : u"shipped"_s;
        lines[i] = line;
    }
    its["lines"_L1] = lines;
    its["state"_L1] = u"waitbuyerreceive"_s;
    const QJsonObject leg = newLeg(business, desk, its);
    QJsonArray legs = its["legs"_L1].toArray();
    legs.append(leg);
    its["legs"_L1] = legs;
    supplierOrders[place] = its;
    order.body["supplierOrders"_L1] = supplierOrders;
    const Entity receipt = announceReceipt(desk, order, its, leg, leaving);
    const Phrase told =
        half ? Phrase(u"%1 shipped a part"_s, u"%1已发出一部分"_s) : Phrase(u"%1 shipped"_s, u"%1已发货"_s);
    addTimeline(order.body, desk, half ? u"partly_shipped"_s : u"shipped"_s,
                told.arg(Phrase::in(its, "supplierName"_L1)), {}, refTo(u"receipt"_s, receipt.id));
    desk.journal(u"supplier.shipped"_s, {{u"orderId"_s, order.id},
                                         {u"supplierOrderId"_s, its["id"_L1]},
                                         {u"receiptId"_s, receipt.id},
                                         {u"leg"_s, leg}});
    settleOrder(desk, order);
    const QJsonObject next{
        {u"orderId"_s, order.id}, {u"supplierOrderId"_s, its["id"_L1]}, {u"receiptId"_s, receipt.id}};
    desk.later(18 * kHour, u"supplier.scan"_s, next);
    if (half)
        desk.later(5 * kDay, u"supplier.ship"_s, payload);
}

void scan(Desk& desk, const QJsonObject& payload)
{
    Entity order = desk.need(u"order"_s, payload["orderId"_L1].toString());
    const Entity receipt = desk.need(u"receipt"_s, payload["receiptId"_L1].toString());
    if (receipt.body["state"_L1].toString() != "announced"_L1)
        return;
    editLegOf(order, receipt, [&](QJsonObject& leg) {
        addScan(leg, desk,
                {u"in_transit"_s,
                 {u"Departed from the sorting centre"_s, u"快件已从分拨中心发出"_s},
                 u"快件已从分拨中心发出"_s,
                 inChina({u"Hangzhou"_s, u"杭州"_s}),
                 u"+08:00"_s,
                 u"TRANSPORT"_s});
    });
    desk.save(order);
    desk.later((1 + luck(receipt.id, 2)) * kDay, u"warehouse.arrive"_s, payload);
}

} // namespace

Phrase inChina(const Phrase& city)
{
    return Phrase(u"%1, CN"_s, u"中国%1"_s).arg(city);
}

void addScan(QJsonObject& leg, const Desk& desk, const Scan& scan)
{
    QJsonArray events = leg["events"_L1].toArray();
    QJsonObject event{{u"id"_s, u"%1-e%2"_s.arg(leg["id"_L1].toString()).arg(events.size() + 1)},
                      {u"at"_s, desk.nowStamp()},
                      {u"zone"_s, scan.zone},
                      {u"receivedAt"_s, desk.nowStamp()},
                      {u"status"_s, scan.status},
                      {u"text"_s, scan.text.english()},
                      {u"textOriginal"_s, scan.original},
                      {u"source"_s, u"carrier"_s}};
    putWords(event, "location"_L1, scan.location);
    // What a carrier abroad wrote is the original, so that the words for a Chinese reader stand beside both.
    if (scan.text.chinese() != scan.text.english())
        event["translation"_L1] = QJsonObject{{u"lang"_s, u"zh"_s}, {u"text"_s, scan.text.chinese()}};
    if (!scan.code.isEmpty())
        event["code"_L1] = scan.code;
    if (!scan.reason.isEmpty())
        event["reason"_L1] = scan.reason;
    events.append(event);
    leg["events"_L1] = events;
    leg["status"_L1] = scan.status;
}

void changeNumber(QJsonObject& leg, const Desk& desk, const QString& number)
{
    const QJsonArray events = leg["events"_L1].toArray();
    QJsonArray history = leg["numberHistory"_L1].toArray();
    const QString from = history.isEmpty() ? events.at(0)["at"_L1].toString(desk.nowStamp())
                                           : history.last().toObject()["to"_L1].toString();
    history.append(QJsonObject{{u"number"_s, leg["number"_L1]}, {u"from"_s, from}, {u"to"_s, desk.nowStamp()}});
    leg["numberHistory"_L1] = history;
    leg["number"_L1] = number;
}

void addSupplierSteps(Business& business)
{
    business.steps[u"order.bought"_s] = [&business](Desk& desk, const QJsonObject& payload) {
        bought(desk, business, payload);
    };
    business.steps[u"supplier.ship"_s] = [&business](Desk& desk, const QJsonObject& payload) {
        ship(desk, business, payload);
    };
    business.steps[u"supplier.scan"_s] = scan;
}

} // namespace tradewind::sandbox
