// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/mutations/flows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tradewind::faults {

using namespace Qt::StringLiterals;

namespace {

QJsonObject money(const QString& amount, const QString& currency)
{
    return {{u"amount"_s, amount}, {u"currency"_s, currency}};
}

IntentDraft draftOf(const QString& operation, const QString& path, const QString& key, const QJsonObject& body)
{
    IntentDraft draft;
    draft.operationId = operation;
    draft.path = path;
    draft.entityKey = key;
    draft.body = body;
    return draft;
}

} // namespace

QString FlowMaker::effectOf(Flow flow)
{
    switch (flow) {
    case Flow::Order:
        return u"order.placed"_s;
    case Flow::Payment:
        return u"payment.succeeded"_s;
    case Flow::Conversion:
        return u"conversion.accepted"_s;
    case Flow::Shipment:
        return u"shipment.submitted"_s;
    case Flow::QuoteAccept:
        return u"rfq.accepted"_s;
    }
    return {};
}

QJsonObject FlowMaker::post(const QString& path, const QJsonObject& body)
{
    const sandbox::Reply reply = m_client.control(path, body);
    if (reply.status < 200 || reply.status > 299)
        m_trouble = u"%1: %2 %3"_s.arg(path, QString::number(reply.status), QString::fromUtf8(reply.body.left(400)));
    return reply.json();
}

QJsonObject FlowMaker::intent(const QString& path, const QJsonObject& body)
{
    const sandbox::Reply reply = m_client.intent(u"POST"_s, path, body);
    if (reply.status < 200 || reply.status > 299)
        m_trouble = u"%1: %2 %3"_s.arg(path, QString::number(reply.status), QString::fromUtf8(reply.body.left(400)));
    return reply.json();
}

QJsonObject FlowMaker::get(const QString& path)
{
    return m_client.get(path).json();
}

bool FlowMaker::begin()
{
    const QJsonArray offers = get(u"/v1/offers?q=tumbler&limit=5&sort=-sold"_s)["items"_L1].toArray();
    m_offer = get(u"/v1/offers/"_s + offers[0]["id"_L1].toString());
    return fund() && store();
}

bool FlowMaker::fund()
{
    const QJsonArray methods = get(u"/v1/balances/EUR/funding"_s)["methods"_L1].toArray();
    for (const QJsonValue& method : methods) {
        if (method["kind"_L1].toString() != "pretend_transfer"_L1)
            continue;
        intent(u"/v1/balances/EUR/funding"_s,
               {{u"methodId"_s, method["id"_L1]}, {u"amount"_s, money(u"90000.00"_s, u"EUR"_s)}});
    }
    return m_trouble.isEmpty();
}

QJsonObject FlowMaker::buyingList(const QString& pieces)
{
    const QJsonObject line{{u"offerId"_s, m_offer["id"_L1]},
                           {u"skuId"_s, m_offer["skus"_L1].toArray()[0]["id"_L1]},
                           {u"quantity"_s, QJsonObject{{u"value"_s, pieces}, {u"unit"_s, m_offer["unit"_L1]}}},
                           {u"qcPlan"_s, u"none"_s},
                           {u"services"_s, QJsonArray()}};
    post(u"/sandbox/story"_s, {{u"beat"_s, u"restock"_s}, {u"offerId"_s, m_offer["id"_L1]}});
    return post(u"/v1/orders/prepare"_s, {{u"source"_s, QJsonObject{{u"kind"_s, u"buying_list"_s}}},
                                          {u"lines"_s, QJsonArray{line}},
                                          {u"serviceMode"_s, u"full_service"_s},
                                          {u"addressId"_s, u"adr-nordhafen-1"_s},
                                          {u"incoterm"_s, u"DAP"_s},
                                          {u"incotermPlace"_s, u"Hamburg"_s},
                                          {u"freightLineId"_s, u"fl-air"_s},
                                          {u"paymentCurrency"_s, u"EUR"_s}});
}

IntentDraft FlowMaker::order()
{
    const QJsonObject prepared = buyingList(m_offer["moq"_L1].toString());
    return draftOf(u"createOrder"_s, u"/v1/orders"_s, {},
                   {{u"preparedId"_s, prepared["id"_L1]},
                    {u"expect"_s,
                     QJsonObject{{u"contentHash"_s, prepared["contentHash"_L1]}, {u"total"_s, prepared["total"_L1]}}}});
}

QJsonObject FlowMaker::placeOrder()
{
    return intent(u"/v1/orders"_s, order().body)["entity"_L1].toObject();
}

QJsonObject FlowMaker::lock(const QJsonObject& body)
{
    return post(u"/v1/fx/quotes"_s, body);
}

IntentDraft FlowMaker::payment()
{
    QJsonObject due;
    const QJsonObject made = placeOrder();
    for (const QJsonValue& each : get(u"/v1/orders/"_s + made["id"_L1].toString())["dues"_L1].toArray()) {
        if (each["state"_L1].toString() == "due"_L1)
            due = each.toObject();
    }
    const QJsonObject quote =
        lock({{u"sellCurrency"_s, u"EUR"_s}, {u"buyCurrency"_s, u"CNY"_s}, {u"buyAmount"_s, due["amount"_L1]}});
    return draftOf(u"createPayment"_s, u"/v1/payments"_s, u"order:"_s + made["id"_L1].toString(),
                   {{u"dueIds"_s, QJsonArray{due["id"_L1]}},
                    {u"method"_s, u"balance"_s},
                    {u"currency"_s, u"EUR"_s},
                    {u"fxQuoteId"_s, quote["id"_L1]},
                    {u"expect"_s, QJsonObject{{u"total"_s, due["amount"_L1]}, {u"debit"_s, quote["sellAmount"_L1]}}}});
}

IntentDraft FlowMaker::conversion()
{
    const QJsonObject quote = lock(
        {{u"sellCurrency"_s, u"EUR"_s}, {u"buyCurrency"_s, u"USD"_s}, {u"sellAmount"_s, money(u"10.01"_s, u"EUR"_s)}});
    return draftOf(
        u"createConversion"_s, u"/v1/conversions"_s, {},
        {{u"fxQuoteId"_s, quote["id"_L1]},
         {u"expect"_s, QJsonObject{{u"sell"_s, quote["sellAmount"_L1]}, {u"buy"_s, quote["buyAmount"_L1]}}}});
}

bool FlowMaker::store()
{
    const QJsonObject prepared = buyingList(QString::number(m_offer["moq"_L1].toString().toInt() * 5));
    const QJsonObject made =
        intent(u"/v1/orders"_s, {{u"preparedId"_s, prepared["id"_L1]},
                                 {u"expect"_s, QJsonObject{{u"contentHash"_s, prepared["contentHash"_L1]},
                                                           {u"total"_s, prepared["total"_L1]}}}})["entity"_L1]
            .toObject();
    const QString id = made["id"_L1].toString();
    QJsonObject due;
    for (const QJsonValue& each : get(u"/v1/orders/"_s + id)["dues"_L1].toArray()) {
        if (each["state"_L1].toString() == "due"_L1)
            due = each.toObject();
    }
    const QJsonObject quote =
        lock({{u"sellCurrency"_s, u"EUR"_s}, {u"buyCurrency"_s, u"CNY"_s}, {u"buyAmount"_s, due["amount"_L1]}});
    intent(u"/v1/payments"_s,
           {{u"dueIds"_s, QJsonArray{due["id"_L1]}},
            {u"method"_s, u"balance"_s},
            {u"currency"_s, u"EUR"_s},
            {u"fxQuoteId"_s, quote["id"_L1]},
            {u"expect"_s, QJsonObject{{u"total"_s, due["amount"_L1]}, {u"debit"_s, quote["sellAmount"_L1]}}}});
    for (int step = 0; step < 60 && m_trouble.isEmpty() && m_stored.isEmpty(); ++step) {
        post(u"/sandbox/story"_s, {{u"beat"_s, u"next"_s}, {u"orderId"_s, id}});
        for (const QJsonValue& item : get(u"/v1/stored-items?limit=200"_s)["items"_L1].toArray()) {
            if (item["orderId"_L1].toString() == id && item["state"_L1].toString() == "stored"_L1)
                m_stored.append(item);
        }
    }
    if (m_stored.isEmpty() && m_trouble.isEmpty())
        m_trouble = u"the goods never came into store"_s;
    return m_trouble.isEmpty();
}

IntentDraft FlowMaker::shipment()
{
    const QJsonObject item = m_stored[0].toObject();
    // The same goods each time: what the last act sent away comes back.
    if (get(u"/v1/stored-items/"_s + item["id"_L1].toString())["state"_L1].toString() != "stored"_L1) {
        const QJsonObject last = get(u"/v1/shipments?limit=1"_s)["items"_L1].toArray()[0].toObject();
        intent(u"/v1/shipments/%1/cancel"_s.arg(last["id"_L1].toString()), {{u"reason"_s, u"By another line."_s}});
    }
    QJsonObject body{
        {u"addressId"_s, u"adr-nordhafen-1"_s},
        {u"incoterm"_s, u"DAP"_s},
        {u"items"_s,
         QJsonArray{QJsonObject{
             {u"storedItemId"_s, item["id"_L1]},
             {u"quantity"_s, QJsonObject{{u"value"_s, u"1"_s}, {u"unit"_s, item["quantity"_L1]["unit"_L1]}}}}}},
        {u"services"_s, QJsonArray()},
        {u"insured"_s, true}};
    const QJsonObject preview = post(u"/v1/shipments/preview"_s, body);
    for (const QJsonValue& option : preview["options"_L1].toArray()) {
        if (option["freightLineId"_L1].toString() == "fl-sea"_L1)
            body.insert(u"expect"_s, QJsonObject{{u"maxTotal"_s, option["high"_L1]}});
    }
    body.insert(u"freightLineId"_s, u"fl-sea"_s);
    body.insert(u"declaration"_s, preview["declaration"_L1]);
    return draftOf(u"createShipment"_s, u"/v1/shipments"_s, {}, body);
}

IntentDraft FlowMaker::quoteAccept()
{
    const QJsonObject quantity{{u"scenarioId"_s, u"A"_s},
                               {u"quantity"_s, QJsonObject{{u"value"_s, u"3000"_s}, {u"unit"_s, m_offer["unit"_L1]}}}};
    const QJsonObject line{{u"id"_s, u"L1"_s},
                           {u"offerId"_s, m_offer["id"_L1]},
                           {u"skuId"_s, m_offer["skus"_L1].toArray()[0]["id"_L1]},
                           {u"title"_s, m_offer["title"_L1]},
                           {u"spec"_s, u"Laser logo"_s},
                           {u"quantities"_s, QJsonArray{quantity}},
                           {u"sample"_s, false},
                           {u"qcPlan"_s, u"aql"_s},
                           {u"files"_s, QJsonArray()}};
    const QString rfq =
        intent(u"/v1/rfqs"_s, {{u"title"_s, u"Tumblers"_s},
                               {u"serviceMode"_s, u"full_service"_s},
                               {u"currency"_s, u"CNY"_s},
                               {u"addressId"_s, u"adr-nordhafen-1"_s},
                               {u"incoterm"_s, u"DAP"_s},
                               {u"incotermPlace"_s, u"Hamburg"_s},
                               {u"scenarios"_s, QJsonArray{QJsonObject{{u"id"_s, u"A"_s}, {u"name"_s, u"3000"_s}}}},
                               {u"lines"_s, QJsonArray{line}},
                               {u"splits"_s, QJsonArray()},
                               {u"note"_s, QString()},
                               {u"files"_s, QJsonArray()}})["id"_L1]
            .toString();
    post(u"/sandbox/story"_s, {{u"beat"_s, u"supplier_answer"_s}, {u"rfqId"_s, rfq}});
    const QJsonArray rounds = get(u"/v1/rfqs/"_s + rfq)["rounds"_L1].toArray();
    const QJsonObject round = rounds.last().toObject();
    return draftOf(
        u"acceptRfq"_s, u"/v1/rfqs/%1/accept"_s.arg(rfq), u"rfq:"_s + rfq,
        {{u"expect"_s, QJsonObject{{u"roundNo"_s, round["no"_L1]}, {u"contentHash"_s, round["contentHash"_L1]}}},
         {u"scenarioId"_s, u"A"_s}});
}

IntentDraft FlowMaker::draft(Flow flow)
{
    m_trouble.clear();
    IntentDraft made;
    switch (flow) {
    case Flow::Order:
        made = order();
        break;
    case Flow::Payment:
        made = payment();
        break;
    case Flow::Conversion:
        made = conversion();
        break;
    case Flow::Shipment:
        made = shipment();
        break;
    case Flow::QuoteAccept:
        made = quoteAccept();
        break;
    }
    return m_trouble.isEmpty() ? made : IntentDraft();
}

} // namespace tradewind::faults
