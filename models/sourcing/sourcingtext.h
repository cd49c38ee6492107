// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "services/domain/pricing/orderrules.h"
#include "services/sourcing/sourcingservice.h"

#include <QCoreApplication>

namespace tradewind {

/// The words of quotes and buying lists: states, rules, reasons. One place, so that a state has one word everywhere.
class SourcingText
{
    Q_DECLARE_TR_FUNCTIONS(SourcingText)

public:
    /// The state of a request: what is on its way first, then what the platform says.
    static CellPart stateChip(const RfqView& view);
    static CellPart draftChip();
    /// What a line is called where it stands alone: two variants of one offer have different names.
    static QString lineName(const RfqDraftLine& line);
    static CellPart roundChip(const QuoteRound& round, bool open);
    /// Whether the user is the one everything waits for.
    static bool needsUser(const RfqView& view);

    /// A way to have it bought, and what it means.
    static QString serviceMode(ServiceMode mode);
    static QString issue(const RfqIssue& issue, const RfqDraft& draft);
    static QString violation(const Violation& violation, const QString& unit);
    static QString tierHint(const TierHint& hint, const QString& unit);
    static QString missing(const QList<Missing>& missing);

    static QString qcPlan(QcPlan plan);
};

} // namespace tradewind
