// SPDX-License-Identifier: Apache-2.0
#include "services/sync/syncapi.h"

#include "services/async/promise.h"
#include "services/wire/httpclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kPageSize = 200;
constexpr qint64 kMostPageBytes = 32 * 1024 * 1024;
constexpr auto kHeartbeat = std::chrono::seconds(25); // of the platform's event stream
} // namespace

HttpChangeSource::HttpChangeSource(HttpClient& client, const QString& stream, QThreadPool& pool)
    : m_client(client)
    , m_path(u"/v1/changes/"_s + stream)
    , m_pool(pool)
{
}

Async<ChangePage> HttpChangeSource::changes(QString since, std::stop_token stop)
{
    QThreadPool* const pool = &m_pool;
    HttpRequest request = HttpRequest::get(m_path);
    request.parameter(u"limit"_s, QString::number(kPageSize));
    if (!since.isEmpty())
        request.parameter(u"since"_s, since);
    request.maxBytes = kMostPageBytes;
    const auto reply = co_await m_client.get(request, stop);
    if (!reply)
        co_return reply.error();
    auto parse = [body = reply->body]() { return parseChangePage(body); };
    auto parsing = runInPool(pool, parse);
    auto page = co_await parsing;
    co_return std::move(page);
}

HttpSnapshotSource::HttpSnapshotSource(HttpClient& client)
    : m_client(client)
{
}

Async<void> HttpSnapshotSource::read(QString after, QString cursor, ChunkHandler onChunk, std::stop_token stop)
{
    HttpRequest request = HttpRequest::get(u"/v1/catalogue/snapshot"_s);
    if (!after.isEmpty()) {
        request.parameter(u"after"_s, after);
        request.parameter(u"cursor"_s, cursor);
    }
    request.accept = "application/x-ndjson";
    request.deadline = std::chrono::milliseconds::zero();
    request.inactivity = std::chrono::seconds(60);
    request.maxBytes = 4LL * 1024 * 1024 * 1024;
    const HttpClient::ChunkHandler take = [onChunk](const HttpReply& reply, const QByteArray& chunk) {
        SnapshotHead head;
        head.gzip = reply.header("Content-Encoding").toLower() == "gzip";
        head.cursor = QString::fromUtf8(reply.header("Tradewind-Snapshot-Cursor"));
        onChunk(head, chunk);
        return std::optional<Error>();
    };
    const auto reply = co_await m_client.getStream(request, true, take, stop);
    if (!reply)
        co_return reply.error();
    co_return Result<void>();
}

HttpHintSource::HttpHintSource(HttpClient& client)
    : m_client(client)
{
}

Async<void> HttpHintSource::listen(std::function<void()> onListening, std::function<void(const QString& stream)> onHint,
                                   std::stop_token stop)
{
    HttpRequest request = HttpRequest::get(u"/v1/changes/events"_s);
    request.accept = "text/event-stream";
    request.deadline = std::chrono::milliseconds::zero();
    request.inactivity = 2 * kHeartbeat;
    const HttpClient::EventHandler take = [onHint](const SseEvent& event) {
        if (event.event == "changed"_L1)
            onHint(QJsonDocument::fromJson(event.data.toUtf8()).object().value("stream"_L1).toString());
    };
    auto ended = co_await m_client.listen(request, onListening, take, stop);
    co_return std::move(ended);
}

} // namespace tradewind
