// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/driver/campaign.h"

#include <functional>

namespace tradewind::faults {

/// Makes a campaign from its name and the name of a planted bug, which may be empty; null when there is none.
using MakeCampaign = std::function<std::unique_ptr<Campaign>(const QString& name, const QString& bug, bool nightly)>;

/// What a program of campaigns does: `PROGRAM CAMPAIGN --seed N --tier pr|nightly --first A --cases K [--bug NAME]`,
/// see run.py. Gives the exit code.
int runCases(const MakeCampaign& make);

} // namespace tradewind::faults
