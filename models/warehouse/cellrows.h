// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"

#include <QStringList>
#include <QVariant>

#include <functional>

namespace tradewind {

/// One row of a table whose cells are made ahead by its owner.
struct GoodsRow
{
    QString id;
    QList<Cell> cells;
    QString route{}; ///< where opening it leads; empty when nowhere
    std::optional<Tone> urgency{};
    bool isGroup = false; ///< the header of a group
    bool isStale = false;
    std::optional<bool> checked{}; ///< rows that can be ticked
    QList<QVariant> raw{};         ///< by column, to sort and compare by; may be shorter

    bool operator==(const GoodsRow&) const = default;
};

/// A table of ready-made cells: small lists and tables inside a page. Rows keep their identity by id.
class CellRows final : public ListModelBase<GoodsRow>
{
public:
    /// `headers` is asked each time they are shown: models outlive a change of the language.
    explicit CellRows(std::function<QStringList()> headers, QObject* parent = nullptr)
        : ListModelBase(parent)
        , m_headers(std::move(headers))
        , m_columns(static_cast<int>(m_headers().size()))
    {
    }

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_columns; }
    QVariant data(const QModelIndex& index, int wanted) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const GoodsRow& row = at(index.row());
        const Cell cell = row.cells.value(index.column());
        if (isCellRole(wanted))
            return cellData(cell, wanted);
        if (wanted == Qt::TextAlignmentRole)
            return static_cast<int>((cell.align == Cell::Align::Trailing ? Qt::AlignRight : Qt::AlignLeft) |
                                    Qt::AlignVCenter);
        if (wanted == Qt::CheckStateRole && row.checked && index.column() == 0)
            return static_cast<int>(*row.checked ? Qt::Checked : Qt::Unchecked);
        if (wanted == role(Role::RawValue))
            return row.raw.value(index.column());
        if (wanted == role(Role::Id))
            return row.id;
        if (wanted == role(Role::Route))
            return row.route;
        if (wanted == role(Role::Urgency) && row.urgency)
            return static_cast<int>(*row.urgency);
        if (wanted == role(Role::Group))
            return row.isGroup;
        if (wanted == role(Role::Stale))
            return row.isStale;
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (wanted == Qt::DisplayRole)
            return m_headers().value(section);
        if (wanted == Qt::TextAlignmentRole && m_trailing.contains(section))
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }

    /// Columns of numbers, whose headers stand at the end too.
    void setTrailing(const QList<int>& columns) { m_trailing = columns; }

protected:
    QString keyOf(const GoodsRow& row) const override { return row.id; }

private:
    std::function<QStringList()> m_headers;
    int m_columns;
    QList<int> m_trailing;
};

} // namespace tradewind
