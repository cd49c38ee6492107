// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/picturecache.h"
#include "models/warehouse/extraservice.h"
#include "models/warehouse/receiptdetail.h"
#include "models/warehouse/receiptlist.h"
#include "models/warehouse/storeditemlist.h"

namespace tradewind {

class ShipmentService;

/// What the warehouse's screens get. Services and pictures must outlive the desk.
class WarehouseDesk final : public QObject
{
    Q_OBJECT

public:
    WarehouseDesk(WarehouseService& service, ShipmentService& shipments, PictureCache& pictures,
                  QObject* parent = nullptr);

    PictureCache& pictures() { return m_pictures; }
    ReceiptList& receipts() { return m_receipts; }
    ReceiptDetail& receipt() { return m_receipt; }
    StoredItemList& items() { return m_items; }
    ExtraService& extraService() { return m_extra; }

    /// Begins a shipment of what is ticked and answers its draft's id; empty when nothing is.
    QString buildShipment();

private:
    ShipmentService& m_shipments;
    PictureCache& m_pictures;
    ReceiptList m_receipts;
    ReceiptDetail m_receipt;
    StoredItemList m_items;
    ExtraService m_extra;
};

} // namespace tradewind
