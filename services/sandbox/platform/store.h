// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/businessclock.h"
#include "services/sandbox/platform/sqlite.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace tradewind::sandbox {

/// One object of the platform as it is kept: its JSON as the wire shows it, and what is needed to find it and to know
/// who may see it.
struct Entity
{
    QString topic;      ///< the word of the change feed: "rfq", "order", …
    QString id;         ///< opaque, unique within topic and company (a balance's id is its currency)
    QString company;    ///< whose it is; empty: everybody's
    QString audience;   ///< empty: the whole company; "staff": the platform's people only; else one account's id
    QString parent;     ///< id of what it belongs to, for listing; may be empty
    QString sort;       ///< lists go by this, newest first; set once (a stamp, usually), never changed
    qint64 version = 0; ///< grows with each put
    qint64 seq = 0;     ///< position of its last change in the feed; 0: it came with the world
    QJsonObject body;   ///< `id`, `version` and `updatedAt` are set by put
};

/// Who looks: the companies whose objects are visible and the account whose own objects are.
struct Viewer
{
    QString account;
    QStringList companies;
    bool staff = false;

    bool sees(const QString& company, const QString& audience) const;
};

/// One page of a list, newest first.
struct EntityPage
{
    QList<Entity> items;
    QString next; ///< cursor of the next page; empty at the end
};

/// Reads inside one snapshot of the file.
class Reader
{
public:
    Reader(Connection& connection, const BusinessClock& clock)
        : m_connection(connection)
        , m_now(clock.now())
    {
    }
    virtual ~Reader() = default;

    /// The business time this read or transaction happens at.
    QDateTime now() const { return m_now; }
    QString nowStamp() const { return stamp(m_now); }

    /// One entity, whoever it belongs to; `company` only where ids repeat between companies.
    std::optional<Entity> get(const QString& topic, const QString& id, const QString& company = {}) const;
    /// As get, but an object the viewer may not see does not exist.
    std::optional<Entity> getFor(const Viewer& viewer, const QString& topic, const QString& id) const;
    /// All of one topic that belong to `parent`, oldest first.
    QList<Entity> children(const QString& topic, const QString& parent) const;
    /// All of one topic of a company (empty: of all companies), newest first.
    QList<Entity> all(const QString& topic, const QString& company = {}) const;
    /// A page of what the viewer may see and `keep` (when given) lets pass. `cursor` as answered before, or empty.
    EntityPage page(const Viewer& viewer, const QString& topic, int limit, const QString& cursor,
                    const std::function<bool(const Entity&)>& keep = {}) const;

    /// A setting of the file ("seed", "generation", …); empty when it was never set.
    QString meta(const QString& name) const;
    Connection& connection() const { return m_connection; }

protected:
    Connection& m_connection;
    QDateTime m_now;
};

/// One write transaction. What is put, removed, journalled and scheduled commits together or not at all.
class Tx : public Reader
{
public:
    Tx(Connection& connection, const BusinessClock& clock)
        : Reader(connection, clock)
    {
    }

    /// Writes the entity with the next version, stamps `id`, `version` and `updatedAt` into its body, and announces it
    /// in the records feed. `entity` is brought up to what was written.
    void put(Entity& entity);
    /// As put, without a word in the feed: for filling a world, which clients take by bootstrap.
    void seed(Entity& entity);
    /// Removes the entity and announces a tombstone.
    void remove(const QString& topic, const QString& id);
    /// Announces a change in a feed by hand. `op` is upsert, delete or forget.
    void announce(const QString& stream, const QString& op, Entity& entity);

    /// Appends to the journal of effects (`/sandbox/journal`).
    void journal(const QString& kind, const QJsonObject& facts);
    /// Lets what follows happen at another time: for making a past.
    void setNow(const QDateTime& now) { m_now = now; }
    /// Who is acting, for the journal; set by the pipeline.
    void setActor(const QString& account, const QString& company, const QString& request, const QString& clientRef);

    /// The next number of a named counter, from 1 or from `first`.
    qint64 nextNumber(const QString& counter, qint64 first = 1);
    /// A fresh id: prefix, underscore, six digits or more of the prefix's counter.
    QString newId(const QString& prefix);
    void setMeta(const QString& name, const QString& value);

    /// Has the job handler of that kind run when the business clock reaches `due`. A job with `story` set is something
    /// the platform or a supplier does of itself, and may be played early by a story beat.
    void schedule(const QDateTime& due, const QString& kind, const QJsonObject& payload, bool story = false);

    bool announced() const { return m_transaction != 0; }
    void begin() { m_connection.execute("SAVEPOINT effect"); }
    void rollback()
    {
        m_connection.execute("ROLLBACK TO effect");
        m_connection.execute("RELEASE effect");
    }
    void release() { m_connection.execute("RELEASE effect"); }

private:
    void write(Entity& entity);

    qint64 m_transaction = 0;
    QString m_actor;
    QString m_actorCompany;
    QString m_request;
    QString m_clientRef;
};

/// The sandbox's own file: one writer at a time, any number of readers, WAL with synchronous=FULL. Every commit that
/// answers a client is on the disk before the answer leaves, so kill -9 loses nothing that was acknowledged.
class Store
{
public:
    Store(const QString& path, BusinessClock& clock);
    ~Store();

    template <typename F>
    auto read(F work)
    {
        Lease lease(*this);
        Reader reader(lease.connection(), m_clock);
        return work(reader);
    }

    /// Runs `work(Tx&)` in one transaction. An exception rolls everything back and goes on.
    void write(const std::function<void(Tx&)>& work);

    /// A number that grows with each commit that announced something; waits until it is no longer `seen`, `stop`
    /// becomes true or the time has passed. For the event streams.
    qint64 waitForNews(qint64 seen, std::chrono::milliseconds patience);
    qint64 news() const { return m_news.load(); }
    void wakeAll();

    BusinessClock& clock() { return m_clock; }

private:
    class Lease
    {
    public:
        explicit Lease(Store& store);
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Connection& connection() { return *m_connection; }

    private:
        Store& m_store;
        std::unique_ptr<Connection> m_connection;
    };

    QString m_path;
    BusinessClock& m_clock;
    std::mutex m_writing;
    Connection m_writer;
    std::mutex m_readersMutex;
    std::vector<std::unique_ptr<Connection>> m_readers;
    std::mutex m_newsMutex;
    std::condition_variable m_newsCame;
    std::atomic<qint64> m_news = 0;
};

/// An optional member that has no value is left out, at every depth. QJsonObject makes a null of a member that was
/// merely looked at, so that this is done where entities are kept and shown, and not by everybody.
QJsonValue withoutNulls(const QJsonValue& value);
QByteArray toJson(const QJsonObject& object);
QJsonObject fromJson(const QByteArray& bytes);

} // namespace tradewind::sandbox
