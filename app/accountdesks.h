// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messages/messagesdesk.h"

namespace tradewind {

class AccountScope;
class AppScope;

/// What the screens of one account get, one desk a capability.
struct AccountDesks
{
    /// Both outlive the desks.
    AccountDesks(AppScope& app, AccountScope& account);

    MessagesDesk messages;
};

} // namespace tradewind
