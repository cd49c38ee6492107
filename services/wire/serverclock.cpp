// SPDX-License-Identifier: Apache-2.0
#include "services/wire/serverclock.h"

namespace tradewind {

namespace {
// How far a sample may lie behind before it means that the platform's clock really went back.
constexpr qint64 kToleratedLagMs = 60'000;
} // namespace

ServerClock::ServerClock(const Clock& local)
    : m_local(local)
{
}

void ServerClock::observe(const QDateTime& date, const QByteArray& epoch)
{
    const qint64 sample = date.toMSecsSinceEpoch() - m_local.monotonic().count();
    const std::scoped_lock lock(m_mutex);
    const bool moved = epoch != m_epoch;
    m_epoch = epoch;
    if (!m_offset || moved || sample > *m_offset || sample < *m_offset - kToleratedLagMs)
        m_offset = sample;
}

QDateTime ServerClock::now() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_offset)
        return m_local.now();
    return QDateTime::fromMSecsSinceEpoch(*m_offset + m_local.monotonic().count(), Qt::UTC);
}

std::chrono::milliseconds ServerClock::monotonic() const
{
    return m_local.monotonic();
}

std::chrono::milliseconds ServerClock::skew() const
{
    return std::chrono::milliseconds(isKnown() ? m_local.now().msecsTo(now()) : 0);
}

} // namespace tradewind
