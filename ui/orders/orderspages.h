// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace tradewind {

class MessagesDesk;
class Navigator;
class OrdersDesk;

/// orders, orders/<id>. `desk` gives that of the account that is shown when a page is made; it must outlive the page.
/// Without `messages` an order has no conversation beside it.
void registerOrderPages(Navigator& navigator, std::function<OrdersDesk&()> desk,
                        std::function<MessagesDesk&()> messages = {});

} // namespace tradewind
