// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/world/taxonomy.h"

#include <QStringList>

#include <cstring>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

Taxonomy::Taxonomy()
{
    int top = -1;
    int middle = -1;
    int leaf = -1;
    int tops = 0;
    int middlesOfTop = 0;
    int leavesOfMiddle = 0;
    const auto add = [this](const GoodsRow& row, const QString& id, int parent, int level) {
        const int place = int(m_categories.size());
        m_categories.append({id, parent < 0 ? QString() : m_categories.at(parent).id, level, QString::fromUtf8(row.en),
                             QString::fromUtf8(row.zh)});
        m_byId.insert(id, place);
        return place;
    };
    for (const auto rows : {goods::home(), goods::wear(), goods::technical(), goods::leisure()}) {
        for (const GoodsRow& row : rows) {
            switch (row.type) {
            case GoodsRow::Type::Top:
                top = add(row, u"c-%1"_s.arg(++tops, 2, 10, QChar(u'0')), -1, 1);
                middlesOfTop = 0;
                break;
            case GoodsRow::Type::Middle:
                middle =
                    add(row, u"%1%2"_s.arg(m_categories.at(top).id).arg(++middlesOfTop, 2, 10, QChar(u'0')), top, 2);
                m_middles.append(middle);
                m_topOfMiddle.append(top);
                leavesOfMiddle = 0;
                break;
            case GoodsRow::Type::Leaf:
                leaf = add(row, u"%1%2"_s.arg(m_categories.at(middle).id).arg(++leavesOfMiddle, 2, 10, QChar(u'0')),
                           middle, 3);
                break;
            case GoodsRow::Type::Product:
                m_products.append({&row, top, middle, leaf, int(m_middles.size()) - 1});
                break;
            }
        }
    }
}

int Taxonomy::product(const char* en) const
{
    for (int i = 0; i < m_products.size(); ++i) {
        if (std::strcmp(m_products.at(i).row->en, en) == 0)
            return i;
    }
    return -1;
}

QStringList Taxonomy::path(const Product& product) const
{
    return {m_categories.at(product.top).id, m_categories.at(product.middle).id, m_categories.at(product.leaf).id};
}

} // namespace tradewind::sandbox
