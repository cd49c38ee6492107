// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/catalogueindex.h"
#include "services/core/result.h"

#include <functional>
#include <span>
#include <vector>

namespace tradewind {

/// Landed costs per unit under one set of assumptions: reckoned once for each offer that is asked for, kept until the
/// offer or the assumptions change. Belongs to the reader thread.
class LandedColumn
{
public:
    /// The costs of these offers, in their order; nothing for one that cannot be known.
    using Reckon = std::function<Result<std::vector<std::optional<qint64>>>(const std::vector<OfferNumber>& rows)>;

    explicit LandedColumn(Reckon reckon)
        : m_reckon(std::move(reckon))
    {
    }

    /// Makes sure of the costs of the offers in `bits` (one bit an offer, by number).
    Result<void> ensure(std::span<const quint64> bits);
    /// The same ahead of any question, for up to `most` of them; whether some are left then.
    Result<bool> fill(std::span<const quint64> bits, std::size_t most);
    /// Puts what has a cost in order, which the next question would have to.
    void putInOrder(const CatalogueIndex& index);
    void forget(std::span<const OfferNumber> rows);

    /// Of an offer that was made sure of.
    std::optional<qint64> at(OfferNumber row) const;
    /// The offers in `bits` by their costs; those without one last, by popularity, whichever way it is turned. `count`
    /// is how many they are.
    QList<OfferNumber> inOrder(const CatalogueIndex& index, std::span<const quint64> bits, qsizetype count,
                               bool descending);

private:
    void makeRoom(std::size_t words);
    Result<void> reckon(const std::vector<OfferNumber>& rows);

    Reckon m_reckon;
    std::vector<qint64> m_micros;
    std::vector<quint64> m_isReckoned;
    std::vector<quint64> m_isKnown; ///< has a cost
    std::size_t m_filled = 0;       ///< words of the above in which nothing is missing, from the first on
    OrderedRows m_order;            ///< of all that had a cost when it was made
    quint64 m_orderGeneration = 0;
    bool m_isOrderStale = true;
};

} // namespace tradewind
