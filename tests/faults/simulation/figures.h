// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

/// What the two simulations have in common: times in milliseconds, and what acts cost.
namespace tradewind::faults {

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
/// When a schedule begins.
constexpr qint64 kStart = 1'784'000'000'000;
/// How long the client waits for an answer.
constexpr qint64 kClientPatience = 30 * kSecond;

/// Different for each act of a schedule, so that a ledger shows which was executed.
constexpr qint64 amountOf(qint64 number)
{
    return 1000 + 37 * number;
}

} // namespace tradewind::faults
