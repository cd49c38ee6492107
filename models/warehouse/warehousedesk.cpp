// SPDX-License-Identifier: Apache-2.0
#include "models/warehouse/warehousedesk.h"

#include "services/shipments/shipmentservice.h"

namespace tradewind {

WarehouseDesk::WarehouseDesk(WarehouseService& service, ShipmentService& shipments, PictureCache& pictures,
                             QObject* parent)
    : QObject(parent)
    , m_shipments(shipments)
    , m_pictures(pictures)
    , m_receipts(service, pictures)
    , m_receipt(service)
    , m_items(service, pictures)
    , m_extra(service)
{
}

QString WarehouseDesk::buildShipment()
{
    const auto items = m_items.ticked();
    if (items.isEmpty())
        return {};
    const QString draft = m_shipments.createDraft(items);
    m_items.clearTicks();
    return draft;
}

} // namespace tradewind
