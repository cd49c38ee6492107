// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/rangehistogram.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rangehandle.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kBars = 32;
constexpr int kHandle = 24; // a target for fingers and unsteady hands
} // namespace

RangeHistogram::RangeHistogram(const QString& name, Format format, qint64 gap, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_format(std::move(format))
    , m_gap(gap)
    , m_low(new RangeHandle(this))
    , m_high(new RangeHandle(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (RangeHandle* handle : {m_low, m_high})
        connect(handle, &QAbstractSlider::valueChanged, this, [this, handle](int edge) { handleMoved(handle, edge); });
    nameHandles();
}

void RangeHistogram::setBins(const QList<qint64>& upTo, const QList<qint64>& counts)
{
    // Nothing lies in the bins at either end that hold nothing: they go into the first and the last that do.
    const auto isUsed = [](qint64 number) { return number > 0; };
    const qsizetype first = std::find_if(counts.begin(), counts.end(), isUsed) - counts.begin();
    const qsizetype last = counts.rend() - std::find_if(counts.rbegin(), counts.rend(), isUsed) - 1;
    const QList<qint64> shown = last > first ? upTo.mid(first, last - first) : QList<qint64>();
    m_counts = last > first ? counts.mid(first, last - first + 1) : QList<qint64>();
    if (shown != m_upTo) {
        m_upTo = shown;
        const QSignalBlocker lowQuiet(m_low);
        const QSignalBlocker highQuiet(m_high);
        for (RangeHandle* handle : {m_low, m_high})
            handle->setRange(0, edges());
        setLimits(m_from, m_to);
    }
    update();
}

void RangeHistogram::setLimits(std::optional<qint64> low, std::optional<qint64> high)
{
    // An end between two edges stands at the last one that is inside the range.
    const auto reached = [this](qint64 value, qint64 gap) {
        return static_cast<int>(
            std::count_if(m_upTo.begin(), m_upTo.end(), [&](qint64 end) { return end + gap <= value; }));
    };
    const QSignalBlocker lowQuiet(m_low);
    const QSignalBlocker highQuiet(m_high);
    m_from = low;
    m_to = high;
    m_low->setValue(low ? reached(*low, m_gap) : 0);
    m_high->setValue(high ? std::max(1, reached(*high, 0)) : edges());
    nameHandles();
    placeHandles();
    update();
}

std::optional<qint64> RangeHistogram::lowOf(int edge) const
{
    return edge <= 0 || edge > m_upTo.size() ? std::nullopt : std::optional(m_upTo.at(edge - 1) + m_gap);
}

std::optional<qint64> RangeHistogram::highOf(int edge) const
{
    return edge <= 0 || edge > m_upTo.size() ? std::nullopt : std::optional(m_upTo.at(edge - 1));
}

QSize RangeHistogram::sizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(192), theme.px(kBars + kHandle / 2)};
}

QString RangeHistogram::accessibleWords() const
{
    const auto most = std::max_element(m_counts.begin(), m_counts.end());
    if (most == m_counts.end() || *most == 0 || m_upTo.isEmpty())
        return tr("%1: nothing to show").arg(m_name);
    const qsizetype bin = most - m_counts.begin();
    if (bin >= m_upTo.size())
        return tr("%1: most offers above %2").arg(m_name, m_format(m_upTo.last()));
    if (bin == 0)
        return tr("%1: most offers up to %2").arg(m_name, m_format(m_upTo.first()));
    return tr("%1: most offers between %2 and %3")
        .arg(m_name, m_format(m_upTo.at(bin - 1) + m_gap), m_format(m_upTo.at(bin)));
}

void RangeHistogram::nameHandles()
{
    m_low->setAccessibleName(m_from ? tr("%1, at least %2").arg(m_name, m_format(*m_from))
                                    : tr("%1, no least").arg(m_name));
    m_high->setAccessibleName(m_to ? tr("%1, at most %2").arg(m_name, m_format(*m_to)) : tr("%1, no most").arg(m_name));
    for (RangeHandle* handle : {m_low, m_high})
        setServerToolTip(handle, handle->accessibleName());
}

int RangeHistogram::xOf(int edge) const
{
    const int inset = Theme::of(this).px(kHandle) / 2;
    const int room = std::max(1, width() - 2 * inset);
    const int x = inset + edge * room / std::max(1, edges());
    return layoutDirection() == Qt::RightToLeft ? width() - x : x;
}

int RangeHistogram::edgeAt(int x) const
{
    const int inset = Theme::of(this).px(kHandle) / 2;
    const int room = std::max(1, width() - 2 * inset);
    const int from = (layoutDirection() == Qt::RightToLeft ? width() - x : x) - inset;
    return std::clamp((from * edges() + room / 2) / room, 0, edges());
}

void RangeHistogram::placeHandles()
{
    const Theme theme = Theme::of(this);
    const int side = theme.px(kHandle);
    for (RangeHandle* handle : {m_low, m_high}) {
        handle->setVisible(!m_upTo.isEmpty());
        handle->setGeometry(xOf(handle->value()) - side / 2, height() - side, side, side);
    }
}

void RangeHistogram::drag(RangeHandle* handle, int x)
{
    const int edge = edgeAt(x);
    if (edge != handle->value())
        handleMoved(handle, edge);
}

/// The handles never pass each other; at least one bin stays between them.
void RangeHistogram::handleMoved(RangeHandle* handle, int edge)
{
    const QSignalBlocker quiet(handle);
    if (handle == m_low) {
        handle->setValue(std::min(edge, m_high->value() - 1));
        m_from = lowOf(handle->value());
    } else {
        handle->setValue(std::max(edge, m_low->value() + 1));
        m_to = highOf(handle->value());
    }
    nameHandles();
    placeHandles();
    update();
    Q_EMIT limitsChosen(m_from, m_to);
}

void RangeHistogram::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_upTo.isEmpty())
        return;
    const int x = static_cast<int>(event->position().x());
    const bool nearLow = std::abs(x - xOf(m_low->value())) <= std::abs(x - xOf(m_high->value()));
    m_dragged = nearLow ? m_low : m_high;
    drag(m_dragged, x);
}

void RangeHistogram::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged && event->buttons() & Qt::LeftButton)
        drag(m_dragged, static_cast<int>(event->position().x()));
}

void RangeHistogram::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeHandles();
}

void RangeHistogram::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        placeHandles();
    }
}

void RangeHistogram::paintEvent(QPaintEvent*)
{
    if (m_upTo.isEmpty())
        return;
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const int base = height() - theme.px(kHandle) / 2;
    const auto highest = std::max_element(m_counts.begin(), m_counts.end());
    const qint64 most = highest == m_counts.end() ? 0 : *highest;
    const int gap = std::max(1, theme.px(1));
    for (int bin = 0; bin < edges(); ++bin) {
        const int a = xOf(bin);
        const int b = xOf(bin + 1);
        const qint64 number = m_counts.value(bin);
        const int tall = most > 0 ? std::max<int>(number > 0 ? 2 : 1, static_cast<int>(number * (base - 2) / most)) : 1;
        const bool inside = bin >= m_low->value() && bin < m_high->value();
        const QRect bar(std::min(a, b), base - tall, std::max(1, std::abs(b - a) - gap), tall);
        painter.fillRect(bar, inside ? theme.chart(1) : theme.color(ColorRole::Line2));
    }
    const int low = xOf(m_low->value());
    const int high = xOf(m_high->value());
    painter.fillRect(QRect(xOf(0), base, xOf(edges()) - xOf(0), theme.px(2)).normalized(),
                     theme.color(ColorRole::Line2));
    painter.fillRect(QRect(std::min(low, high), base, std::abs(high - low), theme.px(2)), theme.chart(1));
}

} // namespace tradewind
