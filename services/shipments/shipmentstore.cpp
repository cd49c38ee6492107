// SPDX-License-Identifier: Apache-2.0
#include "services/shipments/shipmentstore.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/freightcodec.h"
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

Async<QHash<QString, FreightLine>> ShipmentStore::lines()
{
    auto reading = m_records.listAs(u"freight_line"_s, &fromRecord<FreightLine>);
    const auto lines = co_await reading;
    if (!lines)
        co_return lines.error();
    QHash<QString, FreightLine> byId;
    for (const FreightLine& line : *lines)
        byId.insert(line.id, line);
    co_return std::move(byId);
}

} // namespace tradewind
