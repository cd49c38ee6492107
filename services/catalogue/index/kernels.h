// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace tradewind {

/// The inner loops of a search. Offers lie in blocks of so many; a block's set of offers is one bit each.
constexpr int kBlockRows = 65'536;
constexpr int kBlockWords = kBlockRows / 64;

/// The same answers twice: for any processor, and for those with AVX2, chosen when the program starts.
struct Kernels
{
    /// Bits set among kBlockWords words.
    int (*count)(const quint64* words);
    /// Bits set in both.
    int (*countBoth)(const quint64* a, const quint64* b);
    /// Sets in `out` (kBlockWords words) the bits of the values from `low` up to and with `high`, of kBlockRows values.
    void (*within8)(const quint8* values, quint8 low, quint8 high, quint64* out);
    void (*within16)(const quint16* values, quint16 low, quint16 high, quint64* out);
    void (*within32)(const quint32* values, quint32 low, quint32 high, quint64* out);
    void (*within64)(const qint64* values, qint64 low, qint64 high, quint64* out);

    static const Kernels& scalar();
    /// The fastest this processor has.
    static const Kernels& best();
};

} // namespace tradewind
