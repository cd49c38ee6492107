// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/plainlabel.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyle>

namespace tradewind {

void setServerText(QLabel* label, const QString& text)
{
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(label->textInteractionFlags() & ~Qt::LinksAccessibleByMouse);
    label->setText(text);
}

void setServerToolTip(QWidget* widget, const QString& text)
{
    widget->setToolTip(text.isEmpty() ? QString()
                                      : QStringLiteral("<qt>") + text.toHtmlEscaped() + QStringLiteral("</qt>"));
}

PlainLabel::PlainLabel(const QString& text, TextStyle style, Ink ink, QWidget* parent)
    : QLabel(parent)
    , m_style(style)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    dress();
    setText(text);
}

void PlainLabel::setText(const QString& text)
{
    QLabel::setText(text);
    if (m_elided)
        setServerToolTip(this, text);
}

void PlainLabel::setInk(Ink ink)
{
    m_ink = ink;
    dress();
}

void PlainLabel::setStyle(TextStyle style)
{
    m_style = style;
    dress();
}

void PlainLabel::setWeight(Emphasis weight)
{
    m_weight = weight;
    dress();
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    setServerToolTip(this, elided ? text() : QString());
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
    updateGeometry();
}

QSize PlainLabel::sizeHint() const
{
    return QLabel::sizeHint();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(fontMetrics().averageCharWidth() * 4, hint.height()) : hint;
}

void PlainLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        dress();
}

void PlainLabel::paintEvent(QPaintEvent* event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect box = contentsRect();
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(box,
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, box.width()));
}

void PlainLabel::dress()
{
    if (m_dressing)
        return;
    const QScopedValueRollback guard(m_dressing, true);
    const Theme theme = Theme::of(this);
    setFont(m_weight ? theme.font(m_style, *m_weight) : theme.font(m_style));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, theme.ink(m_ink));
    own.setColor(QPalette::Disabled, QPalette::WindowText, theme.ink(Ink::Disabled));
    if (own.color(QPalette::Active, QPalette::WindowText) != palette().color(QPalette::Active, QPalette::WindowText))
        setPalette(own);
}

} // namespace tradewind
