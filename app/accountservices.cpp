// SPDX-License-Identifier: Apache-2.0
#include "app/accountservices.h"

#include "app/accountscope.h"

namespace tradewind {

AccountServices::AccountServices(AccountScope& account, CatalogueDatabase& catalogueDatabase, const Clock& clock)
    : catalogueApi(account.client())
    , catalogue(catalogueDatabase, catalogueApi, account.records(), clock)
    , keptOffers(catalogueDatabase, account.records(), account.record().id)
    , follows(account.records(), account.outbox())
    , messages(account.records(), account.outbox(), account.drafts(), clock, UserId(account.record().userId))
    , attachmentApi(account.client())
    , attachments(account.journal(),
                  [this](const QString& sha256, std::stop_token stop) { return attachmentApi.file(sha256, stop); })
    , moneyApi(account.client())
    , money(moneyApi, account.records(), account.outbox(), account.client().serverClock())
    , rfqApi(account.client())
    , rfqStore(account.records())
    , sourcing({rfqApi, rfqStore, account.records(), account.outbox(), account.journal(), account.drafts(), catalogue,
                account.client().serverClock()})
    , buying(account.drafts(), sourcing, catalogue, clock)
    , orderApi(account.client())
    , orders(orderApi, account.records(), account.outbox(), money, &buying, account.client().serverClock())
    , approvalApi(account.client())
    , approvalStore(account.records())
    , approvals(
          {approvalApi, approvalStore, account.records(), account.outbox(), catalogue, account.client().serverClock()})
    , checkoutApi(account.client())
    , checkoutStore(account.records())
    , payments({checkoutStore, account.records(), account.outbox(), catalogue, money, account.client().serverClock()})
    , checkout({checkoutApi, checkoutStore, account.records(), account.outbox(), account.drafts(), catalogue, payments,
                account.client().serverClock()})
    , openCheckouts(account.drafts(), account.records(), account.outbox(), account.client().serverClock())
    , home(account.records(), account.outbox(), money, openCheckouts, account.client().serverClock(),
           UserId(account.record().userId))
    , search(account.records(), catalogue)
    , warehouse({account.records(), account.outbox(), catalogue, account.client().serverClock()})
    , shipmentApi(account.client())
    , shipments({shipmentApi, account.records(), account.outbox(), account.drafts(), catalogue, warehouse,
                 account.client().serverClock()})
{
    const auto limits = [&account, this] {
        if (const auto& capabilities = account.capabilities())
            messages.setLongest(capabilities->limits.messageLength);
    };
    limits();
    QObject::connect(&account, &AccountScope::capabilitiesChanged, &messages, limits);
}

} // namespace tradewind
