// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/fileaccess_linux.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <cstring>

namespace {

/// What is noted stays here until it is asked for: nothing may be allocated between a program and its files.
struct Notes
{
    std::atomic<long> thread{0}; ///< 0: nobody looks
    std::array<char, 512> folder{};
    std::array<std::array<char, 512>, 256> calls{};
    std::size_t count = 0;
};

Notes& notes()
{
    static Notes made;
    return made;
}

bool isWatched()
{
    const long thread = notes().thread.load(std::memory_order_relaxed);
    return thread != 0 && thread == syscall(SYS_gettid);
}

void note(const char* act, const char* path)
{
    Notes& all = notes();
    if (std::strncmp(path, all.folder.data(), std::strlen(all.folder.data())) != 0 || all.count >= all.calls.size())
        return;
    std::snprintf(all.calls[all.count].data(), all.calls[all.count].size(), "%s %s", act, path);
    ++all.count;
}

void note(const char* act, int file)
{
    if (!isWatched())
        return;
    std::array<char, 64> link{};
    std::array<char, 512> path{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
    if (readlink(link.data(), path.data(), path.size() - 1) > 0)
        note(act, path.data());
}

template <typename Function>
Function next(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

int opened(const char* function, const char* path, int flags, mode_t mode)
{
    if (isWatched())
        note("open", path);
    return next<int (*)(const char*, int, ...)>(function)(path, flags, mode);
}

} // namespace

// The names of the C library; its own are called by these.
extern "C" {

int open(const char* path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return opened("open", path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return opened("open64", path, flags, mode);
}

ssize_t read(int file, void* bytes, size_t count)
{
    static const auto real = next<ssize_t (*)(int, void*, size_t)>("read");
    note("read", file);
    return real(file, bytes, count);
}

ssize_t write(int file, const void* bytes, size_t count)
{
    static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
    note("write", file);
    return real(file, bytes, count);
}

ssize_t pread64(int file, void* bytes, size_t count, off64_t at)
{
    static const auto real = next<ssize_t (*)(int, void*, size_t, off64_t)>("pread64");
    note("read", file);
    return real(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t at)
{
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    note("write", file);
    return real(file, bytes, count, at);
}

int fsync(int file)
{
    static const auto real = next<int (*)(int)>("fsync");
    note("sync", file);
    return real(file);
}

int fdatasync(int file)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    note("sync", file);
    return real(file);
}
}

namespace tradewind::testkit {

FileAccess::FileAccess(const QString& folder)
{
    Notes& all = notes();
    all.count = 0;
    std::snprintf(all.folder.data(), all.folder.size(), "%s", qPrintable(folder));
    all.thread = syscall(SYS_gettid);
}

FileAccess::~FileAccess()
{
    notes().thread = 0;
}

QStringList FileAccess::calls() const
{
    QStringList list;
    const Notes& all = notes();
    for (std::size_t i = 0; i < all.count; ++i)
        list.append(QString::fromLocal8Bit(all.calls[i].data()));
    return list;
}

} // namespace tradewind::testkit
