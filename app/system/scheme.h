// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QSettings;

namespace tradewind {

/// Enters the program for links of its scheme, unless a program that is still there is entered already: the installer
/// does it, this repairs it after a folder was moved and does it for who unpacked the program. `classes` is
/// HKEY_CURRENT_USER\Software\Classes. Returns whether something was written.
bool repairScheme(QSettings& classes, const QString& scheme, const QString& programName, const QString& program);

} // namespace tradewind
