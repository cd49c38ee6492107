// SPDX-License-Identifier: Apache-2.0
#include "services/money/moneyapi.h"

#include "services/wire/codec/ledgercodec.h"
#include "services/wire/harmlesspost.h"
#include "services/wire/jsonbody.h"

#include <QJsonDocument>

namespace tradewind {
using namespace Qt::StringLiterals;

MoneyApi::MoneyApi(HttpClient& client)
    : m_client(client)
{
}

Async<FxHistory> MoneyApi::history(QString pair, QDate from, std::stop_token stop)
{
    HttpRequest request = HttpRequest::get(u"/v1/fx/rates/%1/history"_s.arg(pathSegment(pair)));
    request.parameter(u"from"_s, from.toString(Qt::ISODate));
    auto task = m_client.get(request, stop);
    const Result<HttpReply> reply = co_await task;
    co_return decodeReply<FxHistory>(reply);
}

Async<Funding> MoneyApi::funding(Currency currency, std::stop_token stop)
{
    auto task = m_client.get(HttpRequest::get(u"/v1/balances/%1/funding"_s.arg(currency.code())), stop);
    const Result<HttpReply> reply = co_await task;
    co_return decodeReply<Funding>(reply);
}

Async<QList<IndicativeRate>> MoneyApi::rates(std::stop_token stop)
{
    auto task = m_client.get(HttpRequest::get(u"/v1/fx/rates"_s), stop);
    const Result<HttpReply> reply = co_await task;
    const auto page = decodePageReply<IndicativeRate>(reply);
    if (!page)
        co_return page.error();
    co_return page->items;
}

Async<QByteArray> MoneyApi::lock(FxQuoteRequest request, std::stop_token stop)
{
    const QByteArray body = QJsonDocument(encode(request)).toJson(QJsonDocument::Compact);
    auto task = postHarmless(&m_client, HttpRequest::json(HttpRequest::Method::Post, u"/v1/fx/quotes"_s, body), stop);
    const Result<HttpReply> reply = co_await task;
    if (!reply)
        co_return reply.error();
    co_return QByteArray(reply->body);
}

} // namespace tradewind
