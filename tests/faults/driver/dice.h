// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace tradewind::faults {

/// Chance that can be repeated: splitmix64 (Steele, Lea, Flood 2014), cheap to seed.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }
    /// Seeds far apart for neighbouring numbers.
    Dice(quint64 seed, quint64 number)
        : m_state(mixed(seed) ^ mixed(~number))
    {
    }

    quint64 next() { return mixed(m_state += 0x9e3779b97f4a7c15ULL); }
    /// From 0 to `limit` - 1.
    qint64 below(qint64 limit) { return qint64((quint64(quint32(next() >> 32)) * quint64(limit)) >> 32); }
    /// The same for limits beyond 32 bits.
    qint64 belowLarge(qint64 limit) { return qint64(next() % quint64(limit)); }
    bool percent(int chance) { return below(100) < chance; }
    /// Of something that is off one time in two, and from 1 to `most` otherwise.
    int strength(int most) { return percent(50) ? 0 : 1 + int(below(most)); }
    bool permille(int chance) { return below(1000) < chance; }

private:
    static quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    quint64 m_state;
};

} // namespace tradewind::faults
