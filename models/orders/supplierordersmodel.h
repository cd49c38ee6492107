// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "services/orders/orderservice.h"

namespace tradewind {

class PictureCache;

/// One line of an order at the supplier it is bought from; or the head of a supplier order; or the sum of the goods.
struct SupplierRow
{
    enum class Kind { Head, Line, Sum };

    QString key;
    Kind kind = Kind::Line;
    QString title;
    QString second; ///< variant; or the supplier while nothing is bought yet
    QString imageId;
    std::optional<Quantity> quantity;
    std::optional<UnitPrice> price;
    std::optional<Money> total;
    std::optional<CellPart> state;
    QString received; ///< "1,800 of 2,000"
    bool isShort = false;
    QString waybill;
    QString waybillNote; ///< the number it had before

    bool operator==(const SupplierRow&) const = default;
};

/// The lines of an order below the supplier orders they are bought with.
class SupplierOrdersModel final : public ListModelBase<SupplierRow>
{
    Q_OBJECT

public:
    enum class Column { Item, Pieces, Price, Total, State, Received, Waybill, Count };

    /// `pictures` may be nullptr; else it must outlive the model.
    explicit SupplierOrdersModel(PictureCache* pictures, QObject* parent = nullptr);

    void show(const OrderFile& file);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override;

protected:
    QString keyOf(const SupplierRow& row) const override { return row.key; }

private:
    Cell cell(const SupplierRow& row, Column column) const;
    void pictureArrived(const QString& imageId);

    PictureCache* m_pictures;
    QString m_code;
};

} // namespace tradewind
