// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tradewind {

/// The original of a text, for the line below it: nothing when the text is the original itself.
inline QString originalBelow(const QString& shown, const QString& original)
{
    return shown == original ? QString() : original;
}

} // namespace tradewind
