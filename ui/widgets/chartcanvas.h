// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/accessiblepart.h"
#include "ui/widgets/chart.h"

namespace tradewind {

/// The painted part of a chart.
class ChartCanvas : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit ChartCanvas(ChartWidget::Kind kind, QWidget* parent = nullptr);
    void setData(const ChartData* shown);
    void setCompact(bool compact);
    /// The point that is read now, or -1.
    int current() const { return m_current; }

    /// The sign of a mark, which points up to `tip`.
    static void paintMark(QPainter* painter, const Theme& theme, const QPointF& tip);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Chart; }
    QString accessibleWords() const override { return accessibleName(); }
    /// What stands at the current point: "21 Oct, mid 7.8310, ours 7.7950".
    QString accessibleValue() const override;

Q_SIGNALS:
    void tableRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int count() const { return m_data ? static_cast<int>(m_data->points.size()) : 0; }
    QRectF plot(const Theme& theme) const;
    double xAt(int point, const QRectF& area) const;
    double yAt(double value, const QRectF& area) const;
    void measure();
    void setCurrent(int point);
    void paintAxes(QPainter* painter, const Theme& theme, const QRectF& area) const;
    void paintLines(QPainter* painter, const Theme& theme, const QRectF& area) const;
    void paintBars(QPainter* painter, const Theme& theme, const QRectF& area) const;
    void paintCard(QPainter* painter, const Theme& theme, const QRectF& area) const;

    ChartWidget::Kind m_kind;
    const ChartData* m_data = nullptr;
    bool m_compact = false;
    int m_current = -1;
    double m_low = 0;
    double m_high = 1;
};

} // namespace tradewind
