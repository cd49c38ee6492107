// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/storage/rawconnection.h"
#include "services/sync/changestream.h"
#include "services/sync/snapshotreader.h"

namespace tradewind {

/// Table `meta` of catalogue.db: where its stream is. Writer thread; transactions are the caller's.
class CatalogueMeta
{
public:
    explicit CatalogueMeta(RawConnection& connection)
        : m_connection(connection)
    {
    }

    /// Without a cursor when what is stored came in another language than `language`; an empty one fits any.
    Result<StreamPosition> position(const QString& language);
    Result<void> setCursor(const QString& cursor);
    Result<void> setSynced(const QDateTime& now);

    /// The number of the state that was loaded last, and whether it is still being loaded.
    Result<qint64> generation();
    Result<bool> isInState();
    Result<void> beginState(qint64 generation, const QString& language);
    Result<void> endState();
    /// What the state was asked for in, as in Accept-Language; empty when nobody said.
    Result<QString> language();
    /// How far the snapshot came whose state is being loaded.
    Result<SnapshotMark> mark();
    Result<void> setMark(const SnapshotMark& mark);

    /// Counts the changes of the file that a search can see: one more. Gives the number.
    Result<qint64> countChange();

private:
    Result<QString> value(const char* key);
    Result<void> set(const char* key, const QString& value);

    RawConnection& m_connection;
};

} // namespace tradewind
