// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/skumatrixmodel.h"

#include "services/domain/pricing/orderrules.h"
#include "services/domain/values/moneyformat.h"
#include "services/domain/values/numberinput.h"

#include <QLocale>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
QString joined(const QList<SkuAttribute>& attributes, qsizetype count, QString SkuAttribute::*member)
{
    QStringList words;
    for (qsizetype i = 0; i < count; ++i)
        words.append(attributes.at(i).*member);
    return words.join(u" · "_s);
}
} // namespace

SkuMatrixModel::SkuMatrixModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    // The prices in the header follow what is chosen.
    connect(this, &SkuMatrixModel::quantitiesChanged, this, [this] {
        if (columnCount() > 1)
            Q_EMIT headerDataChanged(Qt::Horizontal, 1, columnCount() - 1);
    });
}

void SkuMatrixModel::setOffer(const Offer& offer)
{
    beginResetModel();
    if (offer.id != m_offer.id)
        m_quantities.clear();
    m_offer = offer;
    m_rows.clear();
    m_columns.clear();
    m_places.clear();
    QHash<QString, int> rows;
    QHash<QString, int> columns;
    QSet<SkuId> known;
    for (qsizetype i = 0; i < m_offer.skus.size(); ++i) {
        const Sku& sku = m_offer.skus.at(i);
        known.insert(sku.id);
        const qsizetype down = std::max<qsizetype>(1, sku.attributes.size() - 1);
        const qsizetype named = std::min(down, sku.attributes.size());
        const QString rowName =
            sku.attributes.isEmpty() ? sku.code : joined(sku.attributes, named, &SkuAttribute::value);
        const QString column = sku.attributes.size() > 1 ? sku.attributes.last().value : QString();
        if (!rows.contains(rowName)) {
            rows.insert(rowName, static_cast<int>(m_rows.size()));
            m_rows.append({rowName, joined(sku.attributes, named, &SkuAttribute::valueOriginal),
                           sku.attributes.isEmpty() ? QString() : sku.attributes.first().imageId});
        }
        if (!columns.contains(column)) {
            columns.insert(column, static_cast<int>(m_columns.size()));
            m_columns.append(column);
        }
        m_places.insert({rows.value(rowName), columns.value(column)}, i);
    }
    m_quantities.removeIf([&known](const auto& entry) { return !known.contains(entry.key()); });
    reprice();
    endResetModel();
    Q_EMIT quantitiesChanged();
}

QList<SkuQuantity> SkuMatrixModel::quantities() const
{
    QList<SkuQuantity> list;
    for (const Sku& sku : m_offer.skus) {
        const Decimal quantity = m_quantities.value(sku.id);
        if (!quantity.isZero())
            list.append({sku.id, quantity});
    }
    return list;
}

void SkuMatrixModel::setQuantities(const QList<SkuQuantity>& quantities)
{
    m_quantities.clear();
    for (const SkuQuantity& entry : quantities)
        m_quantities.insert(entry.skuId, entry.quantity);
    reprice();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 1), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT quantitiesChanged();
}

int SkuMatrixModel::paste(const QModelIndex& at, const QString& text)
{
    int taken = 0;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype down = 0; down < lines.size(); ++down) {
        const QStringList cells = lines.at(down).split(u'\t');
        for (qsizetype across = 0; across < cells.size(); ++across) {
            const QModelIndex cell = index(at.row() + static_cast<int>(down), at.column() + static_cast<int>(across));
            if (cell.isValid() && setData(cell, cells.at(across).trimmed(), Qt::EditRole))
                ++taken;
        }
    }
    return taken;
}

int SkuMatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SkuMatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_rows.isEmpty() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

const Sku* SkuMatrixModel::skuAt(const QModelIndex& index) const
{
    const auto place = m_places.constFind({index.row(), index.column() - 1});
    return place == m_places.constEnd() ? nullptr : &m_offer.skus.at(*place);
}

QVariant SkuMatrixModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.column() == 0) {
        const Row& row = m_rows.at(index.row());
        if (wanted == Qt::DisplayRole || wanted == Qt::AccessibleTextRole)
            return row.name;
        if (wanted == OriginalRole)
            return row.original == row.name ? QString() : row.original;
        if (wanted == ImageRole)
            return row.imageId;
        return {};
    }
    const Sku* sku = skuAt(index);
    if (!sku) {
        if (wanted == Qt::DisplayRole || wanted == Qt::AccessibleTextRole)
            return tr("not made");
        return {};
    }
    const QLocale locale;
    const Decimal quantity = m_quantities.value(sku->id);
    if (wanted == Qt::DisplayRole)
        return moneyformat::number(quantity.normalized(), locale);
    if (wanted == Qt::AccessibleTextRole) {
        const QString size = m_columns.at(index.column() - 1);
        const QString words =
            tr("%1 %2: %3, stock %4")
                .arg(m_rows.at(index.row()).name, size, moneyformat::number(quantity.normalized(), locale),
                     moneyformat::number(sku->stock.normalized(), locale));
        const QString price = index.data(PriceRole).toString();
        return price.isEmpty() ? words : words + u", "_s + price;
    }
    if (wanted == Qt::EditRole)
        return quantity.isZero() ? QString() : moneyformat::forEditing(quantity.normalized(), locale);
    if (wanted == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute);
    if (wanted == role(Role::Id) || wanted == SkuIdRole)
        return sku->id.toString();
    if (wanted == role(Role::RawValue))
        return quantity.unitsAt(3, Rounding::HalfUp).valueOr(0);
    if (wanted == StockRole)
        return moneyformat::number(sku->stock.normalized(), locale);
    if (wanted == PriceRole) {
        const std::optional<UnitPrice> price =
            m_columnPrices.value(index.column() - 1) ? std::nullopt : m_prices.value(sku->id);
        return price ? moneyformat::factoryPrice(*price, locale) : QString();
    }
    if (wanted == ShortRole)
        return quantity > sku->stock;
    return {};
}

bool SkuMatrixModel::setData(const QModelIndex& index, const QVariant& value, int wanted)
{
    if (wanted != Qt::EditRole || !index.isValid() || index.column() == 0)
        return false;
    const Sku* sku = skuAt(index);
    if (!sku)
        return false;
    const QString text = value.toString().trimmed();
    Decimal quantity;
    if (!text.isEmpty()) {
        const NumberInput input = numberinput::parse(text, QLocale(), {.maxDecimals = 3});
        if (!input.ok())
            return false;
        quantity = *input.value;
    }
    m_quantities.insert(sku->id, quantity);
    reprice();
    Q_EMIT dataChanged(this->index(0, 1), this->index(rowCount() - 1, columnCount() - 1)); // prices too
    Q_EMIT quantitiesChanged();
    return true;
}

Qt::ItemFlags SkuMatrixModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() > 0 && skuAt(index) ? base | Qt::ItemIsEditable : base;
}

/// At what is chosen, all of it where variants add up; the least that can be bought before that.
void SkuMatrixModel::reprice()
{
    Decimal all;
    for (const Decimal& quantity : std::as_const(m_quantities))
        all = add(all, quantity).valueOr(all);
    m_prices.clear();
    for (const Sku& sku : std::as_const(m_offer.skus)) {
        const Decimal chosen = m_offer.mixRule.enabled ? all : m_quantities.value(sku.id);
        m_prices.insert(sku.id, checkLine(RuleLine::of(m_offer, sku, std::max(chosen, m_offer.moq))).unitPrice);
    }
    m_columnPrices.clear();
    for (int column = 1; column <= m_columns.size(); ++column) {
        QList<std::optional<UnitPrice>> prices;
        for (int row = 0; row < rowCount(); ++row) {
            if (const Sku* sku = skuAt(index(row, column)))
                prices.append(m_prices.value(sku->id));
        }
        const bool isOne = !prices.isEmpty() && prices.count(prices.first()) == prices.size();
        m_columnPrices.append(isOne ? prices.first() : std::nullopt);
    }
}

QVariant SkuMatrixModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal || wanted != Qt::DisplayRole || m_rows.isEmpty())
        return {};
    if (section == 0) {
        for (const Sku& sku : m_offer.skus) {
            if (!sku.attributes.isEmpty())
                return sku.attributes.first().name;
        }
        return tr("Variant");
    }
    const QString name = m_columns.value(section - 1);
    const std::optional<UnitPrice> price = m_columnPrices.value(section - 1);
    const QString shown = name.isEmpty() ? tr("Quantity") : name;
    return price ? tr("%1 · %2", "size, price").arg(shown, moneyformat::factoryPrice(*price, QLocale())) : shown;
}

} // namespace tradewind
