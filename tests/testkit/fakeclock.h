// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/clock.h"

namespace tradewind::testkit {

/// A clock that stands still until the test moves it.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(QDateTime start = QDateTime(QDate(2026, 7, 14), QTime(12, 0), Qt::UTC))
        : m_now(std::move(start))
    {
    }
    QDateTime now() const override { return m_now; }
    std::chrono::milliseconds monotonic() const override { return m_monotonic; }
    /// Moves both clocks forward.
    void advance(std::chrono::milliseconds step)
    {
        m_now = m_now.addMSecs(step.count());
        m_monotonic += step;
    }
    /// Moves the wall clock alone, as a user or time server does.
    void setNow(const QDateTime& now) { m_now = now; }

private:
    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{1000};
};

} // namespace tradewind::testkit
