// SPDX-License-Identifier: Apache-2.0
#include "services/shipments/shipmentstore.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/shipmentcodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

ShipmentStore::ShipmentStore(RecordStore& records)
    : m_records(records)
{
}

Async<QList<Shipment>> ShipmentStore::shipments()
{
    return m_records.listAs(u"shipment"_s, &fromRecord<Shipment>);
}

Async<std::optional<Shipment>> ShipmentStore::shipment(ShipmentId id)
{
    return m_records.getAs(u"shipment"_s, id.toString(), &fromRecord<Shipment>);
}

} // namespace tradewind
