// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <atomic>

namespace tradewind::sandbox {

/// The clock the platform's business runs on: the machine's, moved by an offset that only grows. `epoch` counts the
/// moves; it goes out with every answer so that a client forgets what it had learnt about the difference. Tokens and
/// key locks run on real time and never ask this clock.
class BusinessClock
{
public:
    QDateTime now() const { return QDateTime::currentDateTimeUtc().addMSecs(m_offset.load()); }
    qint64 epoch() const { return m_epoch.load(); }
    qint64 offsetMs() const { return m_offset.load(); }
    void set(qint64 offsetMs, qint64 epoch)
    {
        m_offset = offsetMs;
        m_epoch = epoch;
    }

private:
    std::atomic<qint64> m_offset = 0;
    std::atomic<qint64> m_epoch = 1;
};

/// RFC 3339, UTC, whole seconds: what the wire carries and what sorts as text.
QString stamp(const QDateTime& time);
/// Reads what `stamp` wrote; invalid when it is no time.
QDateTime fromStamp(const QString& text);
/// The form of HTTP's Date header.
QString httpDate(const QDateTime& time);

} // namespace tradewind::sandbox
