// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/storage/migrations.h"
#include "services/sync/changestream.h"

#include <QHash>
#include <QSet>

namespace tradewind {

/// What one transaction changed, by topic.
using ChangedIds = QHash<QString, QStringList>;

/// The tables of records.db and the rules by which changes enter them; runs on the database's thread. One table holds
/// every topic: version, company and time in columns, the entity as it was received. A deleted entity leaves its
/// version behind, so that an older copy cannot bring it back.
class RecordTable
{
public:
    static QList<Migration> schema();

    explicit RecordTable(SqlConnection& connection)
        : m_connection(connection)
    {
    }

    /// `language` is the one the platform is asked in; empty: whichever. In another than the file's there is no cursor.
    Result<StreamPosition> position(const QString& language);
    Result<void> beginState(const QString& language);
    Result<ChangedIds> applyPage(const ChangePage& page, const QDateTime& now);
    /// Applies what receipts brought and remembers the number of the newest of them.
    Result<ChangedIds> applyReceipts(const QList<Change>& changes, qint64 mark);
    Result<qint64> receiptMark();
    Result<void> forgetReceiptMark();
    Result<void> putAside(const QString& name, const QByteArray& json);
    Result<QByteArray> aside(const QString& name);

private:
    Result<bool> apply(const Change& change, qint64 generation, bool state);
    Result<void> restart();
    Result<void> sweep(qint64 generation, ChangedIds& changed, bool& held);
    Result<QString> meta(const QString& key);
    Result<void> setMeta(const QString& key, const QString& value);
    Result<qint64> number(const QString& key);

    SqlConnection& m_connection;
};

} // namespace tradewind
