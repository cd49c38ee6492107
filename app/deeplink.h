// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QString>

namespace tradewind {

/// Whether the text means to be a link of ours, good or not.
bool looksLikeLink(const QString& text);

/// The place in the program a link leads to, as a route:
///
///     tradewind://order/<id>   also offer, supplier, quote, shipment, approval, thread, receipt
///     tradewind://orders       also home, catalogue, buying, quotes, warehouse, shipments, money, messages, pending
///     tradewind://search?q=…   fills in the search of the catalogue
///
/// Anybody can write a link, so it is read strictly and only ever leads to a place where a person looks and decides:
/// none of them acts, pays or signs in. Error::Validation for everything else.
Result<QString> routeOfLink(const QString& link);

} // namespace tradewind
