// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/journaltables.h"

#include "services/storage/rowhash.h"

namespace tradewind {
using namespace Qt::StringLiterals;

QByteArray RowSeal::of(QLatin1StringView table, const QVariantList& columns) const
{
    if (journal.isEmpty())
        return table == journaltable::kIntent.name ? rowHash(columns) : QByteArray();
    return rowHash(QVariantList{journal, QString(table)} + columns);
}

namespace journaltable {

namespace {

QVariantList columnsOf(const SqlRow& row, const JournalTable& table)
{
    QVariantList columns;
    for (int i = 0; i < table.count; ++i)
        columns.append(row.value(i));
    return columns;
}

/// An empty text or blob comes back from SQLite without its bytes, and would go in again as NULL.
QVariant stored(const QVariant& value)
{
    if (value.isNull())
        return value;
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s;
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

QString keysOf(const JournalTable& table)
{
    return QString(table.columns).section(u", "_s, 0, table.keys - 1);
}

} // namespace

Result<void> forEach(SqlConnection& connection, const JournalTable& table,
                     const std::function<void(const QVariantList&, const QByteArray&)>& visit)
{
    return connection.forEach(
        u"SELECT %1, hash FROM %2 ORDER BY %3"_s.arg(QString(table.columns), QString(table.name), keysOf(table)), {},
        [&](const SqlRow& row) {
            visit(columnsOf(row, table), row.bytes(table.count));
            return true;
        });
}

Result<void> forEachAfter(SqlConnection& connection, const JournalTable& table, qint64 number,
                          const std::function<bool(const QVariantList&, const QByteArray&)>& visit)
{
    return connection.forEach(u"SELECT %1, hash FROM %2 WHERE %3 > ? ORDER BY %3"_s.arg(
                                  QString(table.columns), QString(table.name), keysOf(table)),
                              {number},
                              [&](const SqlRow& row) { return visit(columnsOf(row, table), row.bytes(table.count)); });
}

Result<void> put(SqlConnection& connection, const RowSeal& seal, const JournalTable& table, const QVariantList& columns)
{
    QString marks = u"?"_s;
    for (int i = 0; i < table.count; ++i)
        marks += u",?"_s;
    const QString names = QString(table.columns) + u", hash"_s;
    QVariantList values;
    for (const QVariant& column : columns)
        values.append(stored(column));
    values.append(seal.of(table.name, values));
    const auto written =
        connection.exec(u"INSERT INTO %1(%2) VALUES (%3) ON CONFLICT(%4) DO UPDATE SET (%2) = (%5)"_s.arg(
                            QString(table.name), names, marks, keysOf(table),
                            u"excluded."_s + QString(names).replace(u", "_s, u", excluded."_s)),
                        values);
    if (!written)
        return written.error();
    return {};
}

Result<std::optional<Found>> find(SqlConnection& connection, const RowSeal& seal, const JournalTable& table,
                                  const QVariant& key)
{
    return connection.row(
        u"SELECT %1, hash FROM %2 WHERE %3 = ?"_s.arg(QString(table.columns), QString(table.name), keysOf(table)),
        {key}, [&](const SqlRow& row) {
            Found found{columnsOf(row, table), false};
            found.damaged = seal.of(table.name, found.columns) != row.bytes(table.count);
            return found;
        });
}

Result<int> countDamaged(SqlConnection& connection, const RowSeal& seal, const JournalTable& table)
{
    int damaged = 0;
    const auto looked = forEach(connection, table, [&](const QVariantList& columns, const QByteArray& hash) {
        damaged += seal.of(table.name, columns) == hash ? 0 : 1;
    });
    if (!looked)
        return looked.error();
    return damaged;
}

} // namespace journaltable

} // namespace tradewind
