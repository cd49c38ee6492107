// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/world/goods.h"

#include <QHash>
#include <QList>
#include <QString>

namespace tradewind::sandbox {

/// A category of the catalogue, level 1 to 3.
struct Category
{
    QString id;
    QString parentId; ///< empty at level 1
    int level = 1;
    QString en;
    QString zh;
};

/// A kind of goods with the places of its categories in Taxonomy::categories().
struct Product
{
    const GoodsRow* row = nullptr;
    int top = 0;
    int middle = 0;
    int leaf = 0;
    int middleOrdinal = 0; ///< 0 … middles-1: suppliers specialise in one middle category
};

/// The category tree and the goods below it; the same for every seed.
class Taxonomy
{
public:
    Taxonomy();

    const QList<Category>& categories() const { return m_categories; }
    const QList<Product>& products() const { return m_products; }
    int middles() const { return int(m_middles.size()); }
    /// The category of the n-th middle.
    const Category& middle(int ordinal) const { return m_categories.at(m_middles.at(ordinal)); }
    /// Its top category's place.
    int topOfMiddle(int ordinal) const { return m_topOfMiddle.at(ordinal); }
    /// Place of a category; -1 when there is none of that id.
    int find(const QString& id) const { return m_byId.value(id, -1); }
    /// Place of the product of that English name; -1 when there is none.
    int product(const char* en) const;
    /// True when the product lies in the category (at any level) at `place`.
    bool contains(int place, const Product& product) const
    {
        return product.leaf == place || product.middle == place || product.top == place;
    }
    /// The ids from level 1 to the leaf.
    QStringList path(const Product& product) const;

private:
    QList<Category> m_categories;
    QList<Product> m_products;
    QList<int> m_middles;
    QList<int> m_topOfMiddle;
    QHash<QString, int> m_byId;
};

} // namespace tradewind::sandbox
