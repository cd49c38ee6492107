// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/recovery/storedtables.h"

#include <QFile>

#include <sqlite3.h>

#include <memory>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Statement statement(sqlite3* connection, const QString& sql)
{
    sqlite3_stmt* made = nullptr;
    sqlite3_prepare_v2(connection, sql.toUtf8().constData(), -1, &made, nullptr);
    return {made, &sqlite3_finalize};
}

QVariant valueOf(sqlite3_stmt* row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(row, column));
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(row, column)),
                                 sqlite3_column_bytes(row, column));
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char*>(sqlite3_column_blob(row, column)),
                          sqlite3_column_bytes(row, column));
    default:
        return {};
    }
}

int keysOf(const QString& table)
{
    return table == "draft"_L1 ? 3 : 1;
}

qsizetype numberSize(quint64 number)
{
    qsizetype size = 1;
    for (; number > 0x7f; number >>= 7)
        ++size;
    return size;
}

/// What a column takes in a record: its type's number, and its bytes.
std::pair<quint64, qsizetype> columnSize(const QVariant& value)
{
    if (!value.isValid())
        return {0, 0};
    if (value.typeId() == QMetaType::QString) {
        const qsizetype bytes = value.toString().toUtf8().size();
        return {quint64(13 + 2 * bytes), bytes};
    }
    if (value.typeId() == QMetaType::QByteArray) {
        const qsizetype bytes = value.toByteArray().size();
        return {quint64(12 + 2 * bytes), bytes};
    }
    const qint64 number = value.toLongLong();
    if (number == 0 || number == 1)
        return {9, 0};
    const quint64 positive = number < 0 ? ~quint64(number) : quint64(number);
    constexpr std::pair<int, quint64> kSizes[] = {{1, 7}, {2, 15}, {3, 23}, {4, 31}, {6, 47}};
    for (const auto& [bytes, bits] : kSizes) {
        if (positive < quint64(1) << bits)
            return {4, bytes};
    }
    return {6, 8};
}

} // namespace

StoredTables storedTables(const QString& path)
{
    StoredTables tables;
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const Connection connection(opened, &sqlite3_close);
    if (code != SQLITE_OK)
        return tables;
    const Statement names = statement(
        opened,
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'meta'"_s);
    while (names && sqlite3_step(names.get()) == SQLITE_ROW) {
        const QString name = valueOf(names.get(), 0).toString();
        StoredTable& table = tables[name];
        const Statement rows = statement(opened, u"SELECT * FROM "_s + name);
        if (!rows)
            continue;
        for (int i = 0; i < sqlite3_column_count(rows.get()); ++i)
            table.columns.append(QString::fromUtf8(sqlite3_column_name(rows.get(), i)));
        while (sqlite3_step(rows.get()) == SQLITE_ROW) {
            QVariantList columns;
            for (int i = 0; i < table.columns.size(); ++i)
                columns.append(valueOf(rows.get(), i));
            QByteArray key;
            for (int i = 0; i < keysOf(name); ++i)
                key += columns.at(i).toString().toUtf8() + '\n';
            table.rows.insert(key, columns);
        }
    }
    return tables;
}

QMap<QString, QMap<QByteArray, QByteArray>> storedRecords(const StoredTables& tables, const QByteArray& file,
                                                          const QByteArray& log)
{
    QMap<QString, QMap<QByteArray, QByteArray>> records;
    for (auto table = tables.cbegin(); table != tables.cend(); ++table) {
        const bool hasRowId = table->columns.constFirst() == "id"_L1 || table->columns.constFirst() == "number"_L1;
        if (table->columns.constLast() != "hash"_L1)
            continue;
        for (auto row = table->rows.cbegin(); row != table->rows.cend(); ++row) {
            qsizetype head = 0;
            qsizetype body = 0;
            for (qsizetype i = 0; i < row->size(); ++i) {
                const auto [type, bytes] = columnSize(hasRowId && i == 0 ? QVariant() : row->at(i));
                head += numberSize(type);
                body += bytes;
            }
            head += numberSize(quint64(head + 1));
            qsizetype size = head + body;
            size += numberSize(quint64(size));
            if (hasRowId)
                size += numberSize(row->at(0).toULongLong());
            const QByteArray hash = row->constLast().toByteArray();
            for (const QByteArray* bytes : {&log, &file}) {
                const qsizetype end = bytes->lastIndexOf(hash) + hash.size();
                // A row that goes over a page's end is not in one piece.
                if (end < hash.size() || end < size || size > 900)
                    continue;
                records[table.key()].insert(row.key(), bytes->mid(end - size, size));
                break;
            }
        }
    }
    return records;
}

} // namespace tradewind::faults
