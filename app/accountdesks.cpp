// SPDX-License-Identifier: Apache-2.0
#include "app/accountdesks.h"

#include "app/accountscope.h"

namespace tradewind {

AccountDesks::AccountDesks(AppScope&, AccountScope&) {}

} // namespace tradewind
