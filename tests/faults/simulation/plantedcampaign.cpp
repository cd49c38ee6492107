// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/plantedcampaign.h"

#include "tests/faults/recovery/corruptioncampaign.h"
#include "tests/faults/recovery/migrationcampaign.h"
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

/// A case: where the bug is put in, and how many schedules may pass before it is noticed.
struct Place
{
    PlantedBug bug;
    QString words;
    std::unique_ptr<Campaign> campaign;
    int schedules;
};

Place placeOf(qint64 number)
{
    if (number < kPlantedInModel) {
        const auto bug = PlantedBug(number + 1);
        return {bug, u"model schedules until "_s, std::make_unique<ModelCampaign>(bug), 10'000};
    }
    number -= kPlantedInModel;
    // As many as are run at every change.
    if (number < qint64(std::size(kInCore))) {
        const PlantedBug bug = kInCore[number];
        return {bug, u"core schedules until "_s, std::make_unique<CoreCampaign>(bug), 2000};
    }
    if (number == qint64(std::size(kInCore))) {
        constexpr PlantedBug bug = PlantedBug::RecoveredSent;
        return {bug, u"damaged journals until "_s, std::make_unique<CorruptionCampaign>(bug), 500};
    }
    constexpr PlantedBug bug = PlantedBug::MigrationUnguarded;
    return {bug, u"migrations until "_s, std::make_unique<MigrationCampaign>(bug), int(MigrationCampaign::cases())};
}

} // namespace

QString PlantedCampaign::run(quint64 seed, qint64 number, Counts& counts)
{
    const Place place = placeOf(number);
    Counts ofCampaign;
    for (int schedule = 0; schedule < place.schedules; ++schedule) {
        if (place.campaign->run(seed, schedule, ofCampaign).isEmpty())
            continue;
        counts[place.words + plantedBugName(place.bug)] = schedule + 1;
        return {};
    }
    return u"nobody notices "_s + plantedBugName(place.bug);
}

} // namespace tradewind::faults
