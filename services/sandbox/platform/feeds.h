// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tradewind::sandbox {

class Reader;
class Server;
struct Context;

/// `/v1/changes/records`, `/v1/changes/catalogue`, `/v1/changes/events`.
void registerFeeds(Server& server, Context& context);

/// A stream's position at this moment, as a cursor: what a snapshot names in its last line.
QString streamCursor(const Reader& reader, const QString& stream);

} // namespace tradewind::sandbox
