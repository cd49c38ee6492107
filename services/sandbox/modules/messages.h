// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/context.h"

namespace tradewind::sandbox {

class Call;
class Server;

/// `/v1/threads`, their messages and read marks; the rep answers as a story.
void registerMessages(Server& server, Context& context);

/// A message of the platform's side in the shared conversation about an entity, which is made when there is none.
void sayAbout(Tx& tx, const Entity& subject, const QString& english, const QString& chinese);

/// {id, name, role} of the caller.
QJsonObject callerAsAuthor(const Call& call);
/// {id, name, role} of the rep who looks after the merchants.
QJsonObject repAsAuthor();

} // namespace tradewind::sandbox
