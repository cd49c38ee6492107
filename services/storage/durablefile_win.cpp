// SPDX-License-Identifier: Apache-2.0
#include "services/core/operatingsystem.h"
#include "services/storage/durablefile.h"
#include "services/storage/storageerror.h"

#include <windows.h>

namespace tradewind {

Result<void> flushFile(const QString& path)
{
    const std::wstring name = systemPath(path).toStdWString();
    const HANDLE file = CreateFileW(name.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                    nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return storageError(sqlitecode::kCantOpen, path);
    const bool done = FlushFileBuffers(file);
    CloseHandle(file);
    if (!done)
        return storageError(sqlitecode::kIoErrorFsync, path);
    return {};
}

} // namespace tradewind
