// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"
#include "services/domain/entities/approval.h"
#include "services/sync/recordstore.h"

namespace tradewind {

/// Typed reads of what the platform has said about approvals and their rules.
class ApprovalStore
{
public:
    /// `records` must outlive the store.
    explicit ApprovalStore(RecordStore& records);

    /// Newest first.
    [[nodiscard]] Async<QList<Approval>> approvals();
    [[nodiscard]] Async<QList<ApprovalRule>> rules();
    /// Who is signed in, once it is known.
    [[nodiscard]] Async<std::optional<Me>> me();

private:
    RecordStore& m_records;
};

} // namespace tradewind
