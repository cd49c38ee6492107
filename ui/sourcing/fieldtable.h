// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shared/datatable.h"

#include <functional>

namespace tradewind {

/// Paints cells that are entry fields as fields also while nobody edits them (models/sourcing/fieldroles.h), and the
/// column that counts now on the ground of the selection.
class FieldDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    QRect fieldRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

/// A table with entry fields: a press, a digit, F2 or Enter begins to edit, what is typed counts at once.
class FieldTable : public DataTable
{
    Q_OBJECT

public:
    explicit FieldTable(CellDelegate::RowKind kind, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// Space before the first and after the last column. Default 24.
    void setPageMargin(int margin);
    /// Rows of different heights: the height of a row in design pixels.
    void setRowHeights(std::function<int(int row)> height);
    /// Once more, after the columns were set.
    void applyHeights();
    /// What the longest of a column's texts wants, in the pixels of the screen.
    int neededWidth(int column) const { return sizeHintForColumn(column); }

Q_SIGNALS:
    /// Enter or a double click on a row's name.
    void opened(const QModelIndex& index);
    /// Delete was pressed on a row.
    void removeRequested(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    FieldDelegate* m_fields;
    std::function<int(int row)> m_height;
};

} // namespace tradewind
