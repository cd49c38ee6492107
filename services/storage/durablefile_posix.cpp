// SPDX-License-Identifier: Apache-2.0
#include "services/storage/durablefile.h"
#include "services/storage/storageerror.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tradewind {

namespace {
Result<void> flushPath(const QString& path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return storageError(sqlitecode::kCantOpen,
                            path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno)));
#ifdef F_FULLFSYNC
    // On macOS fsync() leaves the data in the drive's cache.
    const bool done = ::fcntl(file, F_FULLFSYNC) == 0 || ::fsync(file) == 0;
#else
    const bool done = ::fsync(file) == 0;
#endif
    const int error = errno;
    ::close(file);
    if (!done)
        return storageError(sqlitecode::kIoErrorFsync,
                            path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(error)));
    return {};
}
} // namespace

Result<void> flushFile(const QString& path)
{
    if (const auto flushed = flushPath(path, O_RDONLY); !flushed)
        return flushed;
    return flushPath(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

} // namespace tradewind
