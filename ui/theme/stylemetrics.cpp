// SPDX-License-Identifier: Apache-2.0
// The part of the style that says how large things are and where their parts stand.
#include "ui/theme/styleparts.h"
#include "ui/theme/tradewindstyle.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QStyleOption>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

int TradewindStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return px(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return px(8);
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QPlainTextEdit*>(widget))
            return px(6);
        return m_theme.line();
    case PM_ButtonMargin:
        return px(8);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_MenuBarPanelWidth:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ScrollBarExtent:
        return px(12);
    case PM_ScrollBarSliderMin:
        return px(32);
    case PM_SplitterWidth:
        return px(5);
    case PM_HeaderMargin:
        return px(8);
    case PM_HeaderMarkSize:
        return px(14);
    case PM_HeaderDefaultSectionSizeVertical:
        return m_theme.rowHeight();
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return px(4);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return px(12);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return px(8);
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return px(4);
    case PM_MenuPanelWidth:
    case PM_ToolTipLabelFrameWidth:
        return m_theme.line();
    case PM_TreeViewIndentation:
        return px(16);
    case PM_TextCursorWidth:
        return std::max(1, px(1));
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int TradewindStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration:
    case SH_ScrollBar_Transient:
    case SH_BlinkCursorWhenTextSelected:
    case SH_TitleBar_NoBorder:
    case SH_FocusFrame_Mask:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_FocusFrame_AboveWidget:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(c(ColorRole::Line).rgba());
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize TradewindStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                       const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button)
            break;
        const bool small = sizeOf(widget) == "small"_L1;
        const bool link = roleOf(widget) == "link"_L1;
        int width = 0;
        if (!button->text.isEmpty())
            width += QFontMetrics(buttonFont(widget)).size(Qt::TextShowMnemonic, button->text).width();
        if (!button->icon.isNull())
            width += px(16) + (button->text.isEmpty() ? 0 : px(7));
        if (button->features & QStyleOptionButton::HasMenu)
            width += px(14) + px(6);
        width += 2 * px(link ? 2 : button->text.isEmpty() ? 8 : small ? 10 : 12);
        return {width, controlHeight(widget)};
    }
    case CT_LineEdit: {
        if (!widget || qobject_cast<const QComboBox*>(widget->parentWidget()) ||
            qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()))
            break;
        return {size.width() + px(18), controlHeight(widget)};
    }
    case CT_ComboBox: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + px(16), controlHeight(widget)};
    }
    case CT_SpinBox:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width() + px(12), controlHeight(widget)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const int text = button ? QFontMetrics(m_theme.font(TextStyle::Body)).size(0, button->text).width() : 0;
        return {px(16) + (text > 0 ? px(8) + text + px(2) : px(12)), px(28)};
    }
    case CT_ToolButton:
        return toolButtonSize(option, widget);
    case CT_TabBarTab: {
        const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
        if (!tab)
            break;
        const int text = QFontMetrics(m_theme.font(TextStyle::Small, Emphasis::Medium)).size(0, tab->text).width();
        return {text + 2 * px(10) + px(4) + (tab->icon.isNull() ? 0 : px(22)), px(28) + px(8)};
    }
    case CT_HeaderSection: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        if (!header)
            break;
        const QSize text = QFontMetrics(m_theme.font(TextStyle::Small, Emphasis::Medium)).size(0, header->text);
        const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
        return {text.width() + 2 * px(8) + (sorted ? px(18) : 0), std::max(m_theme.headerHeight(), text.height())};
    }
    case CT_MenuItem:
        return menuItemSize(option, size);
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), std::max(base.height(), px(28))};
    }
    case CT_ProgressBar:
        return {std::max(size.width(), px(80)), px(8)};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect TradewindStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        if (widget &&
            (widget->property("tw.bare").toBool() || qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
             qobject_cast<const QComboBox*>(widget->parentWidget())))
            return option->rect;
        return option->rect.adjusted(px(8), 0, -px(8), 0);
    }
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: {
        const int side = px(16);
        const QRect box(option->rect.x(), option->rect.y() + (option->rect.height() - side) / 2, side, side);
        return visualRect(option->direction, option->rect, box);
    }
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return visualRect(option->direction, option->rect, option->rect.adjusted(px(24), 0, 0, 0));
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect TradewindStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                     const QWidget* widget) const
{
    if (control == CC_ScrollBar)
        return scrollBarRect(option, part);
    if (control == CC_ComboBox && (part == SC_ComboBoxEditField || part == SC_ComboBoxArrow)) {
        const QRect all = option->rect;
        const int arrow = px(28);
        const QRect rect = part == SC_ComboBoxArrow ? all.adjusted(all.width() - arrow, 0, 0, 0)
                                                    : all.adjusted(px(10), px(1), -arrow, -px(1));
        return visualRect(option->direction, all, rect);
    }
    if (control == CC_SpinBox && part != SC_SpinBoxFrame) {
        const QRect all = option->rect;
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const int arrow = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : px(22);
        QRect rect = all.adjusted(px(8), px(1), -arrow - px(2), -px(1));
        if (part == SC_SpinBoxUp)
            rect = QRect(all.right() - arrow, all.y() + px(2), arrow, all.height() / 2 - px(2));
        else if (part == SC_SpinBoxDown)
            rect = QRect(all.right() - arrow, all.center().y(), arrow, all.height() / 2 - px(2));
        return visualRect(option->direction, all, rect);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace tradewind
