// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/disk/faultvfs.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <mutex>

namespace tradewind::faults {

namespace {

sqlite3_vfs* g_system = nullptr;
sqlite3_vfs g_vfs;
std::mutex g_mutex;
DiskWatcher* g_watcher = nullptr;
QByteArray g_folder;

DiskWatcher* watcherOf(const QByteArray& path)
{
    const std::lock_guard lock(g_mutex);
    return g_watcher && path.startsWith(g_folder) ? g_watcher : nullptr;
}

/// An open file; the system's own follows it in memory.
struct File
{
    sqlite3_file base;
    QByteArray* path;

    sqlite3_file* system() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    static File* of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
};

template <typename Then>
int asked(DiskCall call, const QByteArray& path, Then then)
{
    DiskWatcher* watcher = watcherOf(path);
    if (watcher) {
        if (const int code = watcher->ask(call, path); code != SQLITE_OK)
            return code;
    }
    return then(watcher);
}

int closeFile(sqlite3_file* file)
{
    File* mine = File::of(file);
    sqlite3_file* system = mine->system();
    const int code = system->pMethods ? system->pMethods->xClose(system) : SQLITE_OK;
    delete mine->path;
    return code;
}

int readFile(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset)
{
    File* mine = File::of(file);
    return asked(DiskCall::Read, *mine->path,
                 [&](DiskWatcher*) { return mine->system()->pMethods->xRead(mine->system(), into, amount, offset); });
}

int writeFile(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset)
{
    File* mine = File::of(file);
    return asked(DiskCall::Write, *mine->path, [&](DiskWatcher* watcher) {
        const int code = mine->system()->pMethods->xWrite(mine->system(), from, amount, offset);
        if (watcher && code == SQLITE_OK)
            watcher->written(*mine->path, offset, QByteArray(static_cast<const char*>(from), amount));
        return code;
    });
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    File* mine = File::of(file);
    return asked(DiskCall::Truncate, *mine->path, [&](DiskWatcher* watcher) {
        const int code = mine->system()->pMethods->xTruncate(mine->system(), size);
        if (watcher && code == SQLITE_OK)
            watcher->truncated(*mine->path, size);
        return code;
    });
}

int syncFile(sqlite3_file* file, int flags)
{
    File* mine = File::of(file);
    return asked(DiskCall::Sync, *mine->path, [&](DiskWatcher* watcher) {
        const int code = mine->system()->pMethods->xSync(mine->system(), flags);
        if (watcher && code == SQLITE_OK)
            watcher->synced(*mine->path);
        return code;
    });
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    File* mine = File::of(file);
    return asked(DiskCall::Size, *mine->path,
                 [&](DiskWatcher*) { return mine->system()->pMethods->xFileSize(mine->system(), size); });
}

int lockFile(sqlite3_file* file, int level)
{
    File* mine = File::of(file);
    return asked(DiskCall::Lock, *mine->path,
                 [&](DiskWatcher*) { return mine->system()->pMethods->xLock(mine->system(), level); });
}

int unlockFile(sqlite3_file* file, int level)
{
    File* mine = File::of(file);
    return mine->system()->pMethods->xUnlock(mine->system(), level);
}

int checkReservedLock(sqlite3_file* file, int* held)
{
    File* mine = File::of(file);
    return mine->system()->pMethods->xCheckReservedLock(mine->system(), held);
}

int controlFile(sqlite3_file* file, int operation, void* argument)
{
    File* mine = File::of(file);
    return mine->system()->pMethods->xFileControl(mine->system(), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    File* mine = File::of(file);
    return mine->system()->pMethods->xSectorSize(mine->system());
}

int characteristics(sqlite3_file* file)
{
    File* mine = File::of(file);
    return mine->system()->pMethods->xDeviceCharacteristics(mine->system());
}

int mapShared(sqlite3_file* file, int region, int size, int extend, volatile void** into)
{
    File* mine = File::of(file);
    return asked(DiskCall::Map, *mine->path, [&](DiskWatcher*) {
        return mine->system()->pMethods->xShmMap(mine->system(), region, size, extend, into);
    });
}

int lockShared(sqlite3_file* file, int offset, int count, int flags)
{
    File* mine = File::of(file);
    const auto lock = [&](DiskWatcher*) {
        return mine->system()->pMethods->xShmLock(mine->system(), offset, count, flags);
    };
    // Giving a lock back does not fail.
    return (flags & SQLITE_SHM_UNLOCK) != 0 ? lock(nullptr) : asked(DiskCall::Lock, *mine->path, lock);
}

void barrier(sqlite3_file* file)
{
    File* mine = File::of(file);
    mine->system()->pMethods->xShmBarrier(mine->system());
}

int unmapShared(sqlite3_file* file, int remove)
{
    File* mine = File::of(file);
    return mine->system()->pMethods->xShmUnmap(mine->system(), remove);
}

// Version 2: shared memory for the log, no memory mapped reads, which nobody could see.
const sqlite3_io_methods g_methods = {2,           closeFile,   readFile,        writeFile,  truncateFile,
                                      syncFile,    sizeOfFile,  lockFile,        unlockFile, checkReservedLock,
                                      controlFile, sectorSize,  characteristics, mapShared,  lockShared,
                                      barrier,     unmapShared, nullptr,         nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flagsOut)
{
    File* mine = File::of(file);
    mine->base.pMethods = nullptr;
    const QByteArray path(name);
    return asked(DiskCall::Open, path, [&](DiskWatcher* watcher) {
        int there = 0;
        if (watcher)
            g_system->xAccess(g_system, name, SQLITE_ACCESS_EXISTS, &there);
        mine->system()->pMethods = nullptr;
        const int code = g_system->xOpen(g_system, name, mine->system(), flags, flagsOut);
        if (code != SQLITE_OK)
            return code;
        mine->path = new QByteArray(path);
        mine->base.pMethods = &g_methods;
        if (watcher)
            watcher->opened(path, there == 0);
        return code;
    });
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    const QByteArray path(name);
    return asked(DiskCall::Delete, path, [&](DiskWatcher* watcher) {
        const int code = g_system->xDelete(g_system, name, syncFolder);
        if (watcher && code == SQLITE_OK) {
            watcher->deleted(path);
            if (syncFolder != 0)
                watcher->synced(path); // the folder has been flushed: the name is gone for good
        }
        return code;
    });
}

/// Waiting for a lock takes no time here.
int sleepNot(sqlite3_vfs*, int microseconds)
{
    return microseconds;
}

} // namespace

void installFaultVfs()
{
    Q_ASSERT(!g_system);
    g_system = sqlite3_vfs_find(nullptr);
    g_vfs = *g_system;
    g_vfs.zName = "tradewind-faults";
    g_vfs.pNext = nullptr;
    g_vfs.szOsFile = int(sizeof(File)) + g_system->szOsFile;
    g_vfs.xOpen = openFile;
    g_vfs.xDelete = deleteFile;
    g_vfs.xSleep = sleepNot;
    // The rest is the system's, which finds its own data through pAppData.
    sqlite3_vfs_register(&g_vfs, 1);
}

void watchDisk(DiskWatcher* watcher, const QByteArray& folder)
{
    const std::lock_guard lock(g_mutex);
    g_watcher = watcher;
    g_folder = folder;
}

} // namespace tradewind::faults
