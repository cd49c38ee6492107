// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

namespace tradewind {

/// The page of a factory's offer that a text of others names: https, on 1688.com or below it, without name, password or
/// port of its own. Empty for everything else: a press on a link never opens a file, a share or a stranger's page.
QUrl factoryPage(const QString& link);

} // namespace tradewind
