// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"
#include "services/sync/recordstore.h"

/// What `tradewind-cli export orders|ledger` does with its file.
namespace tradewind::cliexport {

/// Error::Validation when something other than a file stands there (a directory, a device), which is never replaced;
/// Error::Conflict when there is a file already and it is not to be replaced.
Result<void> mayWrite(const QString& file, bool replaces);
/// The topic of the records behind "orders" and "ledger".
QString topicOf(const QString& subject);
/// A row for each record, after one of names.
QByteArray csv(const QString& topic, const QList<Record>& records);
/// The whole file or nothing of it. Error::Storage when it cannot be written.
Result<void> write(const QString& file, const QByteArray& bytes);

} // namespace tradewind::cliexport
