// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/catalogueindex.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace tradewind {

/// Where the writer puts each new version of the index and searches take the newest. From any thread.
class IndexSlot
{
public:
    /// Null until the first one.
    std::shared_ptr<const CatalogueIndex> current() const;
    /// `touched`: the offers in which it differs from the one before; nothing when in anything.
    void publish(std::shared_ptr<const CatalogueIndex> index, std::optional<std::vector<OfferNumber>> touched);
    /// The newest version, as soon as it has this generation or the time is up.
    std::shared_ptr<const CatalogueIndex> waitFor(quint64 generation, std::chrono::milliseconds patience) const;
    /// In which offers the newest version differs from the one of that generation; nothing when that is not known.
    std::optional<std::vector<OfferNumber>> touchedSince(quint64 generation) const;
    /// The newest version goes on with these prices, if it is still `of`.
    void setPrices(const std::shared_ptr<const CatalogueIndex>& of, std::shared_ptr<const PriceView> prices);

private:
    struct Step
    {
        quint64 before = 0;
        quint64 after = 0;
        std::optional<std::vector<OfferNumber>> touched;
    };

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_published;
    std::shared_ptr<const CatalogueIndex> m_current;
    std::deque<Step> m_steps;
};

} // namespace tradewind
