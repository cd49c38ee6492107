// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"
#include "models/messages/messagesdesk.h"
#include "models/money/moneydesk.h"
#include "models/orders/ordersdesk.h"

namespace tradewind {

class AccountScope;
class AppScope;

/// What the screens of one account get, one desk a capability.
struct AccountDesks
{
    /// Both outlive the desks.
    AccountDesks(AppScope& app, AccountScope& account);

    CatalogueDesk catalogue;
    MessagesDesk messages;
    MoneyDesk money;
    OrdersDesk orders;
};

} // namespace tradewind
