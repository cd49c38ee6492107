// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"
#include "services/storage/sqlconnection.h"

namespace tradewind::intentrow {

/// How an intent stands in its row of journal.db. Every write stores a hash over all columns; every read checks it.

/// An intent as read, and whether its row is what was written.
struct Loaded
{
    Intent intent;
    bool damaged = false;
};

/// Writes a new row; the intent gets its id.
Result<void> insert(SqlConnection& connection, Intent& intent);
/// Writes every column of the row anew.
Result<void> update(SqlConnection& connection, const Intent& intent);

Result<std::optional<Loaded>> find(SqlConnection& connection, qint64 id);
/// Every row, oldest first.
Result<QList<Loaded>> all(SqlConnection& connection);
/// The rows of a phase, or those of an entity, newest first.
Result<QList<Loaded>> inPhase(SqlConnection& connection, IntentPhase phase);
/// The confirmed ones whose receipt has a higher number.
Result<QList<Loaded>> confirmedAfter(SqlConnection& connection, qint64 receiptNumber);
Result<QList<Loaded>> ofEntity(SqlConnection& connection, const QString& entityKey);
Result<QList<Loaded>> newest(SqlConnection& connection, int limit);

} // namespace tradewind::intentrow
