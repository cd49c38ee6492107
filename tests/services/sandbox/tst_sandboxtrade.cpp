// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/shared/exact.h"
#include "services/sandbox/sandbox.h"
#include "tests/services/sandbox/testclient.h"
#include "tests/testkit/testcase.h"

#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

/// Orders from prepare to delivery, and the money behind them, over HTTP.
class tst_sandboxtrade final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatIsPublishedIsThere();
    void everyRoundExpectsFreight();
    void thePastReconcilesToTheMinorUnit();
    void anOrderGoesFromPrepareToDelivered();
    void anOrderForAForwarderEndsWhenTheyFetchIt();
    void anExpiredRateLeavesTheOrderPayable();
    void payingTwiceUnderOneKeyPaysOnce();
    void anotherAmountThanSeenIsNotPaid();
    void anOrderAboveTheLimitNeedsItsApproval();
    void anUnpaidOrderEndsAtPayBy();
    void cancellingBeforeBuyingRefundsEverything();
    void silenceTakesTheDefault();
    void aMispricedTotalIsOffByOne();
    void minimumsAreHeld();
    void anExchangeMovesBothBalances();
    void aLockIsMadeAtTheRateThatIsPublished();

private:
    QJsonObject prepared(const QString& mode = u"full_service"_s);
    QJsonObject placed(const QJsonObject& figures);
    QJsonObject paid(const QJsonObject& owner);
    QJsonObject lockFor(const QJsonObject& total);
    QJsonObject read(const QString& path) const { return m_client->get(path).json(); }
    QJsonObject order(const QString& id) const { return read(u"/v1/orders/"_s + id); }
    QJsonArray all(const QString& path) const;
    QJsonObject beat(const QString& name, QJsonObject arguments) const;
    void advance(qint64 seconds) const { m_client->control(u"/sandbox/clock"_s, {{u"advanceSeconds"_s, seconds}}); }
    void checkLedger() const;
    static QJsonObject firstDue(const QJsonObject& owner);
    static QString stateOf(const QJsonObject& entity) { return entity["state"_L1].toString(); }
    static QString message(const Reply& reply) { return QString::fromUtf8(reply.body.left(600)); }

    QTemporaryDir m_dir;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<TestClient> m_client;
    QJsonObject m_line; ///< of a request: an offer that fits a small order
};

void tst_sandboxtrade::initTestCase()
{
    Options options;
    options.host = u"127.0.0.1"_s;
    options.dataDir = m_dir.path();
    options.seed = 7;
    options.offers = 400;
    options.controls = true;
    options.anchor = QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
    m_sandbox = std::make_unique<Sandbox>(options);
    m_client = std::make_unique<TestClient>(m_sandbox->start());
    QVERIFY(m_client->signIn(u"u-marta"_s));
    for (qint64 i = 0; i < 400 && m_line.isEmpty(); ++i) {
        const QJsonObject offer = m_sandbox->context().offers->offer(m_sandbox->context().offers->offerId(i));
        const QJsonObject sku = offer["skus"_L1].toArray().at(0).toObject();
        const qint64 moq = scaled(offer["moq"_L1].toString(), 3).value_or(0);
        const qint64 stock = scaled(sku["stock"_L1].toString(), 3).value_or(0);
        const qint64 value = lineTotal(scaled(sku["price"_L1].toString(), 6).value_or(0), moq, u"CNY"_s);
        if (offer["restricted"_L1].toArray().isEmpty() && offer["status"_L1].toString() == "listed"_L1 &&
            stock > 20 * moq && value > 100000 && value < 1000000)
            m_line = {{u"offerId"_s, offer["id"_L1]},
                      {u"skuId"_s, sku["id"_L1]},
                      {u"quantity"_s, quantity(moq, offer["unit"_L1].toString())},
                      {u"qcPlan"_s, u"aql"_s},
                      {u"services"_s, QJsonArray()}};
    }
    QVERIFY(!m_line.isEmpty());
}

void tst_sandboxtrade::cleanupTestCase()
{
    m_sandbox->stop();
}

QJsonObject tst_sandboxtrade::prepared(const QString& mode)
{
    QJsonObject asked{{u"source"_s, QJsonObject{{u"kind"_s, u"buying_list"_s}}},
                      {u"lines"_s, QJsonArray{m_line}},
                      {u"serviceMode"_s, mode},
                      {u"addressId"_s, u"adr-nordhafen-1"_s},
                      {u"incoterm"_s, u"DAP"_s},
                      {u"incotermPlace"_s, u"Hamburg"_s},
                      {u"paymentCurrency"_s, u"EUR"_s}};
    if (mode == "full_service"_L1)
        asked["freightLineId"_L1] = u"fl-sea"_s;
    const Reply reply = m_client->control(u"/v1/orders/prepare"_s, asked);
    if (reply.status != 200)
        qWarning() << reply.body;
    return reply.json();
}

QJsonObject tst_sandboxtrade::placed(const QJsonObject& figures)
{
    const Reply reply = m_client->intent(
        u"POST"_s, u"/v1/orders"_s,
        {{u"preparedId"_s, figures["id"_L1]},
         {u"expect"_s, QJsonObject{{u"contentHash"_s, figures["contentHash"_L1]}, {u"total"_s, figures["total"_L1]}}}});
    if (reply.status != 201)
        qWarning() << reply.body;
    return reply.json()["entity"_L1].toObject();
}

QJsonObject tst_sandboxtrade::firstDue(const QJsonObject& owner)
{
    for (const QJsonValue& due : owner["dues"_L1].toArray()) {
        if (due["state"_L1].toString() == "due"_L1)
            return due.toObject();
    }
    return {};
}

QJsonObject tst_sandboxtrade::lockFor(const QJsonObject& total)
{
    return m_client
        ->control(u"/v1/fx/quotes"_s,
                  {{u"sellCurrency"_s, u"EUR"_s}, {u"buyCurrency"_s, u"CNY"_s}, {u"buyAmount"_s, total}})
        .json();
}

QJsonObject tst_sandboxtrade::paid(const QJsonObject& owner)
{
    const QJsonObject due = firstDue(owner);
    const QJsonObject quote = lockFor(due["amount"_L1].toObject());
    const Reply reply = m_client->intent(
        u"POST"_s, u"/v1/payments"_s,
        {{u"dueIds"_s, QJsonArray{due["id"_L1]}},
         {u"method"_s, u"balance"_s},
         {u"currency"_s, u"EUR"_s},
         {u"fxQuoteId"_s, quote["id"_L1]},
         {u"expect"_s, QJsonObject{{u"total"_s, due["amount"_L1]}, {u"debit"_s, quote["sellAmount"_L1]}}}});
    if (reply.status != 201)
        qWarning() << reply.body;
    return reply.json()["entity"_L1].toObject();
}

QJsonArray tst_sandboxtrade::all(const QString& path) const
{
    QJsonArray items;
    QString cursor;
    do {
        const QString next = cursor.isEmpty() ? QString() : u"&cursor="_s + cursor;
        const QJsonObject page = read(path + (path.contains(u'?') ? u"&"_s : u"?"_s) + u"limit=200"_s + next);
        for (const QJsonValue& item : page["items"_L1].toArray())
            items.append(item);
        cursor = page["nextCursor"_L1].toString();
    } while (!cursor.isEmpty());
    return items;
}

QJsonObject tst_sandboxtrade::beat(const QString& name, QJsonObject arguments) const
{
    arguments["beat"_L1] = name;
    const Reply reply = m_client->control(u"/sandbox/story"_s, arguments);
    if (reply.status != 200)
        qWarning() << reply.body;
    return reply.json();
}

void tst_sandboxtrade::checkLedger() const
{
    QMap<QString, qint64> sums;
    const QJsonArray entries = all(u"/v1/ledger"_s);
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        const Amount amount = amountOf(entries[i]["amount"_L1]);
        QVERIFY(amount.minor > 0);
        sums[amount.currency] += entries[i]["direction"_L1].toString() == "credit"_L1 ? amount.minor : -amount.minor;
        QCOMPARE(amountOf(entries[i]["balanceAfter"_L1]).minor, sums[amount.currency]);
        QVERIFY(sums[amount.currency] >= 0);
    }
    for (const QJsonValue& balance : all(u"/v1/balances"_s)) {
        const QString currency = balance["currency"_L1].toString();
        QCOMPARE(amountOf(balance["available"_L1]).minor + amountOf(balance["frozen"_L1]).minor, sums.value(currency));
    }
}

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

void tst_sandboxtrade::thePastReconcilesToTheMinorUnit()
{
    checkLedger();
    const QJsonArray orders = all(u"/v1/orders"_s);
    QVERIFY2(orders.size() >= 60 && orders.size() <= 120, qPrintable(QString::number(orders.size())));
    QMap<QString, QJsonValue> payments;
    for (const QJsonValue& payment : all(u"/v1/payments"_s))
        payments.insert(payment["id"_L1].toString(), payment);
    QMap<QString, qint64> refunds;
    for (const QJsonValue& refund : all(u"/v1/refunds"_s))
        refunds[refund["paymentId"_L1].toString()] += amountOf(refund["amount"_L1]).minor;
    QStringList states;
    int paidDues = 0;
    for (const QJsonValue& one : orders) {
        states.append(one["state"_L1].toString());
        qint64 total = 0;
        for (const QJsonValue& charge : one["charges"_L1].toArray())
            total += amountOf(charge["amount"_L1]).minor;
        QCOMPARE(amountOf(one["total"_L1]).minor, total);
        for (const QJsonValue& due : one["dues"_L1].toArray()) {
            if (due["state"_L1].toString() != "paid"_L1)
                continue;
            ++paidDues;
            QVERIFY(payments.contains(due["paymentId"_L1].toString()));
        }
    }
    QVERIFY(paidDues > 0 && !refunds.isEmpty());
    for (const auto& state : {u"awaiting_payment1"_s, u"paid"_s, u"verifying"_s, u"purchasing"_s, u"purchased"_s,
                              u"in_warehouse"_s, u"completed"_s, u"cancelled"_s, u"refunded"_s})
        QVERIFY2(states.contains(state), qPrintable(state));
    for (const QJsonValue& payment : std::as_const(payments)) {
        // debit = total ÷ clientRate, half up, once; refunds add up.
        const qint64 rate = *scaled(payment["clientRate"_L1].toString(), 6);
        const Amount debit = amountOf(payment["debit"_L1]);
        QCOMPARE(debit.minor - amountOf(payment["fee"_L1]).minor,
                 sellFor(amountOf(payment["total"_L1]).minor, debit.currency, u"CNY"_s, rate));
        QCOMPARE(amountOf(payment["refunded"_L1]).minor, refunds.value(payment["id"_L1].toString()));
    }
    QVERIFY(all(u"/v1/shipments"_s).size() > 20);
    QVERIFY(!all(u"/v1/receipts?state=awaiting_decision"_s).isEmpty());
    QVERIFY(!all(u"/v1/shipments?state=awaiting_payment2"_s).isEmpty());
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

void tst_sandboxtrade::anExpiredRateLeavesTheOrderPayable()
{
    const QJsonObject mine = placed(prepared());
    const QJsonObject due = firstDue(mine);
    const QJsonObject quote = lockFor(due["amount"_L1].toObject());
    advance(1900);
    const Reply late = m_client->intent(
        u"POST"_s, u"/v1/payments"_s,
        {{u"dueIds"_s, QJsonArray{due["id"_L1]}},
         {u"method"_s, u"balance"_s},
         {u"currency"_s, u"EUR"_s},
         {u"fxQuoteId"_s, quote["id"_L1]},
         {u"expect"_s, QJsonObject{{u"total"_s, due["amount"_L1]}, {u"debit"_s, quote["sellAmount"_L1]}}}});
    QCOMPARE(late.status, 422);
    QCOMPARE(late.slug(), u"fx-quote-expired"_s);
    QCOMPARE(stateOf(order(mine["id"_L1].toString())), u"awaiting_payment1"_s);
    QCOMPARE(stateOf(read(u"/v1/fx/quotes/"_s + quote["id"_L1].toString())), u"expired"_s);
    QCOMPARE(stateOf(paid(mine)), u"succeeded"_s);
}

void tst_sandboxtrade::payingTwiceUnderOneKeyPaysOnce()
{
    const QJsonObject mine = placed(prepared());
    const QJsonObject due = firstDue(mine);
    const QJsonObject quote = lockFor(due["amount"_L1].toObject());
    const QJsonObject body{
        {u"clientRef"_s, u"twice-0001"_s},
        {u"dueIds"_s, QJsonArray{due["id"_L1]}},
        {u"method"_s, u"balance"_s},
        {u"currency"_s, u"EUR"_s},
        {u"fxQuoteId"_s, quote["id"_L1]},
        {u"expect"_s, QJsonObject{{u"total"_s, due["amount"_L1]}, {u"debit"_s, quote["sellAmount"_L1]}}}};
    const qsizetype before = all(u"/v1/ledger"_s).size();
    const QString key = u"0b8f5a5e-6a3f-4f0c-9a57-52c9f0c5b777"_s;
    const Reply first = m_client->intent(u"POST"_s, u"/v1/payments"_s, body, key);
    const Reply second = m_client->intent(u"POST"_s, u"/v1/payments"_s, body, key);
    QCOMPARE(first.status, 201);
    QCOMPARE(second.body, first.body);
    QCOMPARE(all(u"/v1/ledger"_s).size(), before + 1);
    QJsonObject again = body;
    again["clientRef"_L1] = u"twice-0002"_s;
    QCOMPARE(m_client->intent(u"POST"_s, u"/v1/payments"_s, again).slug(), u"state-conflict"_s);
    checkLedger();
}

void tst_sandboxtrade::anotherAmountThanSeenIsNotPaid()
{
    const QJsonObject mine = placed(prepared());
    const QJsonObject due = firstDue(mine);
    const QJsonObject quote = lockFor(due["amount"_L1].toObject());
    Amount wrong = amountOf(quote["sellAmount"_L1]);
    wrong.minor -= 1;
    const Reply reply =
        m_client->intent(u"POST"_s, u"/v1/payments"_s,
                         {{u"dueIds"_s, QJsonArray{due["id"_L1]}},
                          {u"method"_s, u"balance"_s},
                          {u"currency"_s, u"EUR"_s},
                          {u"fxQuoteId"_s, quote["id"_L1]},
                          {u"expect"_s, QJsonObject{{u"total"_s, due["amount"_L1]}, {u"debit"_s, money(wrong)}}}});
    QCOMPARE(reply.slug(), u"price-changed"_s);
    QCOMPARE(stateOf(read(u"/v1/fx/quotes/"_s + quote["id"_L1].toString())), u"locked"_s);
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

void tst_sandboxtrade::aMispricedTotalIsOffByOne()
{
    const qint64 right = amountOf(prepared()["total"_L1]).minor;
    m_client->control(u"/sandbox/faults"_s, {{u"kind"_s, u"misprice"_s}});
    const QJsonObject wrong = prepared();
    QCOMPARE(amountOf(wrong["total"_L1]).minor, right + 1);
    QCOMPARE(amountOf(wrong["dues"_L1].toArray().at(0)["amount"_L1]).minor, right + 1);
    QCOMPARE(amountOf(prepared()["total"_L1]).minor, right);
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

void tst_sandboxtrade::anExchangeMovesBothBalances()
{
    const QJsonObject quote = m_client
                                  ->control(u"/v1/fx/quotes"_s, {{u"sellCurrency"_s, u"EUR"_s},
                                                                 {u"buyCurrency"_s, u"USD"_s},
                                                                 {u"sellAmount"_s, money(100000, u"EUR"_s)}})
                                  .json();
    const qint64 mid = *scaled(quote["midRate"_L1].toString(), 6);
    const qint64 rate = *scaled(quote["clientRate"_L1].toString(), 6);
    QCOMPARE(rate, clientRate(mid, quote["spreadBp"_L1].toInteger()));
    QCOMPARE(amountOf(quote["buyAmount"_L1]).minor, buyFor(100000, u"EUR"_s, u"USD"_s, rate));
    const Reply reply = m_client->intent(
        u"POST"_s, u"/v1/conversions"_s,
        {{u"fxQuoteId"_s, quote["id"_L1]},
         {u"expect"_s, QJsonObject{{u"sell"_s, quote["sellAmount"_L1]}, {u"buy"_s, quote["buyAmount"_L1]}}}});
    QVERIFY2(reply.status == 201, qPrintable(message(reply)));
    checkLedger();
    QCOMPARE(stateOf(read(u"/v1/fx/quotes/"_s + quote["id"_L1].toString())), u"consumed"_s);
}

void tst_sandboxtrade::aLockIsMadeAtTheRateThatIsPublished()
{
    const QJsonObject total = money(100000, u"CNY"_s);
    QStringList locked{lockFor(total)["midRate"_L1].toString()};
    advance(600);
    locked.append(lockFor(total)["midRate"_L1].toString());
    const QJsonObject shown = read(u"/v1/fx/rates?limit=50"_s);
    QStringList inForce;
    QStringList since;
    QString published;
    for (const QJsonValue& entry : read(u"/sandbox/journal?limit=10000"_s)["entries"_L1].toArray()) {
        const QJsonObject facts = entry["facts"_L1].toObject();
        if (entry["kind"_L1].toString() == "fx.locked"_L1 && facts["buyAmount"_L1].toObject() == total)
            inForce.append(published);
        for (const QJsonValue& rate : facts["rates"_L1].toArray()) {
            if (rate["id"_L1].toString() == "EUR-CNY"_L1) {
                published = rate["mid"_L1].toString();
                since.append(rate["asOf"_L1].toString());
            }
        }
    }
    QCOMPARE(inForce, locked);
    QVERIFY(since.size() >= 3);
    QCOMPARE(fromStamp(since.at(since.size() - 2)).secsTo(fromStamp(since.last())), 600);
    QStringList now;
    for (const QJsonValue& rate : shown["items"_L1].toArray()) {
        if (rate["id"_L1].toString() == "EUR-CNY"_L1)
            now.append(rate["mid"_L1].toString());
    }
    QCOMPARE(now, QStringList{published});
}

TRADEWIND_TEST(tst_sandboxtrade)

#include "tst_sandboxtrade.moc"
