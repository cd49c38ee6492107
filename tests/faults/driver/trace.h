// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdio>

namespace tradewind::faults {

/// TRADEWIND_FAULTS_TRACE=1 tells what happens in a case.
inline bool traces()
{
    static const bool wanted = qEnvironmentVariableIsSet("TRADEWIND_FAULTS_TRACE");
    return wanted;
}

inline void trace(qint64 milliseconds, const QString& what)
{
    std::fprintf(stderr, "%12.3f  %s\n", double(milliseconds) / 1000, qPrintable(what));
}

} // namespace tradewind::faults
