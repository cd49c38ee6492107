// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "services/domain/entities/shipment.h"

namespace tradewind {

/// Shipments on their way and when each is expected: a window of days, never one date until it is certain.
class ArrivingModel final : public ListModelBase<Shipment>
{
    Q_OBJECT

public:
    enum class Column { Number, Goods, State, Arrival };
    static constexpr int kColumns = 4;
    enum Extra { FromRole = static_cast<int>(Qt::UserRole) + 101, ToRole, ConfirmedRole, ToneRole };

    using ListModelBase::ListModelBase;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// "25–29 Nov"; a dash while nobody knows.
    static QString arrivalText(const Shipment& shipment);

protected:
    QString keyOf(const Shipment& row) const override { return row.id.toString(); }

private:
    Cell cellOf(const Shipment& row, Column column) const;
};

} // namespace tradewind
