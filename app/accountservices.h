// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/catalogueapi.h"
#include "services/catalogue/catalogueservice.h"
#include "services/messages/messageservice.h"

namespace tradewind {

class AccountScope;

/// The capabilities of one account, in the order of their dependence.
struct AccountServices
{
    AccountServices(AccountScope& account, CatalogueDatabase& catalogueDatabase, const Clock& clock);

    CatalogueApi catalogueApi;
    CatalogueService catalogue;
    MessageService messages;
};

} // namespace tradewind
