// SPDX-License-Identifier: Apache-2.0
#include "services/shipments/shipmentstore.h"

#include "services/wire/codec/shipmentcodec.h"
#include "services/wire/jsonbody.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
Result<Shipment> shipmentFromRecord(const Record& record)
{
    const auto object = parseObject(record.body);
    if (!object)
        return object.error();
    return decode<Shipment>(*object);
}
} // namespace

ShipmentStore::ShipmentStore(RecordStore& records)
    : m_records(records)
{
}

Async<QList<Shipment>> ShipmentStore::shipments()
{
    return m_records.listAs(u"shipment"_s, &shipmentFromRecord);
}

Async<std::optional<Shipment>> ShipmentStore::shipment(ShipmentId id)
{
    return m_records.getAs(u"shipment"_s, id.toString(), &shipmentFromRecord);
}

} // namespace tradewind
