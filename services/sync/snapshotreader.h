// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/delay.h"
#include "services/sync/snapshotlines.h"

#include <functional>
#include <stop_token>

class QThreadPool;

namespace tradewind {

class SnapshotControl;

/// The head of an answer with a snapshot.
struct SnapshotHead
{
    bool gzip = false;
    QString cursor; ///< what the last line will name
};

/// Where a snapshot comes from: HTTP in the program, a script in tests.
class SnapshotSource
{
public:
    virtual ~SnapshotSource() = default;
    using ChunkHandler = std::function<void(const SnapshotHead& head, const QByteArray& chunk)>;
    /// Reads from the beginning, or after the line `after` of the interrupted answer with `cursor`.
    [[nodiscard]] virtual Async<void> read(QString after, QString cursor, ChunkHandler onChunk,
                                           std::stop_token stop) = 0;
};

/// What a snapshot fills.
class SnapshotSink
{
public:
    virtual ~SnapshotSink() = default;
    /// Everything is coming: what is not seen again until endLoad() is to go then.
    [[nodiscard]] virtual Async<void> beginState() = 0;
    /// Topic (category, supplier, offer_summary) and JSON of each entity.
    [[nodiscard]] virtual Async<void> load(QList<std::pair<QString, QByteArray>> entities) = 0;
    /// It is complete: changes are followed from `cursor` on.
    [[nodiscard]] virtual Async<void> endLoad(QString cursor) = 0;
};

/// Fills a sink from a snapshot. Inflating and parsing happen in the pool, and only as fast as the sink takes it; a
/// connection that breaks is taken up after the last line that was loaded. Complete only with the snapshot's last line.
/// Source, sink and pool must outlive it and everything it started.
class SnapshotReader
{
public:
    SnapshotReader(SnapshotSource& source, SnapshotSink& sink, QThreadPool& pool, Delay delay = &tradewind::delay);

    /// Gives the number of entities loaded. An error means that the sink still waits for its end; start over later.
    [[nodiscard]] Async<qint64> fetch(std::stop_token stop);
    /// Tells it how far it is, and waits while it is paused. It must outlive the reader.
    void setControl(SnapshotControl* control) { m_control = control; }

private:
    struct Answer;
    [[nodiscard]] Async<qint64> fetchAll(std::stop_token stop);
    [[nodiscard]] static Async<void> pump(SnapshotSource* source, std::shared_ptr<Answer> answer, QString after,
                                          QString cursor, std::stop_token stop);
    /// Loads one answer; gives what kept it from being complete.
    [[nodiscard]] Async<void> loadAnswer(std::shared_ptr<Answer> answer, std::stop_token stop);

    SnapshotSource& m_source;
    SnapshotSink& m_sink;
    QThreadPool& m_pool;
    Delay m_delay;
    SnapshotControl* m_control = nullptr;
};

} // namespace tradewind
