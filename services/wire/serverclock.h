// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/clock.h"

#include <QByteArray>

#include <mutex>
#include <optional>

namespace tradewind {

/// The platform's time, learned from the `Date` of its answers: what validity and deadlines are counted against.
///
/// Runs on the monotonic clock between answers, so that a user who moves the machine's clock changes nothing. `Date`
/// has whole seconds and arrives late, so it only ever runs behind the truth: of several samples the one furthest ahead
/// is the best. A platform whose clock was moved says so by a new epoch in `Tradewind-Clock`; then the sample is taken
/// as it is. Told in the GUI thread, asked from any; one for each account.
class ServerClock final : public Clock
{
public:
    /// `local` must outlive this object.
    explicit ServerClock(const Clock& local);

    /// Takes note of an answer's `Date` and `Tradewind-Clock` (may be empty).
    void observe(const QDateTime& date, const QByteArray& epoch);

    /// The platform's time, UTC; the machine's own time until the first answer.
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    /// Whether any answer was seen.
    bool isKnown() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_offset.has_value();
    }
    /// Platform time minus the machine's wall clock; zero until the first answer.
    std::chrono::milliseconds skew() const;

private:
    const Clock& m_local;
    mutable std::mutex m_mutex;     // of what an answer changes
    std::optional<qint64> m_offset; // platform time minus monotonic clock, milliseconds
    QByteArray m_epoch;
};

} // namespace tradewind
