// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/offersearch.h"

namespace tradewind {

struct OrderChoice
{
    OfferOrder order = OfferOrder::Popularity;
    bool descending = true;
};

/// The orders a list of offers can be put in, as they are offered.
QList<OrderChoice> offerOrders();
/// One of them in words.
QString orderText(OfferOrder order, bool descending);

} // namespace tradewind
