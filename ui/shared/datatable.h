// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shared/celldelegate.h"

#include <QSet>
#include <QTableView>

namespace tradewind {

class FrozenColumn;

/// A table as the design has it: whole rows, no grid, quiet header, the delegate of cell parts, Tab leaves it, Enter or
/// a double click opens the row. Give it a model, say which column stretches, and listen to `rowOpened`.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(CellDelegate::RowKind kind = CellDelegate::RowKind::Plain, QWidget* parent = nullptr);

    CellDelegate* cellDelegate() const { return m_delegate; }
    void setModel(QAbstractItemModel* model) override;
    /// This column takes the room that is left; the others keep `setColumnWidths`.
    void setStretchColumn(int column);
    /// The stretched column never gets narrower than this, in design pixels: before that these columns are left out,
    /// the first of them first, and then the table scrolls. 0: as narrow as it must.
    void setStretchMinimum(int width, const QList<int>& giveWay = {});
    /// What the stretched column has beyond its minimum these share with it evenly, each up to twice its own width: so
    /// names are whole where there is room. A column that was pulled stays as it was pulled.
    void setGrowingColumns(const QList<int>& columns);
    /// Whether a person wants a column: shown, or only left out for want of room.
    bool isColumnWanted(int column) const { return !isColumnHidden(column) || m_gaveWay.contains(column); }
    void setColumnWanted(int column, bool wanted);
    /// Words of this column that do not fit one line stand on two, in a row that is as much higher. For short tables.
    void setFoldedColumn(int column);
    int foldedColumn() const { return m_folded; }
    /// Widths in design pixels, in column order; 0 leaves a column as it is.
    void setColumnWidths(const QList<int>& widths);
    /// From now on this one is so wide, in design pixels: it was pulled.
    void keepColumnWidth(int column, int width);
    /// In design pixels, without what it grew by.
    int ownColumnWidth(int column) const { return m_widths.value(column); }
    /// Columns change because of the table's own width, not because one was pulled.
    bool isMakingRoom() const { return m_makingRoom; }
    /// Grows to show every row instead of scrolling: for short tables inside a page that scrolls.
    void setFitToRows(bool fit);
    /// It stands in a card, whose edge ends it: no line under the last row.
    void setFramed(bool framed) { m_framed = framed; }
    bool isFramed() const { return m_framed; }
    /// Rows whose Role::Group is true span every column and are as high as one line.
    void setHasGroups(bool groups);
    int hoveredRow() const { return m_hovered; }
    bool isFirstColumn(int column) const;
    virtual bool isLastColumn(int column) const;
    /// The first column stays where it is while the others scroll past it.
    void setFirstColumnFrozen(bool frozen);
    bool isFirstColumnFrozen() const { return m_frozen != nullptr; }
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QString idOfCurrentRow() const;
    /// Makes the row with a key current; false when it is not there.
    bool selectId(const QString& id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter or double click; index of the row's first column.
    void rowOpened(const QModelIndex& index);
    /// A single press on a cell, for links in rows.
    void cellPressed(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void updateGeometries() override;
    /// Headings of groups that lead nowhere are passed over.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent* event) override;
    /// Shares the width out again.
    void makeRoom();

private:
    void setHovered(int row);
    void dress();
    void fit();
    void spanGroups();
    void foldRows();
    /// Two columns without a header: what a row is, and a word at its end.
    bool isList() const;

    CellDelegate* m_delegate;
    FrozenColumn* m_frozen = nullptr;
    QList<int> m_widths;
    QList<int> m_giveWay;
    QSet<int> m_gaveWay; ///< those that are left out now
    QList<int> m_growing;
    int m_stretch = -1;
    int m_stretchMinimum = 0;
    int m_folded = -1;
    int m_hovered = -1;
    bool m_fit = false;
    bool m_groups = false;
    bool m_framed = false;
    bool m_makingRoom = false;
};

} // namespace tradewind
