// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/roles.h"
#include "services/domain/entities/catalogue.h"

#include <QAbstractTableModel>

#include <optional>

namespace tradewind {

/// How many of a variant.
struct SkuQuantity
{
    SkuId skuId;
    Decimal quantity;
    bool operator==(const SkuQuantity&) const = default;
};

/// The variants of an offer as a grid: the last attribute across, the others down; quantities are entered in the cells.
/// An offer with one attribute has one column of quantities.
class SkuMatrixModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum SkuRole {
        StockRole = role(Role::First), ///< QString, "5,410"
        SkuIdRole,                     ///< QString; empty when the combination is not made
        OriginalRole,                  ///< QString, column 0: the Chinese name of the row
        ImageRole,                     ///< QString, column 0: id of a picture; may be empty
        ShortRole,                     ///< bool: more is asked for than is in stock
        PriceRole,                     ///< QString, "¥22.60"; empty while the header says it for the whole column
    };

    explicit SkuMatrixModel(QObject* parent = nullptr);

    /// Another offer, or a newer version of the same: quantities of variants that are still there stay.
    void setOffer(const Offer& offer);

    QList<SkuQuantity> quantities() const;
    void setQuantities(const QList<SkuQuantity>& quantities);
    /// Puts a block of a spreadsheet (tabs and lines) in from this cell on; how many cells took a number.
    int paste(const QModelIndex& at, const QString& text);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void quantitiesChanged();

private:
    struct Row
    {
        QString name;
        QString original;
        QString imageId;
    };
    const Sku* skuAt(const QModelIndex& index) const;
    void reprice();

    Offer m_offer;
    QList<Row> m_rows;
    QList<QString> m_columns;
    QHash<std::pair<int, int>, qsizetype> m_places; ///< row, column → place among the SKUs
    QHash<SkuId, Decimal> m_quantities;
    QHash<SkuId, std::optional<UnitPrice>> m_prices;
    QList<std::optional<UnitPrice>> m_columnPrices; ///< what all of a column cost; nothing when they differ
};

} // namespace tradewind

Q_DECLARE_METATYPE(tradewind::SkuQuantity)
