// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tradewind::sandbox {

class Server;
struct Context;

/// The catalogue module: categories, offers, suppliers, pictures, follows, snapshot, and what happens to offers in a
/// story. Register it before every module that asks `context.offers`.
void registerCatalogue(Server& server, Context& context);

} // namespace tradewind::sandbox
