// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderspages.h"

#include "ui/orders/orderpage.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/navigator.h"

namespace tradewind {
using namespace Qt::StringLiterals;

void registerOrderPages(Navigator& navigator, std::function<OrdersDesk&()> desk,
                        std::function<MessagesDesk&()> messages)
{
    navigator.registerPage(u"orders"_s, [desk]() -> Page* { return new OrdersPage(desk()); });
    navigator.registerPage(
        u"orders/*"_s, [desk, messages]() -> Page* { return new OrderPage(desk(), messages ? &messages() : nullptr); });
}

} // namespace tradewind
