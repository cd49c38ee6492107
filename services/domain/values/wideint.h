// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/rounding.h"

#include <QtGlobal>

#include <optional>

/// Integer arithmetic that cannot lose a digit: products go through 128 bits, and whatever does not fit into the answer
/// is nothing rather than something wrong. Written by hand, since not every compiler has a 128-bit type.
namespace tradewind::wideint {

/// An unsigned 128-bit number.
struct U128
{
    quint64 high = 0;
    quint64 low = 0;
};

/// A quotient and what is left over.
struct Division
{
    U128 quotient;
    quint64 remainder = 0;
};

/// The exact product.
U128 multiply(quint64 a, quint64 b);
/// Whole division. `divisor` must not be 0.
Division divide(U128 dividend, quint64 divisor);

/// a + b, or nothing on overflow.
std::optional<qint64> add(qint64 a, qint64 b);
/// a − b, or nothing on overflow.
std::optional<qint64> subtract(qint64 a, qint64 b);
/// a × b, or nothing on overflow.
std::optional<qint64> multiply(qint64 a, qint64 b);
/// a × b ÷ c, exact until the one rounding at the end. Nothing when c is 0 or the answer does not fit.
std::optional<qint64> multiplyDivide(qint64 a, qint64 b, qint64 c, Rounding rounding);
/// 10 to the power of n, for n in 0..18; nothing otherwise.
std::optional<qint64> powerOfTen(int n);
/// |a| without the overflow of the smallest number.
constexpr quint64 magnitude(qint64 a)
{
    return a < 0 ? 0 - static_cast<quint64>(a) : static_cast<quint64>(a);
}
/// The number of a magnitude and a sign, or nothing when it does not fit.
std::optional<qint64> withSign(quint64 magnitude, bool negative);

} // namespace tradewind::wideint
