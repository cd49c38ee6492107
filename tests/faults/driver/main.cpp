// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/disk/diskcallscampaign.h"
#include "tests/faults/disk/faultvfs.h"
#include "tests/faults/disk/powerlosscampaign.h"
#include "tests/faults/driver/cases.h"
#include "tests/faults/driver/turning.h"
#include "tests/faults/recovery/corruptioncampaign.h"
#include "tests/faults/recovery/migrationcampaign.h"
#include "tests/faults/simulation/corecampaign.h"
#include "tests/faults/simulation/modelcampaign.h"
#include "tests/faults/simulation/plantedcampaign.h"

#include <QCoreApplication>
#include <QLoggingCategory>

using namespace tradewind::faults;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Campaign> campaignOf(const QString& name, PlantedBug bug, bool nightly)
{
    if (name == "model"_L1)
        return std::make_unique<ModelCampaign>(bug);
    if (name == "core"_L1)
        return std::make_unique<CoreCampaign>(bug);
    if (name == "diskcalls"_L1)
        return std::make_unique<DiskCallsCampaign>(nightly);
    if (name == "powerloss"_L1)
        return std::make_unique<PowerLossCampaign>();
    if (name == "corruption"_L1)
        return std::make_unique<CorruptionCampaign>(bug);
    if (name == "migrations"_L1)
        return std::make_unique<MigrationCampaign>(bug);
    if (name == "planted"_L1)
        return std::make_unique<PlantedCampaign>();
    return {};
}

} // namespace

// tradewind-faults CAMPAIGN --seed N --tier pr|nightly --first A --cases K [--bug NAME]: see run.py.
int main(int argc, char** argv)
{
    CountingApplication app(argc, argv);
    installFaultVfs();
    QLoggingCategory::setFilterRules(u"tradewind.*=false"_s);
    return runCases([](const QString& name, const QString& bugName, bool nightly) -> std::unique_ptr<Campaign> {
        const auto bug = bugName.isEmpty() ? PlantedBug::None : plantedBugFromName(bugName);
        return bug ? campaignOf(name, *bug, nightly) : nullptr;
    });
}
