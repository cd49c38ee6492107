// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/advicetext.h"
#include "models/shared/listmodelbase.h"
#include "models/sourcing/fieldroles.h"
#include "services/buying/buyingservice.h"

namespace tradewind {

class PictureCache;

/// One row of a buying list: a supplier, or one of their goods below.
struct BuyingRow
{
    QString key;
    bool group = false;
    QString supplierId;
    QString offerId;
    QString imageId;
    Cell title;
    Decimal quantity;
    QString problem; ///< why the quantity cannot be ordered
    Cell price;
    Cell total;
    Cell landed;
    Cell rules;
    QString advice; ///< what the coach would change, in words; empty when nothing
    bool broken = false;

    bool operator==(const BuyingRow&) const = default;
};

/// The goods of one list, grouped by supplier, with what the order rules say about each. The quantity is an entry
/// field; what a person types is told to `quantityEdited`.
class BuyingLinesModel : public ListModelBase<BuyingRow>
{
    Q_OBJECT

public:
    enum class Column { Item, Quantity, Price, Total, Landed, Rules, Count };
    /// Besides the roles of the house and of fields.
    enum BuyingRole {
        AdviceRole = role(Role::First) + 50, ///< QString: what the coach would change; empty when nothing
    };

    explicit BuyingLinesModel(QObject* parent = nullptr);

    /// `advice`: what the coach says about a line, by its id.
    void show(const BuyingList& list, const BuyingCheck& check, const LandedEstimator* estimator,
              const QHash<QString, AdviceView>& advice, PictureCache& pictures);
    /// A picture has come.
    void showPicture(const QString& imageId, PictureCache& pictures);
    void clear() { setRows({}); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int wanted = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void quantityEdited(const QString& lineId, const tradewind::Decimal& quantity);

protected:
    QString keyOf(const BuyingRow& row) const override { return row.key; }

private:
    Cell cell(const BuyingRow& row, Column column) const;

    QString m_currency; ///< of the landed column
    QString m_place;
};

} // namespace tradewind
