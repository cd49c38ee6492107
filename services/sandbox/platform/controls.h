// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tradewind::sandbox {

class Scheduler;
class Server;
class Tokens;
struct Context;

/// `/sandbox/*`: clock, world, story, journal, faults. Only with --controls, only from this machine.
void registerControls(Server& server, Context& context, Scheduler& scheduler, Tokens& tokens);

/// Fills an empty file with a new world: the seeders in order, in one transaction.
void makeWorld(Context& context);

} // namespace tradewind::sandbox
