// SPDX-License-Identifier: Apache-2.0
#include "ui/money/moneypages.h"

#include "ui/money/moneypage.h"
#include "ui/shell/navigator.h"

namespace tradewind {
using namespace Qt::StringLiterals;

void registerMoneyPages(Navigator& navigator, std::function<MoneyDesk&()> desk)
{
    const auto make = [desk]() -> Page* { return new MoneyPage(desk()); };
    navigator.registerPage(u"money"_s, make);
    navigator.registerPage(u"money/*"_s, make);
}

} // namespace tradewind
