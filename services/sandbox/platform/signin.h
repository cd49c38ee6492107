// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tradewind::sandbox {

class Server;
class Tokens;
struct Context;

/// OAuth 2.0 authorization code with PKCE: discovery, the page that lists the demo's accounts, token, revocation.
void registerSignIn(Server& server, Context& context, Tokens& tokens);

} // namespace tradewind::sandbox
