// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/orderedrows.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace tradewind {

namespace {
struct Keyed
{
    quint64 key;
    OfferNumber row;
};

/// Sorts by key and leaves equal ones as they were: byte by byte, bytes that are all the same left out.
void sortStably(std::vector<Keyed>& items)
{
    if (items.size() < 2)
        return;
    quint64 least = items.front().key;
    for (const Keyed& item : items)
        least = std::min(least, item.key);
    quint64 all = 0;
    for (Keyed& item : items) {
        item.key -= least;
        all |= item.key;
    }
    std::vector<Keyed> other(items.size());
    for (int shift = 0; shift < 64 && (all >> shift) != 0; shift += 8) {
        if (((all >> shift) & 0xff) == 0)
            continue;
        std::array<std::size_t, 257> starts{};
        for (const Keyed& item : items)
            ++starts[((item.key >> shift) & 0xff) + 1];
        for (std::size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        for (const Keyed& item : items)
            other[starts[(item.key >> shift) & 0xff]++] = item;
        items.swap(other);
    }
}

constexpr quint64 kSignBit = quint64(1) << 63; // makes the order of signed numbers that of unsigned ones

bool isIn(std::span<const quint64> bits, OfferNumber row)
{
    const std::size_t word = row >> 6;
    return word < bits.size() && ((bits[word] >> (row & 63)) & 1) != 0;
}
} // namespace

OrderedRows OrderedRows::of(std::span<const OfferNumber> byPopularity, const Key& key)
{
    std::vector<Keyed> items;
    items.reserve(byPopularity.size());
    for (const OfferNumber row : byPopularity)
        items.push_back({quint64(key(row & kMost)) ^ kSignBit, row & kMost});
    sortStably(items);
    OrderedRows made;
    made.m_rows.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        made.m_rows.push_back(items[i].row | (i == 0 || items[i].key != items[i - 1].key ? kStart : 0));
    return made;
}

OrderedRows OrderedRows::changed(std::span<const quint64> touched, std::vector<OfferNumber> present, const Key& key,
                                 const std::function<bool(OfferNumber, OfferNumber)>& isBefore) const
{
    // What stays keeps its marks; a mark that goes is handed to the next of its run.
    std::vector<OfferNumber> kept;
    kept.reserve(m_rows.size());
    OfferNumber carried = 0;
    for (const OfferNumber entry : m_rows) {
        if (isIn(touched, entry & kMost)) {
            carried |= entry & kStart;
        } else {
            kept.push_back(entry | carried);
            carried = 0;
        }
    }
    const auto precedes = [&](OfferNumber a, OfferNumber b) {
        const qint64 first = key(a);
        const qint64 second = key(b);
        return first != second ? first < second : isBefore(a, b);
    };
    std::sort(present.begin(), present.end(), precedes);
    OrderedRows made;
    made.m_rows.reserve(kept.size() + present.size());
    auto from = kept.begin();
    for (const OfferNumber row : present) {
        const auto at = std::lower_bound(from, kept.end(), row, [&](OfferNumber entry, OfferNumber wanted) {
            return precedes(entry & kMost, wanted);
        });
        made.m_rows.insert(made.m_rows.end(), from, at);
        from = at;
        const bool isStart = made.m_rows.empty() || key(made.m_rows.back() & kMost) != key(row);
        made.m_rows.push_back(row | (isStart ? kStart : 0));
        if (from != kept.end()) {
            const bool isNextStart = key(*from & kMost) != key(row);
            *from = (*from & kMost) | (isNextStart ? kStart : 0);
        }
    }
    made.m_rows.insert(made.m_rows.end(), from, kept.end());
    return made;
}

OrderedRows OrderedRows::fromStored(const QByteArray& rows)
{
    OrderedRows made;
    made.m_rows.resize(std::size_t(rows.size()) / sizeof(OfferNumber));
    if (!made.m_rows.empty())
        std::memcpy(made.m_rows.data(), rows.constData(), made.m_rows.size() * sizeof(OfferNumber));
    return made;
}

QList<OfferNumber> OrderedRows::pick(std::span<const quint64> bits, qsizetype count, bool descending) const
{
    QList<OfferNumber> picked;
    if (count == 0)
        return picked;
    // Every entry is written; those that are not wanted are written over.
    picked.resize(count);
    OfferNumber* out = picked.data();
    OfferNumber* const end = out + count;
    const auto take = [&](const OfferNumber* from, const OfferNumber* to) {
        for (; from != to && out < end; ++from) {
            const OfferNumber row = *from & kMost;
            *out = row;
            out += isIn(bits, row) ? 1 : 0;
        }
    };
    const OfferNumber* const first = m_rows.data();
    const OfferNumber* const last = first + m_rows.size();
    if (!descending) {
        take(first, last);
    } else {
        for (const OfferNumber* run = last; run != first && out < end;) {
            const OfferNumber* const behind = run;
            do {
                --run;
            } while (run != first && (*run & kStart) == 0);
            take(run, behind);
        }
    }
    return picked;
}

} // namespace tradewind
