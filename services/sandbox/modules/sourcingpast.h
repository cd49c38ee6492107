// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tradewind::sandbox {

class Server;
struct Context;

/// Eighteen requests for quotation of the last weeks, in every state, with what was said about them: made by the same
/// acts as the present, each at its time. To be registered after everything these acts touch.
void registerSourcingPast(Server& server, Context& context);

} // namespace tradewind::sandbox
