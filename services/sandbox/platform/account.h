// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tradewind::sandbox {

class Server;
struct Context;

/// `/v1/me`, `/v1/capabilities`, `/v1/operations`; seeds companies, people and capabilities.
void registerAccount(Server& server, Context& context);

} // namespace tradewind::sandbox
