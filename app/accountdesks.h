// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tradewind {

class AccountScope;
class AppScope;

/// What the screens of one account get, one desk a capability.
struct AccountDesks
{
    AccountDesks(AppScope& app, AccountScope& account);
};

} // namespace tradewind
