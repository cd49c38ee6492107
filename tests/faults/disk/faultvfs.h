// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace tradewind::faults {

/// What SQLite asks of the disk.
enum class DiskCall { Open, Delete, Read, Write, Truncate, Sync, Size, Lock, Unlock, Map };

/// Sees every call of SQLite to the disk, in whatever thread it comes.
class DiskWatcher
{
public:
    virtual ~DiskWatcher() = default;
    /// Before the call; an SQLite code other than 0 is answered instead of carrying it out.
    virtual int ask(DiskCall call, const QByteArray& path) = 0;
    // After a call that succeeded.
    virtual void opened(const QByteArray& path, bool created)
    {
        Q_UNUSED(path)
        Q_UNUSED(created)
    }
    virtual void written(const QByteArray& path, qint64 offset, const QByteArray& bytes)
    {
        Q_UNUSED(path)
        Q_UNUSED(offset)
        Q_UNUSED(bytes)
    }
    virtual void truncated(const QByteArray& path, qint64 size)
    {
        Q_UNUSED(path)
        Q_UNUSED(size)
    }
    virtual void synced(const QByteArray& path) { Q_UNUSED(path) }
    virtual void deleted(const QByteArray& path) { Q_UNUSED(path) }
};

/// Puts itself between SQLite and the system's own file layer for the whole process: every connection opened from then
/// on goes through it, those of Qt SQL too. Once, before any.
void installFaultVfs();
/// Who watches the files below `folder`; nobody when null. The watcher must outlive every connection to them, or be
/// taken away after they are closed.
void watchDisk(DiskWatcher* watcher, const QByteArray& folder);

} // namespace tradewind::faults
