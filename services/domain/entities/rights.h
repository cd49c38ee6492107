// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"

#include <algorithm>

namespace tradewind {

/// Whether somebody may do something, as the platform last said.
inline bool may(const Me& me, Permission permission)
{
    return std::any_of(me.permissions.cbegin(), me.permissions.cend(),
                       [permission](const auto& each) { return each.is(permission); });
}

} // namespace tradewind
