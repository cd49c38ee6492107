// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/picturecache.h"
#include "models/checkout/duespayment.h"
#include "services/checkout/checkoutstore.h"
#include "services/checkout/paymentservice.h"
#include "services/money/moneyapi.h"
#include "services/money/moneyservice.h"
#include "services/orders/orderapi.h"
#include "services/orders/orderservice.h"
#include "tests/services/sourcing/sourcingplatform.h"

namespace tradewind::testkit {

/// Orders and money of one user who signs in on the real platform.
struct AccountOnPlatform
{
    AccountOnPlatform(const QUrl& platform, const QString& folder)
        : house(platform, folder)
        , moneyApi(house.client)
        , money(moneyApi, house.records, house.outbox, house.client.serverClock())
        , orderApi(house.client)
        , orders(orderApi, house.records, house.outbox, money, &house.buying, house.client.serverClock())
        , checkoutStore(house.records)
        , payments({checkoutStore, house.records, house.outbox, house.catalogue, money, house.client.serverClock()})
        , dues(payments)
        , pictures(house.catalogue)
    {
    }

    SourcingHouse house;
    MoneyApi moneyApi;
    MoneyService money;
    OrderApi orderApi;
    OrderService orders;
    CheckoutStore checkoutStore;
    PaymentService payments;
    DuesPayment dues;
    PictureCache pictures;
};

} // namespace tradewind::testkit
