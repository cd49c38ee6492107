// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/business.h"

namespace tradewind::sandbox {

/// The story beats of orders, warehouse, shipping and tracking. Each names what it is about by `orderId`, `receiptId`
/// or `shipmentId`; without one it takes the newest that fits.
void addTradeStory(Business& business);

} // namespace tradewind::sandbox
