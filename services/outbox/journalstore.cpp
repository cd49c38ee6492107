// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/journalstore.h"

#include "services/core/logging.h"
#include "services/domain/values/contenthash.h"
#include "services/outbox/intentrow.h"
#include "services/outbox/journalschema.h"
#include "services/storage/durablefile.h"
#include "services/storage/rowhash.h"
#include "services/storage/storageerror.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QString stored(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QByteArray toBytes(const QJsonObject& body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/// The row as it is told: one that fails its hash needs a person, whatever it says.
Intent honest(const intentrow::Loaded& loaded)
{
    Intent intent = loaded.intent;
    if (loaded.damaged) {
        intent.phase = IntentPhase::NeedsYou;
        intent.why = NeedsYouWhy::Damaged;
    }
    return intent;
}

QList<Intent> honest(const QList<intentrow::Loaded>& rows)
{
    QList<Intent> intents;
    for (const auto& row : rows)
        intents.append(honest(row));
    return intents;
}

Receipt readReceipt(const SqlRow& row)
{
    Receipt receipt;
    receipt.number = row.integer(0);
    receipt.intentId = row.integer(1);
    receipt.operation = row.text(2);
    receipt.topic = row.text(3);
    receipt.entityId = row.text(4);
    receipt.version = row.integer(5);
    receipt.entity = row.text(6).toUtf8();
    receipt.body = row.text(7).toUtf8();
    return receipt;
}

/// What a receipt's link in the chain stands for.
QByteArray receiptPayload(qint64 number, qint64 intent, qint64 receivedAt, const QString& operation,
                          const QString& topic, const QString& entityId, qint64 version, const QString& entity,
                          const QString& body)
{
    return rowHash({number, intent, receivedAt, operation, topic, entityId, version, entity, body});
}

} // namespace

JournalStore::JournalStore(const QString& folder, const Clock& clock, const StatementFault& fault)
    : m_folder(folder)
    , m_clock(clock)
    , m_fence(newUuid())
    , m_database(
          {folder + u"/journal.db"_s, DatabaseOptions::Kind::Precious, kJournalApplicationId, journalSchema(), fault},
          clock)
{
}

JournalStore::~JournalStore() = default;

// ---------------------------------------------------------------------------------------------------------------- open

Async<JournalOpened> JournalStore::open()
{
    return openAndTakeOver();
}

Async<JournalOpened> JournalStore::openAndTakeOver()
{
    const auto report = co_await m_database.open();
    if (!report)
        co_return report.error();
    const OpenReport opened = *report;
    if (opened.outcome == OpenReport::Outcome::NewerVersion) {
        // Readable, not ours to write: nothing is sent from it.
        JournalOpened readOnly;
        readOnly.report = opened;
        co_return std::move(readOnly);
    }
    auto work = [this, opened](SqlConnection& connection) { return takeOver(connection, opened); };
    auto task = m_database.transaction(work);
    auto taken = co_await task;
    co_return std::move(taken);
}

Result<JournalOpened> JournalStore::takeOver(SqlConnection& connection, const OpenReport& report) const
{
    const auto fenced = connection.exec(u"INSERT INTO meta(key, value) VALUES ('fence', ?) "
                                        "ON CONFLICT(key) DO UPDATE SET value = excluded.value"_s,
                                        {m_fence});
    if (!fenced)
        return fenced.error();
    JournalOpened opened;
    opened.report = report;
    if (report.outcome == OpenReport::Outcome::Quarantined) {
        const auto restored = restoreFrom(connection, report.aside);
        if (!restored)
            return restored.error();
        opened.restored = *restored;
    }
    const auto rows = intentrow::all(connection);
    if (!rows)
        return rows.error();
    QMap<qint64, Intent> intents;
    for (const auto& row : *rows) {
        Intent intent = honest(row);
        if (row.damaged) {
            ++opened.damaged;
            qCInfo(lcOutbox) << "intent" << intent.id << "does not match its hash";
            if (const auto marked = intentrow::update(connection, intent); !marked)
                return marked.error();
        }
        intents.insert(intent.id, intent);
    }
    for (const Intent& intent : std::as_const(intents)) {
        // What needs a person is still to be put away or tried again.
        if (intent.phase == IntentPhase::NeedsYou)
            opened.intents.append(intent);
        if (!intent.isOpen())
            continue;
        opened.intents.append(intent);
        const auto dependency = intents.constFind(intent.request.dependsOn);
        const bool settled = dependency != intents.cend() && !dependency->isOpen();
        if (settled && dependency->phase != IntentPhase::NeedsYou)
            opened.intents.append(*dependency);
    }
    return opened;
}

Result<int> JournalStore::restoreFrom(SqlConnection& connection, const QString& aside) const
{
    // What can still be read of a damaged journal is saved; nothing of it is ever sent by itself.
    auto old = SqlConnection::open(aside, SqlConnection::Access::ReadOnly);
    if (!old)
        return 0;
    int restored = 0;
    if (const auto rows = intentrow::all(**old)) {
        for (const auto& row : *rows) {
            if (row.damaged)
                continue;
            Intent intent = row.intent;
            if (intent.isOpen()) {
                intent.phase = IntentPhase::NeedsYou;
                intent.why = NeedsYouWhy::Restored;
                ++restored;
            }
            intent.receiptNumber = 0;
            if (const auto saved = intentrow::insert(connection, intent); !saved)
                return saved.error();
        }
    }
    const auto drafts =
        (*old)->rows(u"SELECT kind, id, line, json, updated_at FROM draft"_s, {}, [](const SqlRow& row) {
            return QVariantList{row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4)};
        });
    if (drafts) {
        for (const QVariantList& draft : *drafts) {
            const auto saved = connection.exec(
                u"INSERT OR IGNORE INTO draft(kind, id, line, json, updated_at) VALUES (?, ?, ?, ?, ?)"_s, draft);
            if (!saved)
                return saved.error();
        }
    }
    qCInfo(lcOutbox) << "saved" << restored << "open intents out of a damaged journal";
    return restored;
}

Result<void> JournalStore::checkFence(SqlConnection& connection) const
{
    const auto fence = connection.value(u"SELECT value FROM meta WHERE key = 'fence'"_s);
    if (!fence)
        return fence.error();
    if (fence->toString() != m_fence)
        return makeError(Error::Kind::Conflict, u"another program has taken over the journal"_s);
    return {};
}

// ------------------------------------------------------------------------------------------------------------- intents

Async<Intent> JournalStore::insert(IntentDraft draft)
{
    Intent intent;
    intent.clientRef = newUuid();
    intent.idempotencyKey = newUuid();
    if (draft.presentUntil.isValid() && !draft.requestDeadline.isValid())
        draft.requestDeadline = draft.presentUntil;
    draft.body.insert(u"clientRef"_s, intent.clientRef);
    intent.bodyBytes = toBytes(draft.body);
    intent.bodySha256 = ContentHash::ofBytes(intent.bodyBytes).bytes();
    intent.createdAt = m_clock.now();
    intent.changedAt = intent.createdAt;
    intent.request = draft;
    return m_database.transaction([this, intent](SqlConnection& connection) -> Result<Intent> {
        if (const auto ours = checkFence(connection); !ours)
            return ours.error();
        for (const QString& file : intent.request.files) {
            const auto known = connection.value(u"SELECT count(*) FROM file WHERE sha256 = ?"_s, {stored(file)});
            if (!known)
                return known.error();
            if (known->toInt() == 0)
                return makeError(Error::Kind::Validation, u"the intent names a file that was not added"_s);
        }
        Intent queued = intent;
        if (const auto inserted = intentrow::insert(connection, queued); !inserted)
            return inserted.error();
        if (!queued.request.draftId.isEmpty()) {
            const auto removed = connection.exec(u"DELETE FROM draft WHERE kind = ? AND id = ?"_s,
                                                 {stored(queued.request.draftKind), queued.request.draftId});
            if (!removed)
                return removed.error();
        }
        return queued;
    });
}

Async<AttemptCommit> JournalStore::commitAttempt(qint64 id, QDateTime now)
{
    return m_database.transaction([this, id, now](SqlConnection& connection) { return attempt(connection, id, now); });
}

Result<AttemptCommit> JournalStore::attempt(SqlConnection& connection, qint64 id, const QDateTime& now) const
{
    if (const auto ours = checkFence(connection); !ours)
        return ours.error();
    const auto found = intentrow::find(connection, id);
    if (!found)
        return found.error();
    if (!found->has_value())
        return makeError(Error::Kind::Internal, u"no such intent"_s);
    AttemptCommit commit{honest(**found), NeedsYouWhy::None};
    Intent& intent = commit.intent;
    const auto refuse = [&](NeedsYouWhy why) -> Result<AttemptCommit> {
        intent.phase = IntentPhase::NeedsYou;
        intent.why = why;
        intent.changedAt = m_clock.now();
        commit.refused = why;
        if (const auto marked = intentrow::update(connection, intent); !marked)
            return marked.error();
        return commit;
    };
    if (ContentHash::ofBytes(intent.bodyBytes).bytes() != intent.bodySha256 || (*found)->damaged)
        return refuse(NeedsYouWhy::Damaged);
    if (!intent.isOpen())
        return makeError(Error::Kind::Internal, u"the intent is settled"_s);
    if (!intent.request.fills.isEmpty()) {
        const auto body = connection.row(u"SELECT body FROM receipt WHERE intent = ?"_s, {intent.request.dependsOn},
                                         [](const SqlRow& row) { return row.text(0).toUtf8(); });
        if (!body)
            return body.error();
        const QJsonObject receipt = QJsonDocument::fromJson(body->value_or(QByteArray())).object();
        const auto filled = fillFromReceipt(intent.request.fills, receipt, intent.request.path, intent.request.body);
        if (!filled)
            return refuse(NeedsYouWhy::ReferenceMissing);
        // Frozen from here on: no fills are left, and the bytes never change again.
        intent.request.fills.clear();
        intent.bodyBytes = toBytes(intent.request.body);
        intent.bodySha256 = ContentHash::ofBytes(intent.bodyBytes).bytes();
    }
    intent.phase = IntentPhase::Attempted;
    ++intent.attempts;
    if (!intent.firstAttemptAt.isValid())
        intent.firstAttemptAt = now;
    intent.changedAt = m_clock.now();
    if (const auto updated = intentrow::update(connection, intent); !updated)
        return updated.error();
    const auto logged =
        connection.exec(u"INSERT INTO attempt(intent, at) VALUES (?, ?)"_s, {intent.id, now.toMSecsSinceEpoch()});
    if (!logged)
        return logged.error();
    return commit;
}

Async<Intent> JournalStore::settle(qint64 id, IntentPhase phase, NeedsYouWhy why, Outcome outcome)
{
    return m_database.transaction([this, id, phase, why, outcome](SqlConnection& connection) {
        return conclude(connection, id, phase, why, outcome);
    });
}

Result<Intent> JournalStore::conclude(SqlConnection& connection, qint64 id, IntentPhase phase, NeedsYouWhy why,
                                      const Outcome& outcome) const
{
    if (const auto ours = checkFence(connection); !ours)
        return ours.error();
    const auto found = intentrow::find(connection, id);
    if (!found)
        return found.error();
    if (!found->has_value())
        return makeError(Error::Kind::Internal, u"no such intent"_s);
    Intent intent = honest(**found);
    // What the platform decided stays. It can stand here although nobody was told: a commit whose flush failed comes
    // back with the file when that is opened again.
    if (intent.phase == IntentPhase::Confirmed || intent.phase == IntentPhase::Rejected)
        return intent;
    intent.phase = phase;
    intent.why = why;
    intent.problem = outcome.problem;
    intent.changedAt = m_clock.now();
    if (phase == IntentPhase::Queued)
        intent.firstAttemptAt = {};
    if (phase == IntentPhase::Confirmed) {
        const auto number = storeReceipt(connection, intent, outcome.receipt);
        if (!number)
            return number.error();
        intent.receiptNumber = *number;
    }
    if (const auto updated = intentrow::update(connection, intent); !updated)
        return updated.error();
    return intent;
}

Result<qint64> JournalStore::storeReceipt(SqlConnection& connection, const Intent& intent, const Receipt& receipt) const
{
    const auto last = connection.row(u"SELECT number, link FROM receipt ORDER BY number DESC LIMIT 1"_s, {},
                                     [](const SqlRow& row) { return std::pair(row.integer(0), row.text(1)); });
    if (!last)
        return last.error();
    ContentHash head;
    qint64 number = 1;
    if (last->has_value()) {
        const auto link = ContentHash::fromHex((*last)->second);
        if (!link)
            return link.error();
        head = *link;
        number = (*last)->first + 1;
    }
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const QString entity = QString::fromUtf8(receipt.entity);
    const QString body = QString::fromUtf8(receipt.body);
    const QString operation = stored(receipt.operation);
    HashChain chain(head);
    const ChainLink link = chain.append(receiptPayload(number, intent.id, now, operation, receipt.topic,
                                                       receipt.entityId, receipt.version, entity, body));
    const auto inserted = connection.exec(
        u"INSERT INTO receipt(number, intent, received_at, operation, topic, entity_id, version, entity, body, "
        "payload_hash, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {number, intent.id, now, operation, receipt.topic, receipt.entityId, receipt.version, entity, body,
         link.payload.toHex(), link.link.toHex()});
    if (!inserted)
        return inserted.error();
    return number;
}

Async<std::optional<Intent>> JournalStore::intent(qint64 id)
{
    return m_database.run([id](SqlConnection& connection) -> Result<std::optional<Intent>> {
        const auto found = intentrow::find(connection, id);
        if (!found)
            return found.error();
        if (!found->has_value())
            return std::optional<Intent>();
        return std::optional<Intent>(honest(**found));
    });
}

Async<QList<Intent>> JournalStore::pending()
{
    return m_database.run([](SqlConnection& connection) -> Result<QList<Intent>> {
        QList<Intent> pending;
        for (const IntentPhase phase : {IntentPhase::Queued, IntentPhase::Attempted, IntentPhase::NeedsYou}) {
            const auto rows = intentrow::inPhase(connection, phase);
            if (!rows)
                return rows.error();
            pending.append(honest(*rows));
        }
        std::sort(pending.begin(), pending.end(), [](const Intent& a, const Intent& b) { return a.id < b.id; });
        return pending;
    });
}

Async<QList<Intent>> JournalStore::newest(int limit)
{
    return m_database.run([limit](SqlConnection& connection) -> Result<QList<Intent>> {
        const auto rows = intentrow::newest(connection, limit);
        if (!rows)
            return rows.error();
        return honest(*rows);
    });
}

Async<QList<Intent>> JournalStore::ofEntity(QString entityKey)
{
    return m_database.run([entityKey](SqlConnection& connection) -> Result<QList<Intent>> {
        const auto rows = intentrow::ofEntity(connection, entityKey);
        if (!rows)
            return rows.error();
        return honest(*rows);
    });
}

// ------------------------------------------------------------------------------------------------------------ receipts

Async<QList<Receipt>> JournalStore::receiptsAfter(qint64 number, int limit)
{
    return m_database.run([number, limit](SqlConnection& connection) {
        return connection.rows(
            u"SELECT number, intent, operation, topic, entity_id, version, entity, body FROM receipt "
            "WHERE number > ? ORDER BY number LIMIT ?"_s,
            {number, limit}, readReceipt);
    });
}

Async<std::optional<Receipt>> JournalStore::receiptOf(qint64 intentId)
{
    return m_database.run([intentId](SqlConnection& connection) {
        return connection.row(u"SELECT number, intent, operation, topic, entity_id, version, entity, body FROM receipt "
                              "WHERE intent = ?"_s,
                              {intentId}, readReceipt);
    });
}

Async<qint64> JournalStore::firstBrokenReceipt()
{
    return m_database.run([](SqlConnection& connection) -> Result<qint64> {
        HashChain chain;
        qint64 expected = 1;
        qint64 broken = 0;
        const auto walked = connection.forEach(
            u"SELECT number, intent, received_at, operation, topic, entity_id, version, entity, body, link FROM "
            u"receipt "
            "ORDER BY number"_s,
            {}, [&](const SqlRow& row) {
                const ChainLink link =
                    chain.append(receiptPayload(row.integer(0), row.integer(1), row.integer(2), row.text(3),
                                                row.text(4), row.text(5), row.integer(6), row.text(7), row.text(8)));
                if (row.integer(0) != expected || link.link.toHex() != row.text(9))
                    broken = expected;
                ++expected;
                return broken == 0;
            });
        if (!walked)
            return walked.error();
        return broken;
    });
}

// ---------------------------------------------------------------------------------------------------------------
// drafts

Async<void> JournalStore::saveDrafts(QList<DraftEdit> edits)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    return m_database.transaction([edits, now](SqlConnection& connection) -> Result<void> {
        for (const DraftEdit& edit : edits) {
            const auto done =
                edit.json
                    ? connection.exec(u"INSERT INTO draft(kind, id, line, json, updated_at) VALUES (?, ?, ?, ?, ?) "
                                      "ON CONFLICT(kind, id, line) DO UPDATE SET json = excluded.json, "
                                      "updated_at = excluded.updated_at"_s,
                                      {stored(edit.kind), stored(edit.id), stored(edit.line),
                                       stored(QString::fromUtf8(*edit.json)), now})
                    : connection.exec(u"DELETE FROM draft WHERE kind = ? AND id = ? AND line = ?"_s,
                                      {stored(edit.kind), stored(edit.id), stored(edit.line)});
            if (!done)
                return done.error();
        }
        return {};
    });
}

namespace {
/// Puts rows of one draft each together; they come in order of kind and id.
Result<QList<Draft>> readDrafts(SqlConnection& connection, const QString& sql, const QVariantList& values)
{
    QList<Draft> drafts;
    const auto read = connection.forEach(sql, values, [&drafts](const SqlRow& row) {
        if (drafts.isEmpty() || drafts.constLast().id != row.text(1))
            drafts.append({row.text(0), row.text(1), {}, {}, {}});
        Draft& draft = drafts.last();
        const QByteArray json = row.text(3).toUtf8();
        if (row.text(2).isEmpty())
            draft.json = json;
        else
            draft.lines.insert(row.text(2), json);
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC);
        if (!draft.updatedAt.isValid() || at > draft.updatedAt)
            draft.updatedAt = at;
        return true;
    });
    if (!read)
        return read.error();
    std::stable_sort(drafts.begin(), drafts.end(),
                     [](const Draft& a, const Draft& b) { return a.updatedAt > b.updatedAt; });
    return drafts;
}
} // namespace

Async<std::optional<Draft>> JournalStore::draft(QString kind, QString id)
{
    return m_database.run([kind, id](SqlConnection& connection) -> Result<std::optional<Draft>> {
        auto drafts = readDrafts(
            connection, u"SELECT kind, id, line, json, updated_at FROM draft WHERE kind = ? AND id = ? ORDER BY line"_s,
            {kind, id});
        if (!drafts)
            return drafts.error();
        return drafts->isEmpty() ? std::optional<Draft>() : std::optional<Draft>(drafts->constFirst());
    });
}

Async<QList<Draft>> JournalStore::drafts(QString kind)
{
    return m_database.run([kind](SqlConnection& connection) {
        return readDrafts(connection,
                          u"SELECT kind, id, line, json, updated_at FROM draft WHERE kind = ? ORDER BY id, line"_s,
                          {kind});
    });
}

Async<void> JournalStore::removeDraft(QString kind, QString id)
{
    return m_database.transaction([kind, id](SqlConnection& connection) -> Result<void> {
        const auto removed = connection.exec(u"DELETE FROM draft WHERE kind = ? AND id = ?"_s, {kind, id});
        if (!removed)
            return removed.error();
        return {};
    });
}

Async<void> JournalStore::setNote(QString entityKey, QString text)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    return m_database.transaction([entityKey, text, now](SqlConnection& connection) -> Result<void> {
        const auto done =
            text.isEmpty()
                ? connection.exec(u"DELETE FROM note WHERE entity_key = ?"_s, {entityKey})
                : connection.exec(
                      u"INSERT INTO note(entity_key, text, updated_at) VALUES (?, ?, ?) ON CONFLICT(entity_key) "
                      "DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at"_s,
                      {entityKey, text, now});
        if (!done)
            return done.error();
        return {};
    });
}

Async<QString> JournalStore::note(QString entityKey)
{
    return m_database.run([entityKey](SqlConnection& connection) -> Result<QString> {
        const auto found = connection.row(u"SELECT text FROM note WHERE entity_key = ?"_s, {entityKey},
                                          [](const SqlRow& row) { return row.text(0); });
        if (!found)
            return found.error();
        return found->value_or(QString());
    });
}

// ----------------------------------------------------------------------------------------------------------------
// files

namespace {
WaitingFile readFile(const SqlRow& row, const QString& folder)
{
    return {row.text(0), row.text(1), row.text(2), row.integer(3), folder + u"/files/"_s + row.text(0), !row.isNull(4)};
}
} // namespace

Async<WaitingFile> JournalStore::addFile(QByteArray bytes, QString name, QString mediaType)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    return m_database.run([bytes, name, mediaType, now,
                           folder = m_folder](SqlConnection& connection) -> Result<WaitingFile> {
        if (bytes.size() > kLargestFile)
            return makeError(Error::Kind::Validation, u"the file is too large"_s);
        const QString sha256 = ContentHash::ofBytes(bytes).toHex();
        const QString path = folder + u"/files/"_s + sha256;
        // The bytes first: a row that names a file nobody has would be worse than a file nobody names.
        if (!QDir().mkpath(folder + u"/files"_s))
            return storageError(sqlitecode::kCantOpen, u"cannot make the folder of files"_s);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return storageError(file.error() == QFileDevice::ResourceError ? sqlitecode::kFull : sqlitecode::kIoError,
                                file.errorString());
        if (const auto flushed = flushFile(path); !flushed)
            return flushed.error();
        const auto added = connection.exec(u"INSERT INTO file(sha256, name, media_type, size, added_at, uploaded_at) "
                                           "VALUES (?, ?, ?, ?, ?, NULL) ON CONFLICT(sha256) DO NOTHING"_s,
                                           {sha256, stored(name), stored(mediaType), qint64(bytes.size()), now});
        if (!added)
            return added.error();
        return WaitingFile{sha256, name, mediaType, bytes.size(), path, false};
    });
}

Async<QList<WaitingFile>> JournalStore::files(QStringList hashes)
{
    return m_database.run([hashes, folder = m_folder](SqlConnection& connection) -> Result<QList<WaitingFile>> {
        QList<WaitingFile> files;
        for (const QString& hash : hashes) {
            const auto found =
                connection.row(u"SELECT sha256, name, media_type, size, uploaded_at FROM file WHERE sha256 = ?"_s,
                               {hash}, [&folder](const SqlRow& row) { return readFile(row, folder); });
            if (!found)
                return found.error();
            if (!found->has_value())
                return makeError(Error::Kind::Validation, u"a file was never added"_s);
            files.append(**found);
        }
        return files;
    });
}

Async<QByteArray> JournalStore::fileBytes(QString sha256)
{
    return m_database.run([sha256, folder = m_folder](SqlConnection&) -> Result<QByteArray> {
        QFile file(folder + u"/files/"_s + sha256);
        if (!file.open(QIODevice::ReadOnly))
            return makeError(Error::Kind::Validation, u"a waiting file is gone"_s);
        QByteArray bytes = file.readAll();
        if (ContentHash::ofBytes(bytes).toHex() != sha256)
            return makeError(Error::Kind::Validation, u"a waiting file is damaged"_s);
        return bytes;
    });
}

Async<void> JournalStore::markUploaded(QString sha256)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    return m_database.transaction([sha256, now](SqlConnection& connection) -> Result<void> {
        const auto marked = connection.exec(u"UPDATE file SET uploaded_at = ? WHERE sha256 = ?"_s, {now, sha256});
        if (!marked)
            return marked.error();
        return {};
    });
}

} // namespace tradewind
