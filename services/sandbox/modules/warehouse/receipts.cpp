// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/money/ledger.h"
#include "services/sandbox/modules/orders/orders.h"
#include "services/sandbox/modules/orders/suppliers.h"
#include "services/sandbox/modules/shared/luck.h"
#include "services/sandbox/modules/warehouse/inspection.h"
#include "services/sandbox/modules/warehouse/warehouse.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject orderLine(const Entity& order, const QJsonValue& lineNo)
{
    return order.body["lines"_L1].toArray().at(lineNo.toInteger() - 1).toObject();
}

/// What one unit weighs on our scale: near what the seller declares, usually more.
qint64 unitGrams(const Entity& receipt, const QJsonValue& line)
{
    const qint64 declared = std::max<qint64>(1, line["sellerGrams"_L1].toInteger(250));
    const int perMille = 985 + luck(receipt.id + line["lineNo"_L1].toVariant().toString(), 75);
    return std::max<qint64>(1, mulDivHalfUp(declared, perMille, 1000));
}

void measure(const Business& business, const Entity& order, Entity& receipt)
{
    qint64 grams = 0;
    qint64 cartons = 0;
    qint64 firstUnit = 0;
    QJsonObject dims;
    QJsonArray lines;
    for (const QJsonValue& value : receipt.body["lines"_L1].toArray()) {
        QJsonObject line = value.toObject();
        line["measuredGrams"_L1] = unitGrams(receipt, value);
        const Packed packed = packedAs(business, orderLine(order, line["lineNo"_L1]),
                                       quantityMilli(line["received"_L1]), line["measuredGrams"_L1].toInteger());
        grams += packed.grams;
        cartons += packed.cartons;
        if (dims.isEmpty()) {
            dims = packed.dims;
            firstUnit = line["measuredGrams"_L1].toInteger();
        }
        lines.append(line);
    }
    receipt.body["lines"_L1] = lines;
    receipt.body["measured"_L1] =
        QJsonObject{{u"grams"_s, grams}, {u"cartons"_s, cartons}, {u"cartonDims"_s, dims}, {u"unitGrams"_s, firstUnit}};
}

void arrive(Desk& desk, const Business& business, const QJsonObject& payload)
{
    Entity receipt = desk.need(u"receipt"_s, payload["receiptId"_L1].toString());
    if (receipt.body["state"_L1].toString() != "announced"_L1)
        return;
    Entity order = desk.need(u"order"_s, receipt.body["orderId"_L1].toString());
    const Finding finding = findingOf(desk, order, receipt, payload["finding"_L1].toString());
    // A shortage shows when the goods are counted, on arrival.
    countGoods(receipt, finding == Finding::Short);
    measure(business, order, receipt);
    receipt.body["state"_L1] = u"signed"_s;
    receipt.body["receivedAt"_L1] = desk.nowStamp();
    receipt.body["photos"_L1] = arrivalPhotos(desk, receipt);
    editLegOf(order, receipt, [&](QJsonObject& leg) {
        addScan(leg, desk,
                {u"delivered"_s,
                 {u"Signed for by the warehouse"_s, u"已签收，签收人：宁波仓库"_s},
                 u"已签收，签收人：宁波仓库"_s,
                 inChina({u"Ningbo"_s, u"宁波"_s}),
                 u"+08:00"_s,
                 u"SIGN"_s});
    });
    QJsonArray supplierOrders = order.body["supplierOrders"_L1].toArray();
    const qsizetype place = placeOfSupplierOrder(order.body, receipt.body["supplierOrderId"_L1].toString());
    QJsonObject its = supplierOrders[place].toObject();
    QJsonArray lines = its["lines"_L1].toArray();
    for (const QJsonValue& got : receipt.body["lines"_L1].toArray()) {
        for (auto line = lines.begin(); line != lines.end(); ++line) {
            QJsonObject entry = line->toObject();
            if (entry["lineNo"_L1] != got["lineNo"_L1])
                continue;
            const QString unit = entry["quantity"_L1]["unit"_L1].toString();
            entry["received"_L1] =
                quantity(quantityMilli(entry["received"_L1]) + quantityMilli(got["received"_L1]), unit);
            if (entry["state"_L1].toString() == "shipped"_L1)
                entry["state"_L1] = u"received"_s;
            *line = entry;
        }
    }
    its["lines"_L1] = lines;
    its["state"_L1] = u"signinsuccess"_s;
    supplierOrders[place] = its;
    order.body["supplierOrders"_L1] = supplierOrders;
    const QJsonValue measured = receipt.body["measured"_L1];
    addTimeline(order.body, desk, u"received"_s,
                Phrase(u"Received from %1 and measured: %2 kg in %3 cartons"_s, u"已收货并称量，来自%1：%2千克，%3箱"_s)
                    .arg(Phrase::in(receipt.body, "supplierName"_L1), shortText(measured["grams"_L1].toInteger(), 3),
                         QString::number(measured["cartons"_L1].toInteger())),
                {}, refTo(u"receipt"_s, receipt.id));
    desk.save(receipt);
    desk.journal(u"receipt.signed"_s, {{u"receiptId"_s, receipt.id},
                                       {u"orderId"_s, order.id},
                                       {u"lines"_s, receipt.body["lines"_L1]},
                                       {u"measured"_s, measured}});
    settleOrder(desk, order);
    QJsonObject next = payload;
    next["finding"_L1] = finding == Finding::Good ? u"good"_s : finding == Finding::Short ? u"short"_s : u"defects"_s;
    desk.later(20 * kHour, u"warehouse.inspect"_s, next);
}

void addReport(QJsonObject& order, const Desk& desk, const QString& number)
{
    QJsonArray documents = order["documents"_L1].toArray();
    documents.append(
        QJsonObject{{u"kind"_s, u"inspection_report"_s}, {u"number"_s, number}, {u"issuedAt"_s, desk.nowStamp()}});
    order["documents"_L1] = documents;
}

/// The goods go on the shelf; the receipt and, when all its goods are there, its supplier order are done.
void store(Desk& desk, const Business& business, Entity& receipt, Entity& order)
{
    storeGoods(desk, business, receipt, order);
    receipt.body["state"_L1] = u"stored"_s;
    desk.save(receipt);
    QJsonArray supplierOrders = order.body["supplierOrders"_L1].toArray();
    const qsizetype place = placeOfSupplierOrder(order.body, receipt.body["supplierOrderId"_L1].toString());
    QJsonObject its = supplierOrders[place].toObject();
    bool open = false;
    for (const QJsonValue& line : its["lines"_L1].toArray()) {
        const QString state = line["state"_L1].toString();
        open = open || state == "not_shipped"_L1 || state == "partly_shipped"_L1 || state == "shipped"_L1;
    }
    for (const Entity& other : desk.children(u"receipt"_s, order.id)) {
        const QString state = other.body["state"_L1].toString();
        open = open || (other.body["supplierOrderId"_L1] == its["id"_L1] && state != "stored"_L1 &&
                        state != "return_to_supplier"_L1 && state != "discard"_L1);
    }
    if (!open) {
        its["state"_L1] = u"success"_s;
        supplierOrders[place] = its;
        order.body["supplierOrders"_L1] = supplierOrders;
    }
    addTimeline(order.body, desk, u"stored"_s,
                Phrase(u"%1: stored"_s, u"%1：已入库"_s).arg(receipt.body["number"_L1].toString()), {},
                refTo(u"receipt"_s, receipt.id));
    settleOrder(desk, order);
}

void inspect(Desk& desk, const Business& business, const QJsonObject& payload)
{
    Entity receipt = desk.need(u"receipt"_s, payload["receiptId"_L1].toString());
    if (receipt.body["state"_L1].toString() != "signed"_L1)
        return;
    Entity order = desk.need(u"order"_s, receipt.body["orderId"_L1].toString());
    const QString wanted = payload["finding"_L1].toString();
    const Finding finding = wanted == "short"_L1     ? Finding::Short
                            : wanted == "defects"_L1 ? Finding::Defects
                                                     : Finding::Good;
    const QString number = receipt.body["number"_L1].toString();
    if (const QJsonObject report = inspectionOf(desk, business, order, receipt, finding); !report.isEmpty()) {
        receipt.body["inspection"_L1] = report;
        addReport(order.body, desk, number);
    }
    if (finding == Finding::Good) {
        addTimeline(order.body, desk, u"passed"_s, Phrase(u"%1: passed"_s, u"%1：验货合格"_s).arg(number), {},
                    refTo(u"receipt"_s, receipt.id));
        desk.journal(u"receipt.passed"_s,
                     {{u"receiptId"_s, receipt.id}, {u"inspection"_s, receipt.body["inspection"_L1]}});
        store(desk, business, receipt, order);
        return;
    }
    if (finding == Finding::Defects)
        receipt.body["photos"_L1] = withDefectPhotos(desk, receipt);
    receipt.body["state"_L1] = u"awaiting_decision"_s;
    receipt.body["decision"_L1] = decisionFor(desk, order, receipt, finding);
    addTimeline(
        order.body, desk, finding == Finding::Short ? u"short"_s : u"failed"_s,
        finding == Finding::Short
            ? Phrase(u"%1: %2; your decision is needed"_s, u"%1：%2；请您决定"_s)
                  .arg(number, Phrase::in(receipt.body["discrepancy"_L1].toObject(), "text"_L1))
            : Phrase(u"%1: failed inspection; your decision is needed"_s, u"%1：验货不合格；请您决定"_s).arg(number),
        {}, refTo(u"receipt"_s, receipt.id));
    desk.save(receipt);
    settleOrder(desk, order);
    desk.journal(u"receipt.decision_needed"_s, {{u"receiptId"_s, receipt.id},
                                                {u"inspection"_s, receipt.body["inspection"_L1]},
                                                {u"discrepancy"_s, receipt.body["discrepancy"_L1]},
                                                {u"decision"_s, receipt.body["decision"_L1]}});
    desk.schedule(fromStamp(receipt.body["decision"_L1]["deadline"_L1].toString()).addSecs(1), u"qc.deadline"_s,
                  {{u"receiptId"_s, receipt.id}}, false);
}

void reworkDone(Desk& desk, const Business& business, const QJsonObject& payload)
{
    Entity receipt = desk.need(u"receipt"_s, payload["receiptId"_L1].toString());
    if (receipt.body["state"_L1].toString() != "rework"_L1)
        return;
    Entity order = desk.need(u"order"_s, receipt.body["orderId"_L1].toString());
    receipt.body["inspection"_L1] = inspectionOf(desk, business, order, receipt, Finding::Good);
    addTimeline(order.body, desk, u"passed"_s,
                Phrase(u"%1: reworked and passed"_s, u"%1：返工后合格"_s).arg(receipt.body["number"_L1].toString()), {},
                refTo(u"receipt"_s, receipt.id));
    store(desk, business, receipt, order);
}

QJsonObject optionOf(const QJsonObject& decision, const QString& choice)
{
    for (const QJsonValue& option : decision["options"_L1].toArray()) {
        if (option["choice"_L1].toString() == choice)
            return option.toObject();
    }
    return {};
}

void sendBack(Desk& desk, Entity& receipt, Entity& order)
{
    receipt.body["state"_L1] = u"return_to_supplier"_s;
    desk.save(receipt);
    QJsonArray supplierOrders = order.body["supplierOrders"_L1].toArray();
    const qsizetype place = placeOfSupplierOrder(order.body, receipt.body["supplierOrderId"_L1].toString());
    QJsonObject its = supplierOrders[place].toObject();
    QJsonArray lines = its["lines"_L1].toArray();
    bool stored = false;
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        QJsonObject entry = line->toObject();
        for (const QJsonValue& back : receipt.body["lines"_L1].toArray()) {
            if (back["lineNo"_L1] == entry["lineNo"_L1])
                entry["state"_L1] = u"returned"_s;
        }
        *line = entry;
    }
    for (const Entity& other : desk.children(u"receipt"_s, order.id))
        stored = stored ||
                 (other.body["supplierOrderId"_L1] == its["id"_L1] && other.body["state"_L1].toString() == "stored"_L1);
    its["lines"_L1] = lines;
    its["state"_L1] = stored ? u"success"_s : u"terminated"_s;
    its["closeReason"_L1] = u"other"_s;
    supplierOrders[place] = its;
    order.body["supplierOrders"_L1] = supplierOrders;
    setFlag(order.body, u"partially_cancelled"_s, true);
    settleOrder(desk, order);
}

} // namespace

Entity announceReceipt(Desk& desk, const Entity& order, const QJsonObject& supplierOrder, const QJsonObject& leg,
                       const QList<qint64>& leaving)
{
    const qint64 number = desk.nextNumber(u"receipt"_s, 7001);
    Entity receipt;
    receipt.topic = u"receipt"_s;
    receipt.id = u"re-%1"_s.arg(number);
    receipt.company = order.company;
    receipt.parent = order.id;
    QJsonArray lines;
    const QJsonArray shipped = supplierOrder["lines"_L1].toArray();
    for (qsizetype i = 0; i < shipped.size(); ++i) {
        if (leaving[i] == 0)
            continue;
        const QJsonObject source = orderLine(order, shipped[i]["lineNo"_L1]);
        const QString unit = source["quantity"_L1]["unit"_L1].toString();
        QJsonObject line{{u"lineNo"_s, source["lineNo"_L1]},
                         {u"expected"_s, quantity(leaving[i], unit)},
                         {u"received"_s, quantity(0, unit)}};
        putWords(line, "title"_L1, Phrase::in(source, "title"_L1));
        for (const auto member : {"offerId"_L1, "skuId"_L1, "imageId"_L1}) {
            if (source.contains(member))
                line[member] = source[member];
        }
        if (source.contains("weight"_L1))
            line["sellerGrams"_L1] = source["weight"_L1]["grams"_L1];
        lines.append(line);
    }
    receipt.body = {{u"number"_s, u"IN-%1"_s.arg(number)},
                    {u"state"_s, u"announced"_s},
                    {u"orderId"_s, order.id},
                    {u"orderNumber"_s, order.body["number"_L1]},
                    {u"supplierOrderId"_s, supplierOrder["id"_L1]},
                    {u"carrier"_s, leg["carrier"_L1]},
                    {u"waybill"_s, leg["number"_L1]},
                    {u"announcedAt"_s, desk.nowStamp()},
                    {u"lines"_s, lines},
                    {u"photos"_s, QJsonArray()}};
    putWords(receipt.body, "supplierName"_L1, Phrase::in(supplierOrder, "supplierName"_L1));
    desk.save(receipt);
    return receipt;
}

void editLegOf(Entity& order, const Entity& receipt, const std::function<void(QJsonObject& leg)>& edit)
{
    QJsonArray supplierOrders = order.body["supplierOrders"_L1].toArray();
    const qsizetype place = placeOfSupplierOrder(order.body, receipt.body["supplierOrderId"_L1].toString());
    QJsonObject its = supplierOrders[place].toObject();
    QJsonArray legs = its["legs"_L1].toArray();
    for (auto leg = legs.begin(); leg != legs.end(); ++leg) {
        QJsonObject entry = leg->toObject();
        if (entry["number"_L1] != receipt.body["waybill"_L1])
            continue;
        edit(entry);
        *leg = entry;
    }
    its["legs"_L1] = legs;
    supplierOrders[place] = its;
    order.body["supplierOrders"_L1] = supplierOrders;
}

void decide(Desk& desk, const Business& business, Entity& receipt, const Choice& choice)
{
    Entity order = desk.need(u"order"_s, receipt.body["orderId"_L1].toString());
    QJsonObject decision = receipt.body["decision"_L1].toObject();
    const QJsonObject option = optionOf(decision, choice.choice);
    decision["choice"_L1] = choice.choice;
    decision["byDefault"_L1] = choice.byDefault;
    decision["by"_L1] = choice.by;
    decision["at"_L1] = desk.nowStamp();
    decision["note"_L1] = choice.note;
    receipt.body["decision"_L1] = decision;
    receipt.body["state"_L1] = choice.choice;
    const QString number = receipt.body["number"_L1].toString();
    addTimeline(
        order.body, desk, u"qc_decided"_s,
        (choice.byDefault ? Phrase(u"%1: no answer, %2"_s, u"%1：未答复，%2"_s) : Phrase(u"%1: %2"_s, u"%1：%2"_s))
            .arg(number, Phrase::in(option, "text"_L1)),
        choice.by, refTo(u"receipt"_s, receipt.id));
    QString refund;
    if (option.contains("credit"_L1))
        refund =
            refundOf(desk, order, amountOf(option["credit"_L1]),
                     (choice.choice == "return_to_supplier"_L1 ? Phrase(u"%1 goes back"_s, u"%1退回"_s)
                                                               : Phrase(u"%1 taken with a credit"_s, u"%1接收并抵扣"_s))
                         .arg(number));
    if (option.contains("cost"_L1) && amountOf(option["cost"_L1]).minor > 0)
        addDue(desk, order, u"adjustment"_s, amountOf(option["cost"_L1]),
               Phrase(u"%1: rework"_s, u"%1：返工"_s).arg(number), false, 14 * kDay, u"adjustment"_s);
    desk.journal(u"receipt.decided"_s, {{u"receiptId"_s, receipt.id},
                                        {u"choice"_s, choice.choice},
                                        {u"option"_s, option},
                                        {u"byDefault"_s, choice.byDefault},
                                        {u"refundId"_s, refund}});
    if (choice.choice == "rework"_L1) {
        desk.save(receipt);
        settleOrder(desk, order);
        desk.later(option["days"_L1].toInteger(9) * kDay, u"warehouse.rework_done"_s,
                   {{u"receiptId"_s, receipt.id}, {u"orderId"_s, order.id}});
    } else if (choice.choice == "return_to_supplier"_L1) {
        sendBack(desk, receipt, order);
    } else {
        store(desk, business, receipt, order);
    }
}

void addWarehouseSteps(Business& business)
{
    business.steps[u"warehouse.arrive"_s] = [&business](Desk& desk, const QJsonObject& payload) {
        arrive(desk, business, payload);
    };
    business.steps[u"warehouse.inspect"_s] = [&business](Desk& desk, const QJsonObject& payload) {
        inspect(desk, business, payload);
    };
    business.steps[u"warehouse.rework_done"_s] = [&business](Desk& desk, const QJsonObject& payload) {
        reworkDone(desk, business, payload);
    };
    business.steps[u"qc.deadline"_s] = [&business](Desk& desk, const QJsonObject& payload) {
        Entity receipt = desk.need(u"receipt"_s, payload["receiptId"_L1].toString());
        if (receipt.body["state"_L1].toString() == "awaiting_decision"_L1)
            decide(desk, business, receipt,
                   {receipt.body["decision"_L1]["defaultChoice"_L1].toString(), {}, platformAuthor(), true});
    };
    addStorageClock(business);
}

} // namespace tradewind::sandbox
