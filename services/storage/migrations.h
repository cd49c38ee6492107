// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/storage/sqlconnection.h"

#include <QDateTime>
#include <QStringList>

#include <functional>

namespace tradewind {

/// One numbered step of a schema. Steps are never changed once released; a new need is a new step.
struct Migration
{
    int version = 0; ///< what `PRAGMA user_version` says afterwards; steps count 1, 2, 3, …
    QStringList statements;
    std::function<Result<void>(SqlConnection&)> apply = {}; ///< after the statements; may be empty
};

/// The version the last step leads to; 0 without steps.
int latestVersion(const QList<Migration>& steps);

/// Brings a file from its version to the latest, one transaction a step: an error rolls that step back and ends the
/// chain, and the file stays at the last version that was reached whole.
Result<void> migrate(SqlConnection& connection, const QList<Migration>& steps, qint32 applicationId);

/// Copies the database beside itself ("<name>.before-v<N>-<time>"), waits until it is on the disk, and reads it back.
/// Gives the path of the copy.
Result<QString> copyBeforeMigration(SqlConnection& connection, int version, const QDateTime& now);

} // namespace tradewind
