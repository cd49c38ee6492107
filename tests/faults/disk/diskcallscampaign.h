// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/driver/campaign.h"

namespace tradewind::faults {

/// A case is a scenario, a kind of trouble, and once or from then on; in it the first, second, third … call of SQLite
/// to the disk fails until the scenario ends without one that did. The shipped code through Qt SQL, on a real file.
class DiskCallsCampaign final : public Campaign
{
public:
    /// Every change: 6 scenarios × 2 troubles × 2; every night: 40 × 7 × 2.
    explicit DiskCallsCampaign(bool nightly)
        : m_troubles(nightly ? 7 : 2)
    {
    }
    QString run(quint64 seed, qint64 number, Counts& counts) override;

private:
    int m_troubles;
};

} // namespace tradewind::faults
