// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/coreworld.h"

#include <algorithm>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

void CoreWorld::chooseWeather()
{
    Weather& weather = m_weather;
    const int horizon = int(m_dice.below(200));
    m_faultsEnd = kStart + (horizon >= 199 ? 10 * kDay : horizon >= 180 ? kDay : 2 * kHour);
    weather.unreachable = m_dice.strength(20);
    weather.requestLost = m_dice.strength(30);
    weather.answerLost = m_dice.strength(40);
    weather.late = m_dice.strength(20);
    weather.doubled = m_dice.strength(20);
    weather.garbled = m_dice.strength(20);
    weather.faultBefore = m_dice.strength(20);
    weather.faultAfter = m_dice.strength(20);
    weather.tooMany = m_dice.strength(10);
    weather.unauthorised = m_dice.strength(10);
    weather.running = m_dice.strength(20);
    weather.askFails = m_dice.strength(30);
    weather.uploadFails = m_dice.strength(30);
    weather.recordsFail = m_dice.strength(20);
    weather.recordsLost = m_dice.strength(20);
    weather.statementFails = m_dice.strength(20);
    weather.crash = m_dice.strength(100);
    weather.crashWithin = m_dice.percent(50) ? 60 : 400;
    weather.acts = m_dice.strength(50);
    weather.twoPrograms = m_dice.percent(25);
    weather.skew = m_dice.percent(25);
    if (m_dice.percent(10)) {
        const qint64 length = m_faultsEnd - kStart;
        weather.offlineFrom = kStart + m_dice.belowLarge(length / 8);
        weather.offlineTo = std::min(m_faultsEnd, weather.offlineFrom + length / 2 + m_dice.belowLarge(length / 2));
    }
    m_plans.resize(size_t(1 + m_dice.below(6)));
    for (size_t i = 0; i < m_plans.size(); ++i) {
        Plan& plan = m_plans[i];
        plan.hasDraft = m_dice.percent(30);
        plan.hasFile = m_dice.percent(20);
        plan.inLane = m_dice.percent(30);
        plan.needsPresence = m_dice.percent(25);
        plan.hasDeadline = m_dice.percent(25);
        plan.dependsOnLast = i > 0 && m_dice.percent(25);
        const int rule = int(m_dice.below(12));
        plan.rule = rule == 0   ? CorePlatform::Rule::Invalid
                    : rule == 1 ? CorePlatform::Rule::PriceChanged
                    : rule == 2 ? CorePlatform::Rule::VersionConflict
                                : CorePlatform::Rule::Accept;
    }
}

void CoreWorld::chooseScenario(int scenario)
{
    m_faultsEnd = kStart + 10 * kMinute;
    // The first six are as small as can be, one thing each; the others put several together.
    const bool mixed = scenario >= 6;
    const auto has = [&](int number) { return mixed ? m_dice.percent(40) : scenario == number; };
    m_plans.resize(mixed ? size_t(2 + m_dice.below(3)) : scenario == 3 ? 2 : 1);
    for (size_t i = 0; i < m_plans.size(); ++i) {
        Plan& plan = m_plans[i];
        plan.hasDraft = has(1);
        plan.hasFile = has(2);
        plan.dependsOnLast = i > 0 && has(3);
        if (mixed) {
            plan.inLane = m_dice.percent(50);
            plan.rule = m_dice.percent(20) ? CorePlatform::Rule::PriceChanged : CorePlatform::Rule::Accept;
        }
    }
    m_weather.twoPrograms = has(4);
    m_weather.answerLost = has(5) ? 70 : 0;
    if (mixed || scenario == 1 || scenario == 5)
        m_restarts.push_back(kStart + 3 * kMinute);
}

void CoreWorld::takePlans()
{
    for (size_t i = 0; i < m_plans.size(); ++i) {
        m_plans[i].marker = u"m%1"_s.arg(i);
        m_platform.setRule(m_plans[i].marker, m_plans[i].rule);
    }
}

} // namespace tradewind::faults
