// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/imageview.h"

#include "ui/theme/focusring.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tradewind {

namespace {
constexpr double kStep = 1.25;
constexpr double kMost = 8;
constexpr double kPanPart = 0.2;
constexpr int kNotch = 120;
} // namespace

ImageView::ImageView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(120, 90);
}

void ImageView::setImage(const QImage& image, bool isSame)
{
    m_image = image;
    if (!isSame) {
        m_zoom = 1;
        m_centre = {0.5, 0.5};
    }
    keepInside();
    update();
    Q_EMIT zoomChanged();
}

double ImageView::fitScale() const
{
    if (m_image.isNull() || width() < 1 || height() < 1)
        return 1;
    return std::min(double(width()) / m_image.width(), double(height()) / m_image.height());
}

int ImageView::percent() const
{
    return static_cast<int>(std::lround(scale() * devicePixelRatioF() * 100));
}

QString ImageView::accessibleWords() const
{
    return m_image.isNull() ? tr("The picture is on its way") : tr("Shown at %1 %").arg(percent());
}

void ImageView::setZoom(double zoom, const QPointF& around)
{
    const double bounded = std::clamp(zoom, 1.0, kMost);
    if (m_image.isNull() || bounded == m_zoom)
        return;
    // The point under the pointer stays under it.
    const QPointF offset = around - QRectF(rect()).center();
    const auto inPicture = [this, &offset] {
        return QPointF(offset.x() / (m_image.width() * scale()), offset.y() / (m_image.height() * scale()));
    };
    const QPointF before = inPicture();
    m_zoom = bounded;
    m_centre += before - inPicture();
    keepInside();
    update();
    Q_EMIT zoomChanged();
}

void ImageView::zoomBy(int steps)
{
    setZoom(m_zoom * std::pow(kStep, steps), QRectF(rect()).center());
}

void ImageView::fit()
{
    m_centre = {0.5, 0.5};
    setZoom(1, QRectF(rect()).center());
}

void ImageView::showPixels()
{
    setZoom(1 / (fitScale() * devicePixelRatioF()), QRectF(rect()).center());
}

bool ImageView::pan(int right, int down)
{
    const QPointF before = m_centre;
    m_centre += QPointF(right * kPanPart * width() / (m_image.width() * scale()),
                        down * kPanPart * height() / (m_image.height() * scale()));
    keepInside();
    update();
    return m_centre != before;
}

/// What is smaller than the view stands in its middle; what is larger has no edge inside it.
void ImageView::keepInside()
{
    if (m_image.isNull())
        return;
    const auto bounded = [](double centre, double shown, double whole) {
        const double half = whole <= shown ? 0.5 : shown / whole / 2;
        return std::clamp(centre, half, 1 - half);
    };
    m_centre = {bounded(m_centre.x(), width(), m_image.width() * scale()),
                bounded(m_centre.y(), height(), m_image.height() * scale())};
}

void ImageView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(ColorRole::Sunken));
    paintImage(painter, theme);
    if (showsFocus(this))
        paintInnerFocus(&painter, rect(), 0, theme);
}

void ImageView::paintImage(QPainter& painter, const Theme& theme)
{
    if (m_image.isNull())
        return;
    const QSizeF size = QSizeF(m_image.size()) * scale();
    const QPointF middle = QRectF(rect()).center();
    const QRectF target(middle.x() - m_centre.x() * size.width(), middle.y() - m_centre.y() * size.height(),
                        size.width(), size.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, m_image);
    if (theme.isDark())
        painter.fillRect(target, QColor(0, 0, 0, 20));
}

void ImageView::wheelEvent(QWheelEvent* event)
{
    const double steps = double(event->angleDelta().y()) / kNotch;
    setZoom(m_zoom * std::pow(kStep, steps), event->position());
    event->accept();
}

void ImageView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->position().toPoint();
}

void ImageView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_image.isNull())
        return;
    const QPointF by = event->position() - QPointF(m_pressed);
    m_pressed = event->position().toPoint();
    m_centre -= QPointF(by.x() / (m_image.width() * scale()), by.y() / (m_image.height() * scale()));
    keepInside();
    update();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (isZoomed())
        fit();
    else
        setZoom(2, event->position());
}

void ImageView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    keepInside();
    Q_EMIT zoomChanged();
}

} // namespace tradewind
