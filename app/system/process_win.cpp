// SPDX-License-Identifier: Apache-2.0
#include "app/system/process.h"

#include <QString>

#include <shobjidl.h>
#include <windows.h>

namespace tradewind {

void process::harden(const char* identifier)
{
    // Neither the current folder nor PATH is looked through for libraries.
    SetDllDirectoryW(L"");
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    const QString name = QString::fromLatin1(identifier);
    SetCurrentProcessExplicitAppUserModelID(reinterpret_cast<const wchar_t*>(name.utf16()));
    ignorePluginPaths();
}

QByteArray process::passOnFront(qint64 runningProgram)
{
    AllowSetForegroundWindow(static_cast<DWORD>(runningProgram));
    return {};
}

void process::acceptFront(const QByteArray&) {}

} // namespace tradewind
