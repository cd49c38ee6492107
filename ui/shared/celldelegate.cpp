// SPDX-License-Identifier: Apache-2.0
#include "ui/shared/celldelegate.h"

#include "models/shared/cell.h"
#include "models/shared/roles.h"
#include "ui/shared/datatable.h"
#include "ui/theme/focusring.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QPainter>
#include <QStyle>

namespace tradewind {

namespace {

/// Side of a tick box and what lies between it and the cell.
constexpr int kTick = 16;
constexpr int kTickGap = 12;

Cell cellOf(const QModelIndex& index, Qt::LayoutDirection direction)
{
    const QVariant value = index.data(role(Role::Cell));
    if (value.canConvert<Cell>())
        return value.value<Cell>();
    Cell cell;
    const bool group = index.data(role(Role::Group)).toBool();
    cell.first = {part::text(index.data(Qt::DisplayRole).toString(), group ? Ink::Secondary : Ink::Primary,
                             group ? Emphasis::Strong : Emphasis::Regular, group ? TextStyle::Small : TextStyle::Body)};
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    if (alignment.isValid()) {
        const Qt::Alignment align = static_cast<Qt::Alignment>(alignment.toInt());
        const bool numbers =
            align.testFlag(Qt::AlignRight) && (align.testFlag(Qt::AlignAbsolute) || direction == Qt::LeftToRight);
        if (numbers) {
            cell.align = Cell::Align::Trailing;
            cell.first.first().tabular = true;
        } else if (align.testFlag(Qt::AlignHCenter)) {
            cell.align = Cell::Align::Centre;
        }
    }
    return cell;
}

} // namespace

CellDelegate::CellDelegate(RowKind kind, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_kind(kind)
{
}

int CellDelegate::rowHeight(const QWidget* view) const
{
    const Theme theme = Theme::of(view);
    switch (m_kind) {
    case RowKind::Plain:
        return theme.rowHeight();
    case RowKind::Picture:
        return theme.pictureRowHeight();
    case RowKind::TwoLine:
        return theme.twoLineRowHeight();
    }
    return theme.rowHeight();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.widget);
    const int width = cellSize(cellOf(index, option.direction), theme).width() + 2 * theme.px(8);
    return {width, rowHeight(option.widget)};
}

/// The first and last column in reading order stand at the page's margin.
QRect CellDelegate::innerRect(const QStyleOptionViewItem& option, int column) const
{
    const Theme theme = Theme::of(option.widget);
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    const bool first = !table || table->isFirstColumn(column);
    const int leading = theme.px((first ? m_margin : 8) + (first && m_ticks ? kTick + kTickGap : 0));
    const int trailing = theme.px(!table || table->isLastColumn(column) ? m_margin : 8);
    return QStyle::visualRect(option.direction, option.rect,
                              option.rect.adjusted(leading, 0, -trailing, -theme.line()));
}

bool CellDelegate::folds(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Cell cell = cellOf(index, option.direction);
    const int width = innerRect(option, index.column()).width();
    return cell.second.isEmpty() && !foldedCell(cell, width, Theme::of(option.widget)).second.isEmpty();
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.widget);
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = table ? table->hoveredRow() == index.row() : option.state.testFlag(QStyle::State_MouseOver);
    const bool group = index.data(role(Role::Group)).toBool();
    const QRect all = option.rect;

    if (group)
        painter->fillRect(all, theme.color(ColorRole::Sunken));
    else if (selected)
        painter->fillRect(
            all, theme.color(option.state.testFlag(QStyle::State_Active) ? ColorRole::Selected : ColorRole::Pressed));
    else if (hovered)
        painter->fillRect(all, theme.color(ColorRole::Hover));
    paintRowLine(painter, option, index);

    const QRect inner = innerRect(option, index.column());
    if (!table || table->isFirstColumn(index.column())) {
        if (const QVariant urgency = index.data(role(Role::Urgency)); urgency.isValid()) {
            const QRect bar(all.x(), all.y(), theme.px(3), all.height() - theme.line());
            painter->fillRect(QStyle::visualRect(option.direction, all, bar),
                              theme.fill(static_cast<Tone>(urgency.toInt())));
        }
    }
    const bool quiet = index.data(role(Role::Stale)).toBool() || !(index.flags() & Qt::ItemIsEnabled);
    const Cell cell = cellOf(index, option.direction);
    const bool folded = table && table->foldedColumn() == index.column();
    paintCell(painter, inner, folded ? foldedCell(cell, inner.width(), theme) : cell, theme,
              {.direction = option.direction, .quiet = quiet});
    paintTick(painter, option, index);
    paintFocus(painter, option, index);
}

void CellDelegate::paintTick(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant state = m_ticks ? index.data(Qt::CheckStateRole) : QVariant();
    if (!state.isValid() || !option.widget)
        return;
    const Theme theme = Theme::of(option.widget);
    const int side = theme.px(kTick);
    const QRect box(option.rect.x() + theme.px(m_margin), option.rect.y() + (option.rect.height() - side) / 2, side,
                    side);
    QStyleOptionViewItem tick = option;
    tick.rect = QStyle::visualRect(option.direction, option.rect, box);
    tick.state = QStyle::State_Enabled | (state.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter, option.widget);
}

void CellDelegate::paintRowLine(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    if (table && table->isFramed() && index.row() == index.model()->rowCount(index.parent()) - 1)
        return;
    const Theme theme = Theme::of(option.widget);
    const QRect& all = option.rect;
    painter->fillRect(QRect(all.x(), all.bottom() + 1 - theme.line(), all.width(), theme.line()),
                      theme.color(ColorRole::Line));
}

void CellDelegate::paintFocus(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!option.widget || !showsFocus(option.widget))
        return;
    const Theme theme = Theme::of(option.widget);
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    const QRect all = option.rect;
    if (table && table->selectionBehavior() == QAbstractItemView::SelectRows) {
        // One ring around the whole row: every cell paints its share.
        if (table->currentIndex().row() != index.row())
            return;
        const bool firstColumn = table->isFirstColumn(index.column());
        const bool lastColumn = table->isLastColumn(index.column());
        const bool opens = option.direction == Qt::LeftToRight ? firstColumn : lastColumn;
        const bool ends = option.direction == Qt::LeftToRight ? lastColumn : firstColumn;
        painter->save();
        painter->setClipRect(all, Qt::IntersectClip);
        const int beyond = theme.px(12);
        paintInnerFocus(painter, all.adjusted(opens ? 0 : -beyond, 0, ends ? 0 : beyond, -theme.line()), 4, theme);
        painter->restore();
    } else if (option.state.testFlag(QStyle::State_HasFocus)) {
        paintInnerFocus(painter, all.adjusted(0, 0, 0, -theme.line()), 4, theme);
    }
}

} // namespace tradewind
