// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace tradewind::faults {

/// A folder of one case, in memory where the system has such a place: what a disk would lose is modelled, not waited
/// for. Removed at the end.
class Scratch
{
public:
    Scratch()
        : m_folder(base() + QStringLiteral("/tradewind-faults-XXXXXX"))
    {
    }
    QString path() const { return m_folder.path(); }

private:
    static QString base()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    }
    QTemporaryDir m_folder;
};

} // namespace tradewind::faults
