// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;

namespace tradewind {

/// Whether a host is this machine, spoken to without leaving it.
bool isLoopback(const QString& host);

/// From now on the whole program goes through the proxies the system is set to, as offices need. What stays on this
/// machine never does: a proxy elsewhere can't reach it, and would be shown what is sent to it.
void useSystemProxies();

} // namespace tradewind
