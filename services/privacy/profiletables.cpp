// SPDX-License-Identifier: Apache-2.0
#include "services/privacy/profiletables.h"

#include "services/outbox/journaltables.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

using Connection = std::unique_ptr<SqlConnection>;

/// Null when there is no such file.
Result<std::shared_ptr<SqlConnection>> openIn(const QString& folder, const QString& name)
{
    const QString path = QDir(folder).filePath(name);
    if (!QFileInfo::exists(path))
        return std::shared_ptr<SqlConnection>();
    Result<Connection> opened = SqlConnection::open(path, SqlConnection::Access::ReadOnly);
    if (!opened)
        return opened.error();
    return std::shared_ptr<SqlConnection>(std::move(opened).value());
}

QJsonValue readable(const QVariant& value)
{
    if (value.isNull())
        return QJsonValue::Null;
    if (value.typeId() == QMetaType::LongLong)
        return value.toLongLong();
    const QByteArray bytes = value.toByteArray();
    const bool isText = value.typeId() == QMetaType::QString || QString::fromUtf8(bytes).toUtf8() == bytes;
    if (!isText)
        return QString::fromLatin1(bytes.toHex());
    const QString text = value.typeId() == QMetaType::QString ? value.toString() : QString::fromUtf8(bytes);
    if (text.startsWith(u'{') || text.startsWith(u'[')) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        if (document.isObject())
            return document.object();
        if (document.isArray())
            return document.array();
    }
    return text;
}

void countInto(QList<std::pair<QString, qint64>>& counts, const QString& folder, const QString& file,
               const QString& what, const QString& sql)
{
    const auto connection = openIn(folder, file);
    if (connection && !*connection)
        return;
    const auto done = connection ? (*connection)
                                       ->forEach(sql, {},
                                                 [&](const SqlRow& row) {
                                                     counts.append({what + row.text(0), row.integer(1)});
                                                     return true;
                                                 })
                                 : Result<void>(connection.error());
    if (!done)
        counts.append({what, -1});
}

} // namespace

Result<QJsonObject> profiletables::journal(const QString& accountFolder)
{
    const auto connection = openIn(accountFolder, u"journal.db"_s);
    if (!connection)
        return connection.error();
    QJsonObject tables;
    if (!*connection)
        return tables;
    for (const JournalTable* table : journaltable::kAll) {
        const QStringList names = QString(table->columns).split(u", "_s);
        QJsonArray rows;
        const auto read =
            journaltable::forEach(**connection, *table, [&](const QVariantList& columns, const QByteArray&) {
                QJsonObject row;
                for (qsizetype i = 0; i < columns.size() && i < names.size(); ++i)
                    row.insert(names.at(i), readable(columns.at(i)));
                rows.append(row);
            });
        if (!read)
            return read.error();
        tables.insert(table->name, rows);
    }
    return tables;
}

Result<QJsonObject> profiletables::records(const QString& accountFolder)
{
    const auto connection = openIn(accountFolder, u"records.db"_s);
    if (!connection)
        return connection.error();
    QMap<QString, QJsonArray> topics;
    if (*connection) {
        const auto read = (*connection)
                              ->forEach(u"SELECT topic, body FROM entity WHERE body IS NOT NULL ORDER BY topic, id"_s,
                                        {}, [&topics](const SqlRow& row) {
                                            topics[row.text(0)].append(readable(row.text(1)));
                                            return true;
                                        });
        if (!read)
            return read.error();
    }
    QJsonObject all;
    for (auto topic = topics.cbegin(); topic != topics.cend(); ++topic)
        all.insert(topic.key(), topic.value());
    return all;
}

QList<std::pair<QString, qint64>> profiletables::counts(const QString& accountFolder)
{
    QList<std::pair<QString, qint64>> counts;
    const QString journal = u"journal.db"_s;
    countInto(counts, accountFolder, journal, u"act "_s, u"SELECT phase, COUNT(*) FROM intent GROUP BY phase"_s);
    countInto(counts, accountFolder, journal, u"draft "_s, u"SELECT kind, COUNT(*) FROM draft GROUP BY kind"_s);
    countInto(counts, accountFolder, journal, u"receipt"_s, u"SELECT '', COUNT(*) FROM receipt"_s);
    countInto(counts, accountFolder, journal, u"note"_s, u"SELECT '', COUNT(*) FROM note"_s);
    countInto(counts, accountFolder, journal, u"file"_s, u"SELECT '', COUNT(*) FROM file"_s);
    countInto(counts, accountFolder, u"records.db"_s, u"record "_s,
              u"SELECT topic, COUNT(body) FROM entity GROUP BY topic"_s);
    return counts;
}

} // namespace tradewind
