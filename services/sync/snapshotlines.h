// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace tradewind {

/// The last line of a snapshot that is complete.
struct SnapshotEnd
{
    qint64 count = 0; ///< lines before it in the same answer
    QString cursor;   ///< where the stream of changes goes on
};

/// Some lines of a snapshot.
struct SnapshotBatch
{
    QList<std::pair<QString, QByteArray>> entities; ///< topic (category, supplier, offer_summary, offer) and JSON
    QString lastLine;                               ///< "topic:id" of the last of them, to resume after
    std::optional<SnapshotEnd> end;
};

/// Makes lines of the bytes of one answer of `GET /v1/catalogue/snapshot`, gzip or identity. Feed it pieces of any
/// size, from one thread at a time. A line that breaks the contract is left out, counted and logged; broken compression
/// or a line beyond a megabyte is Error::Parse. Without `end` the snapshot is incomplete, however well it looked.
class SnapshotLines
{
public:
    static constexpr qsizetype kLongestLine = 1024 * 1024;

    explicit SnapshotLines(bool gzip);
    ~SnapshotLines();
    Q_DISABLE_COPY_MOVE(SnapshotLines)

    Result<SnapshotBatch> feed(const QByteArray& bytes);
    /// Lines so far, without the last one; also those left out.
    qint64 count() const { return m_count; }
    qint64 rejected() const { return m_rejected; }

private:
    struct Inflater;
    Result<void> split(const char* data, qsizetype size, SnapshotBatch& batch);
    Result<void> takeLine(const QByteArray& line, SnapshotBatch& batch);

    std::unique_ptr<Inflater> m_inflater; ///< none for identity
    QByteArray m_rest;
    qint64 m_count = 0;
    qint64 m_rejected = 0;
    bool m_ended = false;
};

} // namespace tradewind
