// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tradewind::sandbox {

class Server;
struct Context;

/// `/v1/addresses`; seeds two for each merchant.
void registerAddresses(Server& server, Context& context);

} // namespace tradewind::sandbox
