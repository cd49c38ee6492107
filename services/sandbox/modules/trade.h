// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/context.h"

namespace tradewind::sandbox {

class Server;

/// Orders, money, warehouse, shipping and tracking, their story beats, what is published about prices, and 18 months of
/// past business. Register after the modules it builds on (catalogue, addresses, approvals, sourcing, messages).
void registerTrade(Server& server, Context& context);

} // namespace tradewind::sandbox
