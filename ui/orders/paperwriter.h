// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/orders/orderpaper.h"
#include "services/core/result.h"

namespace tradewind {

/// Lays a document of an order out on A4 and writes it as PDF; the file is whole or not there. Error::Storage when it
/// cannot be written. Needs a QGuiApplication for its fonts.
Result<void> writePaper(const OrderPaper& paper, const QString& path);

} // namespace tradewind
