// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sync/changestream.h"
#include "services/sync/snapshotreader.h"
#include "services/sync/syncservice.h"

class QThreadPool;

namespace tradewind {

class HttpClient;

/// `GET /v1/changes/{stream}`. Pages are parsed in the pool. Client and pool must outlive it.
class HttpChangeSource final : public ChangeSource
{
public:
    HttpChangeSource(HttpClient& client, const QString& stream, QThreadPool& pool);
    [[nodiscard]] Async<ChangePage> changes(QString since, std::stop_token stop) override;

private:
    HttpClient& m_client;
    QString m_path;
    QThreadPool& m_pool;
};

/// `GET /v1/catalogue/snapshot`, compressed. The client must outlive it.
class HttpSnapshotSource final : public SnapshotSource
{
public:
    explicit HttpSnapshotSource(HttpClient& client);
    [[nodiscard]] Async<void> read(QString after, QString cursor, ChunkHandler onChunk, std::stop_token stop) override;

private:
    HttpClient& m_client;
};

/// `GET /v1/changes/events`. The client must outlive it.
class HttpHintSource final : public HintSource
{
public:
    explicit HttpHintSource(HttpClient& client);
    [[nodiscard]] Async<void> listen(std::function<void()> onListening,
                                     std::function<void(const QString& stream)> onHint, std::stop_token stop) override;

private:
    HttpClient& m_client;
};

} // namespace tradewind
