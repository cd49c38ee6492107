// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/orders/orderdetail.h"
#include "models/orders/orderlistmodel.h"
#include "models/shared/rereading.h"

namespace tradewind {

/// Everything the screens of orders need: the list and the order that is open.
class OrdersDesk final : public QObject
{
    Q_OBJECT

public:
    /// `service`, `pictures` and `checkouts` (both may be nullptr) must outlive the desk.
    explicit OrdersDesk(OrderService& service, PictureCache* pictures = nullptr, OpenCheckouts* checkouts = nullptr,
                        QObject* parent = nullptr);

    OrderListModel* list() const { return m_list; }
    OrderDetail* detail() const { return m_detail; }
    QDateTime now() const { return m_service.now(); }
    bool isRead() const { return m_read; }

    /// Reads the list again; it follows changes by itself once it was read.
    void refresh();

Q_SIGNALS:
    /// The list was read; counts are right.
    void listChanged();
    void failed(const tradewind::Error& error);

private:
    void show(const QList<OrderView>& views, const QList<OpenCheckout>& checkouts);

    OrderService& m_service;
    OpenCheckouts* m_checkouts;
    OrderListModel* m_list;
    OrderDetail* m_detail;
    Rereading m_reading{this, [this] { refresh(); }};
    bool m_read = false;
};

} // namespace tradewind
