// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/modelworld.h"

#include <algorithm>

namespace tradewind::faults {

void ModelWorld::chooseWeather()
{
    Weather& weather = m_weather;
    m_intents = 1 + int(m_dice.below(kMostIntents));
    const int horizon = int(m_dice.below(100));
    const bool long_ = horizon >= 96;
    m_faultsEnd = kStart + (long_ ? 14 * kDay : horizon >= 80 ? 2 * kDay : 4 * kHour);
    weather.keysAlone = m_dice.percent(40);
    weather.unreachable = m_dice.strength(20);
    weather.requestLost = m_dice.strength(30);
    weather.answerLost = m_dice.strength(40);
    weather.late = m_dice.strength(20);
    weather.doubled = m_dice.strength(20);
    weather.faultBefore = m_dice.strength(20);
    weather.faultAfter = m_dice.strength(20);
    weather.tooMany = m_dice.strength(10);
    weather.unauthorised = m_dice.strength(5);
    weather.running = m_dice.strength(20);
    weather.commitFails = m_dice.strength(10);
    weather.storeFails = m_dice.strength(20);
    weather.askFails = m_dice.strength(30);
    weather.uploadFails = m_dice.strength(20);
    weather.withdrawn = m_dice.strength(20);
    weather.retried = m_dice.strength(30);
    weather.crash = m_dice.strength(60);
    weather.pause = m_dice.strength(20);
    weather.damaged = m_dice.percent(20) ? 30 : 0;
    weather.twoPrograms = m_dice.percent(25);
    // Without a clientRef that is unique for ever only time protects: then neither clocks nor networks may be wilder
    // than the hour by which the client asks earlier than the key's life ends.
    weather.skew = weather.keysAlone ? 0 : m_dice.strength(10);
    m_lateness = weather.keysAlone ? 20 * kMinute : 48 * kHour;
    const int cut = int(m_dice.below(100));
    if (cut < (long_ ? 60 : 10)) {
        const qint64 length = m_faultsEnd - kStart;
        const qint64 from = kStart + m_dice.belowLarge(length / 4);
        const qint64 to = std::min(m_faultsEnd, from + length / 2 + m_dice.belowLarge(length / 2));
        (cut % 2 == 0 ? weather.offlineFrom : weather.deafFrom) = from;
        (cut % 2 == 0 ? weather.offlineTo : weather.deafTo) = to;
    }
    for (int id = 1; id <= m_intents; ++id) {
        const int rule = int(m_dice.below(10));
        m_rule[size_t(id)] = rule == 0   ? Outcome::Kind::Rejected
                             : rule == 1 ? Outcome::Kind::NeedsYou
                                         : Outcome::Kind::Executed;
    }
}

} // namespace tradewind::faults
