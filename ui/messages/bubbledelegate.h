// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace tradewind {

/// Paints a message: who and when above, the words in a box, mine at the trailing side, the translation below the
/// original, its files below that, how it stands below mine. Text is plain.
class BubbleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Which of a message's files is painted at a point of the view; -1: none.
    static int fileAt(const QWidget* view, const QRect& row, const QModelIndex& index, const QPoint& point);
};

} // namespace tradewind
