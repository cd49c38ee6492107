// SPDX-License-Identifier: Apache-2.0
#include "services/checkout/checkoutstore.h"

#include "services/wire/codec/ledgercodec.h"
#include "services/wire/codec/ordercodec.h"
#include "services/wire/codec/shipmentcodec.h"
#include "services/wire/codec/sourcingcodec.h"
#include "services/wire/jsonbody.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

template <typename T>
Result<T> fromRecord(const Record& record)
{
    const auto object = parseObject(record.body);
    if (!object)
        return object.error();
    return decode<T>(*object);
}

} // namespace

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
    auto reading = m_records.listAs(u"order"_s, &fromRecord<PurchaseOrder>, filter);
    const auto found = co_await reading;
    if (!found)
        co_return found.error();
    std::optional<PurchaseOrder> order;
    if (!found->isEmpty())
        order = found->first();
    co_return std::move(order);
}

Async<std::optional<Shipment>> CheckoutStore::shipment(ShipmentId id)
{
    return m_records.getAs(u"shipment"_s, id.toString(), &fromRecord<Shipment>);
}

} // namespace tradewind
