// SPDX-License-Identifier: Apache-2.0
// The part of the style that paints rows, headers, tabs, menus and progress.
#include "ui/theme/pathicon.h"
#include "ui/theme/tradewindstyle.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

void TradewindStyle::itemPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    if (!item)
        return;
    // In lists and trees a row is a rounded bar of its own; in tables it runs from edge to edge.
    const bool table = widget && widget->inherits("QTableView");
    const bool selected = option->state.testFlag(State_Selected);
    const bool hovered = option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled);
    QColor fill;
    if (selected)
        fill = c(option->state.testFlag(State_Active) ? ColorRole::Selected : ColorRole::Pressed);
    else if (hovered)
        fill = c(ColorRole::Hover);
    else if (item->backgroundBrush.style() != Qt::NoBrush)
        fill = item->backgroundBrush.color();
    if (fill.isValid())
        panel(painter, option->rect, fill, {}, table ? 0 : 6);
}

void TradewindStyle::branch(const QStyleOption* option, QPainter* painter) const
{
    if (!option->state.testFlag(State_Children))
        return;
    const bool open = option->state.testFlag(State_Open);
    const QString name = open                                   ? u"chevron-down"_s
                         : option->direction == Qt::RightToLeft ? u"chevron-left"_s
                                                                : u"chevron-right"_s;
    // The icon mirrors itself; the name that points onward in reading order is always the right one.
    icon(painter, open ? name : u"chevron-right"_s, option->rect, c(ColorRole::Ink2), 14);
}

void TradewindStyle::headerSection(const QStyleOption* option, QPainter* painter) const
{
    painter->fillRect(option->rect, c(ColorRole::Surface));
    const QRect r = option->rect;
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (header && header->orientation == Qt::Vertical)
        return;
    painter->fillRect(QRect(r.x(), r.bottom() + 1 - m_theme.line(), r.width(), m_theme.line()), c(ColorRole::Line));
}

void TradewindStyle::headerLabel(const QStyleOption* option, QPainter* painter) const
{
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (!header)
        return;
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    QRect rect = header->rect;
    // Qt hands over the section without its margins, but counts a mark we paint ourselves.
    Qt::Alignment align = header->textAlignment;
    if (!(align & Qt::AlignAbsolute))
        align = visualAlignment(header->direction, align);
    painter->save();
    painter->setFont(m_theme.font(TextStyle::Small, Emphasis::Medium));
    const QColor ink = c(sorted ? ColorRole::Ink : ColorRole::Ink3);
    painter->setPen(ink);
    if (sorted) {
        const bool atRight = (align & Qt::AlignRight) || header->direction == Qt::LeftToRight;
        const int side = px(14);
        const int width = QFontMetrics(painter->font()).size(0, header->text).width();
        QRect mark(0, rect.y(), side, rect.height());
        if (align & Qt::AlignRight) {
            mark.moveRight(rect.right());
            rect.setRight(mark.left() - px(4));
        } else if (atRight) {
            mark.moveLeft(std::min(rect.left() + width + px(4), rect.right() - side));
        } else {
            mark.moveRight(std::max(rect.right() - width - px(4), rect.left() + side));
        }
        const bool up = header->sortIndicator == QStyleOptionHeader::SortDown;
        icon(painter, up ? u"arrow-up"_s : u"arrow-down"_s, mark, ink, 14);
    }
    painter->drawText(rect, static_cast<int>((align & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter) | Qt::TextWordWrap,
                      header->text);
    painter->restore();
}

void TradewindStyle::tabShape(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const bool selected = option->state.testFlag(State_Selected);
    const bool hovered = option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled);
    const QRect pill = option->rect.adjusted(0, px(4), -px(4), -px(4));
    if (selected || hovered)
        panel(painter, pill, c(selected ? ColorRole::Selected : ColorRole::Hover), {}, 6);
    if (selected && option->state.testFlag(State_HasFocus) && widget && widget->hasFocus()) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(c(ColorRole::Focus), px(2)));
        painter->drawRoundedRect(QRectF(pill).adjusted(1, 1, -1, -1), px(5), px(5));
        painter->restore();
    }
}

void TradewindStyle::tabLabel(const QStyleOption* option, QPainter* painter) const
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!tab)
        return;
    const bool selected = option->state.testFlag(State_Selected);
    const QColor ink = c(!option->state.testFlag(State_Enabled) ? ColorRole::Disabled
                         : selected                             ? ColorRole::Ink
                                                                : ColorRole::Ink2);
    QRect rect = option->rect.adjusted(px(10), 0, -px(14), 0);
    painter->save();
    if (!tab->icon.isNull()) {
        const QRect box(rect.x(), rect.center().y() - px(8) + 1, px(16), px(16));
        painter->drawPixmap(visualRect(option->direction, option->rect, box),
                            tintedIcon(tab->icon, box.size(), ink, painter->device()->devicePixelRatio()));
        rect.adjust(px(22), 0, 0, 0);
    }
    painter->setFont(m_theme.font(TextStyle::Small, Emphasis::Medium));
    painter->setPen(ink);
    painter->drawText(visualRect(option->direction, option->rect, rect), Qt::AlignCenter | Qt::TextHideMnemonic,
                      tab->text);
    painter->restore();
}

QSize TradewindStyle::menuItemSize(const QStyleOption* option, const QSize& size) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return size;
    if (item->menuItemType == QStyleOptionMenuItem::Separator)
        return {size.width(), px(9)};
    const QString words = QString(item->text).replace(u'\t', "    "_L1);
    const int text = QFontMetrics(m_theme.font(TextStyle::Body)).size(Qt::TextShowMnemonic, words).width();
    return {std::max(size.width(), text + px(34) + px(28)), px(m_theme.isCompact() ? 28 : 32)};
}

void TradewindStyle::menuItem(const QStyleOption* option, QPainter* painter) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return;
    const QRect all = option->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(all.x() + px(4), all.center().y(), all.width() - px(8), m_theme.line()),
                          c(ColorRole::Line));
        return;
    }
    const bool enabled = option->state.testFlag(State_Enabled);
    if (enabled && option->state.testFlag(State_Selected))
        panel(painter, all, c(ColorRole::Selected), {}, 6);
    const QColor ink = c(enabled ? ColorRole::Ink : ColorRole::Disabled);
    const auto placed = [&](const QRect& rect) { return visualRect(option->direction, all, rect); };
    const QRect mark = placed(QRect(all.x() + px(8), all.y(), px(16), all.height()));
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked)
            icon(painter, u"check"_s, mark, c(enabled ? ColorRole::Link : ColorRole::Disabled), 16);
    } else if (!item->icon.isNull()) {
        const QRect square(mark.x(), mark.center().y() - px(8) + 1, px(16), px(16));
        painter->drawPixmap(square,
                            tintedIcon(item->icon, square.size(), c(enabled ? ColorRole::Ink2 : ColorRole::Disabled),
                                       painter->device()->devicePixelRatio()));
    }
    const QStringList words = item->text.split(u'\t');
    painter->save();
    painter->setFont(m_theme.font(TextStyle::Body));
    painter->setPen(ink);
    const QRect text = placed(all.adjusted(px(34), 0, -px(12), 0));
    const auto aligned = [&](Qt::Alignment align) {
        return static_cast<int>(visualAlignment(option->direction, align)) | Qt::TextHideMnemonic | Qt::TextSingleLine;
    };
    painter->drawText(text, aligned(Qt::AlignLeft | Qt::AlignVCenter), words.value(0));
    if (words.size() > 1) {
        painter->setFont(m_theme.font(TextStyle::Small));
        painter->setPen(c(enabled ? ColorRole::Ink3 : ColorRole::Disabled));
        painter->drawText(text, aligned(Qt::AlignRight | Qt::AlignVCenter), words.at(1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        icon(painter, u"chevron-right"_s, placed(QRect(all.right() - px(22), all.y(), px(14), all.height())), ink, 14);
    painter->restore();
}

void TradewindStyle::progress(const QStyleOption* option, QPainter* painter) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const double share = double(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
    QRect done = option->rect;
    done.setWidth(std::max(0, static_cast<int>(done.width() * std::clamp(share, 0.0, 1.0))));
    panel(painter, visualRect(option->direction, option->rect, done), c(ColorRole::Accent), {}, 2);
}

} // namespace tradewind
