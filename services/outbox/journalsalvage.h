// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/intent.h"
#include "services/outbox/journaltables.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace tradewind {

/// Brings what can still be read of a journal that was put aside into the new one: what SQLite reads, and rows that are
/// found in the bytes alone; each by its own hash. Nothing of it is ever sent by itself: an intent that was open needs
/// a person, one whose row was changed too, and where only an attempt or a receipt is left of one, that is said.
class JournalSalvage
{
public:
    /// `aside` is what quarantine() gave. Used inside one transaction of `into`, whose rows carry `seal`.
    JournalSalvage(SqlConnection& into, const RowSeal& seal, const QString& aside, qint64 now);

    Result<void> run();

    int restored = 0;                                        ///< intents that were open and whole
    int damaged = 0;                                         ///< intents whose row was changed, or is gone
    QList<std::pair<const JournalTable*, int>> damagedOther; ///< how many drafts, notes and files were changed
    QSet<QString> before; ///< keys of meta: what had been brought into this one, so that it is not looked through again

private:
    struct Row
    {
        QVariantList columns;
        bool damaged = false;
    };
    using Rows = QMap<QByteArray, Row>; ///< by key

    void readWithSqlite();
    void readBytes();
    void take(const JournalTable& table, const QVariantList& columns);
    Result<void> putIntents();
    Result<void> putIntent(Intent intent, bool whole, const QHash<qint64, qint64>& receipts);
    Result<void> putAttempts();
    Result<void> putReceipts();
    Result<void> putOthers(const JournalTable& table);
    /// The id in the new journal; a row that says what is known is made where none is left.
    Result<qint64> intentOf(qint64 oldId, bool confirmed, qint64 at);
    Result<bool> has(const QString& sql, const QVariant& value);

    SqlConnection& m_into;
    const RowSeal m_seal;
    const QString m_aside;
    const qint64 m_now;
    RowSeal m_oldSeal;
    bool m_first = false; ///< of version 1, where intents alone have a hash
    bool m_foreign = false;
    bool m_lacksLog = false; ///< SQLite does not see the last of what was written
    qint64 m_oldGeneration = 0;
    QHash<QLatin1StringView, Rows> m_rows;
    QHash<QLatin1StringView, bool> m_allRead; ///< by SQLite
    QHash<qint64, qint64> m_ids;              ///< of intents, old and new
};

} // namespace tradewind
