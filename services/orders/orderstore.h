// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/company.h"
#include "services/domain/entities/order.h"
#include "services/domain/entities/receipt.h"
#include "services/domain/entities/shipment.h"
#include "services/sync/recordstore.h"

namespace tradewind {

/// Typed reads of what the platform has said about orders and what belongs to one.
class OrderStore
{
public:
    /// `records` must outlive the store.
    explicit OrderStore(RecordStore& records);

    /// Newest first.
    [[nodiscard]] Async<QList<PurchaseOrder>> orders();
    [[nodiscard]] Async<std::optional<PurchaseOrder>> order(OrderId id);
    [[nodiscard]] Async<QList<InboundReceipt>> receiptsOf(OrderId id);
    /// Newest first.
    [[nodiscard]] Async<QList<Shipment>> shipments();
    /// The user's company; nothing before the first sync.
    [[nodiscard]] Async<std::optional<Company>> company();

private:
    RecordStore& m_records;
};

} // namespace tradewind
