// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace tradewind {

class MoneyDesk;
class Navigator;

/// money, money/ledger, money/rates, money/fees. `desk` gives that of the account that is shown when a page is made; it
/// must outlive the page.
void registerMoneyPages(Navigator& navigator, std::function<MoneyDesk&()> desk);

} // namespace tradewind
