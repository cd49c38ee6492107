// SPDX-License-Identifier: Apache-2.0
#include "tests/services/sandbox/tradehouse.h"

#include <QMap>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

TradeHouse::~TradeHouse()
{
    if (m_sandbox)
        m_sandbox->stop();
}

bool TradeHouse::begin()
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
    if (!m_client->signIn(u"u-marta"_s))
        return false;
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
    return !m_line.isEmpty();
}

QJsonObject TradeHouse::prepared(const QString& mode)
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

QJsonObject TradeHouse::placed(const QJsonObject& figures)
{
    const Reply reply = m_client->intent(
        u"POST"_s, u"/v1/orders"_s,
        {{u"preparedId"_s, figures["id"_L1]},
         {u"expect"_s, QJsonObject{{u"contentHash"_s, figures["contentHash"_L1]}, {u"total"_s, figures["total"_L1]}}}});
    if (reply.status != 201)
        qWarning() << reply.body;
    return reply.json()["entity"_L1].toObject();
}

QJsonObject TradeHouse::firstDue(const QJsonObject& owner)
{
    for (const QJsonValue& due : owner["dues"_L1].toArray()) {
        if (due["state"_L1].toString() == "due"_L1)
            return due.toObject();
    }
    return {};
}

QJsonObject TradeHouse::lockFor(const QJsonObject& total)
{
    return m_client
        ->control(u"/v1/fx/quotes"_s,
                  {{u"sellCurrency"_s, u"EUR"_s}, {u"buyCurrency"_s, u"CNY"_s}, {u"buyAmount"_s, total}})
        .json();
}

QJsonObject TradeHouse::paid(const QJsonObject& owner)
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

QJsonArray TradeHouse::all(const QString& path, const QString& language) const
{
    QJsonArray items;
    QString cursor;
    do {
        const QString next = cursor.isEmpty() ? QString() : u"&cursor="_s + cursor;
        const QString address = path + (path.contains(u'?') ? u"&"_s : u"?"_s) + u"limit=200"_s + next;
        const QMap<QString, QString> asked =
            language.isEmpty() ? QMap<QString, QString>() : QMap<QString, QString>{{u"Accept-Language"_s, language}};
        const QJsonObject page = m_client->send(u"GET"_s, address, {}, asked).json();
        for (const QJsonValue& item : page["items"_L1].toArray())
            items.append(item);
        cursor = page["nextCursor"_L1].toString();
    } while (!cursor.isEmpty());
    return items;
}

QJsonObject TradeHouse::beat(const QString& name, QJsonObject arguments) const
{
    arguments["beat"_L1] = name;
    const Reply reply = m_client->control(u"/sandbox/story"_s, arguments);
    if (reply.status != 200)
        qWarning() << reply.body;
    return reply.json();
}

void TradeHouse::checkLedger() const
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
    QMap<QString, qint64> held;
    for (const QJsonValue& conversion : all(u"/v1/conversions"_s)) {
        const Amount sell = amountOf(conversion["sell"_L1]);
        held[sell.currency] += conversion["state"_L1].toString() == "processing"_L1 ? sell.minor : 0;
    }
    for (const QJsonValue& balance : all(u"/v1/balances"_s)) {
        const QString currency = balance["currency"_L1].toString();
        const qint64 available = amountOf(balance["available"_L1]).minor;
        QCOMPARE(available + amountOf(balance["frozen"_L1]).minor, sums.value(currency));
        QCOMPARE(amountOf(balance["frozen"_L1]).minor, held.value(currency));
        QVERIFY(amountOf(balance["nonWithdrawable"_L1]).minor <= available);
    }
}

} // namespace tradewind::sandbox
