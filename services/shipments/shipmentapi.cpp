// SPDX-License-Identifier: Apache-2.0
#include "services/shipments/shipmentapi.h"

#include "services/wire/codec/shipmentcodec.h"
#include "services/wire/harmlesspost.h"
#include "services/wire/jsonbody.h"

#include <QJsonDocument>

namespace tradewind {
using namespace Qt::StringLiterals;

ShipmentApi::ShipmentApi(HttpClient& client)
    : m_client(client)
{
}

Async<ShipmentPreview> ShipmentApi::preview(PreviewRequest what, std::stop_token stop)
{
    const QByteArray body = QJsonDocument(encode(what)).toJson(QJsonDocument::Compact);
    HttpRequest request = HttpRequest::json(HttpRequest::Method::Post, u"/v1/shipments/preview"_s, body);
    request.maxBytes = 8 * 1024 * 1024;
    auto task = postHarmless(&m_client, request, stop);
    const Result<HttpReply> reply = co_await task;
    co_return decodeReply<ShipmentPreview>(reply);
}

} // namespace tradewind
