// SPDX-License-Identifier: Apache-2.0
#include "services/checkout/checkoutapi.h"

#include "services/wire/codec/ledgercodec.h"
#include "services/wire/codec/ordercodec.h"
#include "services/wire/jsonbody.h"

#include <QJsonDocument>

namespace tradewind {
using namespace Qt::StringLiterals;

CheckoutApi::CheckoutApi(HttpClient& client)
    : m_client(client)
{
}

Async<HttpReply> CheckoutApi::post(QString path, QJsonObject body, std::stop_token stop)
{
    HttpClient& client = m_client;
    const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const HttpRequest request = HttpRequest::json(HttpRequest::Method::Post, path, bytes);
    auto first = client.send(request, stop);
    Result<HttpReply> reply = co_await first;
    // Signed in anew meanwhile: nothing happened yet, and asking again is harmless.
    const bool renewed = !reply && reply.error().kind == Error::Kind::Auth && reply.error().retryAfter;
    if (!renewed || stop.stop_requested())
        co_return std::move(reply);
    auto second = client.send(request, stop);
    reply = co_await second;
    co_return std::move(reply);
}

Async<PreparedAnswer> CheckoutApi::prepare(PrepareRequest request, std::stop_token stop)
{
    auto task = post(u"/v1/orders/prepare"_s, encode(request), stop);
    const Result<HttpReply> reply = co_await task;
    const auto prepared = decodeReply<Prepared>(reply);
    if (!prepared)
        co_return prepared.error();
    PreparedAnswer answer{*prepared, reply->body};
    co_return std::move(answer);
}

Async<FxQuote> CheckoutApi::lockRate(FxQuoteRequest request, std::stop_token stop)
{
    auto task = post(u"/v1/fx/quotes"_s, encode(request), stop);
    const Result<HttpReply> reply = co_await task;
    co_return decodeReply<FxQuote>(reply);
}

Async<FxHistory> CheckoutApi::history(Currency base, Currency quote, QDate from, QDate to, std::stop_token stop)
{
    HttpRequest request =
        HttpRequest::get(u"/v1/fx/rates/%1/history"_s.arg(pathSegment(base.code() + u'-' + quote.code())));
    request.parameter(u"from"_s, from.toString(Qt::ISODate)).parameter(u"to"_s, to.toString(Qt::ISODate));
    auto task = m_client.get(request, stop);
    const Result<HttpReply> reply = co_await task;
    co_return decodeReply<FxHistory>(reply);
}

} // namespace tradewind
