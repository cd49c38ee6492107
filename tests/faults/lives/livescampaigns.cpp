// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/lives/livescampaigns.h"

#include "tests/faults/driver/scratch.h"

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

constexpr int kScenariosAlone = 6;

qint64 pointsOf(const LivingProgram& program)
{
    for (const QString& line : program.said()) {
        if (line.startsWith("points "_L1))
            return line.mid(7).toLongLong();
    }
    return 0;
}

/// Whether a program that had the journal before goes on storing attempts, without having opened it anew.
bool actsOn(const LivingProgram& program, qsizetype after)
{
    const QStringList later = program.said().mid(after);
    return program.said().first(after).contains(u"opened"_s) && later.contains(u"attempting"_s) &&
           !later.contains(u"opened"_s);
}

} // namespace

// ---------------------------------------------------------------------------------------------------------------- kill

QList<Workplace::Act> KillCampaign::want(int scenario)
{
    switch (scenario) {
    case 0:
        return {m_place.want(Flow::Order, false, false)};
    case 1:
        return {m_place.want(Flow::Order, true, false)};
    case 2:
        return {m_place.want(Flow::Order, false, false), m_place.want(Flow::Conversion, true, true)};
    case 3:
        return {m_place.want(Flow::Payment, false, true)};
    case 4:
        return {m_place.want(Flow::QuoteAccept, true, false)};
    case 5:
        return {m_place.want(Flow::Shipment, false, false)};
    default: {
        // The same for each case of the scenario.
        Dice dice(0, quint64(scenario));
        QList<Workplace::Act> acts;
        for (qint64 i = 1 + dice.below(4); i > 0; --i) {
            // Goods in store are there for one shipment at a time.
            const auto flow =
                std::array{Flow::Order, Flow::Payment, Flow::Conversion, Flow::QuoteAccept}[size_t(dice.below(4))];
            const bool withDraft = dice.percent(40);
            acts.append(m_place.want(flow, withDraft, dice.percent(30)));
        }
        return acts;
    }
    }
}

QString KillCampaign::killAt(int scenario, qint64 first, qint64 second, Dice& dice, Counts& counts)
{
    const QList<Workplace::Act> acts = want(scenario);
    for (const Workplace::Act& act : acts) {
        if (act.marker.isEmpty())
            return u"an act could not be prepared"_s;
    }
    const Scratch scratch;
    std::vector<std::unique_ptr<LivingProgram>> lives;
    const auto live = [&](const QString& trouble, qint64 at) -> LivingProgram& {
        lives.push_back(
            std::make_unique<LivingProgram>(m_place.orderOf(scratch.path(), acts, trouble, at, m_bug, dice)));
        lives.back()->wait();
        return *lives.back();
    };
    for (const qint64 point : {first, second}) {
        if (point == 0)
            continue;
        const LivingProgram& life = live(u"kill"_s, point);
        counts[u"kills"_s] += life.wasKilled() ? 1 : 0;
        if (!life.wasKilled() && life.end() != LifeEnd::Settled)
            return u"a life ended with %1"_s.arg(int(life.end()));
    }
    const LivingProgram& last = live({}, 0);
    if (last.end() != LifeEnd::Settled)
        return u"the life after it ended with %1: %2"_s.arg(int(last.end())).arg(last.said().join(u"; "_s));
    if (m_points[scenario] == 0)
        m_points[scenario] = pointsOf(last);
    QList<const LivingProgram*> programs;
    for (const auto& one : lives)
        programs.append(one.get());
    return m_place.verdict(scratch.path(), acts, programs, counts);
}

QString KillCampaign::run(quint64 seed, qint64 number, Counts& counts)
{
    if (const QString trouble = m_place.begin(); !trouble.isEmpty())
        return trouble;
    Dice dice(seed, quint64(number));
    const int scenario = int(number % m_scenarios);
    const QString where =
        scenario < kScenariosAlone ? u"scenario %1, "_s.arg(scenario) : u"scenario %1 (mixed), "_s.arg(scenario);
    if (!m_points.contains(scenario)) {
        if (const QString violated = killAt(scenario, 0, 0, dice, counts); !violated.isEmpty())
            return where + u"without a kill: "_s + violated;
    }
    const qint64 points = m_points.at(scenario);
    qint64 first = 1 + number / m_scenarios % kCasesOfScenario;
    const bool isOver = first > points;
    if (isOver)
        first = 1 + dice.below(points);
    do {
        const qint64 second = isOver || dice.percent(25) ? 1 + dice.below(points / 2) : 0;
        const QString violated = killAt(scenario, first, second, dice, counts);
        if (!violated.isEmpty())
            return where + u"killed before write %1 of %2, then %3: %4"_s.arg(
                               QString::number(first), QString::number(points), QString::number(second), violated);
        first += kCasesOfScenario;
    } while (first <= points && !isOver);
    return {};
}

// ----------------------------------------------------------------------------------------------------------- instances

QString InstancesCampaign::tryIt(Dice& dice, Counts& counts)
{
    QList<Workplace::Act> acts;
    for (qint64 i = 1 + dice.below(3); i > 0; --i) {
        acts.append(m_place.want(std::array{Flow::Order, Flow::Conversion, Flow::Payment}[size_t(dice.below(3))],
                                 dice.percent(30), false));
        if (acts.constLast().marker.isEmpty())
            return u"an act could not be prepared"_s;
    }
    const Scratch scratch;
    std::vector<std::unique_ptr<LivingProgram>> programs;
    const auto begin = [&](const QString& trouble, qint64 at) -> LivingProgram& {
        programs.push_back(
            std::make_unique<LivingProgram>(m_place.orderOf(scratch.path(), acts, trouble, at, m_bug, dice)));
        return *programs.back();
    };
    // The journal is there already, in most.
    if (dice.percent(80)) {
        LivingProgram& earlier = begin(u"kill"_s, 60 + dice.below(60));
        earlier.wait();
    }
    LivingProgram& sleeper = begin(u"stop"_s, 1 + dice.below(140));
    const bool sleeps = sleeper.waitUntilStopped();
    const qsizetype before = sleeper.said().size();
    counts[u"pauses"_s] += sleeps ? 1 : 0;
    LivingProgram& other = begin(dice.percent(40) ? u"stop"_s : QString(), 30 + dice.below(100));
    const bool otherSleeps = other.waitUntilStopped();
    const qsizetype otherBefore = other.said().size();
    counts[u"pauses"_s] += otherSleeps ? 1 : 0;
    const bool tookOver = sleeps && other.said().contains(u"opened"_s);
    counts[tookOver ? u"takeovers"_s : u"doors found shut"_s] += sleeps ? 1 : 0;
    if (sleeps)
        sleeper.goOn();
    sleeper.wait();
    if (otherSleeps)
        other.goOn();
    other.wait();
    if (tookOver && actsOn(sleeper, before))
        return u"a program that lost the journal stored an attempt"_s;
    const bool tookBack = otherSleeps && sleeper.said().mid(before).contains(u"opened"_s);
    if (tookBack && actsOn(other, otherBefore))
        return u"a program that lost the journal while it slept stored an attempt"_s;
    LivingProgram& last = begin({}, 0);
    last.wait();
    if (last.end() != LifeEnd::Settled)
        return u"the life after it ended with %1: %2"_s.arg(int(last.end())).arg(last.said().join(u"; "_s));
    QList<const LivingProgram*> all;
    for (const auto& one : programs)
        all.append(one.get());
    return m_place.verdict(scratch.path(), acts, all, counts);
}

QString InstancesCampaign::run(quint64 seed, qint64 number, Counts& counts)
{
    if (const QString trouble = m_place.begin(); !trouble.isEmpty())
        return trouble;
    Dice dice(seed, quint64(number));
    return tryIt(dice, counts);
}

} // namespace tradewind::faults
