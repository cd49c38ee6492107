// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/journalstore.h"

#include "services/core/logging.h"
#include "services/domain/values/contenthash.h"
#include "services/outbox/intentrow.h"
#include "services/outbox/journalschema.h"
#include "services/outbox/journaltext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

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
        // What needs a person is still to be put away, or tried again: then what it waits for counts too.
        if (!intent.isOpen() && intent.phase != IntentPhase::NeedsYou)
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
            const auto known = connection.value(u"SELECT count(*) FROM file WHERE sha256 = ?"_s, {notNull(file)});
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
                                                 {notNull(queued.request.draftKind), queued.request.draftId});
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

Async<QList<Intent>> JournalStore::pending(std::optional<qint64> confirmedAfter)
{
    return m_database.run([confirmedAfter](SqlConnection& connection) -> Result<QList<Intent>> {
        QList<Intent> pending;
        for (const IntentPhase phase : {IntentPhase::Queued, IntentPhase::Attempted, IntentPhase::NeedsYou}) {
            const auto rows = intentrow::inPhase(connection, phase);
            if (!rows)
                return rows.error();
            pending.append(honest(*rows));
        }
        if (confirmedAfter) {
            const auto rows = intentrow::confirmedAfter(connection, *confirmedAfter);
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

} // namespace tradewind
