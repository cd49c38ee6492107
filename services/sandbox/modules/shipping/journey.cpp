// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/shipping/journey.h"

#include "services/sandbox/modules/orders/orders.h"
#include "services/sandbox/modules/orders/suppliers.h"
#include "services/sandbox/modules/shared/luck.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Where goods of a country land, and who brings them to the door.
struct Gateway
{
    QString country;
    Phrase port;
    Phrase airport;
    QString carrier;
    QString prefix;
    QString zone;
    QString customsHeld; ///< customs, as they write it
    QString customsDone;
    QString takenOver;
    QString sorted;
    QString out;
    QString delivered;
};

const Gateway& gatewayOf(const QString& country)
{
    static const QList<Gateway> kGateways{{u"DE"_s,
                                           {u"Hamburg"_s, u"汉堡"_s},
                                           {u"Leipzig"_s, u"莱比锡"_s},
                                           u"DHL Paket"_s,
                                           u"0034"_s,
                                           u"+01:00"_s,
                                           u"Zollabfertigung begonnen"_s,
                                           u"Zollabfertigung abgeschlossen"_s,
                                           u"Sendung wurde eingeliefert"_s,
                                           u"Im Zielpaketzentrum bearbeitet"_s,
                                           u"In Zustellung"_s,
                                           u"Zugestellt"_s},
                                          {u"US"_s,
                                           {u"Long Beach"_s, u"长滩"_s},
                                           {u"Los Angeles"_s, u"洛杉矶"_s},
                                           u"UPS"_s,
                                           u"1Z99"_s,
                                           u"-08:00"_s,
                                           u"ENTRY FILED"_s,
                                           u"CUSTOMS RELEASED"_s,
                                           u"ORIGIN SCAN"_s,
                                           u"ARRIVAL SCAN"_s,
                                           u"OUT FOR DELIVERY"_s,
                                           u"DELIVERED"_s},
                                          {u"GB"_s,
                                           {u"Felixstowe"_s, u"费利克斯托"_s},
                                           {u"East Midlands"_s, u"东米德兰兹"_s},
                                           u"Parcelforce"_s,
                                           u"PB"_s,
                                           u"+00:00"_s,
                                           u"Import entry lodged"_s,
                                           u"Cleared"_s,
                                           u"Collected from customs"_s,
                                           u"At delivery depot"_s,
                                           u"Out for delivery"_s,
                                           u"Delivered and signed"_s}};
    for (const Gateway& gateway : kGateways) {
        if (gateway.country == country)
            return gateway;
    }
    return kGateways.constFirst();
}

bool flies(const QJsonObject& line)
{
    const QString mode = line["mode"_L1].toString();
    return mode == "air"_L1 || mode == "express"_L1 || mode == "post"_L1;
}

constexpr int kStations = 7;
/// When each station is reached, in percent of the whole way.
constexpr int kReached[kStations] = {4, 70, 76, 86, 92, 97, 100};

qint64 wholeWay(const Entity& shipment, const QJsonObject& line)
{
    const qint64 least = line["daysMin"_L1].toInteger(30);
    const qint64 most = line["daysMax"_L1].toInteger(40);
    return (least + luck(shipment.id, int(most - least + 1))) * kDay;
}

QJsonObject newLeg(const Entity& shipment, const QString& zone, const QString& carrier, const QString& number,
                   const Phrase& from, const Phrase& to)
{
    QJsonObject leg{{u"id"_s, u"lg-%1-%2"_s.arg(shipment.id).arg(shipment.body["legs"_L1].toArray().size() + 1)},
                    {u"zone"_s, zone},
                    {u"carrier"_s, carrier},
                    {u"number"_s, number},
                    {u"numberHistory"_s, QJsonArray()},
                    {u"status"_s, u"pending"_s},
                    {u"events"_s, QJsonArray()}};
    putWords(leg, "from"_L1, from);
    putWords(leg, "to"_L1, to);
    return leg;
}

void addLeg(QJsonObject& shipment, const QJsonObject& leg)
{
    QJsonArray legs = shipment["legs"_L1].toArray();
    legs.append(leg);
    shipment["legs"_L1] = legs;
}

void scanCurrent(Entity& shipment, const Desk& desk, const Scan& scan)
{
    editLeg(shipment.body, currentLeg(shipment.body), [&](QJsonObject& leg) { addScan(leg, desk, scan); });
    shipment.body["trackingStatus"_L1] = scan.status;
}

void setArrival(Entity& shipment, const QDateTime& from, const QDateTime& to, bool confirmed)
{
    shipment.body["arrival"_L1] = QJsonObject{{u"from"_s, from.date().toString(Qt::ISODate)},
                                              {u"to"_s, to.date().toString(Qt::ISODate)},
                                              {u"confirmed"_s, confirmed}};
}

void completeOrders(Desk& desk, const Entity& shipment)
{
    for (const QJsonValue& id : shipment.body["orderIds"_L1].toArray()) {
        Entity order = desk.need(u"order"_s, id.toString());
        bool all = order.body["state"_L1].toString() == "in_warehouse"_L1;
        for (const Entity& item : desk.children(u"stored_item"_s, order.id)) {
            const QString itsShipment = item.body["shipmentId"_L1].toString();
            const QString state =
                itsShipment.isEmpty() ? QString() : desk.need(u"shipment"_s, itsShipment).body["state"_L1].toString();
            const bool gone = item.body["state"_L1].toString() == "abandoned"_L1;
            all = all && (gone || state == "delivered"_L1);
        }
        addTimeline(order.body, desk, u"delivered"_s,
                    Phrase(u"%1 delivered"_s, u"%1已送达"_s).arg(shipment.body["number"_L1].toString()), {},
                    refTo(u"shipment"_s, shipment.id));
        if (all) {
            order.body["state"_L1] = u"completed"_s;
            desk.journal(u"order.state"_s,
                         {{u"orderId"_s, order.id}, {u"from"_s, u"in_warehouse"_s}, {u"to"_s, u"completed"_s}});
        }
        settleOrder(desk, order);
    }
}

void reach(Entity& shipment, const Desk& desk, int station, const QJsonObject& line)
{
    const QJsonValue destination = shipment.body["destination"_L1];
    const Gateway& gateway = gatewayOf(destination["country"_L1].toString());
    const bool air = flies(line);
    const Phrase landing = air ? gateway.airport : gateway.port;
    const Phrase there = Phrase(u"%1, %2"_s).arg(landing, gateway.country);
    const QString city = destination["city"_L1].toString();
    switch (station) {
    case 0:
        shipment.body["state"_L1] = u"in_transit"_s;
        scanCurrent(shipment, desk,
                    {u"in_transit"_s,
                     air ? Phrase(u"Departed Shanghai Pudong"_s, u"已从上海浦东起飞"_s)
                         : Phrase(u"Departed the port of Ningbo"_s, u"船舶已离开宁波港"_s),
                     air ? u"DEP PVG"_s : u"船舶已离港 宁波舟山"_s,
                     inChina(air ? Phrase(u"Shanghai"_s, u"上海"_s) : Phrase(u"Ningbo"_s, u"宁波"_s)), u"+08:00"_s,
                     u"DEP"_s});
        break;
    case 1: {
        const QString port = landing.english().toUpper();
        scanCurrent(shipment, desk,
                    {u"in_transit"_s, Phrase(u"Arrived in %1"_s, u"已抵达%1"_s).arg(landing),
                     air ? u"ARR %1"_s.arg(port) : u"DISCHARGED %1"_s.arg(port), there, gateway.zone, u"ARR"_s});
        break;
    }
    case 2:
        scanCurrent(shipment, desk,
                    {u"in_transit"_s,
                     {u"Customs clearance has begun"_s, u"已开始清关"_s},
                     gateway.customsHeld,
                     there,
                     gateway.zone,
                     u"CUS"_s});
        break;
    case 3: {
        scanCurrent(shipment, desk,
                    {u"delivered"_s,
                     {u"Released by customs, handed to the local carrier"_s, u"海关已放行，已交付当地承运商"_s},
                     gateway.customsDone,
                     there,
                     gateway.zone,
                     u"REL"_s});
        QJsonObject leg = newLeg(shipment, u"last_mile"_s, gateway.carrier,
                                 gateway.prefix + luckyDigits(shipment.id + u".last"_s, 14), landing, city);
        addScan(leg, desk,
                {u"picked_up"_s, Phrase(u"Taken over by %1"_s, u"%1已接货"_s).arg(gateway.carrier), gateway.takenOver,
                 there, gateway.zone, u"PU"_s});
        addLeg(shipment.body, leg);
        shipment.body["trackingStatus"_L1] = u"in_transit"_s;
        setArrival(shipment, desk.now().addDays(1), desk.now().addDays(4), true);
        break;
    }
    case 4:
        scanCurrent(shipment, desk,
                    {u"in_transit"_s,
                     {u"Sorted at the destination depot"_s, u"已在目的地网点分拣"_s},
                     gateway.sorted,
                     city,
                     gateway.zone,
                     u"SRT"_s});
        break;
    case 5:
        scanCurrent(
            shipment, desk,
            {u"out_for_delivery"_s, {u"Out for delivery"_s, u"派送中"_s}, gateway.out, city, gateway.zone, u"OFD"_s});
        break;
    default:
        scanCurrent(shipment, desk,
                    {u"delivered"_s, {u"Delivered"_s, u"已送达"_s}, gateway.delivered, city, gateway.zone, u"DLV"_s});
        shipment.body["state"_L1] = u"delivered"_s;
        shipment.body["deliveredAt"_L1] = desk.nowStamp();
        addTimeline(shipment.body, desk, u"delivered"_s, {u"Delivered"_s, u"已送达"_s});
        break;
    }
}

void scan(Desk& desk, const Business& business, const QJsonObject& payload)
{
    Entity shipment = desk.need(u"shipment"_s, payload["shipmentId"_L1].toString());
    const QString state = shipment.body["state"_L1].toString();
    const int station = payload["station"_L1].toInt();
    if (state != "handed_over"_L1 && state != "in_transit"_L1)
        return;
    if (shipment.body["flags"_L1].toArray().contains(u"exception"_s)) {
        desk.later(kDay, u"shipment.scan"_s, payload);
        return;
    }
    const QJsonObject line = business.reference.freightLine(shipment.body["freightLineId"_L1].toString());
    if (desk.isPast() && station == 3 && luck(shipment.id + u".held"_s, 12) == 0 && !payload["held"_L1].toBool()) {
        askForInvoice(desk, shipment, u"Unterlagen nachreichen"_s, 120);
        QJsonObject again = payload;
        again["held"_L1] = true;
        desk.later(2 * kDay, u"shipment.resolve"_s, {{u"shipmentId"_s, shipment.id}});
        desk.later(3 * kDay, u"shipment.scan"_s, again);
        return;
    }
    reach(shipment, desk, station, line);
    desk.save(shipment);
    const qsizetype leg = currentLeg(shipment.body);
    const QJsonArray legs = shipment.body["legs"_L1].toArray();
    desk.journal(u"shipment.scan"_s, {{u"shipmentId"_s, shipment.id},
                                      {u"state"_s, shipment.body["state"_L1]},
                                      {u"trackingStatus"_s, shipment.body["trackingStatus"_L1]},
                                      {u"leg"_s, leg < 0 ? legs.last() : legs[leg]}});
    if (station + 1 < kStations) {
        const qint64 wait = wholeWay(shipment, line) * (kReached[station + 1] - kReached[station]) / 100;
        desk.later(wait, u"shipment.scan"_s, {{u"shipmentId"_s, shipment.id}, {u"station"_s, station + 1}});
    } else {
        completeOrders(desk, shipment);
    }
}

} // namespace

qsizetype currentLeg(const QJsonObject& shipment)
{
    return shipment["legs"_L1].toArray().size() - 1;
}

void editLeg(QJsonObject& shipment, qsizetype place, const std::function<void(QJsonObject&)>& edit)
{
    if (place < 0)
        return;
    QJsonArray legs = shipment["legs"_L1].toArray();
    QJsonObject leg = legs[place].toObject();
    edit(leg);
    legs[place] = leg;
    shipment["legs"_L1] = legs;
}

void beginJourney(Desk& desk, const Business& business, Entity& shipment)
{
    const QJsonObject line = business.reference.freightLine(shipment.body["freightLineId"_L1].toString());
    const Gateway& gateway = gatewayOf(shipment.body["destination"_L1]["country"_L1].toString());
    const Phrase ningbo(u"Ningbo"_s, u"宁波"_s);
    QJsonObject leg =
        newLeg(shipment, u"international"_s, line["carrier"_L1].toString(), u"TW"_s + luckyDigits(shipment.id, 10),
               ningbo, flies(line) ? gateway.airport : gateway.port);
    const Phrase handed = Phrase(u"Handed over to %1"_s, u"已交付%1"_s).arg(line["carrier"_L1].toString());
    addScan(leg, desk, {u"picked_up"_s, handed, u"货物已交付承运商"_s, inChina(ningbo), u"+08:00"_s, u"RCS"_s});
    addLeg(shipment.body, leg);
    shipment.body["state"_L1] = u"handed_over"_s;
    shipment.body["trackingStatus"_L1] = u"picked_up"_s;
    setArrival(shipment, desk.now().addDays(line["daysMin"_L1].toInteger()),
               desk.now().addDays(line["daysMax"_L1].toInteger()), false);
    addTimeline(shipment.body, desk, u"handed_over"_s, handed);
    desk.save(shipment);
    desk.journal(
        u"shipment.state"_s,
        {{u"shipmentId"_s, shipment.id}, {u"from"_s, u"labelled"_s}, {u"to"_s, u"handed_over"_s}, {u"leg"_s, leg}});
    desk.later(wholeWay(shipment, line) * kReached[0] / 100, u"shipment.scan"_s,
               {{u"shipmentId"_s, shipment.id}, {u"station"_s, 0}});
}

void raiseException(Desk& desk, Entity& shipment, const QString& reason, const Phrase& text, const QString& original,
                    const Phrase& playbook, qint64 hours)
{
    QJsonArray exceptions = shipment.body["exceptions"_L1].toArray();
    QJsonObject exception{{u"id"_s, u"ex-%1-%2"_s.arg(shipment.id).arg(exceptions.size() + 1)},
                          {u"reason"_s, reason},
                          {u"owner"_s, u"merchant"_s},
                          {u"openedAt"_s, desk.nowStamp()},
                          {u"deadline"_s, stamp(desk.now().addSecs(hours * kHour))}};
    putWords(exception, "text"_L1, text);
    putWords(exception, "playbook"_L1, playbook);
    exceptions.append(exception);
    shipment.body["exceptions"_L1] = exceptions;
    setFlag(shipment.body, u"exception"_s, true);
    const QString zone = gatewayOf(shipment.body["destination"_L1]["country"_L1].toString()).zone;
    scanCurrent(shipment, desk,
                {u"on_hold"_s, text, original, shipment.body["destination"_L1]["country"_L1].toString(), zone, u"HLD"_s,
                 reason});
    addTimeline(shipment.body, desk, u"exception"_s, text);
    desk.save(shipment);
    desk.journal(u"shipment.exception"_s, {{u"shipmentId"_s, shipment.id}, {u"exception"_s, exceptions.last()}});
}

void askForInvoice(Desk& desk, Entity& shipment, const QString& original, qint64 hours)
{
    raiseException(desk, shipment, u"customs_documentation"_s,
                   {u"Customs asks for the commercial invoice."_s, u"海关要求提供商业发票。"_s}, original,
                   {u"Answer in the conversation with the invoice attached."_s, u"请在对话中回复并附上发票。"_s},
                   hours);
}

void resolveExceptions(Desk& desk, Entity& shipment)
{
    const Phrase text(u"Customs has what it needs"_s, u"海关所需资料已齐"_s);
    QJsonArray exceptions;
    for (const QJsonValue& value : shipment.body["exceptions"_L1].toArray()) {
        QJsonObject exception = value.toObject();
        if (!exception.contains("resolvedAt"_L1))
            exception["resolvedAt"_L1] = desk.nowStamp();
        exceptions.append(exception);
    }
    shipment.body["exceptions"_L1] = exceptions;
    setFlag(shipment.body, u"exception"_s, false);
    const QString zone = gatewayOf(shipment.body["destination"_L1]["country"_L1].toString()).zone;
    scanCurrent(shipment, desk,
                {u"in_transit"_s, text, u"Unterlagen vollständig"_s,
                 shipment.body["destination"_L1]["country"_L1].toString(), zone, u"RES"_s});
    addTimeline(shipment.body, desk, u"resolved"_s, text);
    desk.save(shipment);
    desk.journal(u"shipment.resolved"_s, {{u"shipmentId"_s, shipment.id}});
}

void addJourneySteps(Business& business)
{
    business.steps[u"shipment.scan"_s] = [&business](Desk& desk, const QJsonObject& payload) {
        scan(desk, business, payload);
    };
    business.steps[u"shipment.resolve"_s] = [](Desk& desk, const QJsonObject& payload) {
        Entity shipment = desk.need(u"shipment"_s, payload["shipmentId"_L1].toString());
        if (shipment.body["flags"_L1].toArray().contains(u"exception"_s))
            resolveExceptions(desk, shipment);
    };
}

} // namespace tradewind::sandbox
