// SPDX-License-Identifier: Apache-2.0
#include "services/core/operatingsystem.h"

#include <QDir>
#include <QFileInfo>

// In this order.
// clang-format off
#include <windows.h>
#include <shellapi.h>
// clang-format on

namespace tradewind {

namespace {
/// A folder's name may have 248 characters, and SQLite adds "-journal" to the names of its files.
constexpr qsizetype kShortEnough = 230;
} // namespace

QStringList programArguments(int, char**)
{
    QStringList arguments;
    int count = 0;
    wchar_t** const words = CommandLineToArgvW(GetCommandLineW(), &count);
    for (int i = 1; i < count; ++i)
        arguments.append(QString::fromWCharArray(words[i]));
    LocalFree(words);
    return arguments;
}

QString systemPath(const QString& path)
{
    const QString absolute = QDir::toNativeSeparators(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (absolute.size() < kShortEnough || absolute.startsWith(QStringLiteral("\\\\?\\")))
        return path;
    if (absolute.startsWith(QStringLiteral("\\\\")))
        return QStringLiteral("\\\\?\\UNC\\") + absolute.mid(2);
    return QStringLiteral("\\\\?\\") + absolute;
}

} // namespace tradewind
