// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"

#include <QHash>

#include <vector>

namespace tradewind {

/// The categories in the order a reader of the tree meets them, so that a category and all below it are one range of
/// places. Immutable.
class CategoryOrder
{
public:
    struct Node
    {
        qint64 number = 0; ///< in table `category`
        CategoryId id;
        CategoryId parent;
    };
    /// A category whose parent is not there stands at the top; so does one that is its own ancestor.
    explicit CategoryOrder(const std::vector<Node>& nodes);
    CategoryOrder()
        : CategoryOrder(std::vector<Node>())
    {
    }

    int size() const { return static_cast<int>(m_ids.size()); }
    /// The place of the category with this number, or -1.
    int placeOf(qint64 number) const { return m_placeOfNumber.value(number, -1); }
    /// The places of a category and all below it: from, up to but not with; both 0 when it is not known.
    std::pair<int, int> below(const CategoryId& id) const;
    /// Counts into each category what its places hold; those with nothing are left out.
    QHash<CategoryId, qint64> sums(const std::vector<quint32>& perPlace) const;
    /// Whether every category keeps its place in `other`.
    bool isPrefixOf(const CategoryOrder& other) const;
    /// For each place the one the category has in `other`, or -1.
    std::vector<int> placesIn(const CategoryOrder& other) const;
    /// Which category stands where; and back, for placesIn() alone.
    QList<QByteArray> stored() const;
    static CategoryOrder fromStored(const QList<QByteArray>& stored);

private:
    std::vector<CategoryId> m_ids;
    std::vector<int> m_ends; ///< by place: behind the last one below it
    QHash<qint64, int> m_placeOfNumber;
    QHash<CategoryId, int> m_placeOfId;
};

} // namespace tradewind
