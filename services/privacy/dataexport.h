// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace tradewind {

/// What lies on this machine, written out for its owner in forms that any program reads: one JSON file an account, and
/// the same as tables in CSV, which hold no formulas.
struct DataExport
{
    struct Account
    {
        QJsonObject about; ///< who it is, as the profile knows
        QString folder;    ///< of its databases
    };
    /// The profile's settings, and its accounts.
    QJsonObject settings;
    QList<Account> accounts;

    struct Written
    {
        QString folder;
        int files = 0;
        qint64 rows = 0;
    };

    /// How the folder of an export made now is called.
    static QString nameAt(const QDateTime& now);

    /// Makes the folder `name` in `place` and writes into it:
    ///
    ///     README.txt  settings.json  account-1/account.json  account-1/<table or topic>.csv  account-1/files/…
    ///
    /// An account that cannot be read or written keeps no other from being written; the first error is the answer, and
    /// what has been written stays. Error::Validation when such a folder is there already, Error::Storage when
    /// something cannot be read or written. Not in the GUI thread.
    Result<Written> write(const QString& place, const QString& name) const;

    /// Rows as a table: a column for every member of any row ("total.amount"), lists as JSON.
    static QByteArray toCsv(const QJsonArray& rows);
};

} // namespace tradewind
