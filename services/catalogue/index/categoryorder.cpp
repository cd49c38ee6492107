// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/categoryorder.h"

namespace tradewind {

CategoryOrder::CategoryOrder(const std::vector<Node>& nodes)
{
    QHash<CategoryId, int> nodeOf;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        nodeOf.insert(nodes[i].id, static_cast<int>(i));
    std::vector<std::vector<int>> children(nodes.size());
    std::vector<int> roots;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const int parent = nodes[i].parent.isNull() ? -1 : nodeOf.value(nodes[i].parent, -1);
        if (parent < 0)
            roots.push_back(static_cast<int>(i));
        else
            children[static_cast<std::size_t>(parent)].push_back(static_cast<int>(i));
    }
    std::vector<char> isPlaced(nodes.size(), 0);
    const auto place = [&](int root) {
        // Each entry is a node to enter, or (negative) a place whose subtree ends.
        std::vector<int> stack{root};
        while (!stack.empty()) {
            const int top = stack.back();
            stack.pop_back();
            if (top < 0) {
                m_ends[static_cast<std::size_t>(-top - 1)] = size();
                continue;
            }
            const auto node = static_cast<std::size_t>(top);
            if (isPlaced[node])
                continue;
            isPlaced[node] = 1;
            const int at = size();
            m_placeOfNumber.insert(nodes[node].number, at);
            m_placeOfId.insert(nodes[node].id, at);
            m_ids.push_back(nodes[node].id);
            m_ends.push_back(at + 1);
            stack.push_back(-at - 1);
            for (auto child = children[node].rbegin(); child != children[node].rend(); ++child)
                stack.push_back(*child);
        }
    };
    for (const int root : roots)
        place(root);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!isPlaced[i])
            place(static_cast<int>(i)); // of a ring
    }
}

std::pair<int, int> CategoryOrder::below(const CategoryId& id) const
{
    const int place = m_placeOfId.value(id, -1);
    return place < 0 ? std::pair(0, 0) : std::pair(place, m_ends[static_cast<std::size_t>(place)]);
}

QHash<CategoryId, qint64> CategoryOrder::sums(const std::vector<quint32>& perPlace) const
{
    // A subtree is a range: its sum is the difference of two running sums.
    std::vector<qint64> running(m_ids.size() + 1, 0);
    for (std::size_t i = 0; i < m_ids.size(); ++i)
        running[i + 1] = running[i] + (i < perPlace.size() ? perPlace[i] : 0);
    QHash<CategoryId, qint64> sums;
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        const qint64 sum = running[static_cast<std::size_t>(m_ends[i])] - running[i];
        if (sum > 0)
            sums.insert(m_ids[i], sum);
    }
    return sums;
}

bool CategoryOrder::isPrefixOf(const CategoryOrder& other) const
{
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (i >= other.m_ids.size() || m_ids[i] != other.m_ids[i])
            return false;
    }
    return true;
}

std::vector<int> CategoryOrder::placesIn(const CategoryOrder& other) const
{
    std::vector<int> places;
    places.reserve(m_ids.size());
    for (const CategoryId& id : m_ids)
        places.push_back(other.m_placeOfId.value(id, -1));
    return places;
}

QList<QByteArray> CategoryOrder::stored() const
{
    QList<QByteArray> ids;
    for (const CategoryId& id : m_ids)
        ids.append(id.toString().toUtf8());
    return ids;
}

CategoryOrder CategoryOrder::fromStored(const QList<QByteArray>& stored)
{
    CategoryOrder order;
    for (const QByteArray& id : stored) {
        order.m_placeOfId.insert(CategoryId(QString::fromUtf8(id)), order.size());
        order.m_ids.push_back(CategoryId(QString::fromUtf8(id)));
        order.m_ends.push_back(order.size());
    }
    return order;
}

} // namespace tradewind
