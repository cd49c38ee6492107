// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/plantedcampaign.h"

#include "tests/faults/simulation/corecampaign.h"
#include "tests/faults/simulation/modelcampaign.h"

#include <iterator>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {
/// Those that can be put in between the shipped outbox and what surrounds it, and show within days.
constexpr PlantedBug kInCore[] = {PlantedBug::NewKeyEachAttempt, PlantedBug::TimeoutIsFailure,
                                  PlantedBug::SentBeforeReply,   PlantedBug::DroppedOnServerFault,
                                  PlantedBug::NoLease,           PlantedBug::BodySerialisedAnew};
} // namespace

QString PlantedCampaign::run(quint64 seed, qint64 number, Counts& counts)
{
    const bool inModel = number < kPlantedBugs;
    const PlantedBug bug =
        inModel ? PlantedBug(number + 1) : kInCore[size_t(number - kPlantedBugs) % std::size(kInCore)];
    std::unique_ptr<Campaign> campaign;
    if (inModel)
        campaign = std::make_unique<ModelCampaign>(bug);
    else
        campaign = std::make_unique<CoreCampaign>(bug);
    Counts ofCampaign;
    for (int schedule = 0; schedule < (inModel ? kOfModel : kOfCore); ++schedule) {
        if (campaign->run(seed, schedule, ofCampaign).isEmpty())
            continue;
        counts[(inModel ? u"model schedules until "_s : u"core schedules until "_s) + plantedBugName(bug)] =
            schedule + 1;
        return {};
    }
    return u"nobody notices "_s + plantedBugName(bug);
}

} // namespace tradewind::faults
