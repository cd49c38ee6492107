// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/kernels.h"

#include <QByteArray>

#include <bit>
#include <cstring>

namespace tradewind {

/// A set of the offers of one block. Copies share their bits until one of them is changed.
class BlockBits
{
public:
    static constexpr int kBytes = kBlockRows / 8;

    BlockBits() = default; ///< empty
    /// Of bytes that were stored; empty when they are not as many as they should be.
    explicit BlockBits(const QByteArray& bytes)
        : m_bytes(bytes.size() == kBytes ? bytes : QByteArray())
    {
    }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// kBlockWords words.
    const quint64* words() const
    {
        static constexpr quint64 kNone[kBlockWords]{};
        return m_bytes.isEmpty() ? kNone : reinterpret_cast<const quint64*>(m_bytes.constData());
    }
    bool test(int row) const { return (words()[row >> 6] >> (row & 63)) & 1; }
    void set(int row, bool isIn)
    {
        if (test(row) == isIn)
            return;
        if (m_bytes.isEmpty())
            m_bytes = QByteArray(kBytes, '\0');
        quint64& word = reinterpret_cast<quint64*>(m_bytes.data())[row >> 6];
        const quint64 bit = quint64(1) << (row & 63);
        word = isIn ? word | bit : word & ~bit;
    }
    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Calls `visit(row)` for each bit, ascending.
template <typename F>
void forEachBit(const quint64* words, F visit)
{
    for (int word = 0; word < kBlockWords; ++word) {
        for (quint64 bits = words[word]; bits != 0; bits &= bits - 1)
            visit(word * 64 + std::countr_zero(bits));
    }
}

} // namespace tradewind
