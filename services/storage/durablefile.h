// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QByteArray>
#include <QString>

namespace tradewind {

/// Waits until what a file holds is on the disk, and the name of the file in its folder too (where the system has such
/// a thing). Blocks; never on the GUI thread. Error::Storage when it cannot be promised.
Result<void> flushFile(const QString& path);

} // namespace tradewind
