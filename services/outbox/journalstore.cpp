// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/journalstore.h"

#include "services/core/logging.h"
#include "services/domain/values/contenthash.h"
#include "services/outbox/intentrow.h"
#include "services/outbox/journalsalvage.h"
#include "services/outbox/journalschema.h"
#include "services/outbox/journaltext.h"
#include "services/storage/storageerror.h"

#include <QDir>
#include <QFileInfo>
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

Result<std::optional<Intent>> one(const Result<std::optional<intentrow::Loaded>>& found)
{
    if (!found)
        return found.error();
    return found->has_value() ? std::optional<Intent>(honest(**found)) : std::nullopt;
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
    , m_database({folder + u"/journal.db"_s, DatabaseOptions::Kind::Precious, kJournalApplicationId, journalSchema(),
                  fault, [this](SqlConnection& connection) { return recognise(connection); },
                  [this] {
                      JournalMark{m_seal.journal, m_generation}.write(JournalMark::pathOf(m_database.path()));
                  }},
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
        auto know = [this](SqlConnection& connection) { return knowName(connection); };
        auto knowing = m_database.run(know);
        const auto known = co_await knowing;
        if (!known)
            qCInfo(lcOutbox) << "the journal of a newer program has no name:" << known.error().detail;
        JournalOpened readOnly;
        readOnly.report = opened;
        co_return std::move(readOnly);
    }
    auto work = [this, opened](SqlConnection& connection) { return takeOver(connection, opened); };
    auto task = write(work);
    auto taken = co_await task;
    co_return std::move(taken);
}

Result<JournalOpened> JournalStore::takeOver(SqlConnection& connection, const OpenReport& report)
{
    if (const auto known = knowName(connection); !known)
        return known.error();
    const auto fenced = connection.exec(u"INSERT INTO meta(key, value) VALUES ('fence', ?) "
                                        "ON CONFLICT(key) DO UPDATE SET value = excluded.value"_s,
                                        {m_fence});
    if (!fenced)
        return fenced.error();
    JournalOpened opened;
    opened.report = report;
    // A journal of the first version knew no mark: with one beside it, it was put in the place of a newer one.
    const bool hadMark = JournalMark::read(JournalMark::pathOf(m_database.path())).has_value();
    const bool isBeforeMarks = report.outcome == OpenReport::Outcome::Created ||
                               (report.outcome == OpenReport::Outcome::Migrated && report.versionFound < 2);
    opened.isOlder = m_isOlder || (hadMark && isBeforeMarks);
    if (const auto salvaged = salvage(connection, opened); !salvaged)
        return salvaged.error();
    if (opened.isOlder) {
        if (const auto held = holdBack(connection); !held)
            return held.error();
    }
    if (const auto looked = lookThrough(connection, opened); !looked)
        return looked.error();
    const auto rows = intentrow::all(connection, m_seal);
    if (!rows)
        return rows.error();
    QMap<qint64, Intent> intents;
    for (const auto& row : *rows) {
        Intent intent = honest(row);
        if (row.damaged) {
            ++opened.damaged;
            qCInfo(lcOutbox) << "intent" << intent.id << "does not match its hash";
            if (const auto marked = intentrow::update(connection, m_seal, intent); !marked)
                return marked.error();
        }
        const bool waited = report.outcome == OpenReport::Outcome::Migrated && intent.why == NeedsYouWhy::Restored;
        opened.restored += opened.isOlder && waited ? 1 : 0;
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

Result<void> JournalStore::recognise(SqlConnection& connection)
{
    // The mark first: whoever else is at work writes it after the journal.
    const auto mark = JournalMark::read(JournalMark::pathOf(m_database.path()));
    const auto name = connection.value(u"SELECT value FROM meta WHERE key = 'journal'"_s);
    const auto generation = connection.value(u"SELECT value FROM meta WHERE key = 'generation'"_s);
    auto readable = name ? generation : name;
    for (const JournalTable* table : journaltable::kAll) {
        if (readable)
            readable = connection.value(u"SELECT count(hash) FROM "_s + QString(table->name));
    }
    // A table or column that is not there was damaged away: SQLite's own check does not know what there should be.
    if (!readable && readable.error().storageCode == sqlitecode::kError)
        return storageError(sqlitecode::kCorrupt, readable.error().detail);
    if (!readable)
        return readable.error();
    if (!mark || (mark->journal == name->toString() && mark->generation <= generation->toLongLong()))
        return {};
    m_isOlder = true;
    return storageError(sqlitecode::kCorrupt, mark->journal == name->toString()
                                                  ? u"an older journal than the one that was used here"_s
                                                  : u"another journal than the one that was used here"_s);
}

Result<void> JournalStore::knowName(SqlConnection& connection)
{
    const auto name = connection.value(u"SELECT value FROM meta WHERE key = 'journal'"_s);
    if (!name)
        return name.error();
    m_seal.journal = name->toString();
    return {};
}

Result<void> JournalStore::countWrite(SqlConnection& connection)
{
    const auto generation =
        connection.value(u"UPDATE meta SET value = value + 1 WHERE key = 'generation' RETURNING value"_s);
    if (!generation)
        return generation.error();
    m_generation = generation->toLongLong();
    return {};
}

Result<void> JournalStore::salvage(SqlConnection& connection, JournalOpened& opened) const
{
    // Everything that stands aside and was not looked through in a run that came to its end. The newest first: it knows
    // how things stood last, and which of the others had been looked through before it.
    const QFileInfo journal(m_database.path());
    QStringList asides;
    for (const QString& name : QDir(m_folder).entryList({journal.fileName() + u".damaged-*"_s}, QDir::Files)) {
        QString aside = name;
        for (const QString& suffix : {u"-wal"_s, u"-shm"_s, u".mark"_s, u".suspect"_s}) {
            if (aside.endsWith(suffix))
                aside.chop(suffix.size());
        }
        if (!asides.contains(aside))
            asides.append(aside);
    }
    // By time; of the same second, by number.
    const qsizetype stamp = journal.fileName().size() + qstrlen(".damaged-yyyyMMddTHHmmssZ");
    const auto age = [stamp](const QString& name) { return std::tuple(name.left(stamp), name.size(), name); };
    std::sort(asides.begin(), asides.end(), [&age](const QString& a, const QString& b) { return age(a) > age(b); });
    for (const QString& aside : std::as_const(asides)) {
        const QString done = u"salvaged:"_s + aside;
        const auto known = connection.value(u"SELECT count(*) FROM meta WHERE key = ?"_s, {done});
        if (!known)
            return known.error();
        if (known->toInt() != 0)
            continue;
        JournalSalvage saved(connection, m_seal, m_folder + u'/' + aside, m_clock.now().toMSecsSinceEpoch());
        if (const auto ran = saved.run(); !ran)
            return ran;
        opened.restored += saved.restored;
        opened.damaged += saved.damaged;
        for (const auto& [table, rows] : saved.damagedOther)
            opened.damagedOther.count(*table, rows);
        saved.before.insert(done);
        for (const QString& key : std::as_const(saved.before)) {
            const auto remembered =
                connection.exec(u"INSERT INTO meta(key, value) VALUES (?, '1') ON CONFLICT(key) DO NOTHING"_s, {key});
            if (!remembered)
                return remembered.error();
        }
    }
    return {};
}

Result<void> JournalStore::holdBack(SqlConnection& connection) const
{
    for (const IntentPhase phase : {IntentPhase::Queued, IntentPhase::Attempted}) {
        const auto rows = intentrow::inPhase(connection, m_seal, phase);
        if (!rows)
            return rows.error();
        for (const auto& row : *rows) {
            Intent intent = honest(row);
            if (!intent.isOpen())
                continue;
            intent.phase = IntentPhase::NeedsYou;
            intent.why = NeedsYouWhy::Restored;
            intent.changedAt = m_clock.now();
            if (const auto held = intentrow::update(connection, m_seal, intent); !held)
                return held;
        }
    }
    return {};
}

Async<void> JournalStore::holdBackOpen()
{
    return write([this](SqlConnection& connection) { return holdBack(connection); });
}

void DamagedRows::count(const JournalTable& table, int rows)
{
    if (&table == &journaltable::kDraft)
        drafts += rows;
    else if (&table == &journaltable::kNote)
        notes += rows;
    else if (&table == &journaltable::kFile)
        files += rows;
    else
        attempts += rows;
}

Result<void> JournalStore::lookThrough(SqlConnection& connection, JournalOpened& opened)
{
    QStringList found;
    for (const JournalTable* table :
         {&journaltable::kAttempt, &journaltable::kDraft, &journaltable::kFile, &journaltable::kNote}) {
        const auto damaged = journaltable::countDamaged(connection, m_seal, *table);
        if (!damaged)
            return damaged.error();
        opened.damagedOther.count(*table, *damaged);
        found.append(QString::number(*damaged));
    }
    const auto broken = firstBroken(connection);
    const auto newest = connection.value(u"SELECT coalesce(max(number), 0) FROM receipt"_s);
    if (!broken || !newest)
        return broken ? newest.error() : broken.error();
    opened.brokenReceipt = *broken;
    opened.newestReceipt = newest->toLongLong();
    found.append(QString::number(opened.brokenReceipt));
    m_found = found.join(u' ');
    const auto told = connection.value(u"SELECT coalesce((SELECT value FROM meta WHERE key = 'told'), '')"_s);
    if (!told)
        return told.error();
    opened.wasTold = told->toString() == m_found;
    return {};
}

Async<void> JournalStore::rememberTold()
{
    return write([this](SqlConnection& connection) -> Result<void> {
        const auto remembered = connection.exec(u"INSERT INTO meta(key, value) VALUES ('told', ?) "
                                                "ON CONFLICT(key) DO UPDATE SET value = excluded.value"_s,
                                                {m_found});
        if (!remembered)
            return remembered.error();
        return {};
    });
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

Intent JournalStore::made(IntentDraft draft) const
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
    intent.request = std::move(draft);
    return intent;
}

Async<Intent> JournalStore::insert(Intent intent)
{
    return write([this, intent](SqlConnection& connection) -> Result<Intent> {
        const auto found = intentrow::findByClientRef(connection, m_seal, intent.clientRef);
        if (!found)
            return found.error();
        Intent queued = found->has_value() ? honest(**found) : intent;
        if (!found->has_value()) {
            if (const auto stored = insertNew(connection, queued); !stored)
                return stored.error();
        }
        if (!intent.request.draftId.isEmpty()) {
            const auto removed = connection.exec(u"DELETE FROM draft WHERE kind = ? AND id = ?"_s,
                                                 {notNull(intent.request.draftKind), intent.request.draftId});
            if (!removed)
                return removed.error();
        }
        return queued;
    });
}

Result<void> JournalStore::insertNew(SqlConnection& connection, Intent& intent) const
{
    if (const auto ours = checkFence(connection); !ours)
        return ours.error();
    for (const QString& file : std::as_const(intent.request.files)) {
        const auto known = connection.value(u"SELECT count(*) FROM file WHERE sha256 = ?"_s, {notNull(file)});
        if (!known)
            return known.error();
        if (known->toInt() == 0)
            return makeError(Error::Kind::Validation, u"the intent names a file that was not added"_s);
    }
    if (const auto kept = keepDraft(connection, intent); !kept)
        return kept.error();
    if (intent.request.replaces != 0)
        intent.request.summary.facts.insert(u"replaces"_s, intent.request.replaces);
    if (const auto inserted = intentrow::insert(connection, m_seal, intent); !inserted)
        return inserted.error();
    return intent.request.replaces != 0 ? replace(connection, intent) : Result<void>();
}

Result<void> JournalStore::replace(SqlConnection& connection, const Intent& intent) const
{
    const auto found = intentrow::find(connection, m_seal, intent.request.replaces);
    if (!found)
        return found.error();
    if (!found->has_value() || honest(**found).phase != IntentPhase::NeedsYou)
        return makeError(Error::Kind::Validation, u"what is to be replaced needs nobody any more"_s);
    Intent old = honest(**found);
    old.phase = IntentPhase::Withdrawn;
    old.why = NeedsYouWhy::None;
    old.changedAt = m_clock.now();
    old.request.summary.facts.insert(u"replacedBy"_s, intent.id);
    return intentrow::update(connection, m_seal, old);
}

Async<AttemptCommit> JournalStore::commitAttempt(qint64 id, QDateTime now)
{
    return write([this, id, now](SqlConnection& connection) { return attempt(connection, id, now); });
}

Result<AttemptCommit> JournalStore::attempt(SqlConnection& connection, qint64 id, const QDateTime& now) const
{
    if (const auto ours = checkFence(connection); !ours)
        return ours.error();
    const auto found = intentrow::find(connection, m_seal, id);
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
        if (const auto marked = intentrow::update(connection, m_seal, intent); !marked)
            return marked.error();
        return commit;
    };
    if (ContentHash::ofBytes(intent.bodyBytes).bytes() != intent.bodySha256 || (*found)->damaged)
        return refuse(NeedsYouWhy::Damaged);
    if (!intent.isOpen())
        return makeError(Error::Kind::Internal, u"the intent is settled"_s);
    if (!intent.request.fills.isEmpty()) {
        const auto number = receiptNumberOf(connection, intent.request.dependsOn);
        if (!number)
            return number.error();
        const auto row = journaltable::find(connection, m_seal, journaltable::kReceipt, number->value_or(0));
        if (!row)
            return row.error();
        if (row->has_value() && (*row)->damaged)
            return refuse(NeedsYouWhy::Damaged);
        constexpr int kBody = columnOf(journaltable::kReceipt, "body");
        const QByteArray body = row->has_value() ? (*row)->columns.at(kBody).toString().toUtf8() : QByteArray();
        const QJsonObject receipt = QJsonDocument::fromJson(body).object();
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
    if (const auto updated = intentrow::update(connection, m_seal, intent); !updated)
        return updated.error();
    const auto last = connection.value(u"SELECT coalesce(max(number), 0) FROM attempt"_s);
    if (!last)
        return last.error();
    const auto logged = journaltable::put(connection, m_seal, journaltable::kAttempt,
                                          {last->toLongLong() + 1, intent.id, now.toMSecsSinceEpoch()});
    if (!logged)
        return logged.error();
    return commit;
}

Async<Intent> JournalStore::settle(qint64 id, IntentPhase phase, NeedsYouWhy why, Outcome outcome)
{
    return write([this, id, phase, why, outcome](SqlConnection& connection) {
        return conclude(connection, id, phase, why, outcome);
    });
}

Result<Intent> JournalStore::conclude(SqlConnection& connection, qint64 id, IntentPhase phase, NeedsYouWhy why,
                                      const Outcome& outcome) const
{
    if (const auto ours = checkFence(connection); !ours)
        return ours.error();
    const auto found = intentrow::find(connection, m_seal, id);
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
    // What was put away keeps the reason why it had to be.
    if (phase != IntentPhase::Withdrawn)
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
    if (const auto updated = intentrow::update(connection, m_seal, intent); !updated)
        return updated.error();
    return intent;
}

Async<std::optional<Intent>> JournalStore::intent(qint64 id)
{
    return m_database.run(
        [this, id](SqlConnection& connection) { return one(intentrow::find(connection, m_seal, id)); });
}

Async<std::optional<Intent>> JournalStore::intentOf(QString clientRef)
{
    return m_database.run([this, clientRef](SqlConnection& connection) {
        return one(intentrow::findByClientRef(connection, m_seal, clientRef));
    });
}

Async<QList<Intent>> JournalStore::pending(std::optional<qint64> confirmedAfter)
{
    return m_database.run([this, confirmedAfter](SqlConnection& connection) -> Result<QList<Intent>> {
        QList<Intent> pending;
        for (const IntentPhase phase : {IntentPhase::Queued, IntentPhase::Attempted, IntentPhase::NeedsYou}) {
            const auto rows = intentrow::inPhase(connection, m_seal, phase);
            if (!rows)
                return rows.error();
            pending.append(honest(*rows));
        }
        if (confirmedAfter) {
            const auto rows = intentrow::confirmedAfter(connection, m_seal, *confirmedAfter);
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
    return m_database.run([this, limit](SqlConnection& connection) -> Result<QList<Intent>> {
        const auto rows = intentrow::newest(connection, m_seal, limit);
        if (!rows)
            return rows.error();
        return honest(*rows);
    });
}

Async<QList<Intent>> JournalStore::ofEntity(QString entityKey)
{
    return m_database.run([this, entityKey](SqlConnection& connection) -> Result<QList<Intent>> {
        const auto rows = intentrow::ofEntity(connection, m_seal, entityKey);
        if (!rows)
            return rows.error();
        return honest(*rows);
    });
}

} // namespace tradewind
