// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/driver/campaign.h"
#include "tests/faults/simulation/plantedbug.h"

namespace tradewind::faults {

/// Schedules of the shipped outbox on a journal file.
class CoreCampaign final : public Campaign
{
public:
    explicit CoreCampaign(PlantedBug bug)
        : m_bug(bug)
    {
    }
    QString run(quint64 seed, qint64 number, Counts& counts) override;

private:
    PlantedBug m_bug;
};

} // namespace tradewind::faults
