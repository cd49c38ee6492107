// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shipments/shipmentdetail.h"
#include "models/shipments/shipmentlist.h"
#include "models/shipments/shipmentsession.h"

namespace tradewind {

/// What the screens of shipments get. The service must outlive the desk.
class ShipmentsDesk final : public QObject
{
    Q_OBJECT

public:
    explicit ShipmentsDesk(ShipmentService& service, QObject* parent = nullptr);

    ShipmentList& list() { return m_list; }
    ShipmentDetail& shipment() { return m_shipment; }
    ShipmentSession& session() { return m_session; }

private:
    ShipmentList m_list;
    ShipmentDetail m_shipment;
    ShipmentSession m_session;
};

} // namespace tradewind
