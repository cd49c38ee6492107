// SPDX-License-Identifier: Apache-2.0
#include "services/sync/snapshotcontrol.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kPublishMillis = 250;
constexpr qint64 kRateMillis = 1000; // before that a rate says nothing
} // namespace

std::optional<qint64> SnapshotProgress::secondsLeft() const
{
    if (!expected || perSecond <= 0 || isPaused)
        return std::nullopt;
    const qint64 missing = std::max<qint64>(0, *expected - offers);
    return (missing + perSecond - 1) / perSecond;
}

SnapshotControl::SnapshotControl(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void SnapshotControl::publish()
{
    m_published = m_clock.now();
    Q_EMIT progressChanged();
}

void SnapshotControl::setPaused(bool paused)
{
    if (paused == m_progress.isPaused)
        return;
    m_progress.isPaused = paused;
    m_progress.perSecond = 0;
    m_since = m_clock.now();
    m_offersSince = m_progress.offers;
    if (!paused && m_waiting)
        std::exchange(m_waiting, std::nullopt)->finish({});
    publish();
}

void SnapshotControl::begin(qint64 offers, std::optional<qint64> expected)
{
    const bool wasPaused = m_progress.isPaused;
    m_progress = {};
    m_progress.isLoading = true;
    m_progress.isPaused = wasPaused;
    m_progress.offers = offers;
    m_progress.expected = expected;
    m_since = m_clock.now();
    m_offersSince = offers;
    publish();
}

void SnapshotControl::loaded(const QList<std::pair<QString, QByteArray>>& entities)
{
    for (const auto& [topic, json] : entities) {
        if (topic == "offer_summary"_L1) {
            ++m_progress.offers;
        } else if (topic == "category"_L1) {
            const QJsonObject category = QJsonDocument::fromJson(json).object();
            // The top ones count all below them.
            if (category.value("parentId"_L1).isUndefined())
                m_progress.expected = m_progress.expected.value_or(0) + category.value("offerCount"_L1).toInteger();
        }
    }
    const QDateTime now = m_clock.now();
    if (const qint64 millis = m_since.msecsTo(now); millis >= kRateMillis)
        m_progress.perSecond = (m_progress.offers - m_offersSince) * 1000 / millis;
    if (m_published.msecsTo(now) >= kPublishMillis)
        publish();
}

void SnapshotControl::end()
{
    m_progress.isLoading = false;
    m_progress.perSecond = 0;
    publish();
}

Async<void> SnapshotControl::resumed(std::stop_token stop)
{
    if (!m_progress.isPaused)
        co_return Result<void>();
    Promise<void> waiting;
    m_waiting = waiting;
    const std::stop_callback wake(stop, [waiting] { waiting.finish(cancelled()); });
    auto going = waiting.future();
    const auto gone = co_await going;
    co_return gone;
}

} // namespace tradewind
