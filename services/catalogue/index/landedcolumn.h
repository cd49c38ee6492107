// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/kernels.h"
#include "services/catalogue/offerquery.h"
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
    void forget(std::span<const OfferNumber> rows);

    /// Of an offer that was made sure of.
    std::optional<qint64> at(OfferNumber row) const;

private:
    Reckon m_reckon;
    std::vector<qint64> m_micros;
    std::vector<quint64> m_isReckoned;
    std::vector<quint64> m_isKnown; ///< has a cost
};

} // namespace tradewind
