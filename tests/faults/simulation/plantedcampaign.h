// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/driver/campaign.h"

namespace tradewind::faults {

/// The detector tested. The first nine cases put a planted bug each into the model's schedules, the next six into those
/// of the shipped outbox, one into the opening of damaged journals and one into migrations; violated when they do not
/// notice.
class PlantedCampaign final : public Campaign
{
public:
    QString run(quint64 seed, qint64 number, Counts& counts) override;
};

} // namespace tradewind::faults
