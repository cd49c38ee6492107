// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <initializer_list>

namespace tradewind::sandbox {

/// One round of splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
constexpr quint64 mix64(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// A hash of several numbers, the same on every machine.
constexpr quint64 hashOf(std::initializer_list<quint64> parts)
{
    quint64 state = 0x7472616465776e64ULL;
    for (const quint64 part : parts)
        state = mix64(state ^ mix64(part));
    return state;
}

/// A stream of pseudo-random integers that is a pure function of its key. No floating point, so that a world is the
/// same with every compiler.
class Dice
{
public:
    constexpr explicit Dice(std::initializer_list<quint64> key)
        : m_state(hashOf(key))
    {
    }

    constexpr quint64 next() { return mix64(m_state++); }
    /// 0 … n-1; n must not be 0. The bias is below n / 2^32.
    constexpr quint32 below(quint32 n) { return quint32((quint64(quint32(next() >> 32)) * n) >> 32); }
    /// low … high, both included.
    constexpr int between(int low, int high) { return low + int(below(quint32(high - low + 1))); }
    /// True in `percent` of 100 cases.
    constexpr bool chance(quint32 percent) { return below(100) < percent; }

private:
    quint64 m_state;
};

} // namespace tradewind::sandbox
