// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"

#include <algorithm>
#include <array>

namespace tradewind {

/// What searching needs of an offer: the row of table `offer`.
struct OfferColumns
{
    static constexpr std::size_t kTiers = 4;

    OfferNumber row = 0;
    qint64 category = 0; ///< number in table `category`
    qint64 supplier = 0; ///< number in table `supplier`
    qint64 moq = 0;      ///< whole units, rounded up
    qint64 lot = 1;      ///< whole units, rounded up
    qint64 sold = 0;
    qint64 updatedAt = 0; ///< milliseconds since 1970
    qint64 leadDays = 0;
    qint64 ratingBp = 0; ///< rating × 100
    qint64 dropBp = 0;   ///< by how much the first price fell at its last change
    std::size_t tiers = 0;
    std::array<qint64, kTiers> tierFrom{};   ///< whole units, rounded up
    std::array<qint64, kTiers> tierMicros{}; ///< price in millionths
    bool isStocked = false;                  ///< listed, and there is stock
    bool isRestricted = false;
    quint32 restricted = 0;  ///< bits, see restrictedBit()
    qint64 identities = 0;   ///< bits of its supplier, see identityBit()
    bool hasNewWords = true; ///< what its titles say may have changed
    bool isRemoved = false;  ///< gone: nothing else counts
};

/// For how many pieces a price counts: max(MOQ, quantity), raised to whole lots. Saturates.
inline qint64 pricedQuantity(qint64 moq, qint64 lot, qint64 quantity)
{
    const qint64 wanted = std::max(moq, quantity);
    if (lot <= 1)
        return wanted;
    const qint64 beyond = wanted % lot;
    if (beyond == 0)
        return wanted;
    const qint64 missing = lot - beyond;
    return wanted > std::numeric_limits<qint64>::max() - missing ? wanted : wanted + missing;
}

} // namespace tradewind
