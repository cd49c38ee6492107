// SPDX-License-Identifier: Apache-2.0
#include "services/checkout/checkoutapi.h"

#include "services/wire/codec/ordercodec.h"
#include "services/wire/harmlesspost.h"
#include "services/wire/jsonbody.h"

#include <QJsonDocument>

namespace tradewind {
using namespace Qt::StringLiterals;

CheckoutApi::CheckoutApi(HttpClient& client)
    : m_client(client)
{
}

Async<PreparedAnswer> CheckoutApi::prepare(PrepareRequest request, std::stop_token stop)
{
    const QByteArray body = QJsonDocument(encode(request)).toJson(QJsonDocument::Compact);
    auto task =
        postHarmless(&m_client, HttpRequest::json(HttpRequest::Method::Post, u"/v1/orders/prepare"_s, body), stop);
    const Result<HttpReply> reply = co_await task;
    const auto prepared = decodeReply<Prepared>(reply);
    if (!prepared)
        co_return prepared.error();
    PreparedAnswer answer{*prepared, reply->body};
    co_return std::move(answer);
}

} // namespace tradewind
