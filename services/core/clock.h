// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>

namespace tradewind {

/// The only source of "now". Injected everywhere, so that tests move time by hand.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The wall clock, UTC. For showing and for stamps, never for measuring.
    virtual QDateTime now() const = 0;
    /// A clock that only goes forward, for measuring and time-outs.
    virtual std::chrono::milliseconds monotonic() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
};

} // namespace tradewind
