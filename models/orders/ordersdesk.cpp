// SPDX-License-Identifier: Apache-2.0
#include "models/orders/ordersdesk.h"

namespace tradewind {

OrdersDesk::OrdersDesk(OrderService& service, PictureCache* pictures, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_list(new OrderListModel(this))
    , m_detail(new OrderDetail(service, pictures, this))
{
    connect(&m_service, &OrderService::changed, this, &OrdersDesk::refresh);
}

void OrdersDesk::refresh()
{
    const auto ticket = m_reading.next();
    deliver(m_service.orders(), this, [this, ticket](const Result<QList<OrderView>>& views) {
        if (!m_reading.isCurrent(ticket))
            return;
        if (!views) {
            Q_EMIT failed(views.error());
            return;
        }
        m_read = true;
        m_list->show(*views, m_service.now());
        Q_EMIT listChanged();
    });
}

} // namespace tradewind
