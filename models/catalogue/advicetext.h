// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/catalogue.h"
#include "services/domain/pricing/landedcost.h"
#include "services/domain/pricing/ordercoach.h"

#include <QCoreApplication>

namespace tradewind {

/// The coach's advice in words.
struct AdviceView
{
    OrderAdvice advice;
    QString act;    ///< "50 more of Sand · 500 ml"
    QString effect; ///< "then ¥21.85 each: EUR 142.80 less in all, for more goods"

    bool operator==(const AdviceView&) const = default;
};

class AdviceText
{
    Q_DECLARE_TR_FUNCTIONS(AdviceText)

public:
    /// `names` are those of the lines that were asked about; an empty one is not named.
    static AdviceView view(const OrderAdvice& advice, const QStringList& names);
    /// "Sand · 500 ml"; empty for an offer with one variant.
    static QString variant(const Offer& offer, const SkuId& sku);
};

/// What of a landed cost is charged by started steps: the way to the warehouse and abroad.
std::optional<Money> freightIn(const LandedCost& cost);

} // namespace tradewind
