// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/freight.h"
#include "services/domain/entities/shipment.h"
#include "services/sync/recordstore.h"

namespace tradewind {

/// Typed reads of what the platform has said about shipments. The records must outlive the store.
class ShipmentStore
{
public:
    explicit ShipmentStore(RecordStore& records);

    /// Newest first.
    [[nodiscard]] Async<QList<Shipment>> shipments();
    [[nodiscard]] Async<std::optional<Shipment>> shipment(ShipmentId id);
    /// By their ids.
    [[nodiscard]] Async<QHash<QString, FreightLine>> lines();

private:
    RecordStore& m_records;
};

} // namespace tradewind
