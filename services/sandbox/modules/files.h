// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/body.h"
#include "services/sandbox/platform/store.h"

namespace tradewind::sandbox {

class Server;
struct Context;

/// `/v1/files/{sha256}`.
void registerFiles(Server& server, Context& context);

/// Reads a list of file references and refuses those that were not put before by this company.
QJsonArray checkedFiles(const Reader& reader, const QString& company, const Body& body, const QString& name);

} // namespace tradewind::sandbox
