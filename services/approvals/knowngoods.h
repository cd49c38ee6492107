// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/catalogueservice.h"

namespace tradewind {

/// Which goods a line of an order or approval names.
struct GoodsRef
{
    qint64 lineNo = 0;
    OfferId offerId; ///< null: sourced outside the catalogue
    SkuId skuId;
};

/// What the catalogue on this machine knows of them.
struct KnownGoods
{
    qint64 lineNo = 0;
    QString title;
    QString imageId;
    SupplierId supplierId;
    QString supplierName;
    LandedCostInput input;      ///< weights, customs code, freight template
    std::optional<Offer> offer; ///< in full, when it was opened or quoted
};

/// Looks up lines in their order; a line that is not known is left out. The service must live as long as the task.
[[nodiscard]] Async<QList<KnownGoods>> knownGoods(CatalogueService* catalogue, QList<GoodsRef> lines);

} // namespace tradewind
