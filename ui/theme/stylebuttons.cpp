// SPDX-License-Identifier: Apache-2.0
// The part of the style that paints buttons, checks, radios and the focus.
#include "ui/theme/pathicon.h"
#include "ui/theme/styleparts.h"
#include "ui/theme/tradewindstyle.h"

#include <QFocusFrame>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

void TradewindStyle::buttonBevel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const bool enabled = isOn(option, State_Enabled);
    const bool pressed = isOn(option, State_Sunken) || isOn(option, State_On);
    const bool hovered = isOn(option, State_MouseOver);
    const QString role = roleOf(widget);
    if (role == "link"_L1)
        return;
    if (role == "quiet"_L1) {
        if (enabled && (pressed || hovered))
            panel(painter, option->rect, c(pressed ? ColorRole::Pressed : ColorRole::Hover), {}, 6);
        return;
    }
    if (!enabled) {
        panel(painter, option->rect, c(ColorRole::Sunken), c(ColorRole::Line), 6);
        return;
    }
    if (role == "primary"_L1) {
        const QColor fill = c(pressed   ? ColorRole::AccentPressed
                              : hovered ? ColorRole::AccentHover
                                        : ColorRole::Accent);
        panel(painter, option->rect, fill, {}, 6);
        return;
    }
    const QColor fill = c(pressed ? ColorRole::Pressed : hovered ? ColorRole::Hover : ColorRole::Raised);
    panel(painter, option->rect, fill, c(ColorRole::Line2), 6);
}

void TradewindStyle::buttonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (!button)
        return;
    QFont font = buttonFont(widget);
    if (roleOf(widget) == "link"_L1)
        font.setUnderline(isOn(option, State_MouseOver) && isOn(option, State_Enabled));
    const QColor ink = buttonInk(option, widget);
    const bool menu = button->features & QStyleOptionButton::HasMenu;
    const int text = button->text.isEmpty() ? 0 : QFontMetrics(font).size(Qt::TextShowMnemonic, button->text).width();
    const int iconSide = button->icon.isNull() ? 0 : px(16);
    const int gap = text > 0 && iconSide > 0 ? px(7) : 0;
    const int arrow = menu ? px(20) : 0;
    const bool leading = widget && widget->property("tw.align").toString() == "leading"_L1;
    int width = iconSide + gap + text + arrow;
    const int room = option->rect.width() - px(roleOf(widget) == "link"_L1 ? 2 : 8);
    width = std::min(width, room);
    int x = leading ? option->rect.x() + px(10) : option->rect.x() + (option->rect.width() - width) / 2;
    const auto place = [&](int w) {
        const QRect rect =
            visualRect(option->direction, option->rect, QRect(x, option->rect.y(), w, option->rect.height()));
        x += w;
        return rect;
    };
    painter->save();
    if (iconSide > 0) {
        const QRect box = place(iconSide);
        const QRect square(box.x(), box.center().y() - iconSide / 2 + 1, iconSide, iconSide);
        const QPixmap pixmap = tintedIcon(button->icon, square.size(), ink, painter->device()->devicePixelRatio());
        painter->drawPixmap(square, pixmap);
        x += gap;
    }
    if (text > 0) {
        painter->setFont(font);
        painter->setPen(ink);
        const QRect box = place(std::max(0, width - iconSide - gap - arrow));
        const int flags =
            Qt::AlignVCenter | Qt::AlignHCenter | Qt::TextSingleLine |
            (styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
        painter->drawText(box, flags, button->text);
    }
    if (menu) {
        x += px(6);
        icon(painter, u"chevron-down"_s, place(px(14)), ink, 14);
    }
    painter->restore();
}

void TradewindStyle::checkIndicator(const QStyleOption* option, QPainter* painter) const
{
    const bool enabled = isOn(option, State_Enabled);
    const bool filled = isOn(option, State_On) || isOn(option, State_NoChange);
    if (filled && enabled) {
        panel(painter, option->rect, c(ColorRole::Accent), {}, 4);
    } else {
        panel(painter, option->rect,
              c(!enabled                        ? ColorRole::Sunken
                : isOn(option, State_MouseOver) ? ColorRole::Hover
                                                : ColorRole::Surface),
              c(enabled ? ColorRole::Edge : ColorRole::Line), 4);
    }
    const QColor mark = c(enabled ? ColorRole::OnAccent : ColorRole::Disabled);
    if (isOn(option, State_NoChange))
        icon(painter, u"minus"_s, option->rect, mark, 12);
    else if (isOn(option, State_On))
        icon(painter, u"check"_s, option->rect, mark, 12);
}

void TradewindStyle::radioIndicator(const QStyleOption* option, QPainter* painter) const
{
    const bool enabled = isOn(option, State_Enabled);
    if (isOn(option, State_On)) {
        panel(painter, option->rect, c(enabled ? ColorRole::Accent : ColorRole::Disabled), {}, 8);
        panel(painter, option->rect.adjusted(px(5), px(5), -px(5), -px(5)), c(ColorRole::OnAccent), {}, 4);
        return;
    }
    panel(painter, option->rect,
          c(!enabled                        ? ColorRole::Sunken
            : isOn(option, State_MouseOver) ? ColorRole::Hover
                                            : ColorRole::Surface),
          c(enabled ? ColorRole::Edge : ColorRole::Line), 8);
}

void TradewindStyle::choiceLabel(const QStyleOption* option, QPainter* painter) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (!button)
        return;
    painter->save();
    painter->setFont(m_theme.font(TextStyle::Body));
    painter->setPen(c(isOn(option, State_Enabled) ? ColorRole::Ink : ColorRole::Disabled));
    painter->drawText(button->rect,
                      static_cast<int>(visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                          Qt::TextHideMnemonic,
                      button->text);
    painter->restore();
}

void TradewindStyle::focusFrame(QPainter* painter, const QWidget* widget) const
{
    const auto* frame = qobject_cast<const QFocusFrame*>(widget);
    if (!frame || !frame->widget())
        return;
    QWidget* target = frame->widget();
    QRectF ring(frame->rect());
    double radius = 10;
    const bool check = target->inherits("QCheckBox");
    const bool radio = target->inherits("QRadioButton");
    if (check || radio) {
        QStyleOptionButton option;
        option.initFrom(target);
        const QRect box = subElementRect(check ? SE_CheckBoxIndicator : SE_RadioButtonIndicator, &option, target);
        ring =
            QRectF(box.translated(target->mapTo(target->window(), QPoint()) - frame->mapTo(frame->window(), QPoint())));
        ring.adjust(-px(4), -px(4), px(4), px(4));
        radius = check ? 8 : 12;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    const double width = px(2);
    painter->setPen(QPen(c(ColorRole::Focus), width));
    painter->setBrush(Qt::NoBrush);
    const double r = radius * m_theme.scale() - width / 2;
    painter->drawRoundedRect(ring.adjusted(width / 2, width / 2, -width / 2, -width / 2), r, r);
}

} // namespace tradewind
