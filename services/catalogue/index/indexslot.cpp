// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/indexslot.h"

namespace tradewind {

namespace {
constexpr std::size_t kSteps = 64;
} // namespace

std::shared_ptr<const CatalogueIndex> IndexSlot::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_current;
}

void IndexSlot::publish(std::shared_ptr<const CatalogueIndex> index, std::optional<std::vector<OfferNumber>> touched)
{
    std::shared_ptr<const CatalogueIndex> before; // its end, should it be the last, not under the lock
    {
        const std::lock_guard lock(m_mutex);
        m_steps.push_back({m_current ? m_current->generation : 0, index->generation, std::move(touched)});
        if (m_steps.size() > kSteps)
            m_steps.pop_front();
        // Prices at a quantity that was asked for while this version was being made are made again when asked for.
        before = std::exchange(m_current, std::move(index));
    }
    m_published.notify_all();
}

std::shared_ptr<const CatalogueIndex> IndexSlot::waitFor(quint64 generation, std::chrono::milliseconds patience) const
{
    std::unique_lock lock(m_mutex);
    m_published.wait_for(lock, patience, [&] { return m_current && m_current->generation >= generation; });
    return m_current;
}

std::optional<std::vector<OfferNumber>> IndexSlot::touchedSince(quint64 generation) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<OfferNumber> rows;
    if (!m_current || m_current->generation == generation)
        return rows;
    quint64 reached = m_current->generation;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
        if (step->after != reached || !step->touched)
            return std::nullopt;
        rows.insert(rows.end(), step->touched->begin(), step->touched->end());
        reached = step->before;
        if (reached == generation)
            return rows;
    }
    return std::nullopt;
}

void IndexSlot::setPrices(const std::shared_ptr<const CatalogueIndex>& of, std::shared_ptr<const PriceView> prices)
{
    auto priced = std::make_shared<CatalogueIndex>(*of);
    priced->prices = std::move(prices);
    const std::lock_guard lock(m_mutex);
    if (m_current == of)
        m_current = std::move(priced);
}

} // namespace tradewind
