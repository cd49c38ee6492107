// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/intentsender.h"

#include "services/wire/httpclient.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
HttpRequest::Method methodOf(const QByteArray& name)
{
    if (name == "PUT")
        return HttpRequest::Method::Put;
    if (name == "PATCH")
        return HttpRequest::Method::Patch;
    if (name == "DELETE")
        return HttpRequest::Method::Delete;
    return HttpRequest::Method::Post;
}
} // namespace

IntentSender::IntentSender(HttpClient& client)
    : IntentSender(client, Patience())
{
}

IntentSender::IntentSender(HttpClient& client, Patience patience)
    : m_client(client)
    , m_patience(patience)
{
}

Async<QByteArray> IntentSender::send(Intent intent, std::stop_token stop)
{
    const IntentDraft& request = intent.request;
    HttpRequest http = HttpRequest::json(methodOf(request.method), request.path, intent.bodyBytes);
    http.inactivity = m_patience.inactivity;
    http.deadline = m_patience.deadline;
    http.headers.append({"Idempotency-Key", intent.idempotencyKey.toLatin1()});
    // Part of the fingerprint: the same text each time.
    if (request.requestDeadline.isValid())
        http.headers.append(
            {"Request-Deadline", request.requestDeadline.toUTC().toString(Qt::ISODateWithMs).toLatin1()});
    if (!request.ifMatch.isEmpty())
        http.headers.append({"If-Match", request.ifMatch});
    http.onBehalfOf = request.onBehalfOf;
    const auto reply = co_await m_client.send(http, stop);
    if (!reply)
        co_return reply.error();
    co_return QByteArray(reply->body);
}

Async<QByteArray> IntentSender::operation(QString clientRef, QString onBehalfOf, std::stop_token stop)
{
    HttpRequest http = HttpRequest::get(u"/v1/operations"_s);
    http.inactivity = m_patience.inactivity;
    http.deadline = m_patience.deadline;
    http.parameter(u"clientRef"_s, clientRef);
    http.onBehalfOf = onBehalfOf;
    const auto reply = co_await m_client.get(http, stop);
    if (!reply)
        co_return reply.error();
    co_return QByteArray(reply->body);
}

Async<void> IntentSender::upload(WaitingFile file, QByteArray bytes, QString onBehalfOf, std::stop_token stop)
{
    HttpRequest http;
    http.method = HttpRequest::Method::Put;
    http.path = u"/v1/files/"_s + file.sha256;
    http.body = bytes;
    http.contentType = "application/octet-stream";
    http.deadline = std::chrono::minutes(5);
    http.onBehalfOf = onBehalfOf;
    const auto reply = co_await m_client.send(http, stop);
    if (!reply)
        co_return reply.error();
    co_return Result<void>();
}

} // namespace tradewind
