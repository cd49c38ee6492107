// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/wideint.h"

#include <array>
#include <limits>

namespace tradewind::wideint {

namespace {

constexpr auto kPowers = [] {
    std::array<qint64, 19> powers{};
    qint64 value = 1;
    for (std::size_t i = 0; i < powers.size(); ++i) {
        powers[i] = value;
        if (i + 1 < powers.size())
            value *= 10;
    }
    return powers;
}();

constexpr qint64 kMax = std::numeric_limits<qint64>::max();
constexpr qint64 kMin = std::numeric_limits<qint64>::min();

bool roundsAway(const Division& division, quint64 divisor, Rounding rounding)
{
    const quint64 rest = division.remainder;
    if (rest == 0)
        return false;
    const quint64 gap = divisor - rest; // compares with the half without doubling anything
    switch (rounding) {
    case Rounding::HalfUp:
        return rest >= gap;
    case Rounding::HalfEven:
        return rest > gap || (rest == gap && (division.quotient.low & 1U) != 0);
    case Rounding::Down:
        return false;
    case Rounding::Up:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace

U128 multiply(quint64 a, quint64 b)
{
    const quint64 aLow = a & 0xffffffffU;
    const quint64 aHigh = a >> 32U;
    const quint64 bLow = b & 0xffffffffU;
    const quint64 bHigh = b >> 32U;
    const quint64 lowLow = aLow * bLow;
    const quint64 highLow = aHigh * bLow;
    const quint64 lowHigh = aLow * bHigh;
    const quint64 middle = (lowLow >> 32U) + (highLow & 0xffffffffU) + (lowHigh & 0xffffffffU);
    return {aHigh * bHigh + (highLow >> 32U) + (lowHigh >> 32U) + (middle >> 32U),
            (middle << 32U) | (lowLow & 0xffffffffU)};
}

Division divide(U128 dividend, quint64 divisor)
{
    Q_ASSERT(divisor != 0);
    if (dividend.high == 0)
        return {{0, dividend.low / divisor}, dividend.low % divisor};
    Division result;
    result.quotient.high = dividend.high / divisor;
    quint64 rest = dividend.high % divisor;
    for (int bit = 63; bit >= 0; --bit) {
        const bool carry = (rest >> 63U) != 0;
        rest = (rest << 1U) | ((dividend.low >> static_cast<unsigned>(bit)) & 1U);
        if (carry || rest >= divisor) {
            rest -= divisor;
            result.quotient.low |= quint64(1) << static_cast<unsigned>(bit);
        }
    }
    result.remainder = rest;
    return result;
}

std::optional<qint64> withSign(quint64 value, bool negative)
{
    constexpr quint64 kLimit = quint64(1) << 63U;
    if (value > kLimit || (value == kLimit && !negative))
        return std::nullopt;
    return negative ? static_cast<qint64>(0 - value) : static_cast<qint64>(value);
}

std::optional<qint64> add(qint64 a, qint64 b)
{
    if ((b > 0 && a > kMax - b) || (b < 0 && a < kMin - b))
        return std::nullopt;
    return a + b;
}

std::optional<qint64> subtract(qint64 a, qint64 b)
{
    if ((b < 0 && a > kMax + b) || (b > 0 && a < kMin + b))
        return std::nullopt;
    return a - b;
}

std::optional<qint64> multiply(qint64 a, qint64 b)
{
    const U128 product = multiply(magnitude(a), magnitude(b));
    if (product.high != 0)
        return std::nullopt;
    return withSign(product.low, (a < 0) != (b < 0));
}

std::optional<qint64> multiplyDivide(qint64 a, qint64 b, qint64 c, Rounding rounding)
{
    if (c == 0)
        return std::nullopt;
    const quint64 divisor = magnitude(c);
    const Division division = divide(multiply(magnitude(a), magnitude(b)), divisor);
    if (division.quotient.high != 0)
        return std::nullopt;
    quint64 value = division.quotient.low;
    if (roundsAway(division, divisor, rounding)) {
        if (value == std::numeric_limits<quint64>::max())
            return std::nullopt;
        ++value;
    }
    return withSign(value, ((a < 0) != (b < 0)) != (c < 0));
}

std::optional<qint64> powerOfTen(int n)
{
    if (n < 0 || n >= static_cast<int>(kPowers.size()))
        return std::nullopt;
    return kPowers[static_cast<std::size_t>(n)];
}

} // namespace tradewind::wideint
