// SPDX-License-Identifier: Apache-2.0
#include "services/orders/orderapi.h"

#include "services/wire/codec/ordercodec.h"
#include "services/wire/jsonbody.h"

namespace tradewind {
using namespace Qt::StringLiterals;

OrderApi::OrderApi(HttpClient& client)
    : m_client(client)
{
}

Async<QByteArray> OrderApi::order(OrderId id, std::stop_token stop)
{
    auto task = m_client.get(HttpRequest::get(u"/v1/orders/"_s + pathSegment(id.toString())), stop);
    const Result<HttpReply> reply = co_await task;
    const auto decoded = decodeReply<PurchaseOrder>(reply);
    if (!decoded)
        co_return decoded.error();
    co_return reply->body;
}

} // namespace tradewind
