// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/business.h"

namespace tradewind::sandbox {

class Server;

/// `/v1/balances…`, `/v1/ledger`, `/v1/fx…`, `/v1/conversions`, `/v1/fee-books`, `/v1/payments…`, `/v1/refunds`.
void registerMoney(Server& server, Business& business);
void addMoneySteps(Business& business);

/// A pretend transfer arrives in a balance.
void fund(Desk& desk, const QString& company, const Amount& amount);
/// Exchanges at a locked quote: what is sold is held until the exchange is settled two hours later. Answers the
/// conversion.
Entity convert(Desk& desk, const QString& company, const QString& quoteId, const QString& clientRef);

} // namespace tradewind::sandbox
