// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/catalogueapi.h"
#include "services/catalogue/cataloguedatabase.h"
#include "services/catalogue/catalogueservice.h"
#include "services/outbox/draftstore.h"
#include "services/outbox/outbox.h"
#include "services/shipments/shipmentapi.h"
#include "services/shipments/shipmentservice.h"
#include "services/warehouse/warehouseservice.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/fakenetwork.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <atomic>
#include <functional>

namespace tradewind::testkit {

/// Warehouse and shipments over records filled from the contract's examples; the platform cannot be reached, except for
/// what the fake network answers.
struct WarehouseHouse final : TokenSource, Transport, ReceiptSink
{
    QTemporaryDir dir;
    FakeClock clock{QDateTime(QDate(2026, 11, 20), QTime(14, 32), Qt::UTC)};
    FakeNetwork network;
    HttpClient client{network, {.base = QUrl(QStringLiteral("http://127.0.0.1:1")), .clock = &clock}};
    RecordStore records{dir.filePath(QStringLiteral("records.db")), clock};
    std::atomic<bool> keepsDrafts = false; ///< the journal cannot remove any
    JournalStore journal{dir.path(), clock, [this](const QString& sql) {
                             return keepsDrafts && sql.startsWith(QStringLiteral("DELETE FROM draft")) ? 10 : 0;
                         }};
    Outbox outbox{journal, *this, *this, clock};
    DraftStore drafts{journal};
    CatalogueApi catalogueApi{client};
    CatalogueDatabase database{dir.filePath(QStringLiteral("catalogue.db")), clock};
    CatalogueService catalogue{database, catalogueApi, records, clock};
    WarehouseService warehouse{{records, outbox, catalogue, clock}};
    ShipmentApi shipmentApi{client};
    ShipmentService shipments{{shipmentApi, records, outbox, drafts, catalogue, warehouse, clock}};
    QJsonObject examples;

    Async<QByteArray> accessToken() override { return ready(QByteArray("token")); }
    Async<QByteArray> renewedToken(QByteArray) override { return failed<QByteArray>(makeError(Error::Kind::Auth)); }
    std::function<QByteArray(const Intent&)> executes; ///< what the platform answers, once it can be reached
    Async<QByteArray> send(Intent intent, std::stop_token) override
    {
        return executes ? ready(executes(intent)) : failed<QByteArray>(makeError(Error::Kind::Offline));
    }
    Async<QByteArray> operation(QString, QString, std::stop_token) override
    {
        return failed<QByteArray>(makeError(Error::Kind::Offline));
    }
    Async<void> upload(WaitingFile, QByteArray, QString, std::stop_token) override
    {
        return failed<void>(makeError(Error::Kind::Offline));
    }
    qint64 seen = 0; ///< the newest receipt that was told; the records take nothing from it
    Async<qint64> receiptMark() override { return ready(qint64(seen)); }
    Async<void> forgetMark() override
    {
        seen = 0;
        return ready();
    }
    Async<void> applyReceipts(QList<Receipt> receipts) override
    {
        seen = receipts.last().number;
        return ready();
    }

    ~WarehouseHouse() override
    {
        const auto flushed = await(drafts.flush());
        const auto stopped = await(outbox.stop());
        Q_ASSERT(flushed.ok() && stopped.ok());
    }

    QJsonObject example(const QString& name) const
    {
        return examples.value(name).toObject().value(QStringLiteral("example")).toObject();
    }
    static QJsonObject with(QJsonObject object, const QJsonObject& changes)
    {
        for (auto it = changes.begin(); it != changes.end(); ++it) {
            if (it->isNull())
                object.remove(it.key());
            else
                object.insert(it.key(), *it);
        }
        return object;
    }

    bool put(const QList<QPair<QString, QJsonObject>>& entities)
    {
        ChangePage page;
        for (const auto& [topic, entity] : entities) {
            const auto change = changeFromEntity(topic, QJsonDocument(entity).toJson(QJsonDocument::Compact));
            if (!change)
                return false;
            page.changes.append(*change);
        }
        page.nextCursor = QStringLiteral("c:1");
        return await(records.applyPage(page)).ok();
    }

    bool open()
    {
        using namespace Qt::StringLiterals;
        QFile file(QStringLiteral(TRADEWIND_EXAMPLES));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        examples = QJsonDocument::fromJson(file.readAll()).object();
        client.setTokenSource(this);
        network.answer("POST /v1/shipments/preview", FakeAnswer::json(preview()));
        const auto opened = await(journal.open());
        return opened.ok() && await(outbox.start(*opened)).ok() && await(records.open()).ok() &&
               await(database.open()).ok() && await(records.beginState()).ok() && put(everything());
    }

    QJsonObject openReceipt() const
    {
        using namespace Qt::StringLiterals;
        QJsonObject decision = example(u"Receipt"_s).value("decision"_L1).toObject();
        for (const QString& made : {u"choice"_s, u"byDefault"_s, u"by"_s, u"at"_s, u"note"_s})
            decision.remove(made);
        decision.insert(u"options"_s, QJsonDocument::fromJson(R"([{"choice":"accept","text":"Stored today."},
            {"choice":"accept_with_credit","text":"Supplier offers ¥4.00 off each of 600.","credit":{"amount":"2400.00","currency":"CNY"}},
            {"choice":"rework","text":"The supplier reworks them; new inspection.","cost":{"amount":"480.00","currency":"CNY"},"days":9},
            {"choice":"return_to_supplier","text":"Everything goes back; refund to your balance.","credit":{"amount":"42300.00","currency":"CNY"},"days":10}])")
                                          .array());
        QJsonObject inspection = example(u"Receipt"_s).value("inspection"_L1).toObject();
        inspection.insert(
            u"limits"_s,
            QJsonDocument::fromJson(R"([{"class":"critical","found":0,"limit":0},{"class":"major","found":9,"limit":5},
                                        {"class":"minor","found":4,"limit":7}])")
                .array());
        return with(example(u"Receipt"_s),
                    {{u"decision"_s, decision}, {u"inspection"_s, inspection}, {u"discrepancy"_s, QJsonValue::Null}});
    }

    QList<QPair<QString, QJsonObject>> everything() const
    {
        using namespace Qt::StringLiterals;
        const QJsonObject receipt = openReceipt();
        const QJsonObject item = with(example(u"StoredItem"_s), {{u"shipmentId"_s, QJsonValue::Null}});
        QJsonObject shipment = example(u"Shipment"_s);
        const QJsonArray exceptions = shipment.value("exceptions"_L1).toArray();
        QJsonObject exception = exceptions.at(0).toObject();
        exception.remove("resolvedAt"_L1);
        exception.insert(u"deadline"_s, u"2026-11-24T12:00:00Z"_s);
        QJsonObject leg = shipment.value("legs"_L1).toArray().at(0).toObject();
        leg.insert(u"id"_s, u"lg-2"_s);
        leg.insert(u"zone"_s, u"international"_s);
        leg.insert(u"carrier"_s, u"Hai Lan Lines"_s);
        leg.insert(u"number"_s, u"HLCU 420 8814"_s);
        leg.insert(u"from"_s, u"Ningbo"_s);
        leg.insert(u"to"_s, u"Hamburg"_s);
        leg.insert(u"status"_s, u"on_hold"_s);
        leg.insert(u"numberHistory"_s, QJsonArray{QJsonObject{{u"number"_s, u"HLCU 420 0001"_s},
                                                              {u"from"_s, u"2026-11-12T09:00:00Z"_s},
                                                              {u"to"_s, u"2026-11-13T09:00:00Z"_s}}});
        return {{u"receipt"_s, receipt},
                {u"receipt"_s, with(receipt, {{u"id"_s, u"re-7719"_s},
                                              {u"number"_s, u"IN-7719"_s},
                                              {u"state"_s, u"stored"_s},
                                              {u"decision"_s, QJsonValue::Null},
                                              {u"inspection"_s, QJsonValue::Null},
                                              {u"photos"_s, QJsonArray()}})},
                {u"stored_item"_s, item},
                {u"stored_item"_s,
                 with(item, {{u"id"_s, u"si-9002"_s},
                             {u"title"_s, u"Glass teapot 600 ml"_s},
                             {u"quantity"_s, QJsonObject{{u"value"_s, u"480"_s}, {u"unit"_s, u"piece"_s}}},
                             {u"state"_s, u"fee_accruing"_s},
                             {u"freeUntil"_s, u"2026-11-10T12:00:00Z"_s},
                             {u"feeAccrued"_s, QJsonObject{{u"amount"_s, u"12.00"_s}, {u"currency"_s, u"CNY"_s}}},
                             {u"services"_s, QJsonArray()}})},
                {u"stored_item"_s,
                 with(item, {{u"id"_s, u"si-9003"_s}, {u"state"_s, u"allocated"_s}, {u"shipmentId"_s, u"sh-204"_s}})},
                {u"shipment"_s, with(shipment, {{u"clientRef"_s, QJsonValue::Null},
                                                {u"deliveredAt"_s, QJsonValue::Null},
                                                {u"legs"_s, QJsonArray()},
                                                {u"exceptions"_s, QJsonArray()}})},
                {u"shipment"_s, with(shipment, {{u"id"_s, u"sh-187"_s},
                                                {u"number"_s, u"SH-187"_s},
                                                {u"clientRef"_s, u"0b8f5a5e-6a3f-4f0c-9a57-52c9f0c5a187"_s},
                                                {u"state"_s, u"in_transit"_s},
                                                {u"trackingStatus"_s, u"on_hold"_s},
                                                {u"flags"_s, QJsonArray{u"exception"_s}},
                                                {u"dues"_s, QJsonArray()},
                                                {u"deliveredAt"_s, QJsonValue::Null},
                                                {u"legs"_s, QJsonArray{leg}},
                                                {u"exceptions"_s, QJsonArray{exception}}})},
                {u"shipment"_s, with(shipment, {{u"id"_s, u"sh-171"_s},
                                                {u"number"_s, u"SH-171"_s},
                                                {u"clientRef"_s, u"0b8f5a5e-6a3f-4f0c-9a57-52c9f0c5a171"_s},
                                                {u"state"_s, u"delivered"_s},
                                                {u"dues"_s, QJsonArray()},
                                                {u"deliveredAt"_s, u"2026-11-17T10:00:00Z"_s},
                                                {u"exceptions"_s, QJsonArray()}})},
                {u"order"_s, example(u"PurchaseOrder"_s)},
                {u"address"_s, example(u"Address"_s)},
                {u"company"_s, example(u"Company"_s)},
                {u"freight_line"_s, example(u"FreightLine"_s)},
                {u"freight_line"_s, with(example(u"FreightLine"_s), {{u"id"_s, u"fl-air-de"_s},
                                                                     {u"name"_s, u"Air express"_s},
                                                                     {u"mode"_s, u"express"_s},
                                                                     {u"chargedOn"_s, u"package"_s}})},
                {u"fee_book"_s, feeBook()}};
    }

    QJsonObject feeBook() const
    {
        return QJsonDocument::fromJson(R"({"id":"fb-1","version":1,"updatedAt":"2026-07-01T00:00:00Z",
            "companyId":"co-nordhafen","name":"Fee book","validFrom":"2026-01-01T00:00:00Z","rules":[
            {"id":"r-1","kind":"photos","name":"Photos","basis":"per_unit","validFrom":"2026-01-01T00:00:00Z","serviceModes":[],"fixed":{"amount":"2.00","currency":"CNY"},"min":{"amount":"6.00","currency":"CNY"}},
            {"id":"r-2","kind":"repack","name":"Repacking","basis":"per_unit","validFrom":"2026-01-01T00:00:00Z","serviceModes":[],"fixed":{"amount":"0.80","currency":"CNY"}},
            {"id":"r-3","kind":"insurance","name":"Insurance","basis":"percent_of_goods","validFrom":"2026-01-01T00:00:00Z","serviceModes":[],"bp":60}]})")
            .object();
    }

    QJsonObject preview() const
    {
        using namespace Qt::StringLiterals;
        QJsonObject answer = example(u"ShipmentPreview"_s);
        QJsonArray options = answer.value("options"_L1).toArray();
        options.append(QJsonObject{{u"freightLineId"_s, u"fl-air-de"_s},
                                   {u"refused"_s, u"takes packages up to 30 kg"_s},
                                   {u"packages"_s, QJsonArray()},
                                   {u"charges"_s, QJsonArray()}});
        answer.insert(u"options"_s, options);
        return answer;
    }
};

} // namespace tradewind::testkit
