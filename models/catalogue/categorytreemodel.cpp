// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/categorytreemodel.h"

#include <QLocale>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

void CategoryTreeModel::setCategories(const QList<Category>& categories)
{
    if (categories == m_given)
        return;
    m_given = categories;
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    m_places.clear();
    QList<Category> sorted = categories;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Category& a, const Category& b) { return a.position < b.position; });
    for (const Category& category : std::as_const(sorted)) {
        m_places.insert(category.id, static_cast<int>(m_nodes.size()));
        m_nodes.push_back({category, -1, 0, {}});
    }
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        Node& node = m_nodes[i];
        const int parent = m_places.value(node.category.parentId, -1);
        // A parent must stand above: what a platform gets wrong must not make a ring.
        if (parent >= 0 && m_nodes[static_cast<std::size_t>(parent)].category.level < node.category.level)
            node.parent = parent;
        std::vector<int>& siblings = node.parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(node.parent)].children;
        node.row = static_cast<int>(siblings.size());
        siblings.push_back(static_cast<int>(i));
    }
    endResetModel();
}

void CategoryTreeModel::setCounts(const QHash<CategoryId, qint64>& counts)
{
    m_counts = counts;
    m_counted = true;
    // One signal for each group of siblings: the tree is small.
    const auto announce = [this](const QModelIndex& parent, const auto& again) -> void {
        const int rows = rowCount(parent);
        if (rows == 0)
            return;
        Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent), {CountRole});
        for (int row = 0; row < rows; ++row)
            again(index(row, 0, parent), again);
    };
    announce(QModelIndex(), announce);
}

QModelIndex CategoryTreeModel::indexOf(const CategoryId& id) const
{
    const auto place = m_places.constFind(id);
    if (place == m_places.constEnd())
        return {};
    return createIndex(m_nodes[static_cast<std::size_t>(*place)].row, 0, static_cast<quintptr>(*place));
}

QList<Category> CategoryTreeModel::path(const CategoryId& id) const
{
    QList<Category> path;
    for (int place = m_places.value(id, -1); place >= 0; place = m_nodes[static_cast<std::size_t>(place)].parent)
        path.prepend(m_nodes[static_cast<std::size_t>(place)].category);
    return path;
}

QString CategoryTreeModel::name(const CategoryId& id) const
{
    const int place = m_places.value(id, -1);
    return place < 0 ? QString() : m_nodes[static_cast<std::size_t>(place)].category.name;
}

const std::vector<int>& CategoryTreeModel::childrenOf(const QModelIndex& parent) const
{
    return parent.isValid() ? m_nodes[static_cast<std::size_t>(parent.internalId())].children : m_top;
}

QModelIndex CategoryTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(childrenOf(parent)[static_cast<std::size_t>(row)]));
}

QModelIndex CategoryTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const int above = m_nodes[static_cast<std::size_t>(child.internalId())].parent;
    if (above < 0)
        return {};
    return createIndex(m_nodes[static_cast<std::size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int CategoryTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int CategoryTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant CategoryTreeModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Category& category = m_nodes[static_cast<std::size_t>(index.internalId())].category;
    const qint64 count = m_counted ? m_counts.value(category.id, 0) : -1;
    if (wanted == Qt::DisplayRole)
        return category.name;
    if (wanted == Qt::AccessibleTextRole)
        return count < 0 ? category.name : tr("%1, %n offer(s)", nullptr, static_cast<int>(count)).arg(category.name);
    if (wanted == role(Role::Id))
        return category.id.toString();
    if (wanted == role(Role::Route))
        return QString(u"catalogue/category/"_s + category.id.toString());
    if (wanted == CountRole)
        return count;
    return {};
}

} // namespace tradewind
