// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"

#include <functional>
#include <span>
#include <vector>

namespace tradewind {

/// All offers in one order: a list of numbers in which each run of equal keys is marked. Ties stand in the order of
/// popularity, so that the list can be read both ways: backwards run by run, each run forwards. Immutable.
class OrderedRows
{
public:
    /// What an offer is ordered by, the smallest first.
    using Key = std::function<qint64(OfferNumber)>;
    static constexpr OfferNumber kStart = OfferNumber(1) << 31; ///< marks the first of a run
    static constexpr OfferNumber kMost = kStart - 1;            ///< the largest number there can be

    OrderedRows() = default;
    /// `byPopularity`: every offer, what sells most first, then by number; its marks do not count.
    static OrderedRows of(std::span<const OfferNumber> byPopularity, const Key& key);
    /// The same list after some offers came, went or changed. `touched` has a bit for each of these, `present` are
    /// those of them that are there now. `key` and `isBefore` (popularity) already speak of the offers as they are now.
    OrderedRows changed(std::span<const quint64> touched, std::vector<OfferNumber> present, const Key& key,
                        const std::function<bool(OfferNumber, OfferNumber)>& isBefore) const;

    /// Those of `bits` (one bit an offer, by number) in this order; `count` is how many there are.
    QList<OfferNumber> pick(std::span<const quint64> bits, qsizetype count, bool descending) const;
    std::span<const OfferNumber> rows() const { return m_rows; } ///< with their marks
    static OrderedRows fromStored(const QByteArray& rows);

private:
    std::vector<OfferNumber> m_rows;
};

} // namespace tradewind
