// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/journalsalvage.h"

#include "services/core/logging.h"
#include "services/outbox/intentrow.h"
#include "services/outbox/journalmark.h"
#include "services/outbox/journaltext.h"
#include "services/storage/rowscan.h"

#include <QFile>
#include <QUuid>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr int kAttemptIntent = columnOf(journaltable::kAttempt, "intent");
constexpr int kAttemptAt = columnOf(journaltable::kAttempt, "at");
constexpr int kReceiptIntent = columnOf(journaltable::kReceipt, "intent");
constexpr int kReceiptAt = columnOf(journaltable::kReceipt, "received_at");
constexpr int kIntentAttempts = columnOf(journaltable::kIntent, "attempts");
constexpr int kIntentChangedAt = columnOf(journaltable::kIntent, "changed_at");
constexpr auto kSalvaged = "salvaged:"_L1;

/// What an intent waits for whose row is gone: it is never confirmed.
constexpr qint64 kNobody = -1;

QByteArray keyOf(const JournalTable& table, const QVariantList& columns)
{
    QByteArray key;
    for (int i = 0; i < table.keys; ++i) {
        const QByteArray part = columns.at(i).toString().toUtf8();
        // Numbers in their order, texts apart from each other.
        key += table.hasRowId ? part.rightJustified(20, '0') : part + '\n';
    }
    return key;
}

/// Whether what was found is newer than what is there: an old page of the log may still hold how it stood before.
bool isNewer(const JournalTable& table, const QVariantList& found, const QVariantList& known)
{
    if (&table != &journaltable::kIntent)
        return false;
    const auto age = [](const QVariantList& columns) {
        return std::pair(columns.at(kIntentAttempts).toLongLong(), columns.at(kIntentChangedAt).toLongLong());
    };
    return age(found) > age(known);
}

/// A changed row of a table whose columns are texts, and a time at the end: the type of a column can be what was
/// changed.
QVariantList asText(const QVariantList& columns)
{
    QVariantList texts;
    for (const QVariant& column : columns.first(columns.size() - 1))
        texts.append(notNull(column.toString()));
    texts.append(columns.last().toLongLong());
    return texts;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

JournalSalvage::JournalSalvage(SqlConnection& into, const RowSeal& seal, const QString& aside, qint64 now)
    : m_into(into)
    , m_seal(seal)
    , m_aside(aside)
    , m_now(now)
{
    if (const auto mark = JournalMark::read(JournalMark::pathOf(aside))) {
        m_oldSeal.journal = mark->journal;
        m_oldGeneration = mark->generation;
    }
}

Result<void> JournalSalvage::run()
{
    readWithSqlite();
    readBytes();
    if (const auto done = putIntents(); !done)
        return done;
    if (const auto done = putAttempts(); !done)
        return done;
    if (const auto done = putReceipts(); !done)
        return done;
    for (const JournalTable* table : {&journaltable::kDraft, &journaltable::kFile, &journaltable::kNote}) {
        if (const auto done = putOthers(*table); !done)
            return done;
    }
    qCInfo(lcOutbox) << "out of a journal put aside:" << restored << "open intents," << damaged << "damaged";
    return {};
}

void JournalSalvage::readWithSqlite()
{
    if (!QFile::exists(m_aside))
        return;
    auto opened = SqlConnection::open(m_aside, SqlConnection::Access::ReadOnly);
    if (!opened)
        return;
    SqlConnection& old = **opened;
    const auto version = old.value(u"PRAGMA user_version"_s);
    m_first = version && version->toInt() == 1;
    if (!m_first) {
        const auto name = old.value(u"SELECT value FROM meta WHERE key = 'journal'"_s);
        if (name && m_oldSeal.journal.isEmpty())
            m_oldSeal.journal = name->toString();
        m_foreign = name && name->toString() != m_oldSeal.journal;
        const auto generation = old.value(u"SELECT value FROM meta WHERE key = 'generation'"_s);
        m_lacksLog = generation && generation->toLongLong() < m_oldGeneration;
    }
    if (!m_foreign) {
        const auto read = old.forEach(u"SELECT key FROM meta"_s, {}, [this](const SqlRow& row) {
            if (row.text(0).startsWith(kSalvaged))
                before.insert(row.text(0));
            return true;
        });
        Q_UNUSED(read) // what was not read is found in the bytes
    }
    for (const JournalTable* table : journaltable::kAll) {
        const bool hashed = !m_first || table == &journaltable::kIntent;
        const auto visit = [&](const QVariantList& columns, const QByteArray& hash) {
            const bool whole = !hashed || m_oldSeal.of(table->name, columns) == hash;
            // What is not ours is nobody's to see here.
            if (whole || !m_foreign)
                m_rows[table->name].insert(keyOf(*table, columns), {columns, !whole});
        };
        Result<void> read;
        if (hashed) {
            read = journaltable::forEach(old, *table, visit);
        } else {
            read = old.forEach(u"SELECT %1 FROM %2"_s.arg(QString(table->columns), QString(table->name)), {},
                               [&](const SqlRow& row) {
                                   QVariantList columns;
                                   for (int i = 0; i < table->count; ++i)
                                       columns.append(row.value(i));
                                   visit(columns, {});
                                   return true;
                               });
        }
        m_allRead[table->name] = read.ok() && !m_foreign && !m_lacksLog;
    }
}

void JournalSalvage::readBytes()
{
    if (m_first)
        return; // without a hash nothing can be told from its bytes
    const QByteArray file = bytesOf(m_aside);
    const QByteArray log = bytesOf(m_aside + u"-wal"_s);
    if (m_oldSeal.journal.isEmpty()) {
        scanRows(file, log, [this](const QVariantList& columns, bool hasRowId) {
            if (!hasRowId && columns.size() == 2 && columns[0].toString() == "journal"_L1)
                m_oldSeal.journal = columns[1].toString();
            return false;
        });
        if (m_oldSeal.journal.isEmpty())
            return;
    }
    scanRows(file, log, [this](const QVariantList& columns, bool hasRowId) {
        if (!hasRowId && !m_foreign && columns.size() == 2 && columns[0].toString().startsWith(kSalvaged))
            before.insert(columns[0].toString());
        for (const JournalTable* table : journaltable::kAll) {
            if (table->hasRowId != hasRowId || columns.size() != table->count + 1)
                continue;
            const QVariantList row = columns.first(table->count);
            if (columns.last().typeId() != QMetaType::QByteArray ||
                m_oldSeal.of(table->name, row) != columns.last().toByteArray())
                continue;
            take(*table, row);
            return true;
        }
        return false;
    });
}

void JournalSalvage::take(const JournalTable& table, const QVariantList& columns)
{
    Rows& rows = m_rows[table.name];
    const QByteArray key = keyOf(table, columns);
    const auto known = rows.find(key);
    if (known == rows.end()) {
        // A draft, note or file may have been taken away: what SQLite read in full is all there was.
        const bool kept =
            &table == &journaltable::kIntent || &table == &journaltable::kAttempt || &table == &journaltable::kReceipt;
        if (kept || !m_allRead.value(table.name))
            rows.insert(key, {columns, false});
    } else if (known->damaged || isNewer(table, columns, known->columns)) {
        *known = {columns, false};
    }
}

Result<bool> JournalSalvage::has(const QString& sql, const QVariant& value)
{
    const auto count = m_into.value(sql, {value});
    if (!count)
        return count.error();
    return count->toInt() != 0;
}

Result<void> JournalSalvage::putIntents()
{
    QHash<qint64, qint64> receipts;
    for (const Row& row : std::as_const(m_rows[journaltable::kReceipt.name])) {
        if (!row.damaged)
            receipts.insert(row.columns.at(kReceiptIntent).toLongLong(), row.columns.at(0).toLongLong());
    }
    for (const Row& row : std::as_const(m_rows[journaltable::kIntent.name])) {
        const Intent intent = intentrow::fromColumns(m_oldSeal, row.columns, {}).intent;
        if (const auto put = putIntent(intent, !row.damaged, receipts); !put)
            return put;
    }
    return {};
}

Result<void> JournalSalvage::putIntent(Intent intent, bool whole, const QHash<qint64, qint64>& receipts)
{
    const qint64 oldId = intent.id;
    const auto there = m_into.row(u"SELECT id FROM intent WHERE client_ref = ?"_s, {intent.clientRef},
                                  [](const SqlRow& found) { return found.integer(0); });
    if (!there)
        return there.error();
    if (there->has_value() && whole) {
        m_ids.insert(oldId, **there);
        return {};
    }
    if (!whole) {
        intent.phase = IntentPhase::NeedsYou;
        intent.why = NeedsYouWhy::Damaged;
        for (QDateTime* time : {&intent.createdAt, &intent.changedAt}) {
            if (!time->isValid())
                *time = QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC);
        }
        ++damaged;
    } else if (receipts.contains(oldId) && intent.phase != IntentPhase::Confirmed) {
        // An older state of a row whose end is known.
        intent.phase = IntentPhase::Confirmed;
        intent.why = NeedsYouWhy::None;
        intent.receiptNumber = receipts.value(oldId);
    } else if (intent.isOpen()) {
        intent.phase = IntentPhase::NeedsYou;
        intent.why = NeedsYouWhy::Restored;
        ++restored;
    }
    // What it waits for stands before it; under its old number another may stand now.
    if (intent.request.dependsOn != 0)
        intent.request.dependsOn = m_ids.value(intent.request.dependsOn, kNobody);
    const auto idTaken = has(u"SELECT count(*) FROM intent WHERE id = ?"_s, intent.id);
    const auto keyTaken = has(u"SELECT count(*) FROM intent WHERE idempotency_key = ?"_s, intent.idempotencyKey);
    if (!idTaken || !keyTaken)
        return (idTaken ? keyTaken : idTaken).error();
    if (there->has_value() || *keyTaken) {
        // Only a changed row can say what another says.
        intent.clientRef = u"damaged-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
        intent.idempotencyKey = intent.clientRef;
    }
    const bool asItWas = !*idTaken && intent.id > 0;
    const auto put = asItWas ? intentrow::update(m_into, m_seal, intent) : intentrow::insert(m_into, m_seal, intent);
    if (!put)
        return put;
    m_ids.insert(oldId, intent.id);
    return {};
}

Result<qint64> JournalSalvage::intentOf(qint64 oldId, bool confirmed, qint64 at)
{
    if (const auto known = m_ids.constFind(oldId); known != m_ids.cend())
        return *known;
    Intent lost;
    lost.clientRef = u"lost-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    lost.idempotencyKey = lost.clientRef;
    lost.phase = confirmed ? IntentPhase::Confirmed : IntentPhase::NeedsYou;
    lost.why = confirmed ? NeedsYouWhy::None : NeedsYouWhy::Damaged;
    lost.createdAt = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    lost.changedAt = QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC);
    ++damaged;
    if (const auto put = intentrow::insert(m_into, m_seal, lost); !put)
        return put.error();
    m_ids.insert(oldId, lost.id);
    return lost.id;
}

Result<void> JournalSalvage::putAttempts()
{
    QSet<qint64> withReceipt;
    for (const Row& row : std::as_const(m_rows[journaltable::kReceipt.name]))
        withReceipt.insert(row.columns.at(kReceiptIntent).toLongLong());
    for (const Row& row : std::as_const(m_rows[journaltable::kAttempt.name])) {
        if (row.damaged)
            continue;
        QVariantList columns = row.columns;
        const qint64 oldId = columns.at(kAttemptIntent).toLongLong();
        const auto id = intentOf(oldId, withReceipt.contains(oldId), columns.at(kAttemptAt).toLongLong());
        if (!id)
            return id.error();
        columns[kAttemptIntent] = *id;
        const auto taken = has(u"SELECT count(*) FROM attempt WHERE number = ?"_s, columns.at(0));
        if (!taken)
            return taken.error();
        if (*taken)
            continue; // from another journal put aside before it
        if (const auto put = journaltable::put(m_into, m_seal, journaltable::kAttempt, columns); !put)
            return put;
    }
    return {};
}

Result<void> JournalSalvage::putReceipts()
{
    for (const Row& row : std::as_const(m_rows[journaltable::kReceipt.name])) {
        if (row.damaged)
            continue; // the chain tells that it is missing
        QVariantList columns = row.columns;
        const auto id = intentOf(columns.at(kReceiptIntent).toLongLong(), true, columns.at(kReceiptAt).toLongLong());
        if (!id)
            return id.error();
        const auto known = has(u"SELECT count(*) FROM receipt WHERE intent = ?"_s, *id);
        const auto taken = has(u"SELECT count(*) FROM receipt WHERE number = ?"_s, columns.at(0));
        if (!known || !taken)
            return (known ? taken : known).error();
        if (*known || *taken)
            continue;
        columns[kReceiptIntent] = *id;
        if (const auto put = journaltable::put(m_into, m_seal, journaltable::kReceipt, columns); !put)
            return put;
    }
    return {};
}

Result<void> JournalSalvage::putOthers(const JournalTable& table)
{
    int changed = 0;
    for (const Row& row : std::as_const(m_rows[table.name])) {
        // A changed text is still somebody's text: it comes back, and it is said.
        changed += row.damaged ? 1 : 0;
        if (row.damaged && &table == &journaltable::kFile)
            continue;
        if (&table == &journaltable::kDraft) {
            const auto known = m_into.value(u"SELECT count(*) FROM draft WHERE kind = ? AND id = ? AND line = ?"_s,
                                            row.columns.first(table.keys));
            if (!known)
                return known.error();
            if (known->toInt() != 0)
                continue;
        } else {
            const auto known = has(&table == &journaltable::kFile ? u"SELECT count(*) FROM file WHERE sha256 = ?"_s
                                                                  : u"SELECT count(*) FROM note WHERE entity_key = ?"_s,
                                   row.columns.at(0));
            if (!known)
                return known.error();
            if (*known)
                continue;
        }
        const QVariantList columns = row.damaged ? asText(row.columns) : row.columns;
        if (const auto put = journaltable::put(m_into, m_seal, table, columns); !put)
            return put;
    }
    damagedOther.append({&table, changed});
    return {};
}

} // namespace tradewind
