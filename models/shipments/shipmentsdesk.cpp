// SPDX-License-Identifier: Apache-2.0
#include "models/shipments/shipmentsdesk.h"

namespace tradewind {

ShipmentsDesk::ShipmentsDesk(ShipmentService& service, QObject* parent)
    : QObject(parent)
    , m_list(service)
    , m_shipment(service)
    , m_session(service)
{
}

} // namespace tradewind
