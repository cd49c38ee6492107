// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace tradewind {

/// Paints the cells of our models: Role::Cell when there is one, else the display text in the model's alignment; the
/// ground of the row (hover, selection, urgency, focus) and the line below it. The height of a row never depends on
/// what stands in it.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class RowKind { Plain, Picture, TwoLine };

    explicit CellDelegate(RowKind kind = RowKind::Plain, QObject* parent = nullptr);

    void setRowKind(RowKind kind) { m_kind = kind; }
    /// Space before the first and after the last column, so that rows begin at the page's margin. Default 24.
    void setPageMargin(int margin) { m_margin = margin; }
    int pageMargin() const { return m_margin; }
    /// Rows can be ticked: the first column begins with the box of Qt::CheckStateRole, or with its room.
    void setTicks(bool ticks) { m_ticks = ticks; }
    int rowHeight(const QWidget* view) const;
    /// Whether the words of a cell need a second line in the width that is there.
    bool folds(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// The line between this row and the next.
    void paintRowLine(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// The cell's share of the ring around its row, or its own ring, when the focus came by the keyboard.
    void paintFocus(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

private:
    QRect innerRect(const QStyleOptionViewItem& option, int column) const;
    void paintTick(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    RowKind m_kind;
    int m_margin = 24;
    bool m_ticks = false;
};

} // namespace tradewind
