// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desklinks.h"
#include "models/approvals/approvalsdesk.h"
#include "models/buying/buyingdesk.h"
#include "models/catalogue/cataloguedesk.h"
#include "models/checkout/checkoutdesk.h"
#include "models/home/homedesk.h"
#include "models/messages/messagesdesk.h"
#include "models/money/moneydesk.h"
#include "models/orders/ordersdesk.h"
#include "models/outbox/pendingdesk.h"
#include "models/search/searchdesk.h"
#include "models/shipments/shipmentsdesk.h"
#include "models/sourcing/sourcingdesk.h"
#include "models/warehouse/warehousedesk.h"

namespace tradewind {

class AccountScope;

/// What the screens of one account get, one desk a capability.
struct AccountDesks
{
    /// It outlives the desks.
    explicit AccountDesks(AccountScope& account);

    CatalogueDesk catalogue;
    MessagesDesk messages;
    MoneyDesk money;
    OrdersDesk orders;
    HomeDesk home;
    PendingDesk pending;
    SearchDesk search;
    BuyingDesk buying;
    SourcingDesk sourcing;
    ApprovalsDesk approvals;
    CheckoutDesk checkout;
    WarehouseDesk warehouse;
    ShipmentsDesk shipments;
    DeskLinks links; // last: it joins the others
};

} // namespace tradewind
