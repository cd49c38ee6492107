// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/warehouse/goodslist.h"
#include "services/warehouse/warehouseservice.h"

#include <QTimer>

namespace tradewind {

class PictureCache;

/// What reached the warehouse: open decisions first, each with the time that is left and what silence means.
class ReceiptList final : public GoodsList
{
    Q_OBJECT

public:
    enum Column { Goods, Time, ColumnCount };

    /// Service and pictures must outlive the list.
    ReceiptList(WarehouseService& service, PictureCache& pictures, QObject* parent = nullptr);

    int openCount() const;
    /// The receipt to look at first; empty when there is none.
    QString firstId() const;

private:
    void load() override;
    void show() override;
    GoodsRow rowOf(const ReceiptView& view) const;

    WarehouseService& m_service;
    PictureCache& m_pictures;
    QList<ReceiptView> m_views;
    QTimer m_minute; ///< times left grow old
};

/// "LED desk lamp, 600 pcs", of several lines the first and how many more.
QString goodsLine(const InboundReceipt& receipt);

} // namespace tradewind
