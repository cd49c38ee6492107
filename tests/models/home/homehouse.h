// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/home/homeservice.h"
#include "services/money/moneyapi.h"
#include "services/sync/recordstore.h"
#include "services/wire/httpclient.h"
#include "tests/models/outbox/pendinghouse.h"
#include "tests/testkit/fakenetwork.h"

#include <QFile>

namespace tradewind::testkit {

/// Somebody is signed in.
class HomeTokens final : public TokenSource
{
public:
    Async<QByteArray> accessToken() override { return ready(QByteArray("t")); }
    Async<QByteArray> renewedToken(QByteArray) override { return ready(QByteArray("t")); }
};

/// Records made of the contract's own examples, as a home of 20 November 2026 would have them.
class HomeHouse
{
    QTemporaryDir m_dir;

public:
    explicit HomeHouse(bool withHistory = true)
        : records(m_dir.filePath(QStringLiteral("records.db")), pending.clock)
        , client(network, {.base = QUrl(QStringLiteral("http://127.0.0.1:1")), .clock = &pending.clock})
        , moneyApi(client)
        , money(moneyApi, records, pending.outbox, pending.clock)
        , drafts(pending.journal)
        , checkouts(drafts, records, pending.outbox, pending.clock)
        , service(records, pending.outbox, money, checkouts, pending.clock, UserId(QStringLiteral("u-marta")))
    {
        client.setTokenSource(&tokens);
        pending.clock.setNow(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
        if (withHistory)
            network.answer("GET /v1/fx/rates/EUR-CNY/history",
                           FakeAnswer::json(QByteArray(R"({"base":"EUR","quote":"CNY","points":[
                           {"date":"2026-11-18","mid":"7.7981"},{"date":"2026-11-19","mid":"7.863"},
                           {"date":"2026-11-20","mid":"7.842"}]})")));
        const auto opened = await(records.open());
        Q_ASSERT(opened.ok());
    }

    /// The contract's example of a schema.
    static QJsonObject example(const QString& schema)
    {
        QFile file(QStringLiteral(CODEC_EXAMPLES));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        return all.value(schema).toObject().value(QStringLiteral("example")).toObject();
    }
    bool put(const QString& topic, const QJsonObject& entity)
    {
        const auto change = changeFromEntity(topic, QJsonDocument(entity).toJson(QJsonDocument::Compact));
        if (!change)
            return false;
        ChangePage page;
        page.changes = {*change};
        page.nextCursor = QStringLiteral("c");
        return await(records.applyPage(page)).ok();
    }

    /// A quote that ends in five and a half hours, an approval for u-marta, an unpaid order, a decision to be made, a
    /// shipment at the customs, a payment of this month, a balance and a rate.
    bool fill()
    {
        QJsonObject rfq = example(QStringLiteral("Rfq"));
        QJsonArray rounds = rfq.value(QStringLiteral("rounds")).toArray();
        QJsonObject round = rounds.at(0).toObject();
        round.insert(QStringLiteral("validTo"), QStringLiteral("2026-11-20T14:28:00Z"));
        rfq.insert(QStringLiteral("rounds"), QJsonArray{round});

        QJsonObject approval = example(QStringLiteral("Approval"));
        approval.insert(QStringLiteral("state"), QStringLiteral("pending"));
        approval.insert(QStringLiteral("steps"),
                        QJsonArray{QJsonObject{{QStringLiteral("approverId"), QStringLiteral("u-marta")},
                                               {QStringLiteral("approverName"), QStringLiteral("Marta Reinholt")}}});

        QJsonObject receipt = example(QStringLiteral("Receipt"));
        QJsonObject decision = receipt.value(QStringLiteral("decision")).toObject();
        for (const char* member : {"choice", "byDefault", "by", "at", "note"})
            decision.remove(QLatin1StringView(member));
        receipt.insert(QStringLiteral("decision"), decision);

        QJsonObject shipment = example(QStringLiteral("Shipment"));
        QJsonArray exceptions = shipment.value(QStringLiteral("exceptions")).toArray();
        QJsonObject exception = exceptions.at(0).toObject();
        exception.remove(QStringLiteral("resolvedAt"));
        shipment.insert(QStringLiteral("exceptions"), QJsonArray{exception});
        shipment.insert(QStringLiteral("state"), QStringLiteral("in_transit"));
        shipment.insert(QStringLiteral("dues"), QJsonArray());

        return put(QStringLiteral("rfq"), rfq) && put(QStringLiteral("approval"), approval) &&
               put(QStringLiteral("order"), example(QStringLiteral("PurchaseOrder"))) &&
               put(QStringLiteral("receipt"), receipt) && put(QStringLiteral("shipment"), shipment) &&
               put(QStringLiteral("ledger_entry"), example(QStringLiteral("LedgerEntry"))) &&
               put(QStringLiteral("balance"), example(QStringLiteral("Balance"))) &&
               put(QStringLiteral("fx_rate"), example(QStringLiteral("FxRate")));
    }

    PendingHouse pending;
    RecordStore records;
    FakeNetwork network;
    HomeTokens tokens;
    HttpClient client;
    MoneyApi moneyApi;
    MoneyService money;
    DraftStore drafts;
    OpenCheckouts checkouts;
    HomeService service;
};

} // namespace tradewind::testkit
