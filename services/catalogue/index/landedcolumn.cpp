// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/landedcolumn.h"

#include <algorithm>
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

void LandedColumn::makeRoom(std::size_t words)
{
    if (m_isReckoned.size() >= words)
        return;
    m_isReckoned.resize(words, 0);
    m_isKnown.resize(words, 0);
    m_micros.resize(words * 64, 0);
}

Result<void> LandedColumn::reckon(const std::vector<OfferNumber>& rows)
{
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
    m_isOrderStale = true;
    return {};
}

Result<void> LandedColumn::ensure(std::span<const quint64> bits)
{
    makeRoom(bits.size());
    std::vector<OfferNumber> rows;
    for (std::size_t word = 0; word < bits.size(); ++word) {
        for (quint64 missing = bits[word] & ~m_isReckoned[word]; missing != 0; missing &= missing - 1) {
            rows.push_back(OfferNumber(word * 64 + std::size_t(std::countr_zero(missing))));
            if (rows.size() < kChunk)
                continue;
            if (const auto done = reckon(rows); !done)
                return done;
            rows.clear();
        }
    }
    return reckon(rows);
}

Result<bool> LandedColumn::fill(std::span<const quint64> bits, std::size_t most)
{
    makeRoom(bits.size());
    std::vector<OfferNumber> rows;
    std::size_t word = m_filled;
    for (; word < bits.size() && rows.size() < most; ++word) {
        for (quint64 missing = bits[word] & ~m_isReckoned[word]; missing != 0; missing &= missing - 1)
            rows.push_back(OfferNumber(word * 64 + std::size_t(std::countr_zero(missing))));
    }
    if (const auto done = reckon(rows); !done)
        return done.error();
    m_filled = word;
    return word < bits.size();
}

void LandedColumn::forget(std::span<const OfferNumber> rows)
{
    for (const OfferNumber row : rows) {
        if (test(m_isReckoned, row))
            set(m_isReckoned, row, false);
        m_filled = std::min(m_filled, std::size_t(row) / 64);
    }
    m_isOrderStale = m_isOrderStale || !rows.empty();
}

std::optional<qint64> LandedColumn::at(OfferNumber row) const
{
    return test(m_isKnown, row) ? std::optional(m_micros[row]) : std::nullopt;
}

void LandedColumn::putInOrder(const CatalogueIndex& index)
{
    if (!m_isOrderStale && m_orderGeneration == index.generation)
        return;
    std::vector<OfferNumber> known;
    for (const OfferNumber row : index.byPopularity().pick(index.liveBits(), qsizetype(index.total), true)) {
        if (test(m_isKnown, row))
            known.push_back(row);
    }
    m_order = OrderedRows::of(known, [this](OfferNumber row) { return m_micros[row]; });
    m_orderGeneration = index.generation;
    m_isOrderStale = false;
}

QList<OfferNumber> LandedColumn::inOrder(const CatalogueIndex& index, std::span<const quint64> bits, qsizetype count,
                                         bool descending)
{
    putInOrder(index);
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
