// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"
#include "services/catalogue/catalogueapi.h"
#include "services/catalogue/cataloguedatabase.h"
#include "services/catalogue/catalogueservice.h"
#include "services/sync/recordstore.h"
#include "tests/services/catalogue/cataloguefixture.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/fakenetwork.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace tradewind::testkit {

/// The catalogue of a small platform with everything landed costs need, and the desk over it; no network answers.
struct CatalogueHouse final : TokenSource
{
    QTemporaryDir dir;
    FakeClock clock;
    FakeNetwork network;
    HttpClient client{network, {.base = QUrl(QStringLiteral("http://127.0.0.1:1")), .clock = &clock}};
    CatalogueApi api{client};
    CatalogueDatabase database{dir.filePath(QStringLiteral("catalogue.db")), clock};
    RecordStore records{dir.filePath(QStringLiteral("records.db")), clock};
    CatalogueService service{database, api, records, clock};
    std::unique_ptr<CatalogueDesk> desk;

    Async<QByteArray> accessToken() override { return ready(QByteArray("token")); }
    Async<QByteArray> renewedToken(QByteArray) override { return failed<QByteArray>(makeError(Error::Kind::Auth)); }

    bool open()
    {
        client.setTokenSource(this);
        const bool opened =
            await(database.open()).ok() && await(records.open()).ok() && await(database.beginState()).ok() &&
            await(database.applyPage(statePage(smallCatalogue()))).ok() && await(records.beginState()).ok() &&
            await(records.applyPage(statePage(publishedFigures()))).ok();
        if (opened)
            desk = std::make_unique<CatalogueDesk>(service, nullptr);
        return opened && awaitUntil([this] { return desk->assumptions().calculator() != nullptr; });
    }

    static QList<Change> publishedFigures()
    {
        const auto json = [](const char* text) { return QJsonDocument::fromJson(text).object(); };
        return {upsert(QStringLiteral("company"),
                       json(R"({"id":"co-1","version":1,"updatedAt":"2026-07-01T00:00:00Z","companyId":"co-1",
                "name":"Nordhafen","country":"DE","currency":"EUR","taxIds":[],"feeVolume":{"amount":"0.00","currency":"CNY"}})")),
                upsert(QStringLiteral("fx_rate"),
                       json(R"({"id":"EUR-CNY","version":1,"updatedAt":"2026-07-14T11:30:00Z","companyId":"co-1",
                "base":"EUR","quote":"CNY","mid":"7.8420","asOf":"2026-07-14T11:30:00Z","source":"mid"})")),
                upsert(QStringLiteral("fee_book"),
                       json(R"({"id":"fb-1","version":1,"updatedAt":"2026-07-01T00:00:00Z","companyId":"co-1",
                "name":"Fee book 2026-07","validFrom":"2026-01-01T00:00:00Z","rules":[
                {"id":"r-1","kind":"service_fee","name":"Service fee","basis":"percent_of_goods","validFrom":"2026-01-01T00:00:00Z","serviceModes":[],"bp":350},
                {"id":"r-2","kind":"packing","name":"Packing","basis":"per_package","validFrom":"2026-01-01T00:00:00Z","serviceModes":[],"fixed":{"amount":"65.00","currency":"CNY"}},
                {"id":"r-3","kind":"fx_spread","name":"Spread","basis":"fx_spread","validFrom":"2026-01-01T00:00:00Z","serviceModes":[],"bp":40}]})")),
                upsert(QStringLiteral("freight_line"),
                       json(R"({"id":"fl-sea","version":1,"updatedAt":"2026-07-01T00:00:00Z","companyId":"co-1",
                "name":"Sea LCL","carrier":"Hai Lan","mode":"sea_lcl","chargedOn":"shipment","divisor":6000,"stepGrams":1000,"refuses":["battery"],
                "daysMin":32,"daysMax":41,"active":true,"estimate":{"packingBp":500,"lowBp":1000,"highBp":1000},
                "rates":[{"id":"lr-1","country":"DE","validFrom":"2026-01-01T00:00:00Z","firstGrams":21000,"firstFee":{"amount":"320.00","currency":"CNY"},
                "stepFee":{"amount":"3.80","currency":"CNY"},"fuelBp":0}]})")),
                upsert(QStringLiteral("duty_rule"),
                       json(R"({"id":"dr-1","version":1,"updatedAt":"2026-07-01T00:00:00Z","companyId":"co-1",
                "hsPrefix":"","destination":"DE","validFrom":"2026-01-01T00:00:00Z","dutyBp":670,"vatBp":1900,"vatRecoverable":true,
                "clearanceFee":{"amount":"745.00","currency":"CNY"},"source":"TARIC"})"))};
    }
};

} // namespace tradewind::testkit
