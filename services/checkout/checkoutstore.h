// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/ledger.h"
#include "services/domain/entities/order.h"
#include "services/domain/entities/shipment.h"
#include "services/domain/entities/sourcing.h"
#include "services/sync/recordstore.h"

namespace tradewind {

/// Typed reads of what a checkout needs of what the platform has said.
class CheckoutStore
{
public:
    /// `records` must outlive the store.
    explicit CheckoutStore(RecordStore& records);

    [[nodiscard]] Async<QList<Balance>> balances();
    [[nodiscard]] Async<std::optional<Rfq>> rfq(RfqId id);
    [[nodiscard]] Async<std::optional<PurchaseOrder>> order(OrderId id);
    /// The order that was placed under this clientRef.
    [[nodiscard]] Async<std::optional<PurchaseOrder>> orderByRef(QString clientRef);

    [[nodiscard]] Async<std::optional<Shipment>> shipment(ShipmentId id);

private:
    RecordStore& m_records;
};

} // namespace tradewind
