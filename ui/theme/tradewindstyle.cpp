// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/tradewindstyle.h"

#include "ui/theme/pathicon.h"
#include "ui/theme/styleparts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QItemDelegate>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTabBar>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

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
    // Qt's own delegate of a combo box does not ask the style how high a row is.
    auto* box = qobject_cast<QComboBox*>(widget);
    if (box && qobject_cast<QItemDelegate*>(box->itemDelegate()))
        box->setItemDelegate(new QStyledItemDelegate(box));
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
