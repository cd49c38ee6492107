// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/countdownring.h"

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

CountdownRing::CountdownRing(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CountdownRing::setTime(qint64 left, qint64 whole)
{
    left = std::max<qint64>(0, left);
    if (left == m_left && whole == m_whole)
        return;
    m_left = left;
    m_whole = std::max<qint64>(1, whole);
    update();
}

QString CountdownRing::words(qint64 seconds)
{
    const auto two = [](qint64 n) { return u"%1"_s.arg(n, 2, 10, QChar(u'0')); };
    if (seconds >= 48 * 3600)
        return tr("%1 d %2 h").arg(seconds / 86400).arg(seconds % 86400 / 3600);
    if (seconds >= 3600)
        return tr("%1 h %2").arg(seconds / 3600).arg(two(seconds % 3600 / 60));
    return QString::number(seconds / 60) + u':' + two(seconds % 60);
}

QSize CountdownRing::sizeHint() const
{
    const int side = Theme::of(this).px(88);
    return {side, side};
}

void CountdownRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double stroke = theme.px(6);
    const double side = std::min(width(), height());
    const QRectF ring((width() - side) / 2 + stroke / 2, (height() - side) / 2 + stroke / 2, side - stroke,
                      side - stroke);
    // Below 24 hours, or with a fifth left, it asks for attention; in the last ten minutes it insists.
    const double share = std::clamp(double(m_left) / double(m_whole), 0.0, 1.0);
    QColor color = theme.color(ColorRole::Accent);
    if (m_left <= 600)
        color = theme.fill(Tone::Bad);
    else if ((m_whole > 86400 && m_left < 86400) || share < 0.2)
        color = theme.fill(Tone::Warn);
    painter.setPen(QPen(theme.color(ColorRole::Line), stroke));
    painter.drawEllipse(ring);
    if (share > 0) {
        painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, 90 * 16, -static_cast<int>(share * 360 * 16));
    }
    const QFont font = theme.font(TextStyle::Title, Emphasis::Strong);
    const QString text = words(m_left);
    painter.setPen(theme.ink(Ink::Primary));
    QFont fitted = font;
    while (figuresWidth(text, fitted) > side - 4 * stroke && fitted.pointSizeF() > 7)
        fitted.setPointSizeF(fitted.pointSizeF() - 1);
    const QFontMetricsF metrics(fitted);
    drawFigures(
        &painter,
        QPointF((width() - figuresWidth(text, fitted)) / 2, (height() + metrics.ascent() - metrics.descent()) / 2),
        text, fitted);
}

} // namespace tradewind
