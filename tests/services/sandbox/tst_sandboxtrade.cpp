// SPDX-License-Identifier: Apache-2.0
#include "tests/services/sandbox/tradehouse.h"

#include <QMap>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

/// Orders from prepare to delivery, over HTTP.
class tst_sandboxtrade final : public TradeHouse
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(begin()); }
    void whatIsPublishedIsThere();
    void everyRoundExpectsFreight();
    void anOrderGoesFromPrepareToDelivered();
    void anOrderForAForwarderEndsWhenTheyFetchIt();
    void anOrderAboveTheLimitNeedsItsApproval();
    void anUnpaidOrderEndsAtPayBy();
    void cancellingBeforeBuyingRefundsEverything();
    void silenceTakesTheDefault();
    void minimumsAreHeld();
};

void tst_sandboxtrade::whatIsPublishedIsThere()
{
    const QJsonArray books = all(u"/v1/fee-books"_s);
    QVERIFY(books.size() >= 2);
    QVERIFY(books[0]["validFrom"_L1].toString() > books[1]["validFrom"_L1].toString());
    QVERIFY(!all(u"/v1/freight-lines"_s).isEmpty());
    QVERIFY(!all(u"/v1/duty-rules?destination=DE"_s).isEmpty());
    QCOMPARE(all(u"/v1/fx/rates"_s).size(), 6);
    QCOMPARE(read(u"/v1/fx/rates/EUR-CNY/history?from=2026-11-01&to=2026-11-10"_s)["points"_L1].toArray().size(), 10);
    QCOMPARE(m_client->get(u"/v1/fx/rates/EUR-XXX/history"_s).status, 404);
    QCOMPARE(read(u"/v1/balances/EUR/funding"_s)["methods"_L1].toArray().size(), 1);
}

void tst_sandboxtrade::everyRoundExpectsFreight()
{
    int rounds = 0;
    for (const QJsonValue& rfq : all(u"/v1/rfqs"_s)) {
        for (const QJsonValue& round : rfq["rounds"_L1].toArray()) {
            QMap<QString, QStringList> lines;
            for (const QJsonValue& option : round["freightOptions"_L1].toArray()) {
                lines[option["scenarioId"_L1].toString()].append(option["freightLineId"_L1].toString());
                const qint64 amount = amountOf(option["amount"_L1]).minor;
                QVERIFY(amountOf(option["low"_L1]).minor < amount && amount < amountOf(option["high"_L1]).minor);
            }
            QCOMPARE(lines.size(), rfq["scenarios"_L1].toArray().size());
            for (const QStringList& its : std::as_const(lines))
                QCOMPARE(its.first(), u"fl-sea"_s);
            ++rounds;
        }
    }
    QVERIFY(rounds > 5);
}

void tst_sandboxtrade::anOrderGoesFromPrepareToDelivered()
{
    const QJsonObject figures = prepared();
    qint64 sum = 0;
    for (const QJsonValue& charge : figures["charges"_L1].toArray())
        sum += amountOf(charge["amount"_L1]).minor;
    QCOMPARE(amountOf(figures["total"_L1]).minor, sum);
    QCOMPARE(figures["approval"_L1]["state"_L1].toString(), u"not_required"_s);
    QVERIFY(!figures["estimates"_L1].toArray().isEmpty());

    QJsonObject mine = placed(figures);
    const QString id = mine["id"_L1].toString();
    QCOMPARE(stateOf(mine), u"awaiting_payment1"_s);
    const QJsonObject payment = paid(mine);
    QCOMPARE(stateOf(payment), u"succeeded"_s);
    mine = order(id);
    QCOMPARE(stateOf(mine), u"paid"_s);
    QCOMPARE(mine["dues"_L1].toArray().at(0)["paymentId"_L1], payment["id"_L1]);
    checkLedger();

    // Until the warehouse needs a decision.
    beat(u"progress"_s, {{u"orderId"_s, id}});
    mine = order(id);
    QCOMPARE(stateOf(mine), u"supplier_shipped"_s);
    QCOMPARE(mine["supplierOrders"_L1].toArray().size(), 1);
    QJsonObject receipt;
    for (const QJsonValue& one : all(u"/v1/receipts?state=awaiting_decision"_s)) {
        if (one["orderId"_L1].toString() == id)
            receipt = one.toObject();
    }
    QVERIFY(!receipt.isEmpty());
    QCOMPARE(receipt["inspection"_L1]["verdict"_L1].toString(), u"failed"_s);
    const QJsonValue credit = receipt["decision"_L1]["options"_L1].toArray().at(1)["credit"_L1];
    const Reply decided = m_client->intent(
        u"POST"_s, u"/v1/receipts/"_s + receipt["id"_L1].toString() + u"/decision"_s,
        {{u"choice"_s, u"accept_with_credit"_s},
         {u"note"_s, u"Foam, please."_s},
         {u"expect"_s, QJsonObject{{u"deadline"_s, receipt["decision"_L1]["deadline"_L1]}, {u"credit"_s, credit}}}});
    QVERIFY2(decided.status == 200, qPrintable(message(decided)));
    QCOMPARE(stateOf(decided.json()["entity"_L1].toObject()), u"stored"_s);
    QCOMPARE(stateOf(order(id)), u"in_warehouse"_s);
    checkLedger();

    QJsonArray items;
    for (const QJsonValue& item : all(u"/v1/stored-items?state=stored"_s)) {
        if (item["orderId"_L1].toString() == id)
            items.append(QJsonObject{{u"storedItemId"_s, item["id"_L1]}, {u"quantity"_s, item["quantity"_L1]}});
    }
    QCOMPARE(items.size(), 1);
    QJsonObject what{{u"addressId"_s, u"adr-nordhafen-1"_s},
                     {u"incoterm"_s, u"DAP"_s},
                     {u"items"_s, items},
                     {u"services"_s, QJsonArray()},
                     {u"insured"_s, true}};
    const QJsonObject preview = m_client->control(u"/v1/shipments/preview"_s, what).json();
    QJsonObject sea;
    for (const QJsonValue& option : preview["options"_L1].toArray()) {
        if (option["freightLineId"_L1].toString() == "fl-sea"_L1)
            sea = option.toObject();
    }
    QVERIFY(sea["total"_L1].isObject());
    what["freightLineId"_L1] = u"fl-sea"_s;
    what["declaration"_L1] = preview["declaration"_L1];
    what["expect"_L1] = QJsonObject{{u"maxTotal"_s, sea["high"_L1]}};
    const Reply submitted = m_client->intent(u"POST"_s, u"/v1/shipments"_s, what);
    QVERIFY2(submitted.status == 201, qPrintable(message(submitted)));
    const QString shipmentId = submitted.json()["id"_L1].toString();
    beat(u"progress"_s, {{u"shipmentId"_s, shipmentId}});
    QJsonObject shipment = read(u"/v1/shipments/"_s + shipmentId);
    QCOMPARE(stateOf(shipment), u"awaiting_payment2"_s);
    QVERIFY(!shipment["packages"_L1].toArray().isEmpty());
    qint64 charged = 0;
    for (const QJsonValue& charge : shipment["charges"_L1].toArray())
        charged += amountOf(charge["amount"_L1]).minor;
    QCOMPARE(amountOf(shipment["total"_L1]).minor, charged);
    paid(shipment);
    beat(u"delivery"_s, {{u"shipmentId"_s, shipmentId}});
    shipment = read(u"/v1/shipments/"_s + shipmentId);
    QCOMPARE(stateOf(shipment), u"delivered"_s);
    QCOMPARE(shipment["legs"_L1].toArray().size(), 2);
    QCOMPARE(stateOf(order(id)), u"completed"_s);
    checkLedger();
}

void tst_sandboxtrade::anOrderForAForwarderEndsWhenTheyFetchIt()
{
    const QJsonObject made = placed(prepared(u"source_to_forwarder"_s));
    QCOMPARE(made["dues"_L1].toArray().size(), 1);
    paid(made);
    const QString id = made["id"_L1].toString();
    beat(u"progress"_s, {{u"orderId"_s, id}});
    for (const QJsonValue& value : all(u"/v1/receipts"_s)) {
        if (value["orderId"_L1].toString() != id || stateOf(value.toObject()) != "awaiting_decision"_L1)
            continue;
        const QJsonObject decision = read(u"/v1/receipts/"_s + value["id"_L1].toString())["decision"_L1].toObject();
        QJsonObject expect = decision["options"_L1].toArray().first().toObject();
        const QJsonValue choice = expect.take("choice"_L1);
        expect.remove("text"_L1);
        expect["deadline"_L1] = decision["deadline"_L1];
        const Reply decided = m_client->intent(u"POST"_s, u"/v1/receipts/%1/decision"_s.arg(value["id"_L1].toString()),
                                               {{u"choice"_s, choice}, {u"note"_s, u""_s}, {u"expect"_s, expect}});
        QVERIFY2(decided.status == 200, qPrintable(message(decided)));
    }
    QCOMPARE(stateOf(order(id)), u"in_warehouse"_s);
    const auto items = [&] {
        QJsonArray its;
        for (const QJsonValue& item : all(u"/v1/stored-items"_s)) {
            if (item["orderId"_L1].toString() == id)
                its.append(item);
        }
        return its;
    };
    const QJsonObject item = items().first().toObject();
    QCOMPARE(stateOf(item), u"allocated"_s);
    const Reply shipped = m_client->control(
        u"/v1/shipments/preview"_s, {{u"addressId"_s, u"adr-nordhafen-1"_s},
                                     {u"incoterm"_s, u"DAP"_s},
                                     {u"items"_s, QJsonArray{QJsonObject{{u"storedItemId"_s, item["id"_L1]},
                                                                         {u"quantity"_s, item["quantity"_L1]}}}},
                                     {u"services"_s, QJsonArray()},
                                     {u"insured"_s, false}});
    QCOMPARE(shipped.slug(), u"state-conflict"_s);
    advance(86400);
    QCOMPARE(stateOf(order(id)), u"completed"_s);
    QCOMPARE(stateOf(items().first().toObject()), u"dispatched"_s);
}

void tst_sandboxtrade::anOrderAboveTheLimitNeedsItsApproval()
{
    const QJsonObject line = m_line;
    const qint64 many = 12 * quantityMilli(line["quantity"_L1]);
    m_line["quantity"_L1] = quantity(many, line["quantity"_L1]["unit"_L1].toString());
    const QJsonObject figures = prepared();
    m_line = line;
    QVERIFY2(figures["approval"_L1]["required"_L1].toBool(), "goods of this world are too cheap for the rule");
    QCOMPARE(figures["approval"_L1]["state"_L1].toString(), u"invalidated"_s);
    const QJsonObject body{
        {u"preparedId"_s, figures["id"_L1]},
        {u"expect"_s, QJsonObject{{u"contentHash"_s, figures["contentHash"_L1]}, {u"total"_s, figures["total"_L1]}}}};
    QCOMPARE(m_client->intent(u"POST"_s, u"/v1/orders"_s, body).slug(), u"approval-required"_s);
    const Reply asked = m_client->intent(u"POST"_s, u"/v1/approvals"_s,
                                         {{u"preparedId"_s, figures["id"_L1]},
                                          {u"contentHash"_s, figures["contentHash"_L1]},
                                          {u"maxTotal"_s, money(2000000, u"EUR"_s)},
                                          {u"validUntil"_s, u"2027-12-31T00:00:00Z"_s},
                                          {u"note"_s, QString()}});
    QVERIFY2(asked.status == 201, qPrintable(message(asked)));
    const QJsonObject approval = asked.json()["entity"_L1].toObject();
    QVERIFY(m_client->signIn(u"u-ida"_s));
    const Reply yes = m_client->intent(u"POST"_s, u"/v1/approvals/"_s + approval["id"_L1].toString() + u"/decision"_s,
                                       {{u"decision"_s, u"approve"_s},
                                        {u"comment"_s, u"Fine."_s},
                                        {u"expect"_s, QJsonObject{{u"contentHash"_s, approval["contentHash"_L1]},
                                                                  {u"maxTotal"_s, approval["maxTotal"_L1]}}}});
    QVERIFY(m_client->signIn(u"u-marta"_s));
    QVERIFY2(yes.status == 200, qPrintable(message(yes)));
    const QJsonObject mine = placed(figures);
    QCOMPARE(mine["approvalId"_L1], approval["id"_L1]);
    QCOMPARE(mine["approvedBy"_L1].toString(), u"Ida Brandt"_s);
}

void tst_sandboxtrade::anUnpaidOrderEndsAtPayBy()
{
    const QString id = placed(prepared())["id"_L1].toString();
    advance(73 * 3600);
    QCOMPARE(stateOf(order(id)), u"cancelled"_s);
    QVERIFY(firstDue(order(id)).isEmpty());
}

void tst_sandboxtrade::cancellingBeforeBuyingRefundsEverything()
{
    const QJsonObject mine = placed(prepared());
    const QString id = mine["id"_L1].toString();
    const QJsonObject payment = paid(mine);
    const Reply stale =
        m_client->intent(u"POST"_s, u"/v1/orders/"_s + id + u"/cancel"_s,
                         {{u"reason"_s, u"Wrong"_s}, {u"expect"_s, QJsonObject{{u"state"_s, u"awaiting_payment1"_s}}}});
    QCOMPARE(stale.slug(), u"state-conflict"_s);
    const Reply reply =
        m_client->intent(u"POST"_s, u"/v1/orders/"_s + id + u"/cancel"_s,
                         {{u"reason"_s, u"Wrong"_s}, {u"expect"_s, QJsonObject{{u"state"_s, u"paid"_s}}}});
    QCOMPARE(reply.json()["outcome"_L1].toString(), u"accepted"_s);
    QCOMPARE(stateOf(order(id)), u"refunded"_s);
    QCOMPARE(read(u"/v1/payments/"_s + payment["id"_L1].toString())["refunded"_L1], payment["debit"_L1]);
    checkLedger();
}

void tst_sandboxtrade::silenceTakesTheDefault()
{
    const QJsonObject mine = placed(prepared());
    const QString id = mine["id"_L1].toString();
    paid(mine);
    beat(u"progress"_s, {{u"orderId"_s, id}});
    QCOMPARE(stateOf(order(id)), u"supplier_shipped"_s);
    advance(49 * 3600);
    QCOMPARE(stateOf(order(id)), u"in_warehouse"_s);
    int receipts = 0;
    for (const QJsonValue& receipt : all(u"/v1/receipts"_s)) {
        if (receipt["orderId"_L1].toString() != id)
            continue;
        ++receipts;
        QCOMPARE(receipt["decision"_L1]["byDefault"_L1].toBool(), true);
    }
    QVERIFY(receipts > 0);
}

void tst_sandboxtrade::minimumsAreHeld()
{
    // An offer of each kind that is sold in lots of several pieces, of which the minimum order takes more than one.
    const auto offerThat = [this](bool mixes) {
        for (qint64 i = 0; i < 400; ++i) {
            const QJsonObject offer = m_sandbox->context().offers->offer(m_sandbox->context().offers->offerId(i));
            const qint64 lot = scaled(offer["lotSize"_L1].toString(), 3).value_or(0);
            const qint64 moq = scaled(offer["moq"_L1].toString(), 3).value_or(0);
            const qint64 stock = scaled(offer["skus"_L1][0]["stock"_L1].toString(), 3).value_or(0);
            if (offer["mixRule"_L1]["enabled"_L1].toBool() == mixes && offer["restricted"_L1].toArray().isEmpty() &&
                offer["status"_L1].toString() == "listed"_L1 && lot > 1000 && moq > lot && stock >= moq)
                return offer;
        }
        return QJsonObject();
    };
    for (const bool mixes : {false, true}) {
        const QJsonObject offer = offerThat(mixes);
        QVERIFY(!offer.isEmpty());
        const QJsonObject sku = offer["skus"_L1][0].toObject();
        const qint64 lot = *scaled(offer["lotSize"_L1].toString(), 3);
        const auto answer = [&](qint64 milli) {
            const QJsonObject line{{u"offerId"_s, offer["id"_L1]},
                                   {u"skuId"_s, sku["id"_L1]},
                                   {u"quantity"_s, quantity(milli, offer["unit"_L1].toString())},
                                   {u"qcPlan"_s, u"none"_s},
                                   {u"services"_s, QJsonArray()}};
            return m_client
                ->control(u"/v1/orders/prepare"_s, {{u"source"_s, QJsonObject{{u"kind"_s, u"buying_list"_s}}},
                                                    {u"lines"_s, QJsonArray{line}},
                                                    {u"serviceMode"_s, u"full_service"_s},
                                                    {u"freightLineId"_s, u"fl-sea"_s},
                                                    {u"addressId"_s, u"adr-nordhafen-1"_s},
                                                    {u"incoterm"_s, u"DAP"_s},
                                                    {u"incotermPlace"_s, u"Hamburg"_s},
                                                    {u"paymentCurrency"_s, u"EUR"_s}})
                .slug();
        };
        const qint64 moq = *scaled(offer["moq"_L1].toString(), 3);
        QCOMPARE(answer(moq), QString());
        QCOMPARE(answer(moq + 1000), u"lot-size"_s);
        QCOMPARE(answer(lot), mixes ? u"mix-rule"_s : u"moq-not-met"_s);
        const qint64 stock = *scaled(sku["stock"_L1].toString(), 3);
        QCOMPARE(answer((stock / lot + 1) * lot), u"out-of-stock"_s);
    }
}

TRADEWIND_TEST(tst_sandboxtrade)

#include "tst_sandboxtrade.moc"
