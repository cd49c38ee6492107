// SPDX-License-Identifier: Apache-2.0
#include "app/accountservices.h"

#include "app/accountscope.h"

namespace tradewind {

AccountServices::AccountServices(AccountScope& account, CatalogueDatabase& catalogueDatabase, const Clock& clock)
    : catalogueApi(account.client())
    , catalogue(catalogueDatabase, catalogueApi, account.records(), clock)
    , follows(account.records(), account.outbox())
    , messages(account.records(), account.outbox(), clock, UserId(account.record().userId))
    , moneyApi(account.client())
    , money(moneyApi, account.records(), account.outbox(), account.client().serverClock())
    , homeApi(account.client())
    , home(account.records(), account.outbox(), homeApi, account.client().serverClock(),
           UserId(account.record().userId))
    , rfqApi(account.client())
    , rfqStore(account.records())
    , sourcing({rfqApi, rfqStore, account.records(), account.outbox(), account.journal(), account.drafts(), catalogue,
                account.client().serverClock()})
    , buying(account.drafts(), sourcing, catalogue, clock)
    , warehouse({account.records(), account.outbox(), catalogue, account.client().serverClock()})
    , shipmentApi(account.client())
    , shipments({shipmentApi, account.records(), account.outbox(), account.drafts(), catalogue, warehouse,
                 account.client().serverClock()})
    , orderApi(account.client())
    , orders(orderApi, account.records(), account.outbox(), money, &buying, account.client().serverClock())
    , checkoutApi(account.client())
    , checkoutStore(account.records())
    , payments(
          {checkoutApi, checkoutStore, account.records(), account.outbox(), catalogue, account.client().serverClock()})
{
}

} // namespace tradewind
