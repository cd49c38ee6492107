// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguemeta.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr char kCursor[] = "cursor";
constexpr char kGeneration[] = "generation";
constexpr char kChanges[] = "changes";
constexpr char kInState[] = "inState";
constexpr char kLastSynced[] = "lastSyncedAt";
constexpr char kLanguage[] = "language";
constexpr char kSnapshotAfter[] = "snapshotAfter";
constexpr char kSnapshotCursor[] = "snapshotCursor";
} // namespace

Result<QString> CatalogueMeta::value(const char* key)
{
    auto query = m_connection.prepare("SELECT value FROM meta WHERE key = ?");
    if (!query)
        return query.error();
    const auto row = query->bindText(1, key).step();
    if (!row)
        return row.error();
    return *row ? query->text(0) : QString();
}

Result<void> CatalogueMeta::set(const char* key, const QString& value)
{
    auto write = m_connection.prepare("INSERT INTO meta(key, value) VALUES (?, ?) "
                                      "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
    if (!write)
        return write.error();
    return write->bindText(1, key).bindText(2, value.toUtf8()).run();
}

Result<qint64> CatalogueMeta::generation()
{
    const auto text = value(kGeneration);
    if (!text)
        return text.error();
    return text->toLongLong();
}

Result<bool> CatalogueMeta::isInState()
{
    const auto text = value(kInState);
    if (!text)
        return text.error();
    return *text == "1"_L1;
}

Result<StreamPosition> CatalogueMeta::position(const QString& language)
{
    const auto cursor = value(kCursor);
    if (!cursor)
        return cursor.error();
    const auto inState = isInState();
    if (!inState)
        return inState.error();
    const auto synced = value(kLastSynced);
    if (!synced)
        return synced.error();
    const auto written = this->language();
    if (!written)
        return written.error();
    StreamPosition position;
    // The platform's texts come in the language they are asked in, and only what changes comes again.
    if (language.isEmpty() || language == *written)
        position.cursor = *cursor;
    position.inState = *inState;
    if (!synced->isEmpty())
        position.lastSyncedAt = QDateTime::fromMSecsSinceEpoch(synced->toLongLong(), Qt::UTC);
    return position;
}

Result<void> CatalogueMeta::setCursor(const QString& cursor)
{
    return set(kCursor, cursor);
}

Result<void> CatalogueMeta::setSynced(const QDateTime& now)
{
    return set(kLastSynced, QString::number(now.toMSecsSinceEpoch()));
}

Result<QString> CatalogueMeta::language()
{
    return value(kLanguage);
}

Result<void> CatalogueMeta::beginState(qint64 generation, const QString& language)
{
    if (const auto done = set(kLanguage, language); !done)
        return done;
    if (const auto done = set(kGeneration, QString::number(generation)); !done)
        return done;
    if (const auto done = set(kInState, u"1"_s); !done)
        return done;
    if (const auto done = setMark({}); !done)
        return done;
    return setCursor(u""_s);
}

Result<void> CatalogueMeta::endState()
{
    if (const auto done = setMark({}); !done)
        return done;
    return set(kInState, u"0"_s);
}

Result<SnapshotMark> CatalogueMeta::mark()
{
    const auto after = value(kSnapshotAfter);
    if (!after)
        return after.error();
    const auto cursor = value(kSnapshotCursor);
    if (!cursor)
        return cursor.error();
    return SnapshotMark{*after, *cursor};
}

Result<void> CatalogueMeta::setMark(const SnapshotMark& mark)
{
    if (const auto done = set(kSnapshotAfter, mark.after); !done)
        return done;
    return set(kSnapshotCursor, mark.cursor);
}

Result<qint64> CatalogueMeta::countChange()
{
    const auto text = value(kChanges);
    if (!text)
        return text.error();
    const qint64 next = text->toLongLong() + 1;
    if (const auto done = set(kChanges, QString::number(next)); !done)
        return done.error();
    return next;
}

} // namespace tradewind
