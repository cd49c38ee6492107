// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace tradewind::faults {

/// How a life ends by itself.
enum class LifeEnd { Settled = 0, Broken = 2, TakenOver = 3, NotOpened = 4 };

/// One run of the program's outbox in a process of its own, over the shipped journal, records, session and wire, until
/// everything it was asked for is settled. `order` is what it is told:
/// `folder`, `base` (the platform's address), `access`, `refresh`, `acts` (see actOf()), `trouble` ("kill", "stop" or
/// none) and `at`: the number of the write (to the disk, or to the platform) before which it happens; `bug`.
/// It says on standard output what a person would be told, a line each: `opened`, `queued MARKER CLIENTREF`,
/// `claim CLIENTREF PHASE`, and for the campaigns `attempting` before an attempt is stored, `stopping`, and at the end
/// `points N`.
int live(const QJsonObject& order);

} // namespace tradewind::faults
