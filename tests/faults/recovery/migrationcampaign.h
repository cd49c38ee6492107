// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/driver/campaign.h"
#include "tests/faults/recovery/storedtables.h"
#include "tests/faults/simulation/plantedbug.h"

namespace tradewind::faults {

/// A database of an earlier version (golden/) is opened by the shipped code, and something goes wrong at the first,
/// second, third … call to the disk until none is left. Opened once more, everything is there, once, at the version of
/// today; and of what exists nowhere else the copy made before is there too. A case is a file and a kind of trouble.
class MigrationCampaign final : public Campaign
{
public:
    explicit MigrationCampaign(PlantedBug bug)
        : m_bug(bug)
    {
    }
    QString run(quint64 seed, qint64 number, Counts& counts) override;

    /// How many there are: the kept files, each with every kind of trouble.
    static qint64 cases();

private:
    struct Kept;

    QString powerGoes(const Kept& kept, quint64 seed, Counts& counts);
    QString callsFail(const Kept& kept, int kind, Counts& counts);
    /// Opens what is left, twice, without trouble.
    QString holds(const Kept& kept, const QString& folder) const;
    bool open(const Kept& kept, const QString& folder) const;

    const PlantedBug m_bug;
};

} // namespace tradewind::faults
