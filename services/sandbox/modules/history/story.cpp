// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/history/story.h"

#include "services/sandbox/modules/messages.h"
#include "services/sandbox/modules/money/ledger.h"
#include "services/sandbox/modules/orders/orders.h"
#include "services/sandbox/modules/orders/suppliers.h"
#include "services/sandbox/modules/shared/luck.h"
#include "services/sandbox/modules/shipping/journey.h"
#include "services/sandbox/modules/shipping/shipping.h"
#include "services/sandbox/modules/warehouse/warehouse.h"
#include "services/sandbox/platform/answer.h"

#include <algorithm>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QStringList kOver{u"completed"_s, u"cancelled"_s, u"refunded"_s, u"delivered"_s, u"returned"_s, u"lost"_s};

struct Waiting
{
    qint64 job = 0;
    QString due;
    QString kind;
    QJsonObject payload;
};

/// What a beat is about: the entity named in its arguments, or the newest one that is not over.
Entity subjectOf(const Tx& tx, const QString& topic, const QJsonObject& arguments)
{
    const QString member = topic == "order"_L1      ? u"orderId"_s
                           : topic == "shipment"_L1 ? u"shipmentId"_s
                                                    : u"receiptId"_s;
    const QString id = arguments[member].toString();
    if (!id.isEmpty()) {
        const std::optional<Entity> named = tx.get(topic, id);
        if (!named)
            refuseField(u'/' + member, u"unknown"_s, u"there is none of that id"_s);
        return *named;
    }
    for (const Entity& entity : tx.all(topic)) {
        if (!kOver.contains(entity.body["state"_L1].toString()))
            return entity;
    }
    refuseField(u'/' + member, u"required"_s, u"there is nothing this could be about"_s);
}

/// The platform's next doings about an order or shipment, soonest first; about everything when neither is named.
QList<Waiting> waitingFor(const Tx& tx, const QJsonObject& about, const QString& kind = {})
{
    QList<Waiting> found;
    Statement rows = tx.connection().statement("SELECT id, due, kind, payload FROM job WHERE story=1 ORDER BY due, id");
    while (rows.step()) {
        Waiting waiting{rows.integer(0), rows.text(1), rows.text(2), fromJson(rows.bytes(3))};
        bool fits = kind.isEmpty() || waiting.kind == kind;
        for (const auto& member : {u"orderId"_s, u"shipmentId"_s, u"receiptId"_s, u"supplierOrderId"_s}) {
            if (about.contains(member))
                fits = fits && waiting.payload[member] == about[member];
        }
        if (fits)
            found.append(waiting);
    }
    return found;
}

void playNow(const Context& context, Tx& tx, const Waiting& waiting, const QJsonObject& more = {})
{
    {
        Statement gone = tx.connection().statement("DELETE FROM job WHERE id=?1");
        gone.bind(1, waiting.job).run();
    }
    QJsonObject payload = waiting.payload;
    for (auto member = more.begin(); member != more.end(); ++member)
        payload[member.key()] = *member;
    context.jobs.value(waiting.kind)(tx, payload);
}

QString toText(const QJsonObject& object)
{
    return QString::fromUtf8(toJson(object));
}

QJsonObject stateOf(const Tx& tx, const QJsonObject& about)
{
    QJsonObject states;
    for (const auto& [member, topic] : {std::pair{u"orderId"_s, u"order"_s}, std::pair{u"shipmentId"_s, u"shipment"_s},
                                        std::pair{u"receiptId"_s, u"receipt"_s}}) {
        if (const std::optional<Entity> entity =
                about.contains(member) ? tx.get(topic, about[member].toString()) : std::nullopt)
            states[topic] = entity->body["state"_L1];
    }
    return states;
}

QJsonArray describe(const QList<Waiting>& waiting)
{
    QJsonArray all;
    for (const Waiting& one : waiting)
        all.append(QJsonObject{{u"kind"_s, one.kind}, {u"due"_s, one.due}, {u"about"_s, one.payload}});
    return all;
}

QJsonObject told(const Tx& tx, QJsonObject about, const QJsonArray& played)
{
    about["played"_L1] = played;
    about["states"_L1] = stateOf(tx, about);
    about["waiting"_L1] = describe(waitingFor(tx, about));
    return about;
}

QJsonObject aboutOf(const QJsonObject& arguments)
{
    QJsonObject about;
    for (const auto& member : {u"orderId"_s, u"shipmentId"_s, u"receiptId"_s, u"supplierOrderId"_s}) {
        if (arguments.contains(member))
            about[member] = arguments[member];
    }
    return about;
}

/// Plays what waits about something, one after the other: `steps` of them, or until its state is `until`, or until
/// nothing goes on without the merchant.
QJsonObject progress(const Context& context, Tx& tx, const QJsonObject& arguments, int steps)
{
    const QJsonObject about = aboutOf(arguments);
    const QString until = arguments["until"_L1].toString();
    QJsonArray played;
    QStringList done;
    while (played.size() < steps) {
        // What was put off once (a supplier who waits for money, a carrier who waits for customs) is not asked again.
        const QList<Waiting> waiting = waitingFor(tx, about);
        const auto next = std::ranges::find_if(
            waiting, [&done](const Waiting& one) { return !done.contains(one.kind + toText(one.payload)); });
        if (next == waiting.end())
            break;
        playNow(context, tx, *next);
        played.append(next->kind);
        done.append(next->kind + toText(next->payload));
        const QJsonObject states = stateOf(tx, about);
        if (!until.isEmpty() && (states["order"_L1].toString() == until || states["shipment"_L1].toString() == until ||
                                 states["receipt"_L1].toString() == until))
            break;
    }
    return told(tx, about, played);
}

QJsonObject shortfall(Tx& tx, const QJsonObject& arguments)
{
    Entity order = subjectOf(tx, u"order"_s, arguments);
    LiveDesk desk(tx);
    const std::optional<Amount> wished = readMoney(arguments["amount"_L1]);
    const Amount amount = wished.value_or(Amount{30000, u"CNY"_s});
    const QString due = addDue(desk, order, u"shortfall"_s, amount,
                               {u"The supplier raised the price"_s, u"供应商涨价"_s}, true, 4 * kDay, u"goods"_s);
    setFlag(order.body, u"shortfall_due"_s, true);
    addTimeline(
        order.body, desk, u"shortfall"_s,
        Phrase(u"Shortfall of %1: the supplier raised the price"_s, u"差额%1：供应商涨价"_s).arg(sumText(amount)),
        repAsAuthor());
    settleOrder(desk, order);
    sayAbout(tx, order,
             u"The supplier has raised the price by %1. Please pay the shortfall or cancel."_s.arg(sumText(amount)),
             u"供应商涨价，请补差价或取消订单。"_s);
    return {{u"orderId"_s, order.id}, {u"dueId"_s, due}};
}

QJsonObject partialShipment(const Context& context, Tx& tx, const QJsonObject& arguments)
{
    const QList<Waiting> ships = waitingFor(tx, aboutOf(arguments), u"supplier.ship"_s);
    if (ships.isEmpty())
        refuseField(u"/orderId"_s, u"nothing"_s, u"no supplier has anything to ship"_s);
    playNow(context, tx, ships.constFirst(), {{u"half"_s, true}});
    return told(tx, {{u"orderId"_s, ships.constFirst().payload["orderId"_L1]}}, {u"supplier.ship"_s});
}

QJsonObject waybillChange(Tx& tx, const QJsonObject& arguments)
{
    LiveDesk desk(tx);
    if (arguments.contains("shipmentId"_L1)) {
        Entity shipment = subjectOf(tx, u"shipment"_s, arguments);
        const qsizetype leg = currentLeg(shipment.body);
        if (leg < 0)
            refuseField(u"/shipmentId"_s, u"state"_s, u"it has no tracking number yet"_s);
        const QString number = u"TW"_s + luckyDigits(shipment.id + tx.nowStamp(), 10);
        editLeg(shipment.body, leg, [&](QJsonObject& entry) { changeNumber(entry, desk, number); });
        addTimeline(shipment.body, desk, u"number_changed"_s,
                    Phrase(u"The carrier gave it a new number: %1"_s, u"承运商更换了单号：%1"_s).arg(number));
        desk.save(shipment);
        desk.journal(u"tracking.number_changed"_s, {{u"shipmentId"_s, shipment.id}, {u"number"_s, number}});
        return {{u"shipmentId"_s, shipment.id}, {u"number"_s, number}};
    }
    Entity order = subjectOf(tx, u"order"_s, arguments);
    for (Entity& receipt : tx.children(u"receipt"_s, order.id)) {
        if (receipt.body["state"_L1].toString() != "announced"_L1)
            continue;
        const QString number = u"SF"_s + luckyDigits(receipt.id + tx.nowStamp(), 13);
        editLegOf(order, receipt, [&](QJsonObject& leg) { changeNumber(leg, desk, number); });
        receipt.body["waybill"_L1] = number;
        desk.save(receipt);
        addTimeline(order.body, desk, u"number_changed"_s,
                    Phrase(u"New waybill in China: %1"_s, u"国内新运单号：%1"_s).arg(number), {},
                    refTo(u"receipt"_s, receipt.id));
        desk.save(order);
        desk.journal(u"tracking.number_changed"_s,
                     {{u"orderId"_s, order.id}, {u"receiptId"_s, receipt.id}, {u"number"_s, number}});
        return {{u"orderId"_s, order.id}, {u"receiptId"_s, receipt.id}, {u"number"_s, number}};
    }
    refuseField(u"/orderId"_s, u"state"_s, u"nothing of it is on its way in China"_s);
}

/// The next goods that reach the warehouse are found defective, short or good.
QJsonObject arrivesAs(const Context& context, Tx& tx, const QJsonObject& arguments, const QString& finding)
{
    const QJsonObject about = aboutOf(arguments);
    QJsonArray played;
    for (const auto& kind : {u"supplier.scan"_s, u"warehouse.arrive"_s, u"warehouse.inspect"_s}) {
        const QList<Waiting> waiting = waitingFor(tx, about, kind);
        if (waiting.isEmpty())
            continue;
        playNow(context, tx, waiting.constFirst(),
                kind == "supplier.scan"_L1 ? QJsonObject() : QJsonObject{{u"finding"_s, finding}});
        played.append(kind);
    }
    if (played.isEmpty())
        refuseField(u"/orderId"_s, u"state"_s, u"no goods are on their way to the warehouse"_s);
    return told(tx, about, played);
}

QJsonObject adjust(Tx& tx, const QJsonObject& arguments)
{
    Entity shipment = subjectOf(tx, u"shipment"_s, arguments);
    LiveDesk desk(tx);
    const Amount amount = readMoney(arguments["amount"_L1]).value_or(Amount{8640, u"CNY"_s});
    if (arguments["direction"_L1].toString() == "refund"_L1) {
        const QString refund =
            refundOf(desk, shipment, amount, {u"The carrier billed less than was paid"_s, u"承运商实收少于已付"_s});
        setFlag(shipment.body, u"adjustment_refunded"_s, !refund.isEmpty());
        addTimeline(
            shipment.body, desk, u"adjustment"_s,
            Phrase(u"%1 refunded: the carrier billed less"_s, u"已退%1：承运商实收较少"_s).arg(sumText(amount)));
        desk.save(shipment);
        return {{u"shipmentId"_s, shipment.id}, {u"refundId"_s, refund}};
    }
    const QString due = addDue(desk, shipment, u"adjustment"_s, amount,
                               {u"The carrier measured more than we did"_s, u"承运商复核的重量大于我们的"_s}, false,
                               7 * kDay, u"adjustment"_s);
    setFlag(shipment.body, u"adjustment_due"_s, true);
    addTimeline(shipment.body, desk, u"adjustment"_s,
                Phrase(u"%1 to be paid: the carrier measured more"_s, u"需补付%1：承运商复核的重量较大"_s)
                    .arg(sumText(amount)));
    desk.save(shipment);
    return {{u"shipmentId"_s, shipment.id}, {u"dueId"_s, due}};
}

QJsonObject customsQuestion(Tx& tx, const QJsonObject& arguments)
{
    Entity shipment = subjectOf(tx, u"shipment"_s, arguments);
    if (currentLeg(shipment.body) < 0)
        refuseField(u"/shipmentId"_s, u"state"_s, u"it is not on its way yet"_s);
    LiveDesk desk(tx);
    askForInvoice(desk, shipment, u"Handelsrechnung nachreichen"_s, 96);
    sayAbout(tx, shipment, u"Customs asks for the commercial invoice. Please send it here before the deadline."_s,
             u"海关要求提供商业发票，请在期限前回复。"_s);
    desk.later(3 * kDay, u"shipment.resolve"_s, {{u"shipmentId"_s, shipment.id}});
    return told(tx, {{u"shipmentId"_s, shipment.id}}, {u"customs_question"_s});
}

QJsonObject deliveryFailed(Tx& tx, const QJsonObject& arguments)
{
    Entity shipment = subjectOf(tx, u"shipment"_s, arguments);
    LiveDesk desk(tx);
    editLeg(shipment.body, currentLeg(shipment.body), [&](QJsonObject& leg) {
        addScan(leg, desk,
                {u"delivery_failed"_s,
                 {u"Nobody was there; a new try is planned"_s, u"无人签收；将再次派送"_s},
                 u"Empfänger nicht angetroffen"_s,
                 shipment.body["destination"_L1]["city"_L1].toString(),
                 u"+01:00"_s,
                 u"NDL"_s,
                 u"consignee_not_home"_s});
    });
    shipment.body["trackingStatus"_L1] = u"delivery_failed"_s;
    desk.save(shipment);
    desk.journal(u"shipment.scan"_s, {{u"shipmentId"_s, shipment.id}, {u"trackingStatus"_s, u"delivery_failed"_s}});
    return told(tx, {{u"shipmentId"_s, shipment.id}}, {u"delivery_failed"_s});
}

QJsonObject sendBack(Tx& tx, const QJsonObject& arguments)
{
    Entity shipment = subjectOf(tx, u"shipment"_s, arguments);
    const QString state = shipment.body["state"_L1].toString();
    if (state != "handed_over"_L1 && state != "in_transit"_L1)
        refuseField(u"/shipmentId"_s, u"state"_s, u"only what is on its way can come back"_s);
    LiveDesk desk(tx);
    shipment.body["state"_L1] = u"returning"_s;
    shipment.body["trackingStatus"_L1] = u"return_to_sender"_s;
    editLeg(shipment.body, currentLeg(shipment.body), [&](QJsonObject& leg) {
        addScan(leg, desk,
                {u"return_to_sender"_s,
                 {u"Being returned to the sender"_s, u"正在退回发件人"_s},
                 u"Rücksendung an Absender"_s,
                 shipment.body["destination"_L1]["city"_L1].toString(),
                 u"+01:00"_s,
                 u"RTS"_s});
    });
    addTimeline(shipment.body, desk, u"returning"_s, {u"The carrier sends it back"_s, u"承运商正在退回"_s});
    desk.save(shipment);
    desk.journal(u"shipment.state"_s, {{u"shipmentId"_s, shipment.id}, {u"from"_s, state}, {u"to"_s, u"returning"_s}});
    desk.later(20 * kDay, u"shipment.returned"_s, {{u"shipmentId"_s, shipment.id}});
    return told(tx, {{u"shipmentId"_s, shipment.id}}, {u"return"_s});
}

QJsonObject rehearse(Tx& tx, const QJsonObject& arguments)
{
    Entity shipment = subjectOf(tx, u"shipment"_s, arguments);
    if (shipment.body["state"_L1].toString() != "submitted"_L1)
        refuseField(u"/shipmentId"_s, u"state"_s, u"packing has begun already"_s);
    LiveDesk desk(tx);
    shipment.body["state"_L1] = u"rehearsal_packing"_s;
    addTimeline(shipment.body, desk, u"rehearsal"_s,
                {u"Rehearsal packing, to learn the real weight"_s, u"预打包，以得到实际重量"_s});
    desk.save(shipment);
    desk.journal(u"shipment.state"_s,
                 {{u"shipmentId"_s, shipment.id}, {u"from"_s, u"submitted"_s}, {u"to"_s, u"rehearsal_packing"_s}});
    return told(tx, {{u"shipmentId"_s, shipment.id}}, {u"rehearsal_pack"_s});
}

} // namespace

void addTradeStory(Business& business)
{
    Context& context = business.context;
    const auto add = [&context](const QString& name, const QString& about,
                                std::function<QJsonObject(Tx&, const QJsonObject&)> play) {
        context.story.insert(name, {about, std::move(play)});
    };
    add(u"waiting"_s,
        u"Changes nothing: what happens next of itself (orderId, shipmentId or receiptId), with its due time."_s,
        [](Tx& tx, const QJsonObject& arguments) {
            const QJsonObject about = aboutOf(arguments);
            return told(tx, about, {});
        });
    add(u"next"_s, u"The next thing that waits about an order, shipment or receipt happens now."_s,
        [&context](Tx& tx, const QJsonObject& arguments) { return progress(context, tx, arguments, 1); });
    add(u"progress"_s, u"Everything that waits happens now, until the state is `until` or the merchant is needed."_s,
        [&context](Tx& tx, const QJsonObject& arguments) { return progress(context, tx, arguments, 60); });
    // Where an order or a shipment is not named, subjectOf() says which is meant.
    const QString newest = u" Without an id: the newest that is not over, of any company."_s;
    add(u"delivery"_s, u"A shipment (shipmentId) goes on to its delivery."_s + newest,
        [&context](Tx& tx, const QJsonObject& arguments) {
            return progress(
                context, tx,
                {{u"shipmentId"_s, subjectOf(tx, u"shipment"_s, arguments).id}, {u"until"_s, u"delivered"_s}}, 60);
        });
    add(u"shortfall"_s, u"A supplier raises the price (orderId, amount): a shortfall is due."_s + newest, shortfall);
    add(u"partial_shipment"_s,
        u"A supplier ships about half (orderId, supplierOrderId); the rest follows in 5 days."_s + newest,
        [&context](Tx& tx, const QJsonObject& arguments) { return partialShipment(context, tx, arguments); });
    add(u"waybill_change"_s, u"The carrier changes the number (orderId: in China; shipmentId: abroad)."_s + newest,
        waybillChange);
    add(u"qc_failure"_s, u"Goods on their way (orderId) arrive and fail inspection."_s + newest,
        [&context](Tx& tx, const QJsonObject& arguments) { return arrivesAs(context, tx, arguments, u"defects"_s); });
    add(u"qc_short"_s, u"Goods on their way (orderId) arrive, and some are missing."_s + newest,
        [&context](Tx& tx, const QJsonObject& arguments) { return arrivesAs(context, tx, arguments, u"short"_s); });
    add(u"qc_pass"_s, u"Goods on their way (orderId) arrive and pass."_s + newest,
        [&context](Tx& tx, const QJsonObject& arguments) { return arrivesAs(context, tx, arguments, u"good"_s); });
    add(u"rework"_s, u"Reworked goods (receiptId) come back and pass."_s,
        [&context](Tx& tx, const QJsonObject& arguments) {
            const QList<Waiting> waiting = waitingFor(tx, aboutOf(arguments), u"warehouse.rework_done"_s);
            if (waiting.isEmpty())
                refuseField(u"/receiptId"_s, u"nothing"_s, u"nothing is in rework"_s);
            playNow(context, tx, waiting.constFirst());
            return told(tx, {{u"receiptId"_s, waiting.constFirst().payload["receiptId"_L1]}},
                        {u"warehouse.rework_done"_s});
        });
    add(u"rehearsal_pack"_s, u"A submitted shipment (shipmentId) is packed on trial first."_s + newest, rehearse);
    add(u"adjustment"_s, u"The carrier bills more (shipmentId, amount), or less with direction=refund."_s + newest,
        adjust);
    add(u"customs_question"_s, u"Customs holds a shipment (shipmentId) and asks for papers."_s + newest,
        customsQuestion);
    add(u"customs_answered"_s, u"Customs has what it needs (shipmentId)."_s + newest,
        [](Tx& tx, const QJsonObject& arguments) {
            Entity shipment = subjectOf(tx, u"shipment"_s, arguments);
            LiveDesk desk(tx);
            resolveExceptions(desk, shipment);
            return told(tx, {{u"shipmentId"_s, shipment.id}}, {u"customs_answered"_s});
        });
    add(u"delivery_failed"_s, u"A try to deliver (shipmentId) fails."_s + newest, deliveryFailed);
    add(u"return"_s, u"The carrier sends a shipment (shipmentId) back."_s + newest, sendBack);
    context.jobs[u"shipment.returned"_s] = [](Tx& tx, const QJsonObject& payload) {
        LiveDesk desk(tx);
        Entity shipment = desk.need(u"shipment"_s, payload["shipmentId"_L1].toString());
        if (shipment.body["state"_L1].toString() != "returning"_L1)
            return;
        shipment.body["state"_L1] = u"returned"_s;
        addTimeline(shipment.body, desk, u"returned"_s, {u"Back in the warehouse"_s, u"已回到仓库"_s});
        desk.save(shipment);
        desk.journal(u"shipment.state"_s,
                     {{u"shipmentId"_s, shipment.id}, {u"from"_s, u"returning"_s}, {u"to"_s, u"returned"_s}});
    };
}

} // namespace tradewind::sandbox
