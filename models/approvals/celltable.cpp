// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/celltable.h"

namespace tradewind {

void CellTable::setColumns(const QList<Column>& columns)
{
    if (m_columns == columns)
        return;
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

int CellTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CellTable::data(const QModelIndex& index, int dataRole) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CellRow& row = at(index.row());
    const Cell cell = row.cells.value(index.column());
    if (dataRole == Qt::DisplayRole || dataRole == Qt::AccessibleTextRole || dataRole == role(Role::RawValue))
        return plainText(cell);
    if (dataRole == Qt::TextAlignmentRole && cell.align == Cell::Align::Trailing)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter));
    if (dataRole == role(Role::Cell))
        return QVariant::fromValue(cell);
    if (dataRole == role(Role::Id))
        return row.key;
    if (dataRole == role(Role::Route))
        return row.route;
    if (dataRole == role(Role::Urgency) && row.urgency)
        return static_cast<int>(*row.urgency);
    return {};
}

QVariant CellTable::headerData(int section, Qt::Orientation orientation, int dataRole) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const Column& column = m_columns.at(section);
    if (dataRole == Qt::DisplayRole)
        return column.header;
    if (dataRole == Qt::TextAlignmentRole && column.align == Cell::Align::Trailing)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter));
    return {};
}

} // namespace tradewind
