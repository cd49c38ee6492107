// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"
#include "services/domain/entities/sourcing.h"
#include "services/sync/recordstore.h"

namespace tradewind {

/// Typed reads of what the platform has said about requests for quotation.
class RfqStore
{
public:
    /// `records` must outlive the store.
    explicit RfqStore(RecordStore& records);

    /// Newest first.
    [[nodiscard]] Async<QList<Rfq>> rfqs();
    [[nodiscard]] Async<std::optional<Rfq>> rfq(RfqId id);
    /// Who is signed in, once it is known.
    [[nodiscard]] Async<std::optional<Me>> me();

private:
    RecordStore& m_records;
};

} // namespace tradewind
