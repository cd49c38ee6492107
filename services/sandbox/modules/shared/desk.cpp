// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/shared/desk.h"

#include <QJsonArray>

#include <stdexcept>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

Entity Desk::need(const QString& topic, const QString& id, const QString& company) const
{
    std::optional<Entity> found = get(topic, id, company);
    if (!found)
        throw std::logic_error(u"missing %1 %2"_s.arg(topic, id).toStdString());
    return *std::move(found);
}

std::optional<Entity> PastDesk::get(const QString& topic, const QString& id, const QString& company) const
{
    if (!company.isEmpty()) {
        const auto found = m_entities.find({topic, id, company});
        return found == m_entities.end() ? m_tx.get(topic, id, company) : std::optional(found->second);
    }
    const auto found = m_entities.lower_bound({topic, id, QString()});
    if (found == m_entities.end() || std::get<0>(found->first) != topic || std::get<1>(found->first) != id)
        return m_tx.get(topic, id);
    return found->second;
}

QList<Entity> PastDesk::children(const QString& topic, const QString& parent) const
{
    QList<Entity> found;
    const QStringList ids = m_children.value(topic + u'\n' + parent);
    for (const QString& id : ids)
        found.append(need(topic, id));
    return found;
}

QList<Entity> PastDesk::all(const QString& topic) const
{
    QList<Entity> found;
    for (auto place = m_entities.lower_bound({topic, QString(), QString()});
         place != m_entities.end() && std::get<0>(place->first) == topic; ++place)
        found.append(place->second);
    return found;
}

void PastDesk::save(Entity& entity)
{
    if (entity.sort.isEmpty())
        entity.sort = nowStamp();
    entity.body["updatedAt"_L1] = nowStamp();
    entity.body["id"_L1] = entity.id;
    entity.version += 1;
    const auto [place, isNew] = m_entities.insert_or_assign({entity.topic, entity.id, entity.company}, entity);
    Q_UNUSED(place)
    if (isNew && !entity.parent.isEmpty())
        m_children[entity.topic + u'\n' + entity.parent].append(entity.id);
}

qint64 PastDesk::nextNumber(const QString& counter, qint64 first)
{
    const auto known = m_counters.find(counter);
    if (known != m_counters.end())
        return ++*known;
    return *m_counters.insert(counter, m_tx.nextNumber(counter, first));
}

void PastDesk::schedule(const QDateTime& due, const QString& kind, const QJsonObject& payload, bool story)
{
    m_jobs.emplace(due, Job{kind, payload, story});
}

void PastDesk::runUntil(const QDateTime& time)
{
    while (!m_jobs.empty() && m_jobs.begin()->first <= time) {
        const auto next = m_jobs.begin();
        const Job job = next->second;
        m_now = std::max(m_now.isValid() ? m_now : next->first, next->first);
        m_jobs.erase(next);
        if (const auto step = m_steps.constFind(job.kind); step != m_steps.constEnd())
            (*step)(*this, job.payload);
    }
    m_now = time;
}

void PastDesk::finish()
{
    for (auto& [key, entity] : m_entities) {
        // What was prepared long ago binds nobody.
        if (entity.topic != "prepared"_L1)
            m_tx.seed(entity);
    }
    for (const auto& [due, job] : m_jobs) {
        if (!job.kind.startsWith("past."_L1))
            m_tx.schedule(due, job.kind, job.payload, job.story);
    }
    // The counters go on after what was used.
    for (auto counter = m_counters.cbegin(); counter != m_counters.cend(); ++counter) {
        while (m_tx.nextNumber(counter.key()) < *counter) {
        }
    }
    m_entities.clear();
    m_jobs.clear();
}

void addTimeline(QJsonObject& body, const Desk& desk, const QString& kind, const Phrase& text, const QJsonObject& by,
                 const QJsonObject& ref)
{
    QJsonArray timeline = body["timeline"_L1].toArray();
    QJsonObject entry{{u"id"_s, u"te-%1"_s.arg(timeline.size() + 1)}, {u"at"_s, desk.nowStamp()}, {u"kind"_s, kind}};
    putWords(entry, "text"_L1, text);
    if (!by.isEmpty())
        entry["by"_L1] = by;
    if (!ref.isEmpty())
        entry["ref"_L1] = ref;
    timeline.append(entry);
    body["timeline"_L1] = timeline;
}

QJsonObject refTo(const QString& topic, const QString& id)
{
    return {{u"topic"_s, topic}, {u"id"_s, id}};
}

} // namespace tradewind::sandbox
