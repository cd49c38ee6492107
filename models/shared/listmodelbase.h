// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "models/shared/roles.h"
#include "models/shared/rowdiff.h"

#include <QAbstractTableModel>

namespace tradewind {

/// Headers of numbers stand at the right, also from right to left.
inline constexpr int kNumberHeader = (Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter).toInt();

/// The roles that a cell itself answers.
inline bool isCellRole(int wanted)
{
    return wanted == Qt::DisplayRole || wanted == role(Role::Cell);
}
/// The cell for painting, or its words.
inline QVariant cellData(const Cell& cell, int wanted)
{
    return wanted == Qt::DisplayRole ? QVariant(plainText(cell)) : QVariant::fromValue(cell);
}

/// A flat list of values with keyed updates. A model derives from it, names the key of a row, its columns and the data
/// of a cell; `setRows` then changes only what differs. T needs operator==.
template <typename T>
class ListModelBase : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    const QList<T>& rows() const { return m_rows; }
    const T& at(int row) const { return m_rows.at(row); }
    /// The row with a key, or -1.
    int rowOf(const QString& key) const
    {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (keyOf(m_rows.at(row)) == key)
                return row;
        }
        return -1;
    }

    /// The new rows, in order. Rows with the same key keep their identity.
    void setRows(const QList<T>& rows)
    {
        QList<QString> oldKeys;
        QList<QString> newKeys;
        for (const T& row : std::as_const(m_rows))
            oldKeys.append(keyOf(row));
        for (const T& row : rows)
            newKeys.append(keyOf(row));
        const QList<T> before = m_rows;
        const QList<RowStep> steps =
            rowDiff(oldKeys, newKeys, [&](int from, int to) { return before.at(from) == rows.at(to); });
        for (const RowStep& step : steps)
            apply(step, rows);
        Q_ASSERT(m_rows.size() == rows.size());
    }

    /// Every row at once, for a new query: selection and scroll position are not kept.
    void resetRows(const QList<T>& rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

protected:
    virtual QString keyOf(const T& row) const = 0;
    /// For rows that change by themselves (a picture that arrived): replaces one value and tells the views.
    void replaceRow(int row, const T& value)
    {
        m_rows[row] = value;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

private:
    void apply(const RowStep& step, const QList<T>& rows)
    {
        switch (step.kind) {
        case RowStep::Kind::Remove:
            beginRemoveRows({}, step.first, step.first + step.count - 1);
            m_rows.remove(step.first, step.count);
            endRemoveRows();
            break;
        case RowStep::Kind::Insert:
            beginInsertRows({}, step.first, step.first + step.count - 1);
            for (int i = 0; i < step.count; ++i)
                m_rows.insert(step.first + i, rows.at(step.source + i));
            endInsertRows();
            break;
        case RowStep::Kind::Move:
            beginMoveRows({}, step.first, step.first, {}, step.to > step.first ? step.to + 1 : step.to);
            m_rows.move(step.first, step.to);
            endMoveRows();
            break;
        case RowStep::Kind::Change:
            for (int row = step.first; row < step.first + step.count; ++row)
                m_rows[row] = rows.at(row);
            Q_EMIT dataChanged(index(step.first, 0), index(step.first + step.count - 1, columnCount() - 1));
            break;
        }
    }

    QList<T> m_rows;
};

} // namespace tradewind
