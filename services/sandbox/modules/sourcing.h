// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/context.h"

namespace tradewind::sandbox {

class Server;

/// `/v1/rfqs`: requests for quotation, their rounds, and the platform's side that answers them.
void registerSourcing(Server& server, Context& context);

/// The round with that number; empty when there is none.
QJsonObject roundOf(const Entity& rfq, qint64 no);
/// The newest round; empty when there is none.
QJsonObject latestRound(const Entity& rfq);
/// The accepted RFQ has become an order.
void markOrdered(Tx& tx, const QString& rfqId, const QString& orderId);

} // namespace tradewind::sandbox
