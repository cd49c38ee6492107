// SPDX-License-Identifier: Apache-2.0
#include "services/messages/attachmentapi.h"

#include "services/outbox/journalstore.h"
#include "services/wire/httpclient.h"

namespace tradewind {
using namespace Qt::StringLiterals;

Async<QByteArray> AttachmentApi::file(QString sha256, std::stop_token stop)
{
    HttpRequest request = HttpRequest::get(u"/v1/files/"_s + pathSegment(sha256));
    request.accept = "application/octet-stream";
    request.maxBytes = JournalStore::kLargestFile;
    request.deadline = std::chrono::minutes(5);
    auto task = m_client.get(request, stop);
    const Result<HttpReply> reply = co_await task;
    if (!reply)
        co_return reply.error();
    co_return QByteArray(reply->body);
}

} // namespace tradewind
