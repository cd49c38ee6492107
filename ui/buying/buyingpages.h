// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace tradewind {

class BuyingDesk;
class Navigator;

/// Routes "buying" and "buying/<listId>". `desk` is asked each time a page is made: it is the current account's.
void registerBuyingPages(Navigator& navigator, const std::function<BuyingDesk&()>& desk);

} // namespace tradewind
