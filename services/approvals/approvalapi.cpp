// SPDX-License-Identifier: Apache-2.0
#include "services/approvals/approvalapi.h"

#include "services/wire/codec/approvalcodec.h"
#include "services/wire/jsonbody.h"

namespace tradewind {
using namespace Qt::StringLiterals;

ApprovalApi::ApprovalApi(HttpClient& client)
    : m_client(client)
{
}

Async<QByteArray> ApprovalApi::approval(ApprovalId id, std::stop_token stop)
{
    auto task = m_client.get(HttpRequest::get(u"/v1/approvals/"_s + pathSegment(id.toString())), stop);
    const Result<HttpReply> reply = co_await task;
    const auto decoded = decodeReply<Approval>(reply);
    if (!decoded)
        co_return decoded.error();
    co_return reply->body;
}

} // namespace tradewind
