// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/lives/workplace.h"

#include <map>

namespace tradewind::faults {

/// kill -9 before every write of a scenario, to the disk and to the platform, and again during the recovery; then one
/// life without trouble, and everything holds. Cases of one scenario lie a number of scenarios apart; between them they
/// take every write there is.
class KillCampaign final : public Campaign
{
public:
    KillCampaign(bool nightly, const QString& bug)
        : m_scenarios(nightly ? 60 : 6)
        , m_bug(bug)
    {
    }
    QString run(quint64 seed, qint64 number, Counts& counts) override;

    static constexpr qint64 kCasesOfScenario = 100;

private:
    QList<Workplace::Act> want(int scenario);
    QString killAt(int scenario, qint64 first, qint64 second, Dice& dice, Counts& counts);

    const int m_scenarios;
    const QString m_bug;
    Workplace m_place;
    std::map<int, qint64> m_points; ///< how many writes a scenario has
};

/// Two programs on one account: one is stopped before any write for longer than any lease could last, the other takes
/// over, is perhaps stopped too, and the first wakes up. At most one of them stores attempts at any time.
class InstancesCampaign final : public Campaign
{
public:
    explicit InstancesCampaign(const QString& bug)
        : m_bug(bug)
    {
    }
    QString run(quint64 seed, qint64 number, Counts& counts) override;

private:
    QString tryIt(Dice& dice, Counts& counts);

    const QString m_bug;
    Workplace m_place;
};

} // namespace tradewind::faults
