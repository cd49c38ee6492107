// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "models/shared/listmodelbase.h"

#include <optional>

namespace tradewind {

/// One row of a short table of figures.
struct CellRow
{
    QString key;
    QList<Cell> cells;
    QString route; ///< where opening the row leads; may be empty
    std::optional<Tone> urgency;

    bool operator==(const CellRow&) const = default;
};

/// A short table made by whoever knows its figures: charges, estimates, differences, conditions. Keyed updates.
class CellTable final : public ListModelBase<CellRow>
{
    Q_OBJECT

public:
    /// A column's header and its alignment.
    struct Column
    {
        QString header;
        Cell::Align align = Cell::Align::Leading;
        bool operator==(const Column&) const = default;
    };

    using ListModelBase::ListModelBase;
    void setColumns(const QList<Column>& columns);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QString keyOf(const CellRow& row) const override { return row.key; }

private:
    QList<Column> m_columns;
};

} // namespace tradewind
