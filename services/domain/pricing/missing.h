// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace tradewind {

/// Something a figure needs and that is not known. There is then no figure, never a guessed one; the screen shows "–"
/// and this reason.
struct Missing
{
    enum class What {
        Price,           ///< no price tier at all
        Weight,          ///< no weight of a unit
        Dimensions,      ///< no size of a unit, and the freight line counts volume
        FreightTemplate, ///< the supplier's domestic freight is not known
        FeeRule,         ///< the fee book has no rule in force for `subject` (a FeeKind's wire word)
        FreightLine,     ///< no freight line chosen, or it is gone
        FreightRate,     ///< the freight line has no price for the destination at that date
        FreightRefused,  ///< the freight line does not take such goods; `subject` says which attribute, weight or size
        DutyRule,        ///< no customs rule for the destination at that date
        ExchangeRate,    ///< no rate for the pair `subject`
        OutOfRange,      ///< a number too large to be an amount
    };

    What what = What::Price;
    QString subject;

    bool operator==(const Missing&) const = default;
};

} // namespace tradewind
