// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/business.h"

namespace tradewind::sandbox {

/// 18 months of business of both merchants before now, by the same rules as the live platform: orders, receipts,
/// shipments, payments, exchanges and the ledger that follows from them. What is under way at the end goes on as jobs.
void makeHistory(Tx& tx, const Business& business);

} // namespace tradewind::sandbox
