// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "services/approvals/approvalservice.h"

#include <QCoreApplication>
#include <QLocale>

namespace tradewind {

/// The words of approvals, and of acts that are on their way. One place, so that a state has one word everywhere.
class ApprovalText
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalText)

public:
    /// The state as `me` sees it: what is on its way first, then what the platform says.
    static CellPart stateChip(const ApprovalView& view, const UserId& me);
    /// How an act stands: Queued, Sending, Outcome unknown, Confirmed, Rejected, Needs you, Withdrawn.
    static CellPart actChip(const PendingAct& act);
    /// Whether `me` was asked and can still decide.
    static bool waitsFor(const ApprovalView& view, const UserId& me);
    static QString invalidated(const Approval& approval);
    /// "3,000 pcs"; several units: "4 lines".
    static QString quantities(const QList<ContentLine>& lines, const QLocale& locale = {});
};

} // namespace tradewind
