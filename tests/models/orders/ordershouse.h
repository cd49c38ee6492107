// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/money/moneyapi.h"
#include "services/money/moneyservice.h"
#include "services/orders/orderapi.h"
#include "services/orders/orderservice.h"
#include "services/sync/recordstore.h"
#include "tests/services/catalogue/cataloguefixture.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/fakenetwork.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace tradewind::testkit {

/// Orders and money over records filled from the examples of the contract. The outbox stores intents and sends none;
/// the network answers the history of a rate and ways to top up.
struct OrdersHouse final : TokenSource, Transport, ReceiptSink
{
    QTemporaryDir dir;
    FakeClock clock{QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC)};
    FakeNetwork network;
    HttpClient client{network, {.base = QUrl(QStringLiteral("http://127.0.0.1:1")), .clock = &clock}};
    RecordStore records{dir.filePath(QStringLiteral("records.db")), clock};
    JournalStore journal{dir.path(), clock};
    Outbox outbox{journal, *this, *this, clock};
    MoneyApi moneyApi{client};
    MoneyService money{moneyApi, records, outbox, clock};
    OrderApi orderApi{client};
    OrderService orders{orderApi, records, outbox, money, nullptr, clock};

    Async<QByteArray> accessToken() override { return ready(QByteArray("token")); }
    Async<QByteArray> renewedToken(QByteArray) override { return failed<QByteArray>(makeError(Error::Kind::Auth)); }
    Async<QByteArray> send(Intent, std::stop_token) override
    {
        return failed<QByteArray>(makeError(Error::Kind::Offline));
    }
    Async<QByteArray> operation(QString, QString, std::stop_token) override
    {
        return failed<QByteArray>(makeError(Error::Kind::Offline));
    }
    Async<void> upload(WaitingFile, QByteArray, QString, std::stop_token) override { return ready(); }
    Async<qint64> receiptMark() override { return ready(qint64(0)); }
    Async<void> forgetMark() override { return ready(); }
    Async<void> applyReceipts(QList<Receipt>) override { return ready(); }

    bool open()
    {
        client.setTokenSource(this);
        network.answer("GET /v1/fx/rates/EUR-CNY/history", FakeAnswer::json(history()));
        network.answer("GET /v1/balances/EUR/funding", FakeAnswer::json(example(QStringLiteral("Funding"))));
        return await(records.open()).ok() && await(journal.open()).ok() && await(records.beginState()).ok() &&
               await(records.applyPage(statePage(changes()))).ok();
    }

    static QJsonObject example(const QString& name)
    {
        QFile file(QStringLiteral(EXAMPLES_FILE));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QJsonDocument::fromJson(file.readAll()).object()[name].toObject()[QStringLiteral("example")].toObject();
    }
    static QJsonObject amount(const char* value, const char* currency)
    {
        return {{QStringLiteral("amount"), QString::fromLatin1(value)},
                {QStringLiteral("currency"), QString::fromLatin1(currency)}};
    }

    /// The example order, not yet paid, with a payment 2 to expect.
    static QJsonObject unpaidOrder()
    {
        QJsonObject order = example(QStringLiteral("PurchaseOrder"));
        QJsonObject due = order[QStringLiteral("dues")][0].toObject();
        for (const char* member : {"paid", "paymentId", "low", "high"})
            due.remove(QLatin1StringView(member));
        QJsonObject later = due;
        later[QStringLiteral("id")] = QStringLiteral("du-10376-2");
        later[QStringLiteral("kind")] = QStringLiteral("payment2");
        later[QStringLiteral("state")] = QStringLiteral("expected");
        later[QStringLiteral("amount")] = amount("6432.10", "CNY");
        later[QStringLiteral("low")] = amount("5788.89", "CNY");
        later[QStringLiteral("high")] = amount("7075.31", "CNY");
        later[QStringLiteral("basis")] = QStringLiteral("Sea LCL, 1,044 kg");
        later[QStringLiteral("blocking")] = false;
        later.remove(QStringLiteral("dueAt"));
        order[QStringLiteral("dues")] = QJsonArray{due, later};
        order[QStringLiteral("supplierOrders")] = QJsonArray{};
        order[QStringLiteral("timeline")] =
            QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("te-0")},
                                   {QStringLiteral("at"), QStringLiteral("2026-11-19T16:32:00Z")},
                                   {QStringLiteral("kind"), QStringLiteral("placed")},
                                   {QStringLiteral("text"), QStringLiteral("Order placed")}}};
        const auto charge = [](const char* id, const char* kind, const char* sum, const char* basis) {
            return QJsonObject{{QStringLiteral("id"), QString::fromLatin1(id)},
                               {QStringLiteral("kind"), QString::fromLatin1(kind)},
                               {QStringLiteral("amount"), amount(sum, "CNY")},
                               {QStringLiteral("basis"), QString::fromLatin1(basis)}};
        };
        order[QStringLiteral("charges")] = QJsonArray{charge("ch-1", "goods", "65550.00", ""),
                                                      charge("ch-2", "domestic_freight", "620.00", "to Ningbo"),
                                                      charge("ch-3", "service_fee", "2294.25", "3.5 % of goods"),
                                                      charge("ch-4", "inspection", "480.00", "125 samples")};
        return order;
    }

    /// An order that was paid and whose goods came short.
    static QJsonObject arrivedOrder()
    {
        QJsonObject order = example(QStringLiteral("PurchaseOrder"));
        const QJsonArray charges = unpaidOrder()[QStringLiteral("charges")].toArray();
        order[QStringLiteral("id")] = QStringLiteral("po-10344");
        order[QStringLiteral("number")] = QStringLiteral("PO-10344");
        order[QStringLiteral("title")] = QStringLiteral("Enamel mug 350 ml");
        order[QStringLiteral("state")] = QStringLiteral("partially_in_warehouse");
        order[QStringLiteral("flags")] = QJsonArray{QStringLiteral("refund_pending")};
        order[QStringLiteral("placedAt")] = QStringLiteral("2026-10-21T08:00:00Z");
        order[QStringLiteral("charges")] = charges;
        order.remove(QStringLiteral("clientRef"));
        order.remove(QStringLiteral("payBy"));
        QJsonObject due = order[QStringLiteral("dues")][0].toObject();
        due[QStringLiteral("state")] = QStringLiteral("paid");
        order[QStringLiteral("dues")] = QJsonArray{due};
        QJsonObject supplier = order[QStringLiteral("supplierOrders")][0].toObject();
        QJsonObject line = supplier[QStringLiteral("lines")][0].toObject();
        line[QStringLiteral("state")] = QStringLiteral("received");
        line[QStringLiteral("received")] = QJsonObject{{QStringLiteral("value"), QStringLiteral("2800")},
                                                       {QStringLiteral("unit"), QStringLiteral("piece")}};
        supplier[QStringLiteral("lines")] = QJsonArray{line};
        order[QStringLiteral("supplierOrders")] = QJsonArray{supplier};
        const auto entry = [](const char* id, const char* at, const char* kind, const char* text) {
            return QJsonObject{{QStringLiteral("id"), QString::fromLatin1(id)},
                               {QStringLiteral("at"), QString::fromLatin1(at)},
                               {QStringLiteral("kind"), QString::fromLatin1(kind)},
                               {QStringLiteral("text"), QString::fromLatin1(text)}};
        };
        order[QStringLiteral("timeline")] =
            QJsonArray{entry("te-0", "2026-10-21T08:00:00Z", "placed", "Order placed"),
                       entry("te-1", "2026-10-21T09:10:00Z", "payment_confirmed", "Payment 1 confirmed"),
                       entry("te-2", "2026-10-22T03:00:00Z", "purchased", "Bought from one supplier"),
                       entry("te-3", "2026-11-09T03:00:00Z", "shipped", "Yongkang Hengjia Cup Industry shipped"),
                       entry("te-4", "2026-11-18T09:00:00Z", "received", "IN-7731: received and measured"),
                       entry("te-5", "2026-11-19T10:00:00Z", "short", "IN-7731: 200 short")};
        return order;
    }

    static QJsonObject history()
    {
        QJsonArray points;
        QDate day(2026, 8, 23);
        for (int i = 0; day <= QDate(2026, 11, 20); day = day.addDays(1), ++i) {
            const int units = 78'420 + (i * 37) % 610 - (i * 53) % 470;
            points.append(QJsonObject{{QStringLiteral("date"), day.toString(Qt::ISODate)},
                                      {QStringLiteral("mid"), plainDigits(units, 4)}});
        }
        return {{QStringLiteral("base"), QStringLiteral("EUR")},
                {QStringLiteral("quote"), QStringLiteral("CNY")},
                {QStringLiteral("points"), points}};
    }

    static QList<Change> changes()
    {
        const auto S = [](const char* text) { return QString::fromLatin1(text); };
        QJsonObject receipt = example(S("Receipt"));
        receipt[S("orderId")] = S("po-10344");
        QJsonObject payment = example(S("Payment"));
        payment[S("orderId")] = S("po-10344");
        payment[S("at")] = S("2026-10-21T09:10:00Z");
        QJsonObject refund = example(S("Refund"));
        refund[S("orderId")] = S("po-10344");
        QJsonObject closed = arrivedOrder();
        closed[S("id")] = S("po-10101");
        closed[S("number")] = S("PO-10101");
        closed[S("state")] = S("completed");
        closed[S("flags")] = QJsonArray();
        closed[S("placedAt")] = S("2026-03-02T08:00:00Z");
        QJsonObject book = example(S("FeeBook"));
        QJsonArray rules = book[S("rules")].toArray();
        QJsonObject service = rules[0].toObject();
        for (const char* member : {"fixed", "sampleTiers", "freeDays"})
            service.remove(QLatin1StringView(member));
        const auto rule = [](const char* json) { return QJsonDocument::fromJson(json).object(); };
        book[S("rules")] = QJsonArray{
            service,
            rule(
                R"({"id":"fr-aql","kind":"inspection_aql","name":"AQL inspection","basis":"per_sample","validFrom":"2026-01-01T00:00:00Z",
                     "serviceModes":[],"fixed":{"amount":"3.84","currency":"CNY"}})"),
            rule(
                R"({"id":"fr-store","kind":"storage","name":"Storage","basis":"per_item_day","validFrom":"2026-01-01T00:00:00Z",
                     "serviceModes":[],"fixed":{"amount":"0.50","currency":"CNY"},"freeDays":60})"),
            rule(
                R"({"id":"fr-fx","kind":"fx_spread","name":"Exchange","basis":"fx_spread","validFrom":"2026-01-01T00:00:00Z",
                     "serviceModes":[],"bp":40})")};
        QJsonObject dollars = example(S("Balance"));
        dollars[S("id")] = dollars[S("currency")] = S("USD");
        dollars[S("available")] = amount("6914.20", "USD");
        dollars[S("frozen")] = amount("0.00", "USD");
        dollars[S("nonWithdrawable")] = amount("0.00", "USD");
        QJsonObject top = example(S("LedgerEntry"));
        top[S("id")] = S("le-5499");
        top[S("kind")] = S("funding");
        top[S("direction")] = S("credit");
        top[S("amount")] = amount("8000.00", "EUR");
        top[S("balanceAfter")] = amount("14230.55", "EUR");
        top[S("at")] = S("2026-11-16T08:30:00Z");
        top[S("text")] = S("Pretend transfer received");
        top.remove(S("ref"));
        QJsonObject back = top;
        back[S("id")] = S("le-5511");
        back[S("kind")] = S("refund");
        back[S("amount")] = amount("107.55", "EUR");
        back[S("balanceAfter")] = amount("5511.12", "EUR");
        back[S("at")] = S("2026-11-20T10:00:00Z");
        back[S("text")] = S("200 coasters short");
        back[S("ref")] = QJsonObject{{S("topic"), S("refund")}, {S("id"), S("rf-77")}};
        return {upsert(S("order"), unpaidOrder()),
                upsert(S("order"), arrivedOrder()),
                upsert(S("order"), closed),
                upsert(S("receipt"), receipt),
                upsert(S("payment"), payment),
                upsert(S("refund"), refund),
                upsert(S("company"), example(S("Company"))),
                upsert(S("me"), example(S("Me"))),
                upsert(S("balance"), example(S("Balance"))),
                upsert(S("balance"), dollars),
                upsert(S("ledger_entry"), example(S("LedgerEntry"))),
                upsert(S("ledger_entry"), top),
                upsert(S("ledger_entry"), back),
                upsert(S("fx_rate"), example(S("FxRate"))),
                upsert(S("fee_book"), book)};
    }
};

} // namespace tradewind::testkit
