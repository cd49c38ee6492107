// SPDX-License-Identifier: Apache-2.0
#include "services/orders/orderstore.h"

#include "services/wire/codec/companycodec.h"
#include "services/wire/codec/ordercodec.h"
#include "services/wire/codec/receiptcodec.h"
#include "services/wire/codec/shipmentcodec.h"
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
    auto reading = m_records.listAs(u"company"_s, &fromRecord<Company>);
    const auto found = co_await reading;
    if (!found)
        co_return found.error();
    std::optional<Company> company;
    if (!found->isEmpty())
        company = found->first();
    co_return std::move(company);
}

Async<void> OrderStore::keep(QByteArray order)
{
    RecordStore& records = m_records;
    const auto change = changeFromEntity(u"order"_s, order);
    if (!change)
        co_return change.error();
    const QList<Change> changes{*change};
    auto asking = records.receiptMark();
    const auto mark = co_await asking;
    if (!mark)
        co_return mark.error();
    auto applying = records.applyReceipts(changes, *mark);
    const auto applied = co_await applying;
    co_return applied;
}

} // namespace tradewind
