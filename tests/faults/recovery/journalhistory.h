// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/recovery/storedtables.h"
#include "tests/faults/simulation/coreplatform.h"

#include <QMap>

namespace tradewind::faults {

/// The files of a journal's folder, by name.
using FolderImage = QMap<QString, QByteArray>;

FolderImage readFolder(const QString& folder);
bool writeFolder(const QString& folder, const FolderImage& image);

/// A journal's life as the shipped code wrote it, with rows of every kind in every state, in pictures: as a backup saw
/// it midway, as it stood at the end with its log, and closed; and what the platform knew at the end.
struct JournalHistory
{
    FolderImage backup;
    FolderImage running; ///< with -wal, as a program that was killed leaves it
    FolderImage closed;
    StoredTables tables; ///< at the end
    StoredTables tablesOfBackup;
    QMap<QString, Intent> intents; ///< at the end, by clientRef
    QMap<QString, Intent> intentsOfBackup;
    CorePlatform platform;
    QString trouble; ///< why it could not be made; empty

    /// `name` tells two of them apart.
    static JournalHistory make(const QString& folder, const QString& name);
};

} // namespace tradewind::faults
