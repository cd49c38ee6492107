// SPDX-License-Identifier: Apache-2.0
#include "services/sync/recordtable.h"

#include "services/core/logging.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
const QString kCursor = u"cursor"_s;
const QString kGeneration = u"generation"_s;
const QString kInState = u"inState"_s;
const QString kLanguage = u"language"_s;
const QString kLastSynced = u"lastSyncedAt"_s;
const QString kReceiptMark = u"receiptMark"_s;
const QString kShrinkSeen = u"shrinkSeen"_s;
const QString kAside = u"aside/"_s;

// A state that loses more than this many records, and more than this part of all, is asked for a second time before it
// is believed.
constexpr qint64 kShrinkCount = 20;
constexpr qint64 kShrinkPercent = 30;

/// A null string would be stored as NULL.
QString stored(const QString& text)
{
    return text.isNull() ? u""_s : text;
}
} // namespace

QList<Migration> RecordTable::schema()
{
    return {{1,
             {u"CREATE TABLE entity("
              "  rowid INTEGER PRIMARY KEY,"
              "  topic TEXT NOT NULL,"
              "  id TEXT NOT NULL,"
              "  version INTEGER NOT NULL,"
              "  company_id TEXT NOT NULL,"
              "  updated_at INTEGER," // milliseconds since 1970, UTC
              "  body TEXT,"          // NULL: deleted
              "  seen INTEGER NOT NULL,"
              "  UNIQUE(topic, id)"
              ") STRICT"_s,
              u"CREATE INDEX entity_time ON entity(topic, updated_at)"_s,
              u"CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"_s}}};
}

Result<QString> RecordTable::meta(const QString& key)
{
    auto found = m_connection.row(u"SELECT value FROM meta WHERE key = ?"_s, {key},
                                  [](const SqlRow& row) { return row.text(0); });
    if (!found)
        return found.error();
    return found->value_or(QString());
}

Result<void> RecordTable::setMeta(const QString& key, const QString& value)
{
    const auto set = m_connection.exec(u"INSERT INTO meta(key, value) VALUES (?, ?) "
                                       "ON CONFLICT(key) DO UPDATE SET value = excluded.value"_s,
                                       {key, stored(value)});
    if (!set)
        return set.error();
    return {};
}

Result<qint64> RecordTable::number(const QString& key)
{
    const auto text = meta(key);
    if (!text)
        return text.error();
    return text->toLongLong();
}

Result<StreamPosition> RecordTable::position(const QString& language)
{
    StreamPosition position;
    auto cursor = meta(kCursor);
    if (!cursor)
        return cursor.error();
    const auto inState = number(kInState);
    if (!inState)
        return inState.error();
    const auto synced = number(kLastSynced);
    if (!synced)
        return synced.error();
    const auto written = meta(kLanguage);
    if (!written)
        return written.error();
    // The platform's texts come in the language they are asked in, and only what changes comes again.
    if (language.isEmpty() || language == *written)
        position.cursor = *cursor;
    position.inState = *inState != 0;
    if (*synced > 0)
        position.lastSyncedAt = QDateTime::fromMSecsSinceEpoch(*synced, Qt::UTC);
    return position;
}

Result<void> RecordTable::beginState(const QString& language)
{
    if (const auto set = setMeta(kLanguage, language); !set)
        return set;
    return restart();
}

Result<void> RecordTable::restart()
{
    const auto generation = number(kGeneration);
    if (!generation)
        return generation.error();
    if (const auto set = setMeta(kGeneration, QString::number(*generation + 1)); !set)
        return set;
    if (const auto set = setMeta(kInState, u"1"_s); !set)
        return set;
    return setMeta(kCursor, u""_s);
}

Result<bool> RecordTable::apply(const Change& change, qint64 generation, bool state)
{
    const auto changedOne = [](const Result<int>& rows) -> Result<bool> {
        if (!rows)
            return rows.error();
        return *rows > 0;
    };
    switch (change.op) {
    case Change::Op::Forget:
        return changedOne(
            m_connection.exec(u"DELETE FROM entity WHERE topic = ? AND id = ?"_s, {change.topic, change.id}));
    case Change::Op::Delete:
        return changedOne(
            m_connection.exec(u"INSERT INTO entity(topic, id, version, company_id, updated_at, body, seen) "
                              "VALUES (?, ?, ?, ?, NULL, NULL, ?) "
                              "ON CONFLICT(topic, id) DO UPDATE SET version = excluded.version, body = NULL, "
                              "seen = excluded.seen "
                              "WHERE excluded.version >= entity.version AND entity.body IS NOT NULL"_s,
                              {change.topic, change.id, change.version, stored(change.companyId), generation}));
    case Change::Op::Upsert:
        break;
    }
    if (state) {
        // The state is believed at the same version too: it heals what was stored wrong.
        const auto seen = m_connection.exec(u"UPDATE entity SET seen = ? WHERE topic = ? AND id = ?"_s,
                                            {generation, change.topic, change.id});
        if (!seen)
            return seen.error();
    }
    const QVariant updatedAt = change.updatedAt.isValid() ? QVariant(change.updatedAt.toMSecsSinceEpoch()) : QVariant();
    return changedOne(
        m_connection.exec(u"INSERT INTO entity(topic, id, version, company_id, updated_at, body, seen) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?) "
                          "ON CONFLICT(topic, id) DO UPDATE SET version = excluded.version, "
                          "company_id = excluded.company_id, updated_at = excluded.updated_at, "
                          "body = excluded.body, seen = excluded.seen "
                          "WHERE excluded.version > entity.version "
                          "OR (? AND excluded.version = entity.version AND excluded.body IS NOT entity.body)"_s,
                          {change.topic, change.id, change.version, stored(change.companyId), updatedAt,
                           QString::fromUtf8(change.entity), generation, state ? 1 : 0}));
}

Result<void> RecordTable::sweep(qint64 generation, ChangedIds& changed, bool& held)
{
    const auto all = m_connection.value(u"SELECT count(*) FROM entity WHERE body IS NOT NULL"_s);
    if (!all)
        return all.error();
    const auto gone =
        m_connection.value(u"SELECT count(*) FROM entity WHERE body IS NOT NULL AND seen <> ?"_s, {generation});
    if (!gone)
        return gone.error();
    const auto seenBefore = number(kShrinkSeen);
    if (!seenBefore)
        return seenBefore.error();
    const bool suspicious =
        gone->toLongLong() > kShrinkCount && gone->toLongLong() * 100 > all->toLongLong() * kShrinkPercent;
    if (suspicious && *seenBefore == 0) {
        qCInfo(lcSync) << "the state lost" << gone->toLongLong() << "of" << all->toLongLong()
                       << "records; asking once more before believing it";
        held = true;
        return setMeta(kShrinkSeen, u"1"_s);
    }
    const auto removed = m_connection.forEach(u"SELECT topic, id FROM entity WHERE body IS NOT NULL AND seen <> ?"_s,
                                              {generation}, [&changed](const SqlRow& row) {
                                                  changed[row.text(0)].append(row.text(1));
                                                  return true;
                                              });
    if (!removed)
        return removed;
    if (const auto done = m_connection.exec(u"DELETE FROM entity WHERE seen <> ?"_s, {generation}); !done)
        return done.error();
    return setMeta(kShrinkSeen, u"0"_s);
}

Result<ChangedIds> RecordTable::applyPage(const ChangePage& page, const QDateTime& now)
{
    const auto generation = number(kGeneration);
    if (!generation)
        return generation.error();
    ChangedIds changed;
    for (const Change& change : page.changes) {
        const auto applied = apply(change, *generation, page.state);
        if (!applied)
            return applied.error();
        if (*applied)
            changed[change.topic].append(change.id);
    }
    if (page.stateEnd) {
        bool held = false;
        if (const auto swept = sweep(*generation, changed, held); !swept)
            return swept.error();
        if (held) {
            if (const auto again = restart(); !again)
                return again.error();
            return changed;
        }
        if (const auto live = setMeta(kInState, u"0"_s); !live)
            return live.error();
    }
    if (const auto moved = setMeta(kCursor, page.nextCursor); !moved)
        return moved.error();
    if (!page.more && (!page.state || page.stateEnd)) {
        if (const auto fresh = setMeta(kLastSynced, QString::number(now.toMSecsSinceEpoch())); !fresh)
            return fresh.error();
    }
    return changed;
}

Result<ChangedIds> RecordTable::applyReceipts(const QList<Change>& changes, qint64 mark)
{
    const auto generation = number(kGeneration);
    if (!generation)
        return generation.error();
    const auto before = receiptMark();
    if (!before)
        return before.error();
    ChangedIds changed;
    for (const Change& change : changes) {
        const auto applied = apply(change, *generation, false);
        if (!applied)
            return applied.error();
        if (*applied)
            changed[change.topic].append(change.id);
    }
    if (mark > *before) {
        if (const auto moved = setMeta(kReceiptMark, QString::number(mark)); !moved)
            return moved.error();
    }
    return changed;
}

Result<qint64> RecordTable::receiptMark()
{
    return number(kReceiptMark);
}

Result<void> RecordTable::forgetReceiptMark()
{
    return setMeta(kReceiptMark, u"0"_s);
}

Result<void> RecordTable::putAside(const QString& name, const QByteArray& json)
{
    return setMeta(kAside + name, QString::fromUtf8(json));
}

Result<QByteArray> RecordTable::aside(const QString& name)
{
    const auto text = meta(kAside + name);
    if (!text)
        return text.error();
    return text->toUtf8();
}

} // namespace tradewind
