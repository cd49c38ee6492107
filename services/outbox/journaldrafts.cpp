// SPDX-License-Identifier: Apache-2.0
// What a JournalStore keeps besides intents: drafts, notes, files that wait to be uploaded.
#include "services/domain/values/contenthash.h"
#include "services/outbox/intentrow.h"
#include "services/outbox/journalstore.h"
#include "services/outbox/journaltext.h"
#include "services/storage/durablefile.h"
#include "services/storage/storageerror.h"

#include <QDir>
#include <QJsonObject>
#include <QSaveFile>

namespace tradewind {
using namespace Qt::StringLiterals;

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

WaitingFile readFile(const SqlRow& row, const QString& folder)
{
    return {row.text(0), row.text(1), row.text(2), row.integer(3), folder + u"/files/"_s + row.text(0), !row.isNull(4)};
}

} // namespace

Async<void> JournalStore::saveDrafts(QList<DraftEdit> edits)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    return write([this, edits, now](SqlConnection& connection) -> Result<void> {
        for (const DraftEdit& edit : edits) {
            Result<void> done;
            if (edit.json) {
                done = journaltable::put(connection, m_seal, journaltable::kDraft,
                                         {notNull(edit.kind), notNull(edit.id), notNull(edit.line),
                                          notNull(QString::fromUtf8(*edit.json)), now});
            } else if (const auto removed =
                           connection.exec(u"DELETE FROM draft WHERE kind = ? AND id = ? AND line = ?"_s,
                                           {notNull(edit.kind), notNull(edit.id), notNull(edit.line)});
                       !removed) {
                done = removed.error();
            }
            if (!done)
                return done.error();
        }
        return {};
    });
}

/// The draft goes with its intent. What it said stays with the intent, so that taking it back to edit it finds every
/// word again, those the platform does not get too.
Result<void> JournalStore::keepDraft(SqlConnection& connection, Intent& intent) const
{
    const IntentDraft& request = intent.request;
    if (request.draftId.isEmpty())
        return {};
    const auto found = readDrafts(connection,
                                  u"SELECT kind, id, line, json, updated_at FROM draft WHERE kind = ? AND id = ? "
                                  "ORDER BY line"_s,
                                  {notNull(request.draftKind), request.draftId});
    if (!found)
        return found.error();
    QJsonObject kept{{u"kind"_s, request.draftKind}, {u"id"_s, request.draftId}};
    if (!found->isEmpty()) {
        const Draft& draft = found->constFirst();
        QJsonObject lines;
        for (auto line = draft.lines.begin(); line != draft.lines.end(); ++line)
            lines.insert(line.key(), QString::fromUtf8(line.value()));
        kept.insert(u"json"_s, QString::fromUtf8(draft.json));
        kept.insert(u"lines"_s, lines);
    }
    intent.request.summary.facts.insert(u"draft"_s, kept);
    return {};
}

Result<void> JournalStore::restoreDraft(SqlConnection& connection, const Intent& intent) const
{
    const QJsonObject kept = intent.request.summary.facts.value("draft"_L1).toObject();
    if (!kept.contains("json"_L1))
        return {};
    const QString kind = kept.value("kind"_L1).toString();
    const QString id = kept.value("id"_L1).toString();
    const auto there =
        connection.value(u"SELECT count(*) FROM draft WHERE kind = ? AND id = ?"_s, {notNull(kind), notNull(id)});
    if (!there)
        return there.error();
    if (there->toInt() != 0)
        return makeError(Error::Kind::Validation, u"another draft has come in its place"_s);
    QJsonObject lines = kept.value("lines"_L1).toObject();
    lines.insert(QString(), kept.value("json"_L1));
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        const auto put =
            journaltable::put(connection, m_seal, journaltable::kDraft,
                              {notNull(kind), notNull(id), notNull(line.key()), line.value().toString(), now});
        if (!put)
            return put.error();
    }
    return {};
}

Async<Intent> JournalStore::withdrawToDraft(qint64 id)
{
    return write([this, id](SqlConnection& connection) -> Result<Intent> {
        const auto found = intentrow::find(connection, m_seal, id);
        if (!found)
            return found.error();
        const auto phase = found->has_value() ? (*found)->intent.phase : IntentPhase::Confirmed;
        // A commit whose flush failed can have kept it: the draft is back, and may have been written on since.
        if (phase == IntentPhase::Withdrawn)
            return (*found)->intent;
        if (phase != IntentPhase::Queued && phase != IntentPhase::NeedsYou)
            return makeError(Error::Kind::Validation, u"it cannot be edited any more"_s);
        auto taken = conclude(connection, id, IntentPhase::Withdrawn, NeedsYouWhy::None, {});
        if (!taken)
            return taken;
        if (const auto restored = restoreDraft(connection, *taken); !restored)
            return restored.error();
        return taken;
    });
}

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
    return write([kind, id](SqlConnection& connection) -> Result<void> {
        const auto removed = connection.exec(u"DELETE FROM draft WHERE kind = ? AND id = ?"_s, {kind, id});
        if (!removed)
            return removed.error();
        return {};
    });
}

Async<void> JournalStore::setNote(QString entityKey, QString text)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    return write([this, entityKey, text, now](SqlConnection& connection) -> Result<void> {
        if (!text.isEmpty())
            return journaltable::put(connection, m_seal, journaltable::kNote, {notNull(entityKey), text, now});
        const auto removed = connection.exec(u"DELETE FROM note WHERE entity_key = ?"_s, {entityKey});
        if (!removed)
            return removed.error();
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

Async<WaitingFile> JournalStore::addFile(QByteArray bytes, QString name, QString mediaType)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    return write([this, bytes, name, mediaType, now,
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
        const auto known = journaltable::find(connection, m_seal, journaltable::kFile, sha256);
        if (!known)
            return known.error();
        if (!known->has_value()) {
            const auto added =
                journaltable::put(connection, m_seal, journaltable::kFile,
                                  {sha256, notNull(name), notNull(mediaType), qint64(bytes.size()), now, QVariant()});
            if (!added)
                return added.error();
        }
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
    return write([this, sha256, now](SqlConnection& connection) -> Result<void> {
        const auto known = journaltable::find(connection, m_seal, journaltable::kFile, sha256);
        if (!known)
            return known.error();
        if (!known->has_value())
            return {};
        QVariantList columns = (*known)->columns;
        columns[columnOf(journaltable::kFile, "uploaded_at")] = now;
        return journaltable::put(connection, m_seal, journaltable::kFile, columns);
    });
}

Async<void> JournalStore::removeUnusedFiles(QString sha256)
{
    return write([sha256, folder = m_folder](SqlConnection& connection) -> Result<void> {
        const auto unused =
            connection.rows(u"SELECT sha256 FROM file WHERE (? = '' OR sha256 = ?) "
                            "AND NOT EXISTS (SELECT 1 FROM intent WHERE instr(intent.files, file.sha256) > 0) "
                            "AND NOT EXISTS (SELECT 1 FROM draft WHERE instr(draft.json, file.sha256) > 0)"_s,
                            {notNull(sha256), notNull(sha256)}, [](const SqlRow& row) { return row.text(0); });
        if (!unused)
            return unused.error();
        for (const QString& each : *unused) {
            const auto removed = connection.exec(u"DELETE FROM file WHERE sha256 = ?"_s, {each});
            if (!removed)
                return removed.error();
            // Should the commit fail, a row without bytes is left that nobody names; adding the file heals it.
            QFile::remove(folder + u"/files/"_s + each);
        }
        return {};
    });
}

} // namespace tradewind
