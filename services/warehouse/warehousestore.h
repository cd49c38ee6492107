// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/order.h"
#include "services/domain/entities/receipt.h"
#include "services/domain/entities/storeditem.h"
#include "services/sync/recordstore.h"

namespace tradewind {

/// Typed reads of what the platform has said about goods in its warehouse. The records must outlive the store.
class WarehouseStore
{
public:
    explicit WarehouseStore(RecordStore& records);

    /// Newest first.
    [[nodiscard]] Async<QList<InboundReceipt>> receipts();
    [[nodiscard]] Async<std::optional<InboundReceipt>> receipt(ReceiptId id);
    [[nodiscard]] Async<QList<StoredItem>> items();
    [[nodiscard]] Async<std::optional<StoredItem>> item(StoredItemId id);
    [[nodiscard]] Async<std::optional<PurchaseOrder>> order(OrderId id);

private:
    RecordStore& m_records;
};

} // namespace tradewind
