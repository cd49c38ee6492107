// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/blockbits.h"

#include <QByteArray>
#include <QHash>

#include <optional>
#include <vector>

namespace tradewind {

/// The words' beginnings and pairs of characters that stand in so many titles that a bit for every offer is smaller
/// than a list: which they are. Their bits lie by block. Immutable but for building.
class DenseTerms
{
public:
    /// Which of the two search tables a term is of.
    enum class Table { Words, Pairs };

    /// Worth its bits from so many of `offers` on.
    static qint64 threshold(qint64 offers) { return std::max<qint64>(offers / 32, 1024); }

    int add(Table table, const QByteArray& term);
    /// The place of a term's bits; nothing when it is not dense.
    std::optional<int> find(Table table, const QByteArray& term) const;
    int size() const { return static_cast<int>(m_places.size()); }
    /// The places of all terms that titles with these words and pairs (see searchtext) have, ascending.
    std::vector<int> placesOf(const QByteArray& words, const QByteArray& pairs) const;

    QByteArray stored() const;
    static DenseTerms fromStored(const QByteArray& stored);

private:
    static QByteArray keyOf(Table table, QByteArrayView term);

    QHash<QByteArray, int> m_places;
    qsizetype m_longest = 0;
};

/// The bits of every dense term in one block.
using DenseBlock = std::vector<BlockBits>;

} // namespace tradewind
