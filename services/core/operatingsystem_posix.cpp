// SPDX-License-Identifier: Apache-2.0
#include "services/core/operatingsystem.h"

namespace tradewind {

QStringList programArguments(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

QString systemPath(const QString& path)
{
    return path;
}

} // namespace tradewind
