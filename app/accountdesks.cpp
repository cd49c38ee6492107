// SPDX-License-Identifier: Apache-2.0
#include "app/accountdesks.h"

#include "app/accountscope.h"
#include "app/accountservices.h"
#include "app/appscope.h"

namespace tradewind {

AccountDesks::AccountDesks(AccountScope& account)
    : catalogue(account.services().catalogue, &account.settings(), &account.services().follows,
                &account.snapshotControl())
    , messages(account.services().messages, account.services().attachments, UserId(account.record().userId))
    , money(account.services().money)
    , orders(account.services().orders, &catalogue.pictures(), &account.services().openCheckouts)
    , home(account.services().home)
    , pending(account.outbox(), account.client().serverClock())
    , search(account.services().search)
    , buying(account.services().buying)
    , sourcing(account.services().sourcing)
    , approvals(account.services().approvals, &account.services().openCheckouts)
    , checkout(account.services().checkout, account.services().approvals, account.services().payments)
    , warehouse(account.services().warehouse, account.services().shipments, catalogue.pictures())
    , shipments(account.services().shipments)
    , links(*this)
{
    // What was taken back to be edited is a draft again, in the lists of drafts too.
    QObject::connect(&pending, &PendingDesk::openRequested, &account.services().sourcing,
                     &SourcingService::draftsChanged);
    QObject::connect(&pending, &PendingDesk::openRequested, &account.services().shipments,
                     &ShipmentService::draftsChanged);
}

} // namespace tradewind
