// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QDateTime>
#include <QString>

namespace tradewind {

/// Puts a damaged database aside: renames it with its -wal, -shm and .mark to "<name>.damaged-<time>", never deletes.
/// The file must not be open. Gives the new path; Error::Storage when it cannot be renamed.
Result<QString> quarantine(const QString& path, const QDateTime& now);

/// Remembers beside the file that a statement found it damaged, so that the next opening puts it aside.
void markSuspect(const QString& path);
bool isSuspect(const QString& path);

/// Deletes a refillable database with its -wal and -shm.
Result<void> removeDatabase(const QString& path);

} // namespace tradewind
