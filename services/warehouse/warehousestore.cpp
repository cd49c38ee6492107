// SPDX-License-Identifier: Apache-2.0
#include "services/warehouse/warehousestore.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/ordercodec.h"
#include "services/wire/codec/receiptcodec.h"
#include "services/wire/codec/storeditemcodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

WarehouseStore::WarehouseStore(RecordStore& records)
    : m_records(records)
{
}

Async<QList<InboundReceipt>> WarehouseStore::receipts()
{
    return m_records.listAs(u"receipt"_s, &fromRecord<InboundReceipt>);
}

Async<std::optional<InboundReceipt>> WarehouseStore::receipt(ReceiptId id)
{
    return m_records.getAs(u"receipt"_s, id.toString(), &fromRecord<InboundReceipt>);
}

Async<QList<StoredItem>> WarehouseStore::items()
{
    return m_records.listAs(u"stored_item"_s, &fromRecord<StoredItem>);
}

Async<std::optional<StoredItem>> WarehouseStore::item(StoredItemId id)
{
    return m_records.getAs(u"stored_item"_s, id.toString(), &fromRecord<StoredItem>);
}

Async<std::optional<PurchaseOrder>> WarehouseStore::order(OrderId id)
{
    return m_records.getAs(u"order"_s, id.toString(), &fromRecord<PurchaseOrder>);
}

} // namespace tradewind
