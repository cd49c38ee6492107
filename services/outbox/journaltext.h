// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tradewind {

/// For columns that hold a text always: a null string would be stored as NULL.
inline QString notNull(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace tradewind
