// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/money/ledger.h"
#include "services/sandbox/modules/orders/orders.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kCny = u"CNY"_s;

Phrase titleOf(const QJsonArray& lines)
{
    const Phrase first = Phrase::in(lines.at(0).toObject(), "title"_L1);
    if (lines.size() == 1)
        return first;
    return Phrase(u"%1 and %2 more"_s, u"%1及另外%2项"_s).arg(first, QString::number(lines.size() - 1));
}

QJsonArray duesAtFirst(const Desk& desk, const QString& order, const QJsonObject& prepared, const QString& payBy)
{
    const QJsonArray charges = prepared["charges"_L1].toArray();
    QJsonArray dues;
    const QJsonArray planned = prepared["dues"_L1].toArray();
    for (const QJsonValue& plan : planned) {
        QJsonArray its;
        const QJsonArray ids = plan["chargeIds"_L1].toArray();
        for (const QJsonValue& charge : charges) {
            if (ids.contains(charge["id"_L1]))
                its.append(charge);
        }
        const bool later = plan["kind"_L1].toString() == "balance"_L1;
        QJsonObject due{{u"id"_s, dueId(order, dues.size() + 1)},
                        {u"kind"_s, plan["kind"_L1]},
                        {u"state"_s, later ? u"expected"_s : u"due"_s},
                        {u"amount"_s, plan["amount"_L1]},
                        {u"charges"_s, its},
                        {u"blocking"_s, true}};
        putWords(due, "basis"_L1, Phrase::in(plan.toObject(), "basis"_L1));
        if (!later)
            due["dueAt"_L1] = payBy;
        dues.append(due);
    }
    for (const QJsonValue& estimate : prepared["estimates"_L1].toArray()) {
        if (estimate["kind"_L1].toString() != "payment2"_L1)
            continue;
        dues.append(withWords({{u"id"_s, dueId(order, dues.size() + 1)},
                               {u"kind"_s, u"payment2"_s},
                               {u"state"_s, u"expected"_s},
                               {u"amount"_s, estimate["amount"_L1]},
                               {u"low"_s, estimate["low"_L1]},
                               {u"high"_s, estimate["high"_L1]},
                               {u"charges"_s, QJsonArray()},
                               {u"blocking"_s, false}},
                              "basis"_L1, Phrase::in(estimate.toObject(), "basis"_L1)));
    }
    Q_UNUSED(desk)
    return dues;
}

/// Goods and freight in China: what a supplier can give back.
qint64 supplierPart(const QJsonObject& order)
{
    qint64 minor = 0;
    for (const QJsonValue& charge : order["charges"_L1].toArray()) {
        const QString kind = charge["kind"_L1].toString();
        if (kind == "goods"_L1 || kind == "domestic_freight"_L1 || kind == "inspection"_L1)
            minor += amountOf(charge["amount"_L1]).minor;
    }
    return minor;
}

qint64 paidSoFar(const QJsonObject& order)
{
    qint64 minor = 0;
    for (const QJsonValue& due : order["dues"_L1].toArray()) {
        if (due["state"_L1].toString() == "paid"_L1)
            minor += amountOf(due["amount"_L1]).minor;
    }
    return minor;
}

/// The table of cancelling: by the order's state, whether it can be, what the rule says and what comes back.
QJsonObject cancellationOf(const QJsonObject& order)
{
    const QString state = order["state"_L1].toString();
    const qint64 paid = paidSoFar(order);
    const auto no = [](const Phrase& rule) { return withWords({{u"allowed"_s, false}}, "rule"_L1, rule); };
    const auto yes = [](qint64 refund, const Phrase& rule) {
        return withWords({{u"allowed"_s, true}, {u"refund"_s, money(refund, kCny)}}, "rule"_L1, rule);
    };
    if (order["flags"_L1].toArray().contains(u"refund_pending"_s))
        return no(
            {u"Cancelling was asked for already; the supplier has to agree."_s, u"已申请取消，等待供应商同意。"_s});
    if (state == "awaiting_payment1"_L1)
        return yes(0, {u"Not paid yet: cancelled at once."_s, u"尚未付款：立即取消。"_s});
    if (state == "paid"_L1 || state == "verifying"_L1)
        return yes(paid,
                   {u"Not bought yet: cancelled at once, everything refunded."_s, u"尚未采购：立即取消，全额退款。"_s});
    if (state == "purchasing"_L1)
        return yes(paid, {u"Being bought: we stop it within one working day, then everything is refunded."_s,
                          u"采购中：我们在一个工作日内停止采购，然后全额退款。"_s});
    if (state == "purchased"_L1)
        return yes(std::min(paid, supplierPart(order)),
                   {u"Bought: the supplier has to agree, about 3 days; the service fee is not refunded."_s,
                    u"已采购：须供应商同意，约3天；服务费不退。"_s});
    if (state == "cancelled"_L1 || state == "refunded"_L1 || state == "completed"_L1)
        return no({u"The order is closed."_s, u"订单已关闭。"_s});
    return no({u"The goods are on their way or in store: decide at their receipt instead."_s,
               u"货物已在途或入库：请在收货时决定。"_s});
}

void closeDues(QJsonObject& order)
{
    QJsonArray dues;
    for (const QJsonValue& value : order["dues"_L1].toArray()) {
        QJsonObject due = value.toObject();
        const QString state = due["state"_L1].toString();
        if (state == "due"_L1 || state == "expected"_L1)
            due["state"_L1] = u"cancelled"_s;
        dues.append(due);
    }
    order["dues"_L1] = dues;
    order.remove("payBy"_L1);
}

/// Closes the order and gives back what the rule gives back.
void close(Desk& desk, Entity& order, const Phrase& reason)
{
    const Amount back = amountOf(cancellationOf(order.body)["refund"_L1]);
    const qint64 paid = paidSoFar(order.body);
    setFlag(order.body, u"refund_pending"_s, false);
    closeDues(order.body);
    if (back.minor > 0)
        refundOf(desk, order, back, reason);
    order.body["state"_L1] = back.minor > 0 && back.minor == paid ? u"refunded"_s : u"cancelled"_s;
    QJsonArray supplierOrders;
    for (const QJsonValue& value : order.body["supplierOrders"_L1].toArray()) {
        QJsonObject supplierOrder = value.toObject();
        supplierOrder["state"_L1] = u"cancel"_s;
        supplierOrder["closeReason"_L1] = u"buyerCancel"_s;
        supplierOrders.append(supplierOrder);
    }
    order.body["supplierOrders"_L1] = supplierOrders;
    addTimeline(
        order.body, desk, u"cancelled"_s,
        back.minor > 0
            ? Phrase(u"Cancelled, %1 refunded to your balance"_s, u"已取消，%1已退回您的余额"_s).arg(sumText(back))
            : Phrase(u"Cancelled"_s, u"已取消"_s),
        platformAuthor());
    desk.journal(u"order.cancelled"_s,
                 {{u"orderId"_s, order.id}, {u"refund"_s, money(back)}, {u"reason"_s, reason.english()}});
    settleOrder(desk, order);
}

void happenAtPayBy(Desk& desk, const QJsonObject& payload)
{
    Entity order = desk.need(u"order"_s, payload["orderId"_L1].toString());
    if (order.body["state"_L1].toString() == "awaiting_payment1"_L1)
        close(desk, order, {u"Not paid in time"_s, u"未按时付款"_s});
}

void moveOn(Desk& desk, const QString& id, const QString& from, const QString& to, const Phrase& text, qint64 seconds,
            const QString& next)
{
    Entity order = desk.need(u"order"_s, id);
    if (order.body["state"_L1].toString() != from || order.body["flags"_L1].toArray().contains(u"refund_pending"_s))
        return;
    order.body["state"_L1] = to;
    addTimeline(order.body, desk, to, text, authorOf(desk, u"u-chen"_s));
    desk.journal(u"order.state"_s, {{u"orderId"_s, id}, {u"from"_s, from}, {u"to"_s, to}});
    settleOrder(desk, order);
    desk.later(seconds, next, {{u"orderId"_s, id}});
}

/// The end of an order that the merchant's own forwarder fetches: all its goods leave the warehouse together.
void handToForwarder(Desk& desk, const QJsonObject& payload)
{
    Entity order = desk.need(u"order"_s, payload["orderId"_L1].toString());
    if (order.body["state"_L1].toString() != "in_warehouse"_L1)
        return;
    QJsonArray items;
    for (Entity& item : desk.children(u"stored_item"_s, order.id)) {
        item.body["state"_L1] = u"dispatched"_s;
        desk.save(item);
        items.append(item.id);
    }
    // The forwarder is the merchant's to name; an address abroad is only where their goods go in the end.
    const QString address = order.body["destination"_L1]["addressId"_L1].toString();
    const QJsonObject named = desk.need(u"address"_s, address, order.company).body;
    const bool isForwarder = named["country"_L1].toString() == "CN"_L1;
    order.body["state"_L1] = u"completed"_s;
    addTimeline(order.body, desk, u"delivered"_s,
                isForwarder ? Phrase(u"Handed over to %1, %2"_s, u"已交付%1，%2"_s)
                                  .arg(named["company"_L1].toString(), named["city"_L1].toString())
                            : Phrase(u"Handed over to your forwarder in Ningbo"_s, u"已在宁波交付您的货代"_s),
                platformAuthor());
    desk.journal(u"goods.handed_over"_s, {{u"orderId"_s, order.id}, {u"storedItemIds"_s, items}});
    desk.journal(u"order.state"_s,
                 {{u"orderId"_s, order.id}, {u"from"_s, u"in_warehouse"_s}, {u"to"_s, u"completed"_s}});
    settleOrder(desk, order);
}

void answerCancel(Desk& desk, const QJsonObject& payload)
{
    Entity order = desk.need(u"order"_s, payload["orderId"_L1].toString());
    if (!order.body["flags"_L1].toArray().contains(u"refund_pending"_s))
        return;
    setFlag(order.body, u"refund_pending"_s, false);
    close(desk, order, payload["reason"_L1].toString());
}

} // namespace

Entity keepPrepared(Desk& desk, const QJsonObject& figures, qint64 seconds)
{
    Entity prepared;
    prepared.topic = u"prepared"_s;
    prepared.id = u"pr-%1"_s.arg(desk.nextNumber(u"prepared"_s, 30001));
    prepared.company = figures["companyId"_L1].toString();
    prepared.audience = u"none"_s;
    prepared.body = figures;
    prepared.body["preparedAt"_L1] = desk.nowStamp();
    prepared.body["expiresAt"_L1] = stamp(desk.now().addSecs(seconds));
    desk.save(prepared);
    return prepared;
}

Entity placeOrder(Desk& desk, Entity& prepared, const Placing& placing)
{
    const qint64 number = desk.nextNumber(u"order"_s, 10101);
    const QJsonObject by = authorOf(desk, placing.member);
    const QString payBy = stamp(desk.now().addSecs(prepared.body["payWithinHours"_L1].toInteger() * kHour));
    Entity order;
    order.topic = u"order"_s;
    order.id = u"po-%1"_s.arg(number);
    order.company = prepared.company;
    order.sort = desk.nowStamp() + u'-' + order.id;
    const QJsonObject content = prepared.body["content"_L1].toObject();
    for (const auto member : {"source"_L1, "serviceMode"_L1, "currency"_L1, "paymentCurrency"_L1, "destination"_L1,
                              "incoterm"_L1, "incotermPlace"_L1, "freightLineId"_L1}) {
        if (content.contains(member))
            order.body[member] = content[member];
    }
    for (const auto member : {"contentHash"_L1, "lines"_L1, "charges"_L1, "total"_L1})
        order.body[member] = prepared.body[member];
    order.body["number"_L1] = u"PO-%1"_s.arg(number);
    putWords(order.body, "title"_L1, titleOf(prepared.body["lines"_L1].toArray()));
    order.body["state"_L1] = u"awaiting_payment1"_s;
    order.body["flags"_L1] = QJsonArray();
    order.body["placedBy"_L1] = by;
    order.body["placedAt"_L1] = desk.nowStamp();
    order.body["payBy"_L1] = payBy;
    order.body["dues"_L1] = duesAtFirst(desk, order.id, prepared.body, payBy);
    order.body["supplierOrders"_L1] = QJsonArray();
    order.body["timeline"_L1] = QJsonArray();
    order.body["memoHistory"_L1] = QJsonArray();
    order.body["documents"_L1] = QJsonArray{
        QJsonObject{
            {u"kind"_s, u"proforma"_s}, {u"number"_s, u"PI-%1"_s.arg(number)}, {u"issuedAt"_s, desk.nowStamp()}},
        QJsonObject{{u"kind"_s, u"purchase_order"_s}, {u"number"_s, u"PO-%1"_s.arg(number)}},
        QJsonObject{{u"kind"_s, u"packing_list"_s}, {u"number"_s, u"PL-%1"_s.arg(number)}}};
    if (!placing.clientRef.isEmpty())
        order.body["clientRef"_L1] = placing.clientRef;
    if (!placing.memo.isEmpty())
        order.body["memo"_L1] = QJsonObject{{u"text"_s, placing.memo}, {u"by"_s, by}, {u"at"_s, desk.nowStamp()}};
    if (placing.approval) {
        order.body["approvalId"_L1] = placing.approval->id;
        for (const QJsonValue& step : placing.approval->body["steps"_L1].toArray()) {
            if (step["decision"_L1].toString() == "approve"_L1)
                order.body["approvedBy"_L1] = step["approverName"_L1];
        }
    }
    addTimeline(order.body, desk, u"placed"_s, {u"Order placed"_s, u"订单已提交"_s}, by);
    order.body["cancellation"_L1] = cancellationOf(order.body);
    desk.save(order);
    prepared.body["orderId"_L1] = order.id;
    desk.save(prepared);
    desk.schedule(fromStamp(payBy).addSecs(1), u"order.pay_by"_s, {{u"orderId"_s, order.id}}, false);
    desk.journal(u"order.placed"_s, {{u"orderId"_s, order.id},
                                     {u"preparedId"_s, prepared.id},
                                     {u"contentHash"_s, order.body["contentHash"_L1]},
                                     {u"total"_s, order.body["total"_L1]},
                                     {u"lines"_s, order.body["lines"_L1]},
                                     {u"charges"_s, order.body["charges"_L1]},
                                     {u"dues"_s, order.body["dues"_L1]},
                                     {u"approvalId"_s, std::as_const(order.body)["approvalId"_L1]}});
    return order;
}

void orderDuesPaid(Desk& desk, const Business& business, Entity& order)
{
    Q_UNUSED(business)
    bool shortfall = false;
    for (const QJsonValue& due : order.body["dues"_L1].toArray()) {
        if (due["kind"_L1].toString() == "shortfall"_L1 && due["state"_L1].toString() == "due"_L1)
            shortfall = true;
    }
    setFlag(order.body, u"shortfall_due"_s, shortfall);
    if (order.body["state"_L1].toString() == "awaiting_payment1"_L1) {
        order.body["state"_L1] = u"paid"_s;
        order.body.remove("payBy"_L1);
        desk.later(2 * kHour, u"order.verify"_s, {{u"orderId"_s, order.id}});
    }
    settleOrder(desk, order);
}

std::pair<QString, Phrase> cancelOrder(Desk& desk, Entity& order, const QString& reason, const QJsonObject& by)
{
    const QJsonObject rule = cancellationOf(order.body);
    const Phrase text = Phrase::in(rule, "rule"_L1);
    const Phrase asked = Phrase(u"Cancelling asked: %1"_s, u"申请取消：%1"_s).arg(reason);
    if (!rule["allowed"_L1].toBool())
        return {u"refused"_s, text};
    const QString state = order.body["state"_L1].toString();
    if (state != "purchasing"_L1 && state != "purchased"_L1) {
        addTimeline(order.body, desk, u"cancel_asked"_s, asked, by);
        close(desk, order, reason);
        return {u"accepted"_s, text};
    }
    setFlag(order.body, u"refund_pending"_s, true);
    addTimeline(order.body, desk, u"cancel_asked"_s, asked, by);
    settleOrder(desk, order);
    desk.later(state == "purchasing"_L1 ? kDay : 3 * kDay, u"order.cancel_answer"_s,
               {{u"orderId"_s, order.id}, {u"reason"_s, reason}});
    return {u"pending"_s, text};
}

qsizetype placeOfSupplierOrder(const QJsonObject& order, const QString& id)
{
    const QJsonArray all = order["supplierOrders"_L1].toArray();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i]["id"_L1].toString() == id)
            return i;
    }
    return -1;
}

bool goesToForwarder(const QJsonObject& order)
{
    return order["serviceMode"_L1].toString() == "source_to_forwarder"_L1;
}

void setFlag(QJsonObject& body, const QString& flag, bool on)
{
    QJsonArray flags;
    for (const QJsonValue& other : body["flags"_L1].toArray()) {
        if (other.toString() != flag)
            flags.append(other);
    }
    if (on)
        flags.append(flag);
    body["flags"_L1] = flags;
}

QString addDue(Desk& desk, Entity& order, const QString& kind, const Amount& amount, const Phrase& basis, bool blocking,
               qint64 payInSeconds, const QString& chargeKind)
{
    QJsonArray dues = order.body["dues"_L1].toArray();
    const QString id = dueId(order.id, dues.size() + 1);
    const QJsonObject charge = withWords({{u"id"_s, u"ch-%1"_s.arg(order.body["charges"_L1].toArray().size() + 1)},
                                          {u"kind"_s, chargeKind},
                                          {u"amount"_s, money(amount)}},
                                         "basis"_L1, basis);
    dues.append(withWords({{u"id"_s, id},
                           {u"kind"_s, kind},
                           {u"state"_s, u"due"_s},
                           {u"amount"_s, money(amount)},
                           {u"charges"_s, QJsonArray{charge}},
                           {u"dueAt"_s, stamp(desk.now().addSecs(payInSeconds))},
                           {u"blocking"_s, blocking}},
                          "basis"_L1, basis));
    order.body["dues"_L1] = dues;
    desk.journal(u"due.added"_s, {{u"ownerId"_s, order.id}, {u"due"_s, dues.last()}});
    return id;
}

void settleOrder(Desk& desk, Entity& order)
{
    static const QStringList kRank{u"awaiting_payment1"_s,
                                   u"paid"_s,
                                   u"verifying"_s,
                                   u"purchasing"_s,
                                   u"purchased"_s,
                                   u"supplier_shipped"_s,
                                   u"partially_in_warehouse"_s,
                                   u"in_warehouse"_s,
                                   u"completed"_s};
    const QJsonArray supplierOrders = order.body["supplierOrders"_L1].toArray();
    qsizetype settled = 0;
    bool shipped = false;
    for (const QJsonValue& supplierOrder : supplierOrders) {
        const QString state = supplierOrder["state"_L1].toString();
        settled += state == "success"_L1 || state == "terminated"_L1 || state == "cancel"_L1;
        shipped = shipped || (state != "waitsellersend"_L1 && state != "waitbuyerpay"_L1);
    }
    const QString state = order.body["state"_L1].toString();
    if (kRank.contains(state) && !supplierOrders.isEmpty()) {
        QString reached = shipped ? u"supplier_shipped"_s : u"purchased"_s;
        if (settled == supplierOrders.size())
            reached = u"in_warehouse"_s;
        else if (settled > 0)
            reached = u"partially_in_warehouse"_s;
        if (kRank.indexOf(reached) > kRank.indexOf(state)) {
            order.body["state"_L1] = reached;
            if (reached == "in_warehouse"_L1 && goesToForwarder(order.body))
                desk.later(kDay, u"order.hand_over"_s, {{u"orderId"_s, order.id}});
        }
    }
    order.body["cancellation"_L1] = cancellationOf(order.body);
    desk.save(order);
}

void addOrderSteps(Business& business)
{
    business.steps[u"order.pay_by"_s] = happenAtPayBy;
    business.steps[u"order.cancel_answer"_s] = answerCancel;
    business.steps[u"order.hand_over"_s] = handToForwarder;
    business.steps[u"order.verify"_s] = [](Desk& desk, const QJsonObject& payload) {
        moveOn(desk, payload["orderId"_L1].toString(), u"paid"_s, u"verifying"_s,
               {u"Prices, stock and freight are being verified"_s, u"正在核实价格、库存和运费"_s}, 3 * kHour,
               u"order.buy"_s);
    };
    business.steps[u"order.buy"_s] = [](Desk& desk, const QJsonObject& payload) {
        moveOn(desk, payload["orderId"_L1].toString(), u"verifying"_s, u"purchasing"_s,
               {u"Buying from the suppliers"_s, u"正在向供应商采购"_s}, 3 * kHour, u"order.bought"_s);
    };
}

} // namespace tradewind::sandbox
