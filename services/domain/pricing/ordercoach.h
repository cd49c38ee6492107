// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/pricing/orderrules.h"

#include <functional>

namespace tradewind {

// The coach: the cheapest change of quantities that keeps the order rules, reaches the next price tier, or makes good
// use of freight that is charged by steps (domain.md §1.4, §7 no. 22). It advises; what is bought stays the user's.

/// One quantity that would change.
struct QuantityChange
{
    qsizetype line = 0; ///< index into the lines that were asked about
    Decimal from;
    Decimal to;

    bool operator==(const QuantityChange&) const = default;
};

/// A change worth making, and what it does to the bill.
struct OrderAdvice
{
    enum class Goal {
        KeepRules, ///< minimum, lots, mixed batch and stock are met
        NextTier,  ///< a cheaper price a unit
        FillStep,  ///< more goods for the freight that is paid anyway
        DropStep,  ///< a few less, and a step of freight less
    };

    Goal goal = Goal::KeepRules;
    QList<QuantityChange> changes;
    Decimal more;                   ///< units in all; negative: fewer
    std::optional<UnitPrice> price; ///< of the first line that changes, then
    std::optional<Money> extra; ///< what all of it costs more than now; negative: less, although it may be more goods
    /// What the new quantities would cost if goods at today's prices went on costing as much at the door, less what
    /// they cost then. Nothing for KeepRules.
    std::optional<Money> saves;

    bool operator==(const OrderAdvice&) const = default;
};

/// How the coach weighs one change against another.
struct OrderCosts
{
    /// What lines cost at the door, all together. Empty, or without an answer for the lines as they are: the goods
    /// alone count, at published prices.
    std::function<std::optional<Money>(const QList<RuleLine>&)> total;
    /// The freight in that. Without it nothing is said about steps.
    std::function<std::optional<Money>(const QList<RuleLine>&)> freight;
};

/// Advice for lines that will stand in one order, the cheapest change first; the lines of one supplier. While a rule is
/// broken that another quantity would mend, that alone is advised. What saves less than a thousandth of the bill, or
/// cannot be had from the stock, is not. Quantities only ever grow by whole lots in one line; in further ones when that
/// one's stock does not do. Answers nothing for more than kCoachedLines lines.
QList<OrderAdvice> coachOrder(const QList<RuleLine>& lines, const OrderCosts& costs = {});

inline constexpr qsizetype kCoachedLines = 24;

} // namespace tradewind
