// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/ordercoach.h"

#include "services/domain/values/wideint.h"

#include <algorithm>

namespace tradewind {

namespace {

using Goal = OrderAdvice::Goal;
using Quantities = QList<Decimal>;

constexpr qint64 kMostLots = qint64(1) << 40;
constexpr qint64 kWorthPart = 1000; // what saves less than this part of the bill is not worth saying

Decimal plus(const Decimal& a, const Decimal& b)
{
    return add(a, b).valueOr(a);
}

Decimal minus(const Decimal& a, const Decimal& b)
{
    return subtract(a, b).valueOr(a);
}

Decimal lotOf(const RuleLine& line)
{
    const Decimal& lot = line.offer.lotSize;
    return lot.isZero() || lot.isNegative() ? Decimal(1) : lot;
}

/// How many whole lots are in a quantity; 0 when that cannot be reckoned.
qint64 lotsIn(const Decimal& quantity, const Decimal& lot, Rounding rounding)
{
    const int scale = std::max(quantity.scale(), lot.scale());
    const auto all = quantity.unitsAt(scale, Rounding::Down);
    const auto each = lot.unitsAt(scale, Rounding::Down);
    if (!all || !each || *each <= 0)
        return 0;
    return wideint::multiplyDivide(*all, 1, *each, rounding).value_or(0);
}

Decimal ofLots(qint64 lots, const Decimal& lot)
{
    const auto units = wideint::multiply(lots, lot.units());
    return units ? Decimal::scaled(*units, lot.scale()) : Decimal();
}

bool isMendable(const Violation& violation)
{
    return violation.rule != Violation::Rule::NotListed && violation.rule != Violation::Rule::NoPrice;
}

/// The smallest n in 1..most for which `holds(n)`, when it stays true once it is; 0 when it never is.
template <typename Holds>
qint64 firstThat(qint64 most, const Holds& holds)
{
    if (most < 1)
        return 0;
    qint64 low = 0;
    qint64 high = 1;
    while (!holds(high)) {
        if (high == most)
            return 0;
        low = high;
        high = std::min(most, high * 2);
    }
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (holds(middle) ? high : low) = middle;
    }
    return high;
}

class Coach
{
public:
    Coach(const QList<RuleLine>& lines, const OrderCosts& costs)
        : m_lines(lines)
        , m_costs(costs)
        , m_checks(checkLines(lines))
    {
        for (const RuleLine& line : lines)
            m_now.append(line.quantity);
        if (costs.total)
            m_isDelivered = costs.total(lines).has_value();
        m_cost = costOf(m_now);
    }

    QList<OrderAdvice> advise()
    {
        for (qsizetype line = 0; line < m_lines.size(); ++line) {
            if (isForSale(line) && !m_checks[line].ok())
                return mend();
        }
        QList<OrderAdvice> list;
        for (qsizetype line = 0; line < m_lines.size(); ++line)
            reachTier(line, list);
        useSteps(list);
        std::stable_sort(list.begin(), list.end(),
                         [](const OrderAdvice& a, const OrderAdvice& b) { return *a.extra < *b.extra; });
        return list;
    }

private:
    QList<RuleLine> with(const Quantities& quantities) const
    {
        QList<RuleLine> lines = m_lines;
        for (qsizetype i = 0; i < lines.size(); ++i)
            lines[i].quantity = quantities[i];
        return lines;
    }

    std::optional<Money> costOf(const Quantities& quantities) const
    {
        const QList<RuleLine> lines = with(quantities);
        if (m_isDelivered)
            return m_costs.total(lines);
        std::optional<Money> total;
        for (const LineCheck& check : checkLines(lines)) {
            if (!check.lineTotal)
                return std::nullopt;
            const auto sum = total ? add(*total, *check.lineTotal) : Result<Money>(*check.lineTotal);
            if (!sum)
                return std::nullopt;
            total = *sum;
        }
        return total;
    }

    /// Whether a line could be bought if only its quantity were right.
    bool isForSale(qsizetype line) const
    {
        const QList<Violation>& broken = m_checks[line].violations;
        return std::all_of(broken.begin(), broken.end(), isMendable);
    }

    /// The whole lots that are in stock.
    qint64 lotsInStock(qsizetype line) const
    {
        if (m_lines[line].offer.status.is(OfferStatus::SoldOut))
            return 0;
        const auto& stock = m_lines[line].stock;
        return stock ? lotsIn(*stock, lotOf(m_lines[line]), Rounding::Down) : kMostLots;
    }

    qint64 lotsLeft(const Quantities& quantities, qsizetype line) const
    {
        return lotsInStock(line) - lotsIn(quantities[line], lotOf(m_lines[line]), Rounding::Up);
    }

    bool isShort(const Quantities& quantities, qsizetype line) const
    {
        const LineCheck check = checkLines(with(quantities)).at(line);
        return std::any_of(check.violations.begin(), check.violations.end(),
                           [](const Violation& v) { return v.rule == Violation::Rule::BelowMoq; });
    }

    /// The lines that may be raised for this one's sake, itself first.
    QList<qsizetype> helpers(qsizetype line, bool ofSupplier) const
    {
        QList<qsizetype> list{line};
        const OfferTerms& offer = m_lines[line].offer;
        for (qsizetype other = 0; other < m_lines.size() && offer.mixRule.enabled; ++other) {
            const OfferTerms& terms = m_lines[other].offer;
            const bool counts = terms.offerId == offer.offerId ||
                                (ofSupplier && terms.mixRule.enabled && terms.supplierId == offer.supplierId);
            if (other != line && counts && isForSale(other))
                list.append(other);
        }
        return list;
    }

    /// Raises `first`, and the others of `pool` when its stock does not do, until `enough`. Nothing when it never is.
    template <typename Enough>
    std::optional<Quantities> raised(Quantities quantities, const QList<qsizetype>& pool, qsizetype first,
                                     const Enough& enough) const
    {
        QList<qsizetype> order{first};
        for (const qsizetype line : pool) {
            if (line != first)
                order.append(line);
        }
        for (const qsizetype line : order) {
            const Decimal before = quantities[line];
            const Decimal lot = lotOf(m_lines[line]);
            const qint64 most = lotsLeft(quantities, line);
            const auto tried = [&](qint64 lots) {
                quantities[line] = plus(before, ofLots(lots, lot));
                return enough(quantities);
            };
            if (const qint64 lots = firstThat(most, tried)) {
                quantities[line] = plus(before, ofLots(lots, lot));
                return quantities;
            }
            quantities[line] = most > 0 && most < kMostLots ? plus(before, ofLots(most, lot)) : before;
        }
        return std::nullopt;
    }

    template <typename Enough>
    std::optional<Quantities> cheapestRaise(const Quantities& quantities, const QList<qsizetype>& pool,
                                            const Enough& enough) const
    {
        std::optional<Quantities> best;
        std::optional<Money> bestCost;
        for (const qsizetype first : pool) {
            const auto tried = raised(quantities, pool, first, enough);
            if (!tried)
                continue;
            const auto cost = costOf(*tried);
            if (!best || (cost && (!bestCost || *cost < *bestCost))) {
                best = tried;
                bestCost = cost;
            }
        }
        return best;
    }

    /// Whole lots within the stock are given; the minimum of every line is met.
    std::optional<Quantities> meetMinimums(Quantities quantities) const
    {
        for (qsizetype line = 0; line < m_lines.size(); ++line) {
            if (!isForSale(line) || !isShort(quantities, line))
                continue;
            const auto better = cheapestRaise(quantities, helpers(line, true),
                                              [&](const Quantities& tried) { return !isShort(tried, line); });
            if (!better)
                return std::nullopt;
            quantities = *better;
        }
        return quantities;
    }

    QList<OrderAdvice> mend() const
    {
        Quantities base = m_now;
        QList<std::pair<qsizetype, Decimal>> lower; // what is no whole lot might also be cut down to one
        for (qsizetype line = 0; line < m_lines.size(); ++line) {
            if (!isForSale(line))
                continue;
            const Decimal lot = lotOf(m_lines[line]);
            const qint64 there = lotsInStock(line);
            const qint64 up = std::max<qint64>(1, lotsIn(m_now[line], lot, Rounding::Up));
            const qint64 down = lotsIn(m_now[line], lot, Rounding::Down);
            if (there < 1)
                return {}; // no quantity would do
            base[line] = ofLots(std::min(up, there), lot);
            if (down >= 1 && down < std::min(up, there))
                lower.append({line, ofLots(down, lot)});
        }
        std::optional<Quantities> best = meetMinimums(base);
        for (const auto& [line, quantity] : std::as_const(lower)) {
            Quantities other = base;
            other[line] = quantity;
            const auto met = meetMinimums(other);
            const auto cost = met ? costOf(*met) : std::nullopt;
            const auto bestCost = best ? costOf(*best) : std::nullopt;
            if (met && (!best || (cost && bestCost && *cost < *bestCost))) {
                best = met;
                base = other;
            }
        }
        if (!best || *best == m_now)
            return {};
        return {adviceOf(Goal::KeepRules, *best)};
    }

    void reachTier(qsizetype line, QList<OrderAdvice>& list) const
    {
        const auto& hint = m_checks[line].nextTier;
        if (!hint || !m_checks[line].ok() || isReachedByEarlier(line))
            return;
        const auto reached = [&](const Quantities& tried) {
            const auto price = checkLines(with(tried)).at(line).unitPrice;
            return price && *price <= hint->price;
        };
        if (const auto found = cheapestRaise(m_now, helpers(line, false), reached))
            consider(adviceOf(Goal::NextTier, *found), list);
    }

    /// Lines that count together reach their tier together: one piece of advice does for all of them.
    bool isReachedByEarlier(qsizetype line) const
    {
        const OfferTerms& offer = m_lines[line].offer;
        for (qsizetype other = 0; other < line && offer.mixRule.enabled; ++other) {
            if (m_lines[other].offer.offerId == offer.offerId && m_checks[other].ok() && m_checks[other].nextTier &&
                m_checks[other].nextTier->missing == m_checks[line].nextTier->missing)
                return true;
        }
        return false;
    }

    void useSteps(QList<OrderAdvice>& list) const
    {
        const auto fee = m_costs.freight ? m_costs.freight(m_lines) : std::nullopt;
        if (!fee)
            return;
        QList<OrderAdvice> fills;
        QList<OrderAdvice> drops;
        for (qsizetype line = 0; line < m_lines.size(); ++line) {
            if (!m_checks[line].ok())
                continue;
            const Decimal lot = lotOf(m_lines[line]);
            const qint64 lots = lotsIn(m_now[line], lot, Rounding::Down);
            const auto changed = [&](qint64 by) {
                Quantities tried = m_now;
                tried[line] = plus(m_now[line], ofLots(by, lot));
                return tried;
            };
            // The end of the step must be near: at most a quarter more, or a tenth less; beyond is another purchase.
            const qint64 dearer = firstThat(std::min(lots / 4, lotsLeft(m_now, line)), [&](qint64 by) {
                const auto then = m_costs.freight(with(changed(by)));
                return !then || *then > *fee;
            });
            if (dearer > 1)
                consider(adviceOf(Goal::FillStep, changed(dearer - 1)), fills);
            const qint64 cheaper = firstThat(lots / 10, [&](qint64 by) {
                const auto then = m_costs.freight(with(changed(-by)));
                return then && *then < *fee;
            });
            if (cheaper == 0)
                continue;
            const Quantities fewer = changed(-cheaper);
            const QList<LineCheck> checks = checkLines(with(fewer));
            if (std::all_of(checks.begin(), checks.end(), [](const LineCheck& check) { return check.ok(); }))
                consider(adviceOf(Goal::DropStep, fewer), drops);
        }
        // The best of each: every other one uses the same step.
        for (QList<OrderAdvice>* found : {&fills, &drops}) {
            const auto best =
                std::max_element(found->begin(), found->end(),
                                 [](const OrderAdvice& a, const OrderAdvice& b) { return *a.saves < *b.saves; });
            if (best != found->end())
                consider(*best, list);
        }
    }

    OrderAdvice adviceOf(Goal goal, const Quantities& then) const
    {
        OrderAdvice advice;
        advice.goal = goal;
        for (qsizetype line = 0; line < then.size(); ++line) {
            if (then[line] == m_now[line])
                continue;
            advice.changes.append({line, m_now[line], then[line]});
            advice.more = plus(advice.more, minus(then[line], m_now[line]));
        }
        if (!advice.changes.isEmpty())
            advice.price = checkLines(with(then)).at(advice.changes.first().line).unitPrice;
        const auto cost = costOf(then);
        const auto extra = cost && m_cost ? subtract(*cost, *m_cost) : Result<Money>(Money());
        if (!cost || !m_cost || !extra)
            return advice;
        advice.extra = *extra;
        if (goal == Goal::KeepRules)
            return advice;
        const auto goodsNow = goodsAtTodaysPrices(m_now);
        const auto goodsThen = goodsAtTodaysPrices(then);
        if (!goodsNow || !goodsThen || !goodsNow->isPositive())
            return advice;
        const auto atTodays = m_cost->scaled(goodsThen->minor(), goodsNow->minor(), Rounding::HalfUp);
        const auto saves = atTodays ? subtract(*atTodays, *cost) : atTodays;
        if (saves)
            advice.saves = *saves;
        return advice;
    }

    /// Other quantities at the unit prices the present ones have.
    std::optional<Money> goodsAtTodaysPrices(const Quantities& quantities) const
    {
        std::optional<Money> sum;
        for (qsizetype line = 0; line < quantities.size(); ++line) {
            const auto& price = m_checks[line].unitPrice;
            const auto total =
                price ? price->lineTotal(Quantity(quantities[line], m_lines[line].offer.unit), Rounding::HalfUp)
                      : Result<Money>(makeError(Error::Kind::Validation));
            const auto next = total && sum ? add(*sum, *total) : total;
            if (!next)
                return std::nullopt;
            sum = *next;
        }
        return sum;
    }

    void consider(const OrderAdvice& advice, QList<OrderAdvice>& list) const
    {
        if (advice.changes.isEmpty() || !advice.extra || !advice.saves)
            return;
        const auto worth = m_cost->scaled(1, kWorthPart, Rounding::Up);
        if (!worth || *advice.saves < *worth)
            return;
        const bool isKnown = std::any_of(list.begin(), list.end(),
                                         [&](const OrderAdvice& other) { return other.changes == advice.changes; });
        if (!isKnown)
            list.append(advice);
    }

    const QList<RuleLine>& m_lines;
    const OrderCosts& m_costs;
    const QList<LineCheck> m_checks;
    Quantities m_now;
    bool m_isDelivered = false;
    std::optional<Money> m_cost;
};

} // namespace

QList<OrderAdvice> coachOrder(const QList<RuleLine>& lines, const OrderCosts& costs)
{
    if (lines.isEmpty() || lines.size() > kCoachedLines)
        return {};
    return Coach(lines, costs).advise();
}

} // namespace tradewind
