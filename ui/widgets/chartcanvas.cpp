// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chartcanvas.h"

#include "ui/theme/figures.h"
#include "ui/theme/focusring.h"
#include "ui/widgets/painters.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace tradewind {
using namespace Qt::StringLiterals;

// Charts run from left to right in every language: time does.

ChartCanvas::ChartCanvas(ChartWidget::Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
{
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ChartCanvas::setData(const ChartData* shown)
{
    m_data = shown;
    m_current = std::min(m_current, count() - 1);
    measure();
    update();
}

void ChartCanvas::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

QSize ChartCanvas::sizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(m_compact ? 240 : 520), theme.px(m_compact ? 84 : 220)};
}

QSize ChartCanvas::minimumSizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(120), theme.px(m_compact ? 64 : 140)};
}

QString ChartCanvas::accessibleValue() const
{
    if (!m_data || m_current < 0)
        return {};
    QStringList words{m_data->points.value(m_current)};
    for (const ChartData::Series& series : m_data->series)
        words.append(series.name + u' ' + series.texts.value(m_current));
    for (const ChartData::Mark& mark : m_data->marks) {
        if (mark.point == m_current)
            words.append(mark.text);
    }
    return words.join(u", "_s);
}

void ChartCanvas::measure()
{
    m_low = m_kind == ChartWidget::Kind::Bars ? 0 : std::numeric_limits<double>::max();
    m_high = m_kind == ChartWidget::Kind::Bars ? 0 : std::numeric_limits<double>::lowest();
    const auto take = [this](double value) {
        m_low = std::min(m_low, value);
        m_high = std::max(m_high, value);
    };
    if (m_data) {
        for (const ChartData::Series& series : m_data->series) {
            for (const double value : series.values)
                take(value);
        }
        for (const double value : m_data->tickValues)
            take(value);
    }
    if (m_low > m_high) {
        m_low = 0;
        m_high = 1;
    }
    if (m_low == m_high) {
        m_low -= m_kind == ChartWidget::Kind::Bars ? 0 : 1;
        m_high += 1;
    }
    if (m_kind == ChartWidget::Kind::Line && m_data && m_data->tickValues.isEmpty()) {
        const double air = (m_high - m_low) * 0.06;
        m_low -= air;
        m_high += air;
    }
}

QRectF ChartCanvas::plot(const Theme& theme) const
{
    const int axis = m_data && !m_data->ticks.isEmpty() && !m_compact
                         ? [&] {
                               int widest = 0;
                               for (const QString& tick : m_data->ticks)
                                   widest = std::max(widest, QFontMetrics(theme.font(TextStyle::Caption)).horizontalAdvance(tick));
                               return widest + theme.px(10);
                           }()
                         : theme.px(4);
    const int top = m_kind == ChartWidget::Kind::Bars ? theme.px(18) : theme.px(8);
    return QRectF(rect()).adjusted(axis, top, -theme.px(6), -theme.px(20));
}

double ChartCanvas::xAt(int point, const QRectF& area) const
{
    if (m_kind == ChartWidget::Kind::Bars) {
        const double slot = area.width() / std::max(1, count());
        return area.x() + slot * (point + 0.5);
    }
    if (m_data->positions.size() == count() && count() > 1 && m_data->positions.last() > m_data->positions.first()) {
        const double whole = m_data->positions.last() - m_data->positions.first();
        return area.x() + (m_data->positions.at(point) - m_data->positions.first()) / whole * area.width();
    }
    return count() < 2 ? area.center().x() : area.x() + area.width() * point / (count() - 1);
}

double ChartCanvas::yAt(double value, const QRectF& area) const
{
    return area.bottom() - (value - m_low) / (m_high - m_low) * area.height();
}

void ChartCanvas::setCurrent(int point)
{
    if (point == m_current)
        return;
    m_current = point;
    update();
    if (point >= 0 && hasFocus()) {
        QAccessibleValueChangeEvent changed(this, accessibleValue());
        QAccessible::updateAccessibility(&changed);
    }
}

void ChartCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (count() == 0)
        return;
    const QRectF area = plot(Theme::of(this));
    int nearest = 0;
    for (int point = 1; point < count(); ++point) {
        if (std::abs(xAt(point, area) - event->position().x()) < std::abs(xAt(nearest, area) - event->position().x()))
            nearest = point;
    }
    setCurrent(nearest);
}

void ChartCanvas::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        setCurrent(-1);
}

void ChartCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCurrent(-1);
    update();
}

void ChartCanvas::keyPressEvent(QKeyEvent* event)
{
    const int last = count() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current < 0 ? last : std::max(0, m_current - 1));
        return;
    case Qt::Key_Right:
        setCurrent(std::min(last, m_current + 1));
        return;
    case Qt::Key_Home:
        setCurrent(last < 0 ? -1 : 0);
        return;
    case Qt::Key_End:
        setCurrent(last);
        return;
    case Qt::Key_T:
        Q_EMIT tableRequested();
        return;
    case Qt::Key_Escape:
        if (m_current >= 0) {
            setCurrent(-1);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void ChartCanvas::paintEvent(QPaintEvent*)
{
    if (count() == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const QRectF area = plot(theme);
    paintAxes(&painter, theme, area);
    if (m_kind == ChartWidget::Kind::Line)
        paintLines(&painter, theme, area);
    else
        paintBars(&painter, theme, area);
    if (m_current >= 0)
        paintCard(&painter, theme, area);
    if (showsFocus(this))
        paintInnerFocus(&painter, rect(), 6, theme);
}

void ChartCanvas::paintAxes(QPainter* painter, const Theme& theme, const QRectF& area) const
{
    painter->setFont(theme.font(TextStyle::Caption));
    const QFontMetricsF metrics(painter->font());
    if (!m_compact) {
        for (qsizetype i = 0; i < m_data->tickValues.size() && i < m_data->ticks.size(); ++i) {
            const double y = std::round(yAt(m_data->tickValues.at(i), area)) + 0.5;
            painter->setPen(QPen(theme.color(ColorRole::Line), theme.line()));
            painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
            painter->setPen(theme.ink(Ink::Tertiary));
            painter->drawText(QRectF(0, y - 10, area.left() - theme.px(8), 20), Qt::AlignRight | Qt::AlignVCenter,
                              m_data->ticks.at(i));
        }
    }
    // As many names as fit, the first and the last always.
    painter->setPen(theme.ink(Ink::Tertiary));
    const double y = area.bottom() + theme.px(4);
    const auto name = [&](int point) {
        const QString& words = m_data->points.at(point);
        const double wide = metrics.horizontalAdvance(words);
        const double x = std::clamp(xAt(point, area) - wide / 2, 0.0, std::max(0.0, width() - wide));
        return QRectF(x, y, wide + 1, theme.px(16));
    };
    if (m_kind == ChartWidget::Kind::Bars) {
        const double slot = area.width() / count();
        for (int point = 0; point < count(); ++point) {
            const QRectF box = name(point);
            if (box.width() <= slot || point % 2 == 0)
                painter->drawText(box, Qt::AlignCenter, m_data->points.at(point));
        }
        return;
    }
    QRectF last = name(count() - 1);
    painter->drawText(last, Qt::AlignCenter, m_data->points.last());
    double free = -1;
    const int steps = m_compact ? 1 : 4;
    for (int i = 0; i < steps; ++i) {
        const int point = i * (count() - 1) / std::max(1, steps);
        const QRectF box = name(point);
        if (box.left() > free && box.right() + theme.px(12) < last.left()) {
            painter->drawText(box, Qt::AlignCenter, m_data->points.at(point));
            free = box.right() + theme.px(12);
        }
    }
}

void ChartCanvas::paintLines(QPainter* painter, const Theme& theme, const QRectF& area) const
{
    const auto pathOf = [&](const ChartData::Series& series) {
        QPainterPath path;
        for (int point = 0; point < std::min<int>(count(), static_cast<int>(series.values.size())); ++point) {
            const QPointF at(xAt(point, area), yAt(series.values.at(point), area));
            if (point == 0)
                path.moveTo(at);
            else if (series.stepped) {
                path.lineTo(at.x(), path.currentPosition().y());
                path.lineTo(at);
            } else
                path.lineTo(at);
        }
        return path;
    };
    if (!m_data->series.isEmpty()) {
        QPainterPath fill = pathOf(m_data->series.first());
        if (m_data->fillBetween && m_data->series.size() > 1) {
            fill.connectPath(pathOf(m_data->series.at(1)).toReversed());
        } else if (!fill.isEmpty()) {
            fill.lineTo(fill.currentPosition().x(), area.bottom());
            fill.lineTo(xAt(0, area), area.bottom());
        }
        fill.closeSubpath();
        QColor color = theme.chart(m_data->series.first().chart);
        color.setAlphaF(0.13F);
        if (m_data->series.size() == 1 || m_data->fillBetween)
            painter->fillPath(fill, color);
    }
    for (const ChartData::Series& series : m_data->series) {
        QPen pen(theme.chart(series.chart), (series.reference ? 1.5 : 2.0) * theme.scale(), Qt::SolidLine, Qt::FlatCap,
                 Qt::RoundJoin);
        if (series.dashed)
            pen.setDashPattern({4, 3});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(pathOf(series));
    }
    for (const ChartData::Mark& mark : m_data->marks) {
        if (mark.point < 0 || mark.point >= count())
            continue;
        paintMark(painter, theme, {xAt(mark.point, area), yAt(mark.value, area)});
    }
    // Only the last point and the one that is read are marked.
    const int shown = m_current >= 0 ? m_current : count() - 1;
    if (m_current >= 0) {
        painter->setPen(QPen(theme.color(ColorRole::Edge), theme.line(), Qt::DotLine));
        painter->drawLine(QPointF(xAt(shown, area), area.top()), QPointF(xAt(shown, area), area.bottom()));
    }
    for (const ChartData::Series& series : m_data->series) {
        if (shown >= series.values.size() || (series.reference && m_current < 0))
            continue;
        painter->setPen(QPen(theme.chart(series.chart), 2 * theme.scale()));
        painter->setBrush(m_current >= 0 ? theme.color(ColorRole::Surface) : theme.chart(series.chart));
        const double radius = 3.5 * theme.scale();
        painter->drawEllipse(QPointF(xAt(shown, area), yAt(series.values.at(shown), area)), radius, radius);
    }
}

void ChartCanvas::paintBars(QPainter* painter, const Theme& theme, const QRectF& area) const
{
    if (m_data->series.isEmpty())
        return;
    const ChartData::Series& series = m_data->series.first();
    const double slot = area.width() / count();
    const double wide = std::min(slot * 0.55, 40.0 * theme.scale());
    for (int point = 0; point < std::min<int>(count(), static_cast<int>(series.values.size())); ++point) {
        const double top = yAt(series.values.at(point), area);
        const QRectF bar(xAt(point, area) - wide / 2, top, wide, std::max(1.0, area.bottom() - top));
        QColor color = theme.chart(7);
        color.setAlphaF(0.4F);
        const bool now = point == m_data->currentBar;
        if (now)
            color = theme.color(ColorRole::Accent);
        QPainterPath path;
        path.addRoundedRect(bar.adjusted(0, 0, 0, 4), 3, 3);
        painter->save();
        painter->setClipRect(bar);
        painter->fillPath(path, color);
        painter->restore();
        painter->setFont(theme.font(TextStyle::Caption, now ? Emphasis::Strong : Emphasis::Regular));
        painter->setPen(theme.ink(now ? Ink::Primary : Ink::Secondary));
        painter->drawText(QRectF(bar.center().x() - slot / 2, top - theme.px(18), slot, theme.px(16)), Qt::AlignCenter,
                          series.labels.value(point, series.texts.value(point)));
    }
}

void ChartCanvas::paintMark(QPainter* painter, const Theme& theme, const QPointF& tip)
{
    const double size = theme.px(8);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.chart(3));
    painter->drawPolygon(QPolygonF({tip, tip + QPointF(size / 2, size), tip + QPointF(-size / 2, size)}));
}

void ChartCanvas::paintCard(QPainter* painter, const Theme& theme, const QRectF& area) const
{
    QList<std::pair<QString, QString>> lines;
    for (const ChartData::Series& series : m_data->series)
        lines.append({series.name, series.texts.value(m_current)});
    for (const ChartData::Mark& mark : m_data->marks) {
        if (mark.point == m_current)
            lines.append({mark.text, {}});
    }
    const QFont font = theme.font(TextStyle::Small);
    const QFont strong = theme.font(TextStyle::Small, Emphasis::Medium);
    const QString& title = m_data->points.at(m_current);
    qreal wide = QFontMetricsF(strong).horizontalAdvance(title);
    for (const auto& [name, text] : lines)
        wide = std::max(wide, QFontMetricsF(font).horizontalAdvance(name) + figuresWidth(text, font) + theme.px(16));
    const int row = lineHeight(theme, TextStyle::Small);
    const int pad = theme.px(10);
    QRectF card(0, 0, wide + 2 * pad, row * (lines.size() + 1) + 2 * theme.px(6));
    const double x = xAt(m_current, area);
    card.moveTop(std::max(0.0, std::min(area.top() + theme.px(8), height() - card.height())));
    card.moveLeft(x + theme.px(12));
    if (card.right() > width())
        card.moveRight(x - theme.px(12));
    card.moveLeft(std::max(0.0, card.left()));
    paintPanel(painter, card.toRect(), theme.color(ColorRole::Raised), theme.color(ColorRole::Line2), 8, theme);
    double y = card.y() + theme.px(6);
    painter->setFont(strong);
    painter->setPen(theme.ink(Ink::Primary));
    painter->drawText(QRectF(card.x() + pad, y, wide, row), Qt::AlignLeft | Qt::AlignVCenter, title);
    for (const auto& [name, text] : lines) {
        y += row;
        painter->setFont(font);
        painter->setPen(theme.ink(Ink::Tertiary));
        painter->drawText(QRectF(card.x() + pad, y, wide, row), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter->setPen(theme.ink(Ink::Primary));
        const QFontMetricsF metrics(font);
        drawFigures(painter,
                    QPointF(card.right() - pad - figuresWidth(text, font),
                            y + (row + metrics.ascent() - metrics.descent()) / 2),
                    text, font);
    }
}

} // namespace tradewind
