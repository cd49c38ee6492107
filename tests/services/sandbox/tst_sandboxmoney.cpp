// SPDX-License-Identifier: Apache-2.0
#include "tests/services/sandbox/tradehouse.h"

#include <QMap>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

/// Ledger, exchange and payments, over HTTP.
class tst_sandboxmoney final : public TradeHouse
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(begin()); }
    void thePastReconcilesToTheMinorUnit();
    void anExpiredRateLeavesTheOrderPayable();
    void payingTwiceUnderOneKeyPaysOnce();
    void anotherAmountThanSeenIsNotPaid();
    void aMispricedTotalIsOffByOne();
    void anExchangeMovesBothBalances();
    void aLockIsMadeAtTheRateThatIsPublished();
};

void tst_sandboxmoney::thePastReconcilesToTheMinorUnit()
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
    for (const auto& state :
         {u"awaiting_payment1"_s, u"paid"_s, u"verifying"_s, u"purchasing"_s, u"purchased"_s, u"supplier_shipped"_s,
          u"partially_in_warehouse"_s, u"in_warehouse"_s, u"completed"_s, u"cancelled"_s, u"refunded"_s})
        QVERIFY2(states.contains(state), qPrintable(state));
    for (const QJsonValue& payment : std::as_const(payments)) {
        // debit = total ÷ clientRate, half up, once; refunds add up.
        const qint64 rate = *scaled(payment["clientRate"_L1].toString(), 6);
        const Amount debit = amountOf(payment["debit"_L1]);
        QCOMPARE(debit.minor - amountOf(payment["fee"_L1]).minor,
                 sellFor(amountOf(payment["total"_L1]).minor, debit.currency, u"CNY"_s, rate));
        QCOMPARE(amountOf(payment["refunded"_L1]).minor, refunds.value(payment["id"_L1].toString()));
    }
    QMap<QString, int> approvals;
    for (const QJsonValue& approval : all(u"/v1/approvals"_s)) {
        const QString state = approval["state"_L1].toString();
        ++approvals[state];
        QCOMPARE(approval["steps"_L1][0]["decision"_L1].toString(), state == "approved"_L1   ? u"approve"_s
                                                                    : state == "rejected"_L1 ? u"reject"_s
                                                                                             : QString());
        // What was refused or taken back was asked for once more.
        QCOMPARE(approval["orderId"_L1].isString(), state == "approved"_L1);
    }
    QVERIFY2(approvals[u"approved"_s] > 10 && approvals[u"rejected"_s] > 0, "nobody was asked, or nobody said no");
    QVERIFY(!approvals.contains(u"pending"_s));
    QVERIFY(all(u"/v1/shipments"_s).size() > 20);
    QVERIFY(!all(u"/v1/receipts?state=awaiting_decision"_s).isEmpty());
    QVERIFY(!all(u"/v1/shipments?state=awaiting_payment2"_s).isEmpty());
}

void tst_sandboxmoney::anExpiredRateLeavesTheOrderPayable()
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

void tst_sandboxmoney::payingTwiceUnderOneKeyPaysOnce()
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

void tst_sandboxmoney::anotherAmountThanSeenIsNotPaid()
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

void tst_sandboxmoney::aMispricedTotalIsOffByOne()
{
    const qint64 right = amountOf(prepared()["total"_L1]).minor;
    m_client->control(u"/sandbox/faults"_s, {{u"kind"_s, u"misprice"_s}});
    const QJsonObject wrong = prepared();
    QCOMPARE(amountOf(wrong["total"_L1]).minor, right + 1);
    QCOMPARE(amountOf(wrong["dues"_L1].toArray().at(0)["amount"_L1]).minor, right + 1);
    QCOMPARE(amountOf(prepared()["total"_L1]).minor, right);
}

void tst_sandboxmoney::anExchangeMovesBothBalances()
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
    const auto frozen = [this] {
        qint64 minor = -1;
        for (const QJsonValue& balance : all(u"/v1/balances"_s))
            minor = balance["currency"_L1].toString() == "EUR"_L1 ? amountOf(balance["frozen"_L1]).minor : minor;
        return minor;
    };
    const auto state = [&] {
        for (const QJsonValue& conversion : all(u"/v1/conversions"_s)) {
            if (conversion["fxQuoteId"_L1] == quote["id"_L1])
                return conversion["state"_L1].toString();
        }
        return QString();
    };
    checkLedger();
    QCOMPARE(state(), u"processing"_s);
    QVERIFY(frozen() >= 100000);
    QCOMPARE(stateOf(read(u"/v1/fx/quotes/"_s + quote["id"_L1].toString())), u"consumed"_s);
    advance(2 * 3600 + 60);
    checkLedger();
    QCOMPARE(state(), u"succeeded"_s);
    QCOMPARE(frozen(), 0);
    QCOMPARE(stateOf(read(u"/v1/fx/quotes/"_s + quote["id"_L1].toString())), u"settled"_s);
}

void tst_sandboxmoney::aLockIsMadeAtTheRateThatIsPublished()
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
    for (const QJsonValue& rate : shown["items"_L1].toArray()) {
        if (rate["id"_L1].toString() == "EUR-CNY"_L1)
            QCOMPARE(rate["mid"_L1].toString(), published);
    }
}

TRADEWIND_TEST(tst_sandboxmoney)

#include "tst_sandboxmoney.moc"
