// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace tradewind {

class Navigator;
class OrdersDesk;

/// orders, orders/<id>. `desk` gives that of the account that is shown when a page is made; it must outlive the page.
void registerOrderPages(Navigator& navigator, std::function<OrdersDesk&()> desk);

} // namespace tradewind
