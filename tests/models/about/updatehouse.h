// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/about/productinfo.h"
#include "models/about/updatedesk.h"
#include "services/updates/updateapi.h"
#include "services/wire/httpclient.h"
#include "tests/services/updates/updatefixture.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/fakenetwork.h"

namespace tradewind::testkit {

/// What the program says of itself, from the files it is made with.
inline Result<ProductInfo> shippedProduct()
{
    const auto file = [](const QString& name) {
        QFile found(QStringLiteral(":/product/") + name);
        return found.open(QIODevice::ReadOnly) ? found.readAll() : QByteArray();
    };
    return ProductInfo::parse(file(QStringLiteral("product.json")), file(QStringLiteral("dependencies.json")));
}

/// A desk of updates and the server it asks. Signatures are believed as if each were good, unless told otherwise.
struct UpdateHouse
{
    explicit UpdateHouse(const QVersionNumber& installed = QVersionNumber(0, 1, 0), bool believing = true)
    {
        HttpClient::Options wire;
        wire.base = QUrl(QStringLiteral("https://downloads.example"));
        wire.clock = &clock;
        client = std::make_unique<HttpClient>(network, wire);
        api = std::make_unique<UpdateApi>(*client, QUrl(QStringLiteral("https://downloads.example/latest.json")));
        UpdateService::Options options;
        options.keys = updateKeys();
        options.installed = installed;
        options.system = QStringLiteral("linux-x86_64");
        options.check = [believing](const auto&, const auto&, const auto&) { return believing; };
        options.clock = &clock;
        options.seen = [this] { return mark; };
        options.remember = [this](const UpdateMark& seen) { mark = seen; };
        service = std::make_unique<UpdateService>(*api, options);
        desk = std::make_unique<UpdateDesk>(service.get());
        network.answer("GET /latest.json", FakeAnswer::json(updateFixture(QStringLiteral("good.json"))));
        network.answer("GET /latest.json.minisig",
                       FakeAnswer::json(updateFixture(QStringLiteral("good.json.minisig"))));
    }

    FakeClock clock;
    FakeNetwork network;
    UpdateMark mark;
    std::unique_ptr<HttpClient> client;
    std::unique_ptr<UpdateApi> api;
    std::unique_ptr<UpdateService> service;
    std::unique_ptr<UpdateDesk> desk;
};

} // namespace tradewind::testkit
