// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/approvals/approvalapi.h"
#include "services/approvals/approvalservice.h"
#include "services/buying/buyingservice.h"
#include "services/catalogue/catalogueapi.h"
#include "services/catalogue/catalogueservice.h"
#include "services/catalogue/followservice.h"
#include "services/catalogue/keptoffers.h"
#include "services/checkout/checkoutapi.h"
#include "services/checkout/checkoutservice.h"
#include "services/checkout/checkoutstore.h"
#include "services/checkout/paymentservice.h"
#include "services/home/homeservice.h"
#include "services/messages/attachmentapi.h"
#include "services/messages/attachmentservice.h"
#include "services/messages/messageservice.h"
#include "services/money/moneyapi.h"
#include "services/money/moneyservice.h"
#include "services/orders/orderapi.h"
#include "services/orders/orderservice.h"
#include "services/search/searchservice.h"
#include "services/shipments/shipmentapi.h"
#include "services/shipments/shipmentservice.h"
#include "services/sourcing/rfqapi.h"
#include "services/sourcing/sourcingservice.h"
#include "services/warehouse/warehouseservice.h"

namespace tradewind {

class AccountScope;

/// The capabilities of one account, in the order of their dependence.
struct AccountServices
{
    AccountServices(AccountScope& account, CatalogueDatabase& catalogueDatabase, const Clock& clock);

    CatalogueApi catalogueApi;
    CatalogueService catalogue;
    KeptOffers keptOffers;
    FollowService follows;
    MessageService messages;
    AttachmentApi attachmentApi;
    AttachmentService attachments;
    MoneyApi moneyApi;
    MoneyService money;
    RfqApi rfqApi;
    RfqStore rfqStore;
    SourcingService sourcing;
    BuyingService buying;
    OrderApi orderApi;
    OrderService orders;
    ApprovalApi approvalApi;
    ApprovalStore approvalStore;
    ApprovalService approvals;
    CheckoutApi checkoutApi;
    CheckoutStore checkoutStore;
    PaymentService payments;
    CheckoutService checkout;
    OpenCheckouts openCheckouts;
    HomeService home;
    SearchService search;
    WarehouseService warehouse;
    ShipmentApi shipmentApi;
    ShipmentService shipments;
};

} // namespace tradewind
