// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/roles.h"
#include "services/domain/entities/catalogue.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace tradewind {

/// The categories as a tree, with how many offers each would leave.
class CategoryTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum CategoryRole {
        CountRole = role(Role::First), ///< qint64; -1 while nothing was counted
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setCategories(const QList<Category>& categories);
    /// Numbers beside the names; categories without one have none left.
    void setCounts(const QHash<CategoryId, qint64>& counts);

    QModelIndex indexOf(const CategoryId& id) const;
    /// From the top down to the category itself; empty when it is not known.
    QList<Category> path(const CategoryId& id) const;
    QString name(const CategoryId& id) const;
    bool isEmpty() const { return m_nodes.empty(); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node
    {
        Category category;
        int parent = -1;
        int row = 0;
        std::vector<int> children;
    };
    const std::vector<int>& childrenOf(const QModelIndex& parent) const;

    QList<Category> m_given;
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
    QHash<CategoryId, int> m_places;
    QHash<CategoryId, qint64> m_counts;
    bool m_counted = false;
};

} // namespace tradewind
