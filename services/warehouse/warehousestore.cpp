// SPDX-License-Identifier: Apache-2.0
#include "services/warehouse/warehousestore.h"

#include "services/wire/codec/ordercodec.h"
#include "services/wire/codec/receiptcodec.h"
#include "services/wire/codec/storeditemcodec.h"
#include "services/wire/jsonbody.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
template <typename T>
Result<T> goodsFromRecord(const Record& record)
{
    const auto object = parseObject(record.body);
    if (!object)
        return object.error();
    return decode<T>(*object);
}
} // namespace

WarehouseStore::WarehouseStore(RecordStore& records)
    : m_records(records)
{
}

Async<QList<InboundReceipt>> WarehouseStore::receipts()
{
    return m_records.listAs(u"receipt"_s, &goodsFromRecord<InboundReceipt>);
}

Async<std::optional<InboundReceipt>> WarehouseStore::receipt(ReceiptId id)
{
    return m_records.getAs(u"receipt"_s, id.toString(), &goodsFromRecord<InboundReceipt>);
}

Async<QList<StoredItem>> WarehouseStore::items()
{
    return m_records.listAs(u"stored_item"_s, &goodsFromRecord<StoredItem>);
}

Async<std::optional<StoredItem>> WarehouseStore::item(StoredItemId id)
{
    return m_records.getAs(u"stored_item"_s, id.toString(), &goodsFromRecord<StoredItem>);
}

Async<std::optional<PurchaseOrder>> WarehouseStore::order(OrderId id)
{
    return m_records.getAs(u"order"_s, id.toString(), &goodsFromRecord<PurchaseOrder>);
}

} // namespace tradewind
