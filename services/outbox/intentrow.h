// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"
#include "services/outbox/journaltables.h"

namespace tradewind::intentrow {

/// How an intent stands in its row of journal.db. Every write stores a hash over all columns; every read checks it.

/// An intent as read, and whether its row is what was written.
struct Loaded
{
    Intent intent;
    bool damaged = false;
};

/// Writes a new row; the intent gets its id.
Result<void> insert(SqlConnection& connection, const RowSeal& seal, Intent& intent);
/// Writes every column of the row of the intent's id, which may be a new one.
Result<void> update(SqlConnection& connection, const RowSeal& seal, const Intent& intent);
/// Reads the columns of a row, in their order.
Loaded fromColumns(const RowSeal& seal, const QVariantList& columns, const QByteArray& hash);

Result<std::optional<Loaded>> find(SqlConnection& connection, const RowSeal& seal, qint64 id);
Result<std::optional<Loaded>> findByClientRef(SqlConnection& connection, const RowSeal& seal, const QString& clientRef);
/// Every row, oldest first.
Result<QList<Loaded>> all(SqlConnection& connection, const RowSeal& seal);
/// The rows of a phase, or those of an entity, newest first.
Result<QList<Loaded>> inPhase(SqlConnection& connection, const RowSeal& seal, IntentPhase phase);
/// The confirmed ones whose receipt has a higher number.
Result<QList<Loaded>> confirmedAfter(SqlConnection& connection, const RowSeal& seal, qint64 receiptNumber);
Result<QList<Loaded>> ofEntity(SqlConnection& connection, const RowSeal& seal, const QString& entityKey);
Result<QList<Loaded>> newest(SqlConnection& connection, const RowSeal& seal, int limit);

} // namespace tradewind::intentrow
