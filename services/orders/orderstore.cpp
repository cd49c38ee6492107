// SPDX-License-Identifier: Apache-2.0
#include "services/orders/orderstore.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/companycodec.h"
#include "services/wire/codec/ordercodec.h"
#include "services/wire/codec/receiptcodec.h"
#include "services/wire/codec/shipmentcodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

OrderStore::OrderStore(RecordStore& records)
    : m_records(records)
{
}

Async<QList<PurchaseOrder>> OrderStore::orders()
{
    return m_records.listAs(u"order"_s, &fromRecord<PurchaseOrder>);
}

Async<std::optional<PurchaseOrder>> OrderStore::order(OrderId id)
{
    return m_records.getAs(u"order"_s, id.toString(), &fromRecord<PurchaseOrder>);
}

Async<QList<InboundReceipt>> OrderStore::receiptsOf(OrderId id)
{
    RecordFilter filter;
    filter.field = u"$.orderId"_s;
    filter.value = id.toString();
    return m_records.listAs(u"receipt"_s, &fromRecord<InboundReceipt>, filter);
}

Async<QList<Shipment>> OrderStore::shipments()
{
    return m_records.listAs(u"shipment"_s, &fromRecord<Shipment>);
}

Async<std::optional<Company>> OrderStore::company()
{
    return m_records.firstAs(u"company"_s, &fromRecord<Company>);
}

} // namespace tradewind
