// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/entities/ordercontent.h"
#include "services/domain/values/contenthash.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// Approvals, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class ApprovalState { NotRequired, Pending, Approved, Rejected, Withdrawn, Invalidated };
template <>
struct WireWords<ApprovalState>
{
    static constexpr WireWord<ApprovalState> table[] = {
        {ApprovalState::NotRequired, QLatin1StringView("not_required")},
        {ApprovalState::Pending, QLatin1StringView("pending")},
        {ApprovalState::Approved, QLatin1StringView("approved")},
        {ApprovalState::Rejected, QLatin1StringView("rejected")},
        {ApprovalState::Withdrawn, QLatin1StringView("withdrawn")},
        {ApprovalState::Invalidated, QLatin1StringView("invalidated")},
    };
};

enum class ApprovalRuleKind { Total, FreightIncluded, SkuCount, Supplier, Category };
template <>
struct WireWords<ApprovalRuleKind>
{
    static constexpr WireWord<ApprovalRuleKind> table[] = {
        {ApprovalRuleKind::Total, QLatin1StringView("total")},
        {ApprovalRuleKind::FreightIncluded, QLatin1StringView("freight_included")},
        {ApprovalRuleKind::SkuCount, QLatin1StringView("sku_count")},
        {ApprovalRuleKind::Supplier, QLatin1StringView("supplier")},
        {ApprovalRuleKind::Category, QLatin1StringView("category")},
    };
};

enum class ApprovalDecisionKind { Approve, Reject };
template <>
struct WireWords<ApprovalDecisionKind>
{
    static constexpr WireWord<ApprovalDecisionKind> table[] = {
        {ApprovalDecisionKind::Approve, QLatin1StringView("approve")},
        {ApprovalDecisionKind::Reject, QLatin1StringView("reject")},
    };
};

enum class InvalidationReason { ContentChanged, RoundExpired, RoundSuperseded, TotalOverLimit, ApproverRightWithdrawn };
template <>
struct WireWords<InvalidationReason>
{
    static constexpr WireWord<InvalidationReason> table[] = {
        {InvalidationReason::ContentChanged, QLatin1StringView("content_changed")},
        {InvalidationReason::RoundExpired, QLatin1StringView("round_expired")},
        {InvalidationReason::RoundSuperseded, QLatin1StringView("round_superseded")},
        {InvalidationReason::TotalOverLimit, QLatin1StringView("total_over_limit")},
        {InvalidationReason::ApproverRightWithdrawn, QLatin1StringView("approver_right_withdrawn")},
    };
};

/// When an approver is needed. `total`: payment 1 at the indicative mid rate, in the rule's currency, is more than
/// limit; `freight_included`: payment 1 plus the estimated payment 2 is; `sku_count`: more SKUs than count;
/// `supplier`, `category`: goods of it.
struct ApprovalRule
{
    QString id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    QString name;
    OpenEnum<ApprovalRuleKind> kind;
    std::optional<Money> limit;
    std::optional<qint64> count;
    QString refId; ///< of the supplier or category
    QList<UserId> approverIds;
    bool active = false;

    bool operator==(const ApprovalRule&) const = default;
};

/// A rule that asked for the approval.
struct RuleHit
{
    QString ruleId;
    QString name;
    std::optional<Money> limit;
    std::optional<Money> value; ///< what was compared

    bool operator==(const RuleHit&) const = default;
};

struct ApprovalStep
{
    UserId approverId;
    QString approverName;
    std::optional<OpenEnum<ApprovalDecisionKind>> decision; ///< absent while open
    QString comment;                                        ///< may be absent
    QDateTime decidedAt;                                    ///< may be absent

    bool operator==(const ApprovalStep&) const = default;
};

/// A request for approval and its decisions, bound to a content hash, a maximum and a date.
struct Approval
{
    ApprovalId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    ClientRef clientRef; ///< may be absent
    QString number;
    OpenEnum<ApprovalState> state;
    QString title;
    ContentHash contentHash;
    OrderContent content;
    QList<Charge> charges; ///< of the prepare it was asked for, for the approver to see
    Money total;
    Money maxTotal; ///< in the payment currency
    QDateTime validUntil;
    Author requestedBy;
    QDateTime requestedAt;
    QString note;
    QList<RuleHit> rules;
    QList<ApprovalStep> steps; ///< all approvers asked; one decision decides
    std::optional<OpenEnum<InvalidationReason>> invalidatedBecause;
    OrderId orderId;           ///< may be absent
    bool hashVerified = false; ///< contentHash was recomputed here from what was received, and is the same

    bool operator==(const Approval&) const = default;
};

struct ApprovalCreate
{
    ClientRef clientRef;
    QString preparedId;
    ContentHash contentHash; ///< of that prepare; another one: price-changed
    Money maxTotal;
    QDateTime validUntil;
    QString note;

    bool operator==(const ApprovalCreate&) const = default;
};

/// What the approver saw.
struct ApprovalExpect
{
    ContentHash contentHash;
    Money maxTotal;

    bool operator==(const ApprovalExpect&) const = default;
};

struct ApprovalDecide
{
    ClientRef clientRef;
    OpenEnum<ApprovalDecisionKind> decision;
    QString comment;
    ApprovalExpect expect;

    bool operator==(const ApprovalDecide&) const = default;
};

struct ApprovalWithdraw
{
    ClientRef clientRef;
    QString reason;

    bool operator==(const ApprovalWithdraw&) const = default;
};

} // namespace tradewind
