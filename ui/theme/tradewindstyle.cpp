// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/tradewindstyle.h"

#include "ui/theme/pathicon.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QString roleOf(const QWidget* widget)
{
    return widget ? widget->property("tw.role").toString() : QString();
}

QString sizeOf(const QWidget* widget)
{
    return widget ? widget->property("tw.size").toString() : QString();
}

bool isOn(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

} // namespace

TradewindStyle::TradewindStyle(const Theme& theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(theme)
{
}

void TradewindStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<QScrollBar*>(widget) || qobject_cast<QHeaderView*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int TradewindStyle::controlHeight(const QWidget* widget) const
{
    const QString size = sizeOf(widget);
    if (size == "small"_L1)
        return px(28);
    if (size == "large"_L1)
        return px(36);
    return m_theme.controlHeight();
}

QFont TradewindStyle::buttonFont(const QWidget* widget) const
{
    const TextStyle style = sizeOf(widget) == "small"_L1 ? TextStyle::Small : TextStyle::Body;
    return m_theme.font(style, roleOf(widget) == "primary"_L1 ? Emphasis::Strong : Emphasis::Medium);
}

QColor TradewindStyle::buttonInk(const QStyleOption* option, const QWidget* widget) const
{
    if (!isOn(option, State_Enabled))
        return c(ColorRole::Disabled);
    const QString role = roleOf(widget);
    if (role == "primary"_L1)
        return c(ColorRole::OnAccent);
    if (role == "danger"_L1)
        return c(ColorRole::Bad);
    if (role == "link"_L1)
        return c(ColorRole::Link);
    return c(role == "quiet"_L1 && !isOn(option, State_On) ? ColorRole::Ink2 : ColorRole::Ink);
}

void TradewindStyle::panel(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge,
                           double radius) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double half = edge.isValid() ? m_theme.line() / 2.0 : 0.0;
    painter->setPen(edge.isValid() ? QPen(edge, m_theme.line()) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double r = std::max(0.0, radius * m_theme.scale() - half);
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), r, r);
    painter->restore();
}

void TradewindStyle::icon(QPainter* painter, const QString& name, const QRect& rect, const QColor& color,
                          int size) const
{
    const double side = px(size);
    const QPointF centre = QRectF(rect).center();
    paintIcon(painter, name, QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), color);
}

void TradewindStyle::field(const QStyleOption* option, QPainter* painter, const QWidget* widget,
                           const QRect& rect) const
{
    const bool enabled = isOn(option, State_Enabled);
    if (widget && widget->property("tw.bare").toBool())
        return;
    QColor edge = c(enabled ? ColorRole::Edge : ColorRole::Line);
    if (enabled && widget && widget->property("tw.error").toBool())
        edge = c(ColorRole::BadFill);
    else if (enabled && isOn(option, State_HasFocus))
        edge = c(ColorRole::Focus);
    const bool readOnly = isOn(option, State_ReadOnly) && !qobject_cast<const QComboBox*>(widget);
    if (readOnly && enabled)
        return;
    const bool hovered = enabled && isOn(option, State_MouseOver) && !isOn(option, State_HasFocus);
    panel(painter, rect, c(!enabled ? ColorRole::Sunken : hovered ? ColorRole::Hover : ColorRole::Surface), edge, 6);
}

// Metrics ---------------------------------------------------------------------------------------------------------

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

// Buttons, checks, radios -----------------------------------------------------------------------------------------

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

// Dispatch --------------------------------------------------------------------------------------------------------

void TradewindStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        buttonBevel(option, painter, widget);
        return;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            field(option, painter, widget, option->rect);
        return;
    }
    case PE_FrameLineEdit:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
    case PE_FrameButtonBevel:
    case PE_PanelItemViewRow:
        return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit*>(widget))
            field(option, painter, widget, option->rect);
        else
            panel(painter, option->rect, {}, c(ColorRole::Line), 0);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QTabBar*>(widget))
            panel(painter, option->rect.adjusted(1, 1, -1, -1), {}, c(ColorRole::Focus), 4);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        checkIndicator(option, painter);
        return;
    case PE_IndicatorRadioButton:
        radioIndicator(option, painter);
        return;
    case PE_PanelItemViewItem:
        itemPanel(option, painter, widget);
        return;
    case PE_IndicatorBranch:
        branch(option, painter);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        panel(painter, option->rect, c(ColorRole::Raised), c(ColorRole::Line2), 0);
        return;
    case PE_IndicatorArrowDown:
        icon(painter, u"chevron-down"_s, option->rect, c(ColorRole::Ink2), 14);
        return;
    case PE_IndicatorArrowUp:
        icon(painter, u"chevron-up"_s, option->rect, c(ColorRole::Ink2), 14);
        return;
    case PE_IndicatorArrowRight:
        icon(painter, u"chevron-right"_s, option->rect, c(ColorRole::Ink2), 14);
        return;
    case PE_IndicatorArrowLeft:
        icon(painter, u"chevron-left"_s, option->rect, c(ColorRole::Ink2), 14);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void TradewindStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        buttonBevel(option, painter, widget);
        return;
    case CE_PushButtonLabel:
        buttonLabel(option, painter, widget);
        return;
    case CE_CheckBoxLabel:
    case CE_RadioButtonLabel:
        choiceLabel(option, painter);
        return;
    case CE_ComboBoxLabel:
        comboLabel(option, painter);
        return;
    case CE_FocusFrame:
        focusFrame(painter, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        headerSection(option, painter);
        return;
    case CE_HeaderLabel:
        headerLabel(option, painter);
        return;
    case CE_TabBarTabShape:
        tabShape(option, painter, widget);
        return;
    case CE_TabBarTabLabel:
        tabLabel(option, painter);
        return;
    case CE_MenuItem:
        menuItem(option, painter);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_ProgressBarGroove:
        panel(painter, option->rect, c(ColorRole::Line), {}, 2);
        return;
    case CE_ProgressBarContents:
        progress(option, painter);
        return;
    case CE_ProgressBarLabel:
        return;
    case CE_Splitter: {
        const QRect r = option->rect;
        const bool upright = option->state.testFlag(State_Horizontal);
        const QRect mark = upright ? QRect(r.center().x(), r.y(), m_theme.line(), r.height())
                                   : QRect(r.x(), r.center().y(), r.width(), m_theme.line());
        painter->fillRect(mark, c(isOn(option, State_MouseOver) ? ColorRole::Edge : ColorRole::Line));
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void TradewindStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                        const QWidget* widget) const
{
    switch (control) {
    case CC_ComboBox:
        comboBox(option, painter, widget);
        return;
    case CC_ScrollBar:
        scrollBar(option, painter);
        return;
    case CC_SpinBox:
        spinBox(option, painter, widget);
        return;
    case CC_ToolButton:
        toolButton(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace tradewind
