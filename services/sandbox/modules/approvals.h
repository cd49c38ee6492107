// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/context.h"

namespace tradewind::sandbox {

class Server;

/// `/v1/company`, `/v1/members`, `/v1/approval-rules`, `/v1/approvals`. An approval binds to a prepared order's content
/// hash, a maximum in the payment currency and a date.
void registerApprovals(Server& server, Context& context);

/// The newest approval of this content that still counts (pending or approved), else the newest of all; nothing when it
/// was never asked for.
std::optional<Entity> approvalOf(const Reader& reader, const QString& company, const QString& contentHash);

/// Refuses unless `approvalId` (may be empty: the one that covers the content is looked for) is an approval of this
/// content that is approved and in time: approval-required, or approval-invalidated.
Entity requireApproval(const Reader& reader, const QString& company, const QString& approvalId,
                       const QString& contentHash, const QJsonArray& rules);

/// Ends the open and given approvals that rest on a quote round.
void invalidateApprovalsOf(Tx& tx, const QString& rfqId, const QString& roundHash, const QString& reason);

} // namespace tradewind::sandbox
