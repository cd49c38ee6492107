// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/accessiblepart.h"

#include <QImage>
#include <QPointF>
#include <QWidget>

namespace tradewind {

class Theme;

/// A picture to look at closely: + and − or the wheel zoom, 0 fits it in, 1 shows it pixel by pixel; arrow keys or a
/// drag move it while it is larger than the view. Says by its accessible words how large it is shown.
class ImageView : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit ImageView(QWidget* parent = nullptr);

    /// Another picture is fitted in; a finer copy of the same keeps zoom and place.
    void setImage(const QImage& image, bool isSame);
    const QImage& image() const { return m_image; }
    /// Percent of the picture's own pixels.
    int percent() const;
    bool isZoomed() const { return m_zoom > 1; }
    /// Steps of a quarter more, or back; never below fitting, never above eight times.
    void zoomBy(int steps);
    void fit();
    void showPixels();
    /// By so many parts of the view in each direction; false when there was nothing to move.
    bool pan(int right, int down);

    QSize sizeHint() const override { return {640, 480}; }
    QAccessible::Role accessibleRole() const override { return QAccessible::Graphic; }
    QString accessibleWords() const override;

Q_SIGNALS:
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintImage(QPainter& painter, const Theme& theme);
    double fitScale() const;
    double scale() const { return fitScale() * m_zoom; }
    void setZoom(double zoom, const QPointF& around);
    void keepInside();

    QImage m_image;
    double m_zoom = 1;          ///< 1: fits
    QPointF m_centre{0.5, 0.5}; ///< which point of the picture stands in the middle, in parts of it
    QPoint m_pressed;
};

} // namespace tradewind
