// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/simulation/coresurroundings.h"

namespace tradewind::faults {

/// One run of the program, from its start to its end.
struct CoreWorld::Program
{
    // What a statement is asked, in the journal's thread; it has dice of its own.
    Dice dice;
    int failPermille = 0;
    qint64 diesAt = -1;
    qint64 ran = 0;
    std::atomic<bool> calm = false;
    std::atomic<bool> dead = false;
    std::atomic<qint64> seen = 0;
    QString fence;

    quint64 wakeNumber = 0;
    Wire wire;
    JournalStore journal;
    Outbox outbox;

    Program(CoreWorld& world, int index, quint64 life);
    /// What comes of a statement: 0, or a code of SQLite; a negative one when it was carried out all the same.
    int ask(CoreWorld& world, int index, const QString& sql);
    void seize(CoreWorld& world) const;
};

} // namespace tradewind::faults
