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

/// How far a snapshot has come: the platform goes on behind a line, as long as it knows the cursor.
struct SnapshotMark
{
    QString after;  ///< "topic:id" of the last line; empty: nowhere
    QString cursor; ///< of the answer it stood in

    bool isEmpty() const { return after.isEmpty() || cursor.isEmpty(); }
};

/// A snapshot that was interrupted, by the end of the program for instance.
struct SnapshotHalf
{
    SnapshotMark mark;              ///< empty: there is none
    qint64 offers = 0;              ///< that are there already
    std::optional<qint64> expected; ///< offers in all
};

/// What a snapshot fills.
class SnapshotSink
{
public:
    virtual ~SnapshotSink() = default;
    /// Takes up what was interrupted, when that is possible: load() goes on behind its mark, without beginState().
    [[nodiscard]] virtual Async<SnapshotHalf> takeUp() { return ready(SnapshotHalf()); }
    /// Everything is coming: what is not seen again until endLoad() is to go then.
    [[nodiscard]] virtual Async<void> beginState() = 0;
    /// Topic (category, supplier, offer_summary) and JSON of each entity; `reached` is how far it comes with them.
    [[nodiscard]] virtual Async<void> load(QList<std::pair<QString, QByteArray>> entities, SnapshotMark reached) = 0;
    /// It is complete: changes are followed from `cursor` on.
    [[nodiscard]] virtual Async<void> endLoad(QString cursor) = 0;
};

/// Fills a sink from a snapshot. Inflating and parsing happen in the pool, and only as fast as the sink takes it; a
/// connection that breaks is taken up after the last line that was loaded, and an earlier run after the last one that
/// the sink kept, unless the platform does not know that place any more. Complete only with the snapshot's last line.
/// Source, sink and pool must outlive it and everything it started.
class SnapshotReader
{
public:
    SnapshotReader(SnapshotSource& source, SnapshotSink& sink, QThreadPool& pool, Delay delay = &tradewind::delay);

    /// Gives the number of entities loaded. An error means that the sink still waits for its end; call it again later.
    [[nodiscard]] Async<qint64> fetch(std::stop_token stop);
    /// Tells it how far it is, and waits while it is paused. It must outlive the reader.
    void setControl(SnapshotControl* control) { m_control = control; }

private:
    struct Answer;
    [[nodiscard]] Async<qint64> fetchAll(std::stop_token stop);
    [[nodiscard]] Async<SnapshotMark> begin(std::stop_token stop);
    [[nodiscard]] static Async<void> pump(SnapshotSource* source, std::shared_ptr<Answer> answer, SnapshotMark mark,
                                          std::stop_token stop);
    /// Loads one answer; gives what kept it from being complete.
    [[nodiscard]] Async<void> loadAnswer(std::shared_ptr<Answer> answer, std::stop_token stop);

    SnapshotSource& m_source;
    SnapshotSink& m_sink;
    QThreadPool& m_pool;
    Delay m_delay;
    SnapshotControl* m_control = nullptr;
};

} // namespace tradewind
