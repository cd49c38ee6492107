// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/landedcolumn.h"

#include <bit>

namespace tradewind {

namespace {
constexpr std::size_t kChunk = 256; // a stop is seen after so many

bool test(const std::vector<quint64>& bits, OfferNumber row)
{
    const std::size_t word = row >> 6;
    return word < bits.size() && ((bits[word] >> (row & 63)) & 1) != 0;
}

void set(std::vector<quint64>& bits, OfferNumber row, bool isIn)
{
    const quint64 bit = quint64(1) << (row & 63);
    quint64& word = bits[row >> 6];
    word = isIn ? word | bit : word & ~bit;
}
} // namespace

Result<void> LandedColumn::ensure(std::span<const quint64> bits)
{
    if (m_isReckoned.size() < bits.size()) {
        m_isReckoned.resize(bits.size(), 0);
        m_isKnown.resize(bits.size(), 0);
        m_micros.resize(bits.size() * 64, 0);
    }
    std::vector<OfferNumber> rows;
    const auto reckon = [&]() -> Result<void> {
        if (rows.empty())
            return {};
        const auto costs = m_reckon(rows);
        if (!costs)
            return costs.error();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            m_micros[rows[i]] = (*costs)[i].value_or(0);
            set(m_isKnown, rows[i], (*costs)[i].has_value());
            set(m_isReckoned, rows[i], true);
        }
        rows.clear();
        m_isOrderStale = true;
        return {};
    };
    for (std::size_t word = 0; word < bits.size(); ++word) {
        for (quint64 missing = bits[word] & ~m_isReckoned[word]; missing != 0; missing &= missing - 1) {
            rows.push_back(OfferNumber(word * 64 + std::size_t(std::countr_zero(missing))));
            if (rows.size() == kChunk) {
                if (const auto done = reckon(); !done)
                    return done;
            }
        }
    }
    return reckon();
}

void LandedColumn::forget(std::span<const OfferNumber> rows)
{
    for (const OfferNumber row : rows) {
        if (test(m_isReckoned, row))
            set(m_isReckoned, row, false);
    }
    m_isOrderStale = m_isOrderStale || !rows.empty();
}

std::optional<qint64> LandedColumn::at(OfferNumber row) const
{
    return test(m_isKnown, row) ? std::optional(m_micros[row]) : std::nullopt;
}

QList<OfferNumber> LandedColumn::inOrder(const CatalogueIndex& index, std::span<const quint64> bits, qsizetype count,
                                         bool descending)
{
    if (m_isOrderStale || m_orderGeneration != index.generation) {
        std::vector<OfferNumber> known;
        for (const OfferNumber row : index.byPopularity().pick(index.liveBits(), qsizetype(index.total), true)) {
            if (test(m_isKnown, row))
                known.push_back(row);
        }
        m_order = OrderedRows::of(known, [this](OfferNumber row) { return m_micros[row]; });
        m_orderGeneration = index.generation;
        m_isOrderStale = false;
    }
    std::vector<quint64> with(bits.begin(), bits.end());
    std::vector<quint64> without(bits.begin(), bits.end());
    qsizetype costs = 0;
    for (std::size_t word = 0; word < with.size(); ++word) {
        const quint64 known = word < m_isKnown.size() ? m_isKnown[word] : 0;
        with[word] &= known;
        without[word] &= ~known;
        costs += std::popcount(with[word]);
    }
    return m_order.pick(with, costs, descending) + index.byPopularity().pick(without, count - costs, true);
}

} // namespace tradewind
