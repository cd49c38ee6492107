// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/phrase.h"
#include "services/sandbox/platform/store.h"

#include <QHash>
#include <QMap>

#include <functional>
#include <map>

namespace tradewind::sandbox {

/// Where business is written down: one moment in time, the entities as they are then, and what is to happen later. The
/// same rules of the business run on a live transaction and on the making of a past.
class Desk
{
public:
    virtual ~Desk() = default;

    virtual QDateTime now() const = 0;
    QString nowStamp() const { return stamp(now()); }
    virtual std::optional<Entity> get(const QString& topic, const QString& id, const QString& company = {}) const = 0;
    /// Oldest first.
    virtual QList<Entity> children(const QString& topic, const QString& parent) const = 0;
    /// All of a topic, of all companies; in no order.
    virtual QList<Entity> all(const QString& topic) const = 0;
    virtual void save(Entity& entity) = 0;
    /// Whether a past is being made up, where chance decides what a story beat decides otherwise.
    virtual bool isPast() const { return false; }
    virtual qint64 nextNumber(const QString& counter, qint64 first) = 0;
    virtual void schedule(const QDateTime& due, const QString& kind, const QJsonObject& payload, bool story) = 0;
    virtual void journal(const QString& kind, const QJsonObject& facts) = 0;

    /// As get, for what must be there. Throws std::logic_error otherwise: a mistake of the platform's own.
    Entity need(const QString& topic, const QString& id, const QString& company = {}) const;
    /// Has a step of the business happen after a while.
    void later(qint64 seconds, const QString& kind, const QJsonObject& payload, bool story = true)
    {
        schedule(now().addSecs(seconds), kind, payload, story);
    }
};

/// A step of the business: what a job does when its time has come.
using Step = std::function<void(Desk&, const QJsonObject& payload)>;

/// A live transaction.
class LiveDesk final : public Desk
{
public:
    explicit LiveDesk(Tx& tx)
        : m_tx(tx)
    {
    }

    QDateTime now() const override { return m_tx.now(); }
    std::optional<Entity> get(const QString& topic, const QString& id, const QString& company = {}) const override
    {
        return m_tx.get(topic, id, company);
    }
    QList<Entity> children(const QString& topic, const QString& parent) const override
    {
        return m_tx.children(topic, parent);
    }
    QList<Entity> all(const QString& topic) const override { return m_tx.all(topic); }
    void save(Entity& entity) override { m_tx.put(entity); }
    qint64 nextNumber(const QString& counter, qint64 first) override { return m_tx.nextNumber(counter, first); }
    void schedule(const QDateTime& due, const QString& kind, const QJsonObject& payload, bool story) override
    {
        m_tx.schedule(due, kind, payload, story);
    }
    void journal(const QString& kind, const QJsonObject& facts) override { m_tx.journal(kind, facts); }

private:
    Tx& m_tx;
};

/// The making of a past: everything stays in memory while its clock runs from job to job, and is written once at the
/// end. What is scheduled beyond the end becomes an ordinary job, but for kinds that begin with "past.". Nothing is
/// announced: clients take it by bootstrap.
class PastDesk final : public Desk
{
public:
    PastDesk(Tx& tx, QHash<QString, Step> steps)
        : m_tx(tx)
        , m_steps(std::move(steps))
    {
    }

    QDateTime now() const override { return m_now; }
    std::optional<Entity> get(const QString& topic, const QString& id, const QString& company = {}) const override;
    QList<Entity> children(const QString& topic, const QString& parent) const override;
    QList<Entity> all(const QString& topic) const override;
    void save(Entity& entity) override;
    bool isPast() const override { return true; }
    qint64 nextNumber(const QString& counter, qint64 first) override;
    void schedule(const QDateTime& due, const QString& kind, const QJsonObject& payload, bool story) override;
    void journal(const QString&, const QJsonObject&) override {}

    /// Lets time pass: whatever falls due until then happens, in its order.
    void runUntil(const QDateTime& time);
    /// Writes everything down.
    void finish();

private:
    struct Job
    {
        QString kind;
        QJsonObject payload;
        bool story;
    };

    Tx& m_tx;
    const QHash<QString, Step> m_steps;
    QDateTime m_now;
    std::map<std::tuple<QString, QString, QString>, Entity> m_entities; ///< topic, id, company
    QHash<QString, QStringList> m_children;                             ///< topic + parent → ids, oldest first
    std::multimap<QDateTime, Job> m_jobs;
    QMap<QString, qint64> m_counters;
};

/// A line in an entity's timeline.
void addTimeline(QJsonObject& body, const Desk& desk, const QString& kind, const Phrase& text,
                 const QJsonObject& by = {}, const QJsonObject& ref = {});
QJsonObject refTo(const QString& topic, const QString& id);

} // namespace tradewind::sandbox
