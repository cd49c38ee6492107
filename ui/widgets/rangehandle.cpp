// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/rangehandle.h"

#include "ui/theme/focusring.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rangehistogram.h"

#include <QFocusEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace tradewind {

namespace {
constexpr int kKnob = 12;
constexpr int kPage = 4;
} // namespace

RangeHandle::RangeHandle(RangeHistogram* owner)
    : QAbstractSlider(owner)
    , m_owner(owner)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
    setPageStep(kPage);
}

void RangeHandle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const int side = theme.px(kKnob);
    QRectF knob(0, 0, side, side);
    knob.moveCenter(QRectF(rect()).center());
    painter.setPen(QPen(theme.color(isEnabled() ? ColorRole::Accent : ColorRole::Line2), 2));
    painter.setBrush(theme.color(ColorRole::Raised));
    painter.drawEllipse(knob.adjusted(1, 1, -1, -1));
    if (showsFocus(this)) {
        painter.setPen(QPen(theme.color(ColorRole::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(knob.adjusted(-3, -3, 3, 3));
    }
}

void RangeHandle::mousePressEvent(QMouseEvent* event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void RangeHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        m_owner->drag(this, mapToParent(event->position().toPoint()).x());
}

/// The wheel scrolls the panel.
void RangeHandle::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void RangeHandle::focusInEvent(QFocusEvent* event)
{
    QAbstractSlider::focusInEvent(event);
    raise();
    update();
}

void RangeHandle::focusOutEvent(QFocusEvent* event)
{
    QAbstractSlider::focusOutEvent(event);
    update();
}

} // namespace tradewind
