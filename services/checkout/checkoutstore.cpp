// SPDX-License-Identifier: Apache-2.0
#include "services/checkout/checkoutstore.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/ledgercodec.h"
#include "services/wire/codec/ordercodec.h"
#include "services/wire/codec/shipmentcodec.h"
#include "services/wire/codec/sourcingcodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

CheckoutStore::CheckoutStore(RecordStore& records)
    : m_records(records)
{
}

Async<QList<Balance>> CheckoutStore::balances()
{
    return m_records.listAs(u"balance"_s, &fromRecord<Balance>);
}

Async<std::optional<Rfq>> CheckoutStore::rfq(RfqId id)
{
    return m_records.getAs(u"rfq"_s, id.toString(), &fromRecord<Rfq>);
}

Async<std::optional<PurchaseOrder>> CheckoutStore::order(OrderId id)
{
    return m_records.getAs(u"order"_s, id.toString(), &fromRecord<PurchaseOrder>);
}

Async<std::optional<PurchaseOrder>> CheckoutStore::orderByRef(QString clientRef)
{
    RecordFilter filter;
    filter.field = u"$.clientRef"_s;
    filter.value = clientRef;
    return m_records.firstAs(u"order"_s, &fromRecord<PurchaseOrder>, filter);
}

Async<std::optional<Shipment>> CheckoutStore::shipment(ShipmentId id)
{
    return m_records.getAs(u"shipment"_s, id.toString(), &fromRecord<Shipment>);
}

} // namespace tradewind
