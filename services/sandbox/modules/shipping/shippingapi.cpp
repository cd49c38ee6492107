// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/messages.h"
#include "services/sandbox/modules/orders/prepare.h"
#include "services/sandbox/modules/shipping/shipping.h"
#include "services/sandbox/platform/body.h"
#include "services/sandbox/platform/expectations.h"
#include "services/sandbox/platform/server.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

void readWhere(const Body& body, const Call& call, const Reader& reader, ShipmentDraft& draft)
{
    draft.company = call.company();
    const std::optional<Entity> address = reader.getFor(call.viewer(), u"address"_s, body.text(u"addressId"_s, 64));
    if (!address || address->body["archived"_L1].toBool())
        body.wrong(u"addressId"_s, u"unknown"_s, u"there is no such address"_s);
    draft.destination = destinationOf(*address);
    draft.incoterm = body.oneOf(u"incoterm"_s, {u"EXW"_s, u"FCA"_s, u"CPT"_s, u"CIP"_s, u"DAP"_s, u"DPU"_s, u"DDP"_s,
                                                u"FAS"_s, u"FOB"_s, u"CFR"_s, u"CIF"_s});
    draft.insured = body.flag(u"insured"_s);
    for (const QJsonValue& service : body.json()["services"_L1].toArray()) {
        if (!QStringList{u"photos"_s, u"measuring"_s, u"repack"_s, u"labels"_s, u"reinforce"_s, u"rehearsal"_s}
                 .contains(service.toString()))
            body.wrong(u"services"_s, u"unknown"_s, u"is no service of this platform"_s);
        draft.services.append(service.toString());
    }
}

/// Goods that are in store now; refuses what is not there (any more).
void readItems(const Body& body, const Call& call, const Reader& reader, ShipmentDraft& draft)
{
    QStringList seen;
    for (const Body& part : body.objects(u"items"_s, 1, 500)) {
        const QString id = part.text(u"storedItemId"_s, 64);
        const std::optional<Entity> item = reader.getFor(call.viewer(), u"stored_item"_s, id);
        if (!item || item->company != draft.company || seen.contains(id))
            part.wrong(u"storedItemId"_s, u"unknown"_s, u"there is no such item, or it is named twice"_s);
        seen.append(id);
        const QString state = item->body["state"_L1].toString();
        if (state != "stored"_L1 && state != "fee_accruing"_L1 && state != "abandon_warning"_L1)
            refuse(Problem::Slug::StateConflict, {{u"state"_s, state}}, u"%1 is not in store any more"_s.arg(id));
        const qint64 milli = part.quantity(u"quantity"_s);
        if (milli > quantityMilli(item->body["quantity"_L1]))
            part.wrong(u"quantity"_s, u"out_of_range"_s, u"there is not that much of it"_s);
        draft.items.append({*item, milli});
    }
}

void readPackages(const Body& body, ShipmentDraft& draft)
{
    for (const Body& package : body.objects(u"packages"_s, 1, 200)) {
        const Body dims = package.object(u"dims"_s);
        Loose loose;
        loose.parcel.lengthMm = dims.number(u"lengthMm"_s, 1, 20000);
        loose.parcel.widthMm = dims.number(u"widthMm"_s, 1, 20000);
        loose.parcel.heightMm = dims.number(u"heightMm"_s, 1, 20000);
        loose.parcel.grams = package.number(u"grams"_s, 1, 50000000);
        loose.value = package.amount(u"value"_s, u"CNY"_s);
        loose.hs = package.optionalText(u"hs"_s, 10);
        loose.restricted = package.json()["restricted"_L1].toArray();
        draft.packages.append(loose);
    }
}

qint64 freightIn(const QJsonObject& option)
{
    for (const QJsonValue& charge : option["charges"_L1].toArray()) {
        if (charge["kind"_L1].toString() == "freight"_L1)
            return amountOf(charge["amount"_L1]).minor;
    }
    return 0;
}

Answer preview(const Call& call, Tx& tx, const Business& business)
{
    const Body body(call.json());
    ShipmentDraft draft;
    readWhere(body, call, tx, draft);
    if (body.has(u"items"_s))
        readItems(body, call, tx, draft);
    else
        readPackages(body, draft);
    const LiveDesk desk(tx);
    QJsonArray options;
    qint64 cheapest = -1;
    qint64 freight = 0;
    for (const QJsonObject& line : business.reference.freightLines) {
        const QJsonObject option = optionFor(desk, business, draft, line);
        options.append(option);
        const qint64 total = amountOf(option["total"_L1]).minor;
        if (!option.contains("refused"_L1) && (cheapest < 0 || total < cheapest)) {
            cheapest = total;
            freight = freightIn(option);
        }
    }
    const QJsonArray duties = dutiesFor(desk, business, draft, freight);
    const QJsonArray declaration = declarationFor(draft);
    tx.journal(u"shipment.previewed"_s, {{u"destination"_s, draft.destination},
                                         {u"options"_s, options},
                                         {u"duties"_s, duties},
                                         {u"declaration"_s, declaration}});
    return jsonAnswer({{u"companyId"_s, draft.company},
                       {u"at"_s, tx.nowStamp()},
                       {u"options"_s, options},
                       {u"duties"_s, duties},
                       {u"declaration"_s, declaration}});
}

Done createShipment(Call& call, Tx& tx, const Business& business)
{
    const Body body(call.json());
    ShipmentOrder order;
    readWhere(body, call, tx, order.draft);
    readItems(body, call, tx, order.draft);
    order.freightLineId = body.text(u"freightLineId"_s, 64);
    const QJsonObject line = business.reference.freightLine(order.freightLineId);
    if (line.isEmpty())
        body.wrong(u"freightLineId"_s, u"unknown"_s, u"there is no such line"_s);
    LiveDesk desk(tx);
    const QJsonObject option = optionFor(desk, business, order.draft, line);
    if (option.contains("refused"_L1)) {
        const bool restricted = option["refused"_L1].toString().startsWith("takes no goods"_L1);
        refuse(restricted ? Problem::Slug::RestrictedGoods : Problem::Slug::ChannelRefused,
               {{u"reason"_s, option["refused"_L1]}, {u"refuses"_s, line["refuses"_L1]}},
               u"%1 %2"_s.arg(line["name"_L1].toString(), option["refused"_L1].toString()));
    }
    const Body expect = body.object(u"expect"_s);
    const Amount most{expect.amount(u"maxTotal"_s, u"CNY"_s), u"CNY"_s};
    const Amount total = amountOf(option["total"_L1]);
    Expectations seen;
    seen.compare(u"maxTotal"_s, moneyText(most), moneyText(total), total.minor <= most.minor);
    seen.require(Problem::Slug::PriceChanged, u"it would cost more than you saw"_s);
    order.declaration = body.json()["declaration"_L1].toArray();
    order.clientRef = body.text(u"clientRef"_s, 64);
    order.by = callerAsAuthor(call);
    return {beginShipment(desk, business, order), 201};
}

Done cancel(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity shipment = call.require(tx, u"shipment"_s, call.param(u"shipmentId"_s));
    LiveDesk desk(tx);
    const auto [outcome, reason] = cancelShipment(desk, shipment, body.note(u"reason"_s, 2000), callerAsAuthor(call));
    return {desk.need(u"shipment"_s, shipment.id), 200, outcome, reason};
}

} // namespace

void registerShipping(Server& server, Business& business)
{
    const Rule reading{u"shipping"_s, {}};
    const Rule shippingRule{u"shipping"_s, u"ship"_s};
    server.get(u"/v1/freight-lines"_s, reading, [](Call& call, Reader& reader) {
        return pageAnswer(reader.page(call.viewer(), u"freight_line"_s, call.limit(), call.query("cursor")), reader,
                          call.company());
    });
    server.get(u"/v1/duty-rules"_s, reading, [](Call& call, Reader& reader) {
        const QString country = call.query("destination");
        const auto keep = [&country](const Entity& rule) {
            return country.isEmpty() || rule.body["destination"_L1].toString() == country;
        };
        return pageAnswer(reader.page(call.viewer(), u"duty_rule"_s, call.limit(), call.query("cursor"), keep), reader,
                          call.company());
    });
    server.session(u"POST"_s, u"/v1/shipments/preview"_s, reading,
                   [&business](Call& call, Tx& tx) { return preview(call, tx, business); });
    server.get(u"/v1/shipments"_s, reading, [](Call& call, Reader& reader) {
        const QString state = call.query("state");
        const auto keep = [&state](const Entity& shipment) {
            return state.isEmpty() || shipment.body["state"_L1].toString() == state;
        };
        return pageAnswer(reader.page(call.viewer(), u"shipment"_s, call.limit(), call.query("cursor"), keep), reader,
                          call.company());
    });
    server.intent(u"POST"_s, u"/v1/shipments"_s, u"createShipment"_s, shippingRule,
                  [&business](Call& call, Tx& tx) { return createShipment(call, tx, business); });
    server.get(u"/v1/shipments/{shipmentId}"_s, reading, [](Call& call, Reader& reader) {
        return entityAnswer(call.require(reader, u"shipment"_s, call.param(u"shipmentId"_s)), call.company());
    });
    server.intent(u"POST"_s, u"/v1/shipments/{shipmentId}/cancel"_s, u"cancelShipment"_s, shippingRule, cancel);
}

} // namespace tradewind::sandbox
