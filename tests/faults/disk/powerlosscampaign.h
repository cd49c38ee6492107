// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/driver/campaign.h"

namespace tradewind::faults {

/// The power goes. A scenario of the shipped outbox is recorded call by call; a case is one image of what the disk
/// could hold after one of them, opened with the shipped recovery and lived on with. Nothing that was called queued,
/// settled or sent may be missing, nothing is executed twice, nothing is called damaged.
class PowerLossCampaign final : public Campaign
{
public:
    PowerLossCampaign();
    ~PowerLossCampaign() override;
    QString run(quint64 seed, qint64 number, Counts& counts) override;

private:
    static constexpr int kImagesOfScenario = 100;
    struct Recorded;
    QString record(int scenario);

    std::unique_ptr<Recorded> m_recorded; ///< the scenario of the last case
};

} // namespace tradewind::faults
