// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QProxyStyle>

namespace tradewind {

/// Paints Qt's own controls in the theme's colours and measures. Variants are told by dynamic properties, set before
/// the control is shown or through the helpers of ui/widgets/button.h:
///   tw.role   "primary", "quiet", "danger"; anything else is an ordinary button
///   tw.size   "small" (28), "large" (36); anything else is 32
///   tw.error  true: a field whose value breaks a rule
/// It never changes once made; a new theme comes with a new style.
class TradewindStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit TradewindStyle(const Theme& theme);

    const Theme& theme() const { return m_theme; }

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

private:
    QColor c(ColorRole role) const { return m_theme.color(role); }
    int px(double length) const { return m_theme.px(length); }
    void panel(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, double radius) const;
    void icon(QPainter* painter, const QString& name, const QRect& rect, const QColor& color, int size) const;
    void field(const QStyleOption* option, QPainter* painter, const QWidget* widget, const QRect& rect) const;
    int controlHeight(const QWidget* widget) const;
    QFont buttonFont(const QWidget* widget) const;
    QColor buttonInk(const QStyleOption* option, const QWidget* widget) const;

    void buttonBevel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void buttonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void checkIndicator(const QStyleOption* option, QPainter* painter) const;
    void radioIndicator(const QStyleOption* option, QPainter* painter) const;
    void choiceLabel(const QStyleOption* option, QPainter* painter) const;
    void focusFrame(QPainter* painter, const QWidget* widget) const;
    // styleitems.cpp
    void itemPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void branch(const QStyleOption* option, QPainter* painter) const;
    void headerSection(const QStyleOption* option, QPainter* painter) const;
    void headerLabel(const QStyleOption* option, QPainter* painter) const;
    void tabShape(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void tabLabel(const QStyleOption* option, QPainter* painter) const;
    void menuItem(const QStyleOption* option, QPainter* painter) const;
    QSize menuItemSize(const QStyleOption* option, const QSize& size) const;
    void progress(const QStyleOption* option, QPainter* painter) const;
    // stylecomplex.cpp
    void comboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void comboLabel(const QStyleOption* option, QPainter* painter) const;
    void scrollBar(const QStyleOptionComplex* option, QPainter* painter) const;
    QRect scrollBarRect(const QStyleOptionComplex* option, SubControl part) const;
    void spinBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void toolButton(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    QSize toolButtonSize(const QStyleOption* option, const QWidget* widget) const;

    Theme m_theme;
};

} // namespace tradewind
