// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/approvaltext.h"

#include "models/shared/tradewords.h"

namespace tradewind {
using namespace Qt::StringLiterals;

CellPart ApprovalText::actChip(const PendingAct& act)
{
    switch (act.phase) {
    case IntentPhase::Queued:
        return part::chip(Tone::Mute, u"clock"_s, tr("Queued"));
    case IntentPhase::Attempted:
        if (act.outcomeUnknown)
            return part::chip(Tone::Mute, u"sync"_s, tr("Outcome unknown, asking"));
        return part::chip(Tone::Info, u"send"_s, tr("Sending"));
    case IntentPhase::Confirmed:
        return part::chip(Tone::Ok, u"check"_s, tr("Confirmed"));
    case IntentPhase::Rejected:
        return part::chip(Tone::Bad, u"x-circle"_s, tr("Rejected"));
    case IntentPhase::NeedsYou:
        return part::chip(Tone::Warn, u"hand"_s, tr("Needs you"));
    case IntentPhase::Withdrawn:
        return part::chip(Tone::Mute, u"undo"_s, tr("Withdrawn"));
    }
    return {};
}

bool ApprovalText::waitsFor(const ApprovalView& view, const UserId& me)
{
    if (!view.onPlatform || !view.approval.state.is(ApprovalState::Pending))
        return false;
    for (const ApprovalStep& step : view.approval.steps) {
        if (step.approverId == me && !step.decision)
            return true;
    }
    return false;
}

CellPart ApprovalText::stateChip(const ApprovalView& view, const UserId& me)
{
    if (!view.pending.isEmpty())
        return actChip(view.pending.last());
    const auto state = view.approval.state.known();
    if (!state)
        return part::chip(Tone::Mute, u"help"_s, view.approval.state.toWire());
    switch (*state) {
    case ApprovalState::NotRequired:
        return part::chip(Tone::Mute, u"check"_s, tr("Not required"));
    case ApprovalState::Pending:
        if (waitsFor(view, me))
            return part::chip(Tone::Warn, u"hand"_s, tr("Waits for you"));
        return part::chip(Tone::Info, u"clock"_s, tr("Waits for approval"));
    case ApprovalState::Approved:
        return part::chip(Tone::Ok, u"check"_s, tr("Approved"));
    case ApprovalState::Rejected:
        return part::chip(Tone::Bad, u"x-circle"_s, tr("Rejected"));
    case ApprovalState::Withdrawn:
        return part::chip(Tone::Mute, u"undo"_s, tr("Withdrawn"));
    case ApprovalState::Invalidated:
        return part::chip(Tone::Bad, u"undo"_s, tr("Invalidated"));
    }
    return {};
}

QString ApprovalText::invalidated(const Approval& approval)
{
    const auto reason = approval.invalidatedBecause ? approval.invalidatedBecause->known() : std::nullopt;
    if (!reason)
        return approval.invalidatedBecause ? approval.invalidatedBecause->toWire() : tr("It no longer holds.");
    switch (*reason) {
    case InvalidationReason::ContentChanged:
        return tr("It ended because quantity, price or terms were changed.");
    case InvalidationReason::RoundExpired:
        return tr("It ended because the quote it rests on is over.");
    case InvalidationReason::RoundSuperseded:
        return tr("It ended because a newer round took the place of the one it rests on.");
    case InvalidationReason::TotalOverLimit:
        return tr("It ended because the final total was above what was approved.");
    case InvalidationReason::ApproverRightWithdrawn:
        return tr("It ended because the approver no longer has the right to approve.");
    }
    return {};
}

QString ApprovalText::quantities(const QList<ContentLine>& lines, const QLocale& locale)
{
    std::optional<Quantity> sum;
    for (const ContentLine& line : lines) {
        const auto next = sum ? add(*sum, line.quantity) : Result<Quantity>(line.quantity);
        if (!next)
            return tr("%n line(s)", nullptr, static_cast<int>(lines.size()));
        sum = *next;
    }
    return sum ? TradeWords::quantity(*sum, locale) : QString();
}

} // namespace tradewind
