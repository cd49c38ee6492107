// SPDX-License-Identifier: Apache-2.0
// The part of the style that paints combo boxes, spin boxes, scroll bars and tool buttons.
#include "ui/theme/pathicon.h"
#include "ui/theme/tradewindstyle.h"

#include <QAbstractSlider>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

void TradewindStyle::comboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (!combo)
        return;
    if (combo->frame)
        field(option, painter, widget, option->rect);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    icon(painter, u"chevron-down"_s, arrow,
         c(option->state.testFlag(State_Enabled) ? ColorRole::Ink2 : ColorRole::Disabled), 14);
}

void TradewindStyle::comboLabel(const QStyleOption* option, QPainter* painter) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (!combo || combo->editable)
        return;
    const bool enabled = option->state.testFlag(State_Enabled);
    QRect rect = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, nullptr);
    const QColor ink = c(enabled ? ColorRole::Ink : ColorRole::Disabled);
    painter->save();
    if (!combo->currentIcon.isNull()) {
        const QRect box(rect.x(), rect.center().y() - px(8) + 1, px(16), px(16));
        painter->drawPixmap(visualRect(option->direction, rect, box),
                            tintedIcon(combo->currentIcon, box.size(), ink, painter->device()->devicePixelRatio()));
        rect = visualRect(option->direction, rect, rect.adjusted(px(22), 0, 0, 0));
    }
    painter->setFont(m_theme.font(TextStyle::Body));
    painter->setPen(ink);
    const QString words = QFontMetrics(painter->font()).elidedText(combo->currentText, Qt::ElideRight, rect.width());
    painter->drawText(rect, static_cast<int>(visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      words);
    painter->restore();
}

QRect TradewindStyle::scrollBarRect(const QStyleOptionComplex* option, SubControl part) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar)
        return {};
    const QRect groove = bar->rect;
    const bool flat = bar->orientation == Qt::Horizontal;
    const int length = flat ? groove.width() : groove.height();
    const int range = bar->maximum - bar->minimum;
    int slider = length;
    if (range > 0) {
        const qint64 whole = qint64(range) + bar->pageStep;
        slider = std::clamp(static_cast<int>(qint64(length) * bar->pageStep / whole), std::min(px(32), length), length);
    }
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect rect = flat ? QRect(groove.x() + from, groove.y(), size, groove.height())
                                : QRect(groove.x(), groove.y() + from, groove.width(), size);
        return visualRect(bar->direction, groove, rect);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return groove;
    case SC_ScrollBarSlider:
        return piece(start, slider);
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    default:
        return {};
    }
}

void TradewindStyle::scrollBar(const QStyleOptionComplex* option, QPainter* painter) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    QRect slider = scrollBarRect(option, SC_ScrollBarSlider);
    const int inset = px(3);
    slider.adjust(inset, inset, -inset, -inset);
    const bool touched = option->activeSubControls.testFlag(SC_ScrollBarSlider) &&
                         (option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken));
    panel(painter, slider, c(touched ? ColorRole::Edge : ColorRole::Line2), {}, 3);
}

void TradewindStyle::spinBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (!spin)
        return;
    if (spin->frame)
        field(option, painter, widget, option->rect);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl part, const QString& name, QAbstractSpinBox::StepEnabledFlag flag) {
        const bool on = option->state.testFlag(State_Enabled) && spin->stepEnabled.testFlag(flag);
        icon(painter, name, subControlRect(CC_SpinBox, option, part, widget),
             c(on ? ColorRole::Ink2 : ColorRole::Disabled), 12);
    };
    arrow(SC_SpinBoxUp, u"chevron-up"_s, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, u"chevron-down"_s, QAbstractSpinBox::StepDownEnabled);
}

QSize TradewindStyle::toolButtonSize(const QStyleOption* option, const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    const int height = px(28);
    if (!button || button->toolButtonStyle == Qt::ToolButtonIconOnly || button->text.isEmpty())
        return {height, height};
    const int text = QFontMetrics(buttonFont(widget)).size(Qt::TextShowMnemonic, button->text).width();
    const bool icon = !button->icon.isNull() && button->toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool menu = button->features.testFlag(QStyleOptionToolButton::HasMenu);
    return {text + 2 * px(10) + (icon ? px(22) : 0) + (menu ? px(18) : 0), height};
}

void TradewindStyle::toolButton(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (!button)
        return;
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool on = option->state.testFlag(State_On);
    const bool pressed = option->state.testFlag(State_Sunken);
    const bool hovered = option->state.testFlag(State_MouseOver);
    if (enabled && (on || pressed || hovered)) {
        panel(painter, option->rect,
              c(pressed ? ColorRole::Pressed
                : on    ? ColorRole::Selected
                        : ColorRole::Hover),
              {}, 6);
    }
    const QColor ink = c(!enabled ? ColorRole::Disabled : on ? ColorRole::Ink : ColorRole::Ink2);
    const bool words = !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly;
    const bool picture = !button->icon.isNull() && button->toolButtonStyle != Qt::ToolButtonTextOnly;
    const int side = std::min(button->iconSize.width(), px(20));
    const bool menu = words && button->features.testFlag(QStyleOptionToolButton::HasMenu);
    QRect rect = option->rect;
    painter->save();
    painter->setFont(buttonFont(widget));
    painter->setPen(ink);
    if (picture) {
        const int x = words ? rect.x() + px(10) : rect.x() + (rect.width() - side) / 2;
        const QRect box(x, rect.y() + (rect.height() - side) / 2, side, side);
        painter->drawPixmap(visualRect(option->direction, rect, box),
                            tintedIcon(button->icon, box.size(), ink, painter->device()->devicePixelRatio()));
    }
    if (words) {
        const QRect text = rect.adjusted(px(10) + (picture ? side + px(6) : 0), 0, -px(10) - (menu ? px(18) : 0), 0);
        painter->drawText(visualRect(option->direction, rect, text),
                          static_cast<int>(visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                              Qt::TextHideMnemonic,
                          button->text);
    }
    if (menu) {
        icon(painter, u"chevron-down"_s,
             visualRect(option->direction, rect, QRect(rect.right() - px(22), rect.y(), px(14), rect.height())), ink,
             14);
    }
    painter->restore();
}

} // namespace tradewind
