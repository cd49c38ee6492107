// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tourrunner.h"

#include "services/core/logging.h"

#include <QJsonDocument>
#include <QPixmap>
#include <QSaveFile>

#include <cstdio>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kLookEveryMs = 20;
/// Looks between the end of a step and its picture: layouts, pictures and queued changes arrive.
constexpr int kSettleLooks = 12;
} // namespace

TourRunner::TourRunner(QWidget* window, const QString& directory, QJsonObject head, std::function<QString()> route,
                       std::function<bool()> arrived, QObject* parent)
    : QObject(parent)
    , m_hands(window)
    , m_directory(directory)
    , m_head(std::move(head))
    , m_route(std::move(route))
    , m_arrived(std::move(arrived))
{
    m_timer.setObjectName(u"tour"_s);
    m_timer.setInterval(kLookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &TourRunner::look);
}

void TourRunner::start()
{
    if (!m_directory.mkpath(u"."_s)) {
        end(u"the folder %1 cannot be made"_s.arg(m_directory.path()));
        return;
    }
    m_since.start();
    m_timer.start();
}

void TourRunner::look()
{
    if (m_at >= m_steps.size()) {
        end({});
        return;
    }
    const TourStep& step = m_steps[m_at];
    if (m_since.elapsed() > qint64(step.seconds) * 1000) {
        static const QStringList phases{u"to be ready"_s, u"to act"_s, u"for the outcome"_s, u"to settle"_s};
        record();
        end(u"step \"%1\" waited too long %2"_s.arg(step.name, phases[int(m_phase)]));
        return;
    }
    if (m_phase == Phase::Ready && (!step.ready || step.ready()))
        m_phase = Phase::Act;
    if (m_phase == Phase::Act && (!step.act || step.act()))
        m_phase = Phase::Done;
    if (m_phase == Phase::Done && (!step.done || step.done())) {
        m_phase = Phase::Settle;
        m_settled = 0;
        return;
    }
    if (m_phase != Phase::Settle)
        return;
    m_settled = step.picture && !(m_arrived() && m_hands.isRead()) ? 0 : m_settled + 1;
    if (m_settled >= (step.picture ? kSettleLooks : 1)) {
        if (const QString lost = record(); !lost.isEmpty()) {
            end(u"%1 cannot be written"_s.arg(lost));
            return;
        }
        ++m_at;
        m_phase = Phase::Ready;
        m_since.restart();
    }
}

QString TourRunner::record()
{
    const TourStep& step = m_steps[m_at];
    QJsonObject facts = m_noted;
    m_noted = {};
    for (const QString& prefix : step.facts) {
        const QJsonObject found = m_hands.facts(prefix);
        for (auto it = found.begin(); it != found.end(); ++it)
            facts.insert(it.key(), it.value());
    }
    QJsonObject entry{{u"name"_s, step.name}, {u"route"_s, m_route()}, {u"facts"_s, facts}};
    QString lost;
    if (step.picture) {
        const QString file = u"%1-%2.png"_s.arg(++m_pictures, 3, 10, QLatin1Char('0')).arg(step.name);
        if (!m_hands.window()->grab().save(m_directory.filePath(file), "PNG"))
            lost = file;
        entry.insert(u"picture"_s, file);
    }
    m_records.append(entry);
    std::fprintf(stderr, "tour: %s\n", qPrintable(step.name));
    return lost;
}

bool TourRunner::write(const QString& problem)
{
    QJsonObject tour = m_head;
    tour.insert(u"steps"_s, m_records);
    tour.insert(u"problem"_s, problem);
    QSaveFile file(m_directory.filePath(u"tour.json"_s));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(tour).toJson()) > 0 && file.commit();
}

void TourRunner::end(const QString& problem)
{
    m_timer.stop();
    QString told = problem;
    if (!write(problem) && told.isEmpty())
        told = u"tour.json cannot be written"_s;
    Q_EMIT finished(told);
}

} // namespace tradewind
