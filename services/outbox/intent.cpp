// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/intent.h"

#include <QJsonDocument>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr IntentPhase kPhases[] = {IntentPhase::Queued,   IntentPhase::Attempted, IntentPhase::Confirmed,
                                   IntentPhase::Rejected, IntentPhase::NeedsYou,  IntentPhase::Withdrawn};
constexpr NeedsYouWhy kWhys[] = {
    NeedsYouWhy::None,      NeedsYouWhy::ConditionFailed, NeedsYouWhy::PresenceRequired, NeedsYouWhy::DeadlinePassed,
    NeedsYouWhy::KeyReused, NeedsYouWhy::Damaged,         NeedsYouWhy::DependencyFailed, NeedsYouWhy::ReferenceMissing,
    NeedsYouWhy::ModuleOff, NeedsYouWhy::FileMissing,     NeedsYouWhy::FileRefused,      NeedsYouWhy::Restored,
    NeedsYouWhy::NotNeeded};
} // namespace

QString phaseName(IntentPhase phase)
{
    switch (phase) {
    case IntentPhase::Queued:
        return u"queued"_s;
    case IntentPhase::Attempted:
        return u"attempted"_s;
    case IntentPhase::Confirmed:
        return u"confirmed"_s;
    case IntentPhase::Rejected:
        return u"rejected"_s;
    case IntentPhase::NeedsYou:
        return u"needs_you"_s;
    case IntentPhase::Withdrawn:
        return u"withdrawn"_s;
    }
    return {};
}

std::optional<IntentPhase> phaseFromName(QStringView name)
{
    for (const IntentPhase phase : kPhases) {
        if (phaseName(phase) == name)
            return phase;
    }
    return {};
}

QString whyName(NeedsYouWhy why)
{
    switch (why) {
    case NeedsYouWhy::None:
        return u""_s;
    case NeedsYouWhy::ConditionFailed:
        return u"condition_failed"_s;
    case NeedsYouWhy::PresenceRequired:
        return u"presence_required"_s;
    case NeedsYouWhy::DeadlinePassed:
        return u"deadline_passed"_s;
    case NeedsYouWhy::KeyReused:
        return u"key_reused"_s;
    case NeedsYouWhy::Damaged:
        return u"damaged"_s;
    case NeedsYouWhy::DependencyFailed:
        return u"dependency_failed"_s;
    case NeedsYouWhy::ReferenceMissing:
        return u"reference_missing"_s;
    case NeedsYouWhy::ModuleOff:
        return u"module_off"_s;
    case NeedsYouWhy::FileMissing:
        return u"file_missing"_s;
    case NeedsYouWhy::FileRefused:
        return u"file_refused"_s;
    case NeedsYouWhy::Restored:
        return u"restored"_s;
    case NeedsYouWhy::NotNeeded:
        return u"not_needed"_s;
    }
    return {};
}

NeedsYouWhy whyFromName(QStringView name)
{
    for (const NeedsYouWhy why : kWhys) {
        if (whyName(why) == name)
            return why;
    }
    return NeedsYouWhy::None;
}

QJsonObject Intent::body() const
{
    return bodyBytes.isEmpty() ? request.body : QJsonDocument::fromJson(bodyBytes).object();
}

} // namespace tradewind
