// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace tradewind {

/// What follows the program's name on its command line, whatever writing it is in. (On Windows main() is given the
/// arguments in the code page of the machine, which has no letters for most names.)
QStringList programArguments(int argc, char** argv);

/// The name of a file as libraries that open it themselves (SQLite) want it. On Windows a long one gets the prefix
/// without which names end at 260 characters; Qt's own classes need no help. Elsewhere: `path`.
QString systemPath(const QString& path);

} // namespace tradewind
