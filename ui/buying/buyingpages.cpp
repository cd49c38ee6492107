// SPDX-License-Identifier: Apache-2.0
#include "ui/buying/buyingpages.h"

#include "ui/buying/buyingpage.h"
#include "ui/shell/navigator.h"

namespace tradewind {

void registerBuyingPages(Navigator& navigator, const std::function<BuyingDesk&()>& desk)
{
    const auto make = [desk] { return new BuyingPage(desk()); };
    navigator.registerPage(QStringLiteral("buying"), make);
    navigator.registerPage(QStringLiteral("buying/*"), make);
}

} // namespace tradewind
