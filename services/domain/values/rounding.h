// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace tradewind {

/// How an exact value becomes a whole number of units. Named at every call; there is no default anywhere. All modes
/// work on the magnitude, so a negative value rounds to the mirror image of the positive one.
enum class Rounding {
    HalfUp,   ///< nearest, a half away from zero: the platform's rule for amounts
    HalfEven, ///< nearest, a half to the even neighbour
    Down,     ///< towards zero
    Up,       ///< away from zero
};

} // namespace tradewind
