// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sync/snapshotreader.h"
#include "tests/services/catalogue/searchworld.h"

namespace tradewind::bench {

/// Counts what the catalogue takes.
class CountingSink final : public SnapshotSink
{
public:
    explicit CountingSink(SnapshotSink& sink)
        : m_sink(sink)
    {
    }
    Async<void> beginState() override { return m_sink.beginState(); }
    Async<void> load(QList<std::pair<QString, QByteArray>> entities, SnapshotMark reached) override;
    Async<void> endLoad(QString cursor) override { return m_sink.endLoad(std::move(cursor)); }

    qint64 taken = 0;

private:
    SnapshotSink& m_sink;
};

/// The snapshot in a compressed file, read as the network would bring it.
class FileSource final : public SnapshotSource
{
public:
    /// `taken` counts the pieces that went on into the catalogue: no more than a few wait.
    FileSource(QString path, const qint64& taken)
        : m_path(std::move(path))
        , m_taken(taken)
    {
    }
    Async<void> read(QString after, QString cursor, ChunkHandler onChunk, std::stop_token stop) override;

private:
    QString m_path;
    const qint64& m_taken;
    qint64 m_sent = 0;
};

/// Writes a snapshot, compressed: of a made-up catalogue, or the lines of a file as tradewind-sandbox --import takes
/// it.
void writeSnapshot(const testkit::SearchWorld& world, qint64 offers, const QString& path);
void writeImported(const QString& lines, const QString& path);

/// The JSON of the offer in a line of a snapshot; empty when it is something else.
QByteArray offerIn(QByteArrayView line);

} // namespace tradewind::bench
