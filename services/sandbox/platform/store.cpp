// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/store.h"

#include "services/sandbox/platform/answer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* kSchema = R"(
CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS entity(
  row INTEGER PRIMARY KEY, topic TEXT NOT NULL, id TEXT NOT NULL, company TEXT NOT NULL, audience TEXT NOT NULL,
  parent TEXT NOT NULL, sort TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
  seq INTEGER NOT NULL DEFAULT 0, UNIQUE(topic, id, company)) STRICT;
CREATE INDEX IF NOT EXISTS entity_list ON entity(topic, sort, id);
CREATE INDEX IF NOT EXISTS entity_parent ON entity(parent, topic) WHERE parent <> '';
CREATE TABLE IF NOT EXISTS change(
  seq INTEGER PRIMARY KEY AUTOINCREMENT, stream TEXT NOT NULL, tx INTEGER NOT NULL, topic TEXT NOT NULL,
  id TEXT NOT NULL, version INTEGER NOT NULL, op TEXT NOT NULL, company TEXT NOT NULL, audience TEXT NOT NULL,
  body TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS change_stream ON change(stream, seq);
CREATE TABLE IF NOT EXISTS journal(
  seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL, account TEXT NOT NULL,
  company TEXT NOT NULL, request TEXT NOT NULL, client_ref TEXT NOT NULL, facts TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS job(
  id INTEGER PRIMARY KEY AUTOINCREMENT, due TEXT NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL,
  story INTEGER NOT NULL, made INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS job_due ON job(due, id);
CREATE TABLE IF NOT EXISTS operation(
  account TEXT NOT NULL, key TEXT NOT NULL, client_ref TEXT NOT NULL, fingerprint TEXT NOT NULL, at TEXT NOT NULL,
  status INTEGER NOT NULL, etag TEXT NOT NULL, location TEXT NOT NULL, type TEXT NOT NULL, body BLOB NOT NULL,
  request TEXT NOT NULL, PRIMARY KEY(account, key)) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS operation_ref ON operation(account, client_ref) WHERE client_ref <> '';
CREATE TABLE IF NOT EXISTS token(
  hash TEXT PRIMARY KEY, kind TEXT NOT NULL, account TEXT NOT NULL, family TEXT NOT NULL, expires INTEGER NOT NULL,
  used INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS token_family ON token(family);
CREATE TABLE IF NOT EXISTS file(
  sha256 TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS file_seen(sha256 TEXT NOT NULL, company TEXT NOT NULL, PRIMARY KEY(sha256, company)) STRICT;
)";

Entity entityOf(const Statement& row)
{
    Entity entity;
    entity.topic = row.text(0);
    entity.id = row.text(1);
    entity.company = row.text(2);
    entity.audience = row.text(3);
    entity.parent = row.text(4);
    entity.sort = row.text(5);
    entity.version = row.integer(6);
    entity.body = fromJson(row.bytes(7));
    entity.seq = row.integer(8);
    return entity;
}

QList<Entity> allOf(Statement& rows)
{
    QList<Entity> found;
    while (rows.step())
        found.append(entityOf(rows));
    return found;
}

} // namespace

QByteArray toJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject fromJson(const QByteArray& bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

QJsonValue withoutNulls(const QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray kept;
        for (const QJsonValue& item : value.toArray())
            kept.append(withoutNulls(item));
        return kept;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        if (!member->isNull() && !member->isUndefined())
            kept.insert(member.key(), withoutNulls(*member));
    }
    return kept;
}

bool Viewer::sees(const QString& company, const QString& audience) const
{
    if (!company.isEmpty() && !companies.contains(company))
        return false;
    return audience.isEmpty() || audience == account || (staff && audience == "staff"_L1);
}

std::optional<Entity> Reader::get(const QString& topic, const QString& id, const QString& company) const
{
    Statement row =
        m_connection.statement("SELECT topic, id, company, audience, parent, sort, version, body, seq FROM entity "
                               "WHERE topic=?1 AND id=?2 AND (?3='' OR company=?3)");
    row.bind(1, topic).bind(2, id).bind(3, company);
    if (!row.step())
        return std::nullopt;
    return entityOf(row);
}

std::optional<Entity> Reader::getFor(const Viewer& viewer, const QString& topic, const QString& id) const
{
    Statement row =
        m_connection.statement("SELECT topic, id, company, audience, parent, sort, version, body, seq FROM entity "
                               "WHERE topic=?1 AND id=?2");
    row.bind(1, topic).bind(2, id);
    while (row.step()) {
        if (viewer.sees(row.text(2), row.text(3)))
            return entityOf(row);
    }
    return std::nullopt;
}

QList<Entity> Reader::children(const QString& topic, const QString& parent) const
{
    Statement rows =
        m_connection.statement("SELECT topic, id, company, audience, parent, sort, version, body, seq FROM entity "
                               "WHERE parent=?1 AND topic=?2 ORDER BY sort, id");
    rows.bind(1, parent).bind(2, topic);
    return allOf(rows);
}

QList<Entity> Reader::all(const QString& topic, const QString& company) const
{
    Statement rows =
        m_connection.statement("SELECT topic, id, company, audience, parent, sort, version, body, seq FROM entity "
                               "WHERE topic=?1 AND (?2='' OR company=?2) ORDER BY sort DESC, id DESC");
    rows.bind(1, topic).bind(2, company);
    return allOf(rows);
}

EntityPage Reader::page(const Viewer& viewer, const QString& topic, int limit, const QString& cursor,
                        const std::function<bool(const Entity&)>& keep) const
{
    // The cursor is the sort key and id of the last item shown: neither ever changes, so that whatever exists during
    // the whole walk is met exactly once.
    QString afterSort;
    QString afterId;
    if (!cursor.isEmpty()) {
        const QString plain =
            QString::fromUtf8(QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding));
        afterSort = plain.section(u'\n', 0, 0);
        afterId = plain.section(u'\n', 1);
        if (afterId.isEmpty())
            refuseField(u"cursor"_s, u"unknown"_s, u"the cursor is none of this list"_s);
    }
    Statement rows =
        m_connection.statement("SELECT topic, id, company, audience, parent, sort, version, body, seq FROM entity "
                               "WHERE topic=?1 AND (?2='' OR (sort, id) < (?3, ?2)) ORDER BY sort DESC, id DESC");
    rows.bind(1, topic).bind(2, afterId).bind(3, afterSort);
    EntityPage page;
    while (rows.step()) {
        if (!viewer.sees(rows.text(2), rows.text(3)))
            continue;
        Entity entity = entityOf(rows);
        if (keep && !keep(entity))
            continue;
        if (page.items.size() == limit) {
            const Entity& last = page.items.constLast();
            const QString plain = last.sort + u'\n' + last.id;
            page.next = QString::fromLatin1(
                plain.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            break;
        }
        page.items.append(std::move(entity));
    }
    return page;
}

QString Reader::meta(const QString& name) const
{
    Statement row = m_connection.statement("SELECT value FROM meta WHERE name=?1");
    row.bind(1, name);
    return row.step() ? row.text(0) : QString();
}

void Tx::write(Entity& entity)
{
    Q_ASSERT(!entity.topic.isEmpty() && !entity.id.isEmpty());
    if (entity.sort.isEmpty())
        entity.sort = nowStamp();
    {
        Statement old = m_connection.statement("SELECT version FROM entity WHERE topic=?1 AND id=?2 AND company=?3");
        old.bind(1, entity.topic).bind(2, entity.id).bind(3, entity.company);
        entity.version = (old.step() ? old.integer(0) : 0) + 1;
    }
    entity.body = withoutNulls(entity.body).toObject();
    entity.body["id"_L1] = entity.id;
    entity.body["version"_L1] = entity.version;
    Statement put = m_connection.statement(
        "INSERT INTO entity(topic, id, company, audience, parent, sort, version, body) VALUES(?1,?2,?3,?4,?5,?6,?7,?8) "
        "ON CONFLICT(topic, id, company) DO UPDATE SET audience=?4, parent=?5, version=?7, body=?8");
    put.bind(1, entity.topic).bind(2, entity.id).bind(3, entity.company).bind(4, entity.audience);
    put.bind(5, entity.parent).bind(6, entity.sort).bind(7, entity.version);
    put.bind(8, QString::fromUtf8(toJson(entity.body)));
    put.run();
}

void Tx::put(Entity& entity)
{
    entity.body["updatedAt"_L1] = nowStamp();
    write(entity);
    announce(u"records"_s, u"upsert"_s, entity);
}

void Tx::seed(Entity& entity)
{
    if (!entity.body.contains("updatedAt"_L1))
        entity.body["updatedAt"_L1] = entity.sort.isEmpty() ? nowStamp() : entity.sort;
    write(entity);
}

void Tx::remove(const QString& topic, const QString& id)
{
    std::optional<Entity> old = get(topic, id);
    if (!old)
        return;
    Statement gone = m_connection.statement("DELETE FROM entity WHERE topic=?1 AND id=?2 AND company=?3");
    gone.bind(1, topic).bind(2, id).bind(3, old->company).run();
    old->version += 1;
    announce(u"records"_s, u"delete"_s, *old);
}

void Tx::announce(const QString& stream, const QString& op, Entity& entity)
{
    if (m_transaction == 0)
        m_transaction = nextNumber(u"tx"_s);
    Statement add =
        m_connection.statement("INSERT INTO change(stream, tx, topic, id, version, op, company, audience, body) "
                               "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9)");
    add.bind(1, stream).bind(2, m_transaction).bind(3, entity.topic).bind(4, entity.id).bind(5, entity.version);
    add.bind(6, op).bind(7, entity.company).bind(8, entity.audience);
    add.bind(9, op == "upsert"_L1 ? QString::fromUtf8(toJson(entity.body)) : QString());
    add.run();
    entity.seq = m_connection.lastRowId();
    if (stream != "records"_L1)
        return;
    Statement mark = m_connection.statement("UPDATE entity SET seq=?4 WHERE topic=?1 AND id=?2 AND company=?3");
    mark.bind(1, entity.topic).bind(2, entity.id).bind(3, entity.company).bind(4, entity.seq).run();
}

void Tx::journal(const QString& kind, const QJsonObject& facts)
{
    Statement add =
        m_connection.statement("INSERT INTO journal(at, kind, account, company, request, client_ref, facts) "
                               "VALUES(?1,?2,?3,?4,?5,?6,?7)");
    add.bind(1, nowStamp())
        .bind(2, kind)
        .bind(3, m_actor)
        .bind(4, m_actorCompany)
        .bind(5, m_request)
        .bind(6, m_clientRef);
    add.bind(7, QString::fromUtf8(toJson(facts))).run();
}

void Tx::setActor(const QString& account, const QString& company, const QString& request, const QString& clientRef)
{
    m_actor = account;
    m_actorCompany = company;
    m_request = request;
    m_clientRef = clientRef;
}

qint64 Tx::nextNumber(const QString& counter, qint64 first)
{
    Statement next = m_connection.statement("INSERT INTO counter(name, value) VALUES(?1, ?2) "
                                            "ON CONFLICT(name) DO UPDATE SET value=value+1 RETURNING value");
    next.bind(1, counter).bind(2, first);
    next.step();
    return next.integer(0);
}

QString Tx::newId(const QString& prefix)
{
    return prefix + u'_' + QString::number(nextNumber(u"id."_s + prefix)).rightJustified(6, u'0');
}

void Tx::setMeta(const QString& name, const QString& value)
{
    Statement set = m_connection.statement("INSERT INTO meta(name, value) VALUES(?1, ?2) "
                                           "ON CONFLICT(name) DO UPDATE SET value=?2");
    set.bind(1, name).bind(2, value).run();
}

void Tx::schedule(const QDateTime& due, const QString& kind, const QJsonObject& payload, bool story)
{
    Statement add = m_connection.statement("INSERT INTO job(due, kind, payload, story, made) VALUES(?1,?2,?3,?4,?5)");
    add.bind(1, stamp(due)).bind(2, kind).bind(3, QString::fromUtf8(toJson(payload))).bind(4, qint64(story));
    add.bind(5, QDateTime::currentMSecsSinceEpoch()).run();
}

Store::Store(const QString& path, BusinessClock& clock)
    : m_path(path)
    , m_clock(clock)
    , m_writer(path)
{
    m_writer.execute("BEGIN IMMEDIATE");
    m_writer.execute(kSchema);
    m_writer.execute("COMMIT");
}

Store::~Store() = default;

void Store::write(const std::function<void(Tx&)>& work)
{
    bool announced = false;
    {
        const std::scoped_lock lock(m_writing);
        m_writer.execute("BEGIN IMMEDIATE");
        try {
            Tx tx(m_writer, m_clock);
            work(tx);
            announced = tx.announced();
            m_writer.execute("COMMIT");
        } catch (...) {
            try {
                m_writer.execute("ROLLBACK");
            } catch (const StorageFailure&) {
                // SQLite has rolled back by itself (disk full, I/O error); the first failure is the one to report.
            }
            throw;
        }
    }
    if (announced) {
        {
            const std::scoped_lock lock(m_newsMutex);
            ++m_news;
        }
        m_newsCame.notify_all();
    }
}

qint64 Store::waitForNews(qint64 seen, std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_newsMutex);
    m_newsCame.wait_for(lock, patience, [this, seen] { return m_news.load() != seen; });
    return m_news.load();
}

void Store::wakeAll()
{
    {
        const std::scoped_lock lock(m_newsMutex);
        ++m_news;
    }
    m_newsCame.notify_all();
}

Store::Lease::Lease(Store& store)
    : m_store(store)
{
    {
        const std::scoped_lock lock(store.m_readersMutex);
        if (!store.m_readers.empty()) {
            m_connection = std::move(store.m_readers.back());
            store.m_readers.pop_back();
        }
    }
    if (!m_connection)
        m_connection = std::make_unique<Connection>(store.m_path);
    m_connection->execute("BEGIN");
}

Store::Lease::~Lease()
{
    try {
        m_connection->execute("COMMIT");
        const std::scoped_lock lock(m_store.m_readersMutex);
        m_store.m_readers.push_back(std::move(m_connection));
    } catch (const StorageFailure&) {
        // A connection that cannot end its read is closed instead of being kept.
    }
}

} // namespace tradewind::sandbox
