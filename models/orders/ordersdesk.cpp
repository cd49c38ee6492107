// SPDX-License-Identifier: Apache-2.0
#include "models/orders/ordersdesk.h"

namespace tradewind {

OrdersDesk::OrdersDesk(OrderService& service, PictureCache* pictures, OpenCheckouts* checkouts, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_checkouts(checkouts)
    , m_list(new OrderListModel(this))
    , m_detail(new OrderDetail(service, pictures, this))
{
    connect(&m_service, &OrderService::changed, this, &OrdersDesk::refresh);
    if (m_checkouts)
        connect(m_checkouts, &OpenCheckouts::changed, this, &OrdersDesk::refresh);
}

void OrdersDesk::refresh()
{
    const auto turn = m_reading.begin();
    if (!turn)
        return;
    deliver(m_service.orders(), this, [this, turn](const Result<QList<OrderView>>& views) {
        if (!turn->isWanted())
            return;
        if (!views) {
            Q_EMIT failed(views.error());
            return;
        }
        if (!m_checkouts) {
            show(*views, {});
            return;
        }
        deliver(m_checkouts->list(), this, [this, turn, views = *views](const Result<QList<OpenCheckout>>& checkouts) {
            if (!turn->isWanted())
                return;
            show(views, checkouts.valueOr({})); // orders are shown without them too
        });
    });
}

void OrdersDesk::show(const QList<OrderView>& views, const QList<OpenCheckout>& checkouts)
{
    m_read = true;
    m_list->show(views, checkouts, m_service.now());
    Q_EMIT listChanged();
}

} // namespace tradewind
