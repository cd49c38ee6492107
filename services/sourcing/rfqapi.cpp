// SPDX-License-Identifier: Apache-2.0
#include "services/sourcing/rfqapi.h"

#include "services/wire/codec/sourcingcodec.h"
#include "services/wire/jsonbody.h"

namespace tradewind {
using namespace Qt::StringLiterals;

RfqApi::RfqApi(HttpClient& client)
    : m_client(client)
{
}

Async<QByteArray> RfqApi::rfq(RfqId id, std::stop_token stop)
{
    auto task = m_client.get(HttpRequest::get(u"/v1/rfqs/"_s + pathSegment(id.toString())), stop);
    const Result<HttpReply> reply = co_await task;
    const auto decoded = decodeReply<Rfq>(reply);
    if (!decoded)
        co_return decoded.error();
    co_return reply->body;
}

} // namespace tradewind
