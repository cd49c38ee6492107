// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QVariantList>

namespace tradewind::faults {

/// The rows of one table, by their key: the first columns.
using StoredRows = QMap<QByteArray, QVariantList>;
/// Every table of a database but SQLite's own and `meta`, as SQL reads it, column by column as they are named.
struct StoredTable
{
    QStringList columns;
    StoredRows rows;
};
using StoredTables = QMap<QString, StoredTable>;

/// What a file holds, read past the program's own code; empty when it cannot be read.
StoredTables storedTables(const QString& path);

/// Where each row stands in the bytes of a file, or its log: the record as it is written, from its length on.
/// By table and key; `hashed` rows alone, whose last column is a hash that occurs once.
QMap<QString, QMap<QByteArray, QByteArray>> storedRecords(const StoredTables& tables, const QByteArray& file,
                                                          const QByteArray& log);

} // namespace tradewind::faults
