// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace tradewind {

class Navigator;
class OrdersDesk;
class PaymentSession;

/// orders, orders/<id>. `desk` gives that of the account that is shown when a page is made; it must outlive the page.
void registerOrderPages(Navigator& navigator, std::function<OrdersDesk&()> desk);
/// pay/order/<id>: paying what is due of an order. Both outlive the page.
void registerPayPage(Navigator& navigator, std::function<OrdersDesk&()> desk, std::function<PaymentSession&()> payment);

} // namespace tradewind
