// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractSlider>

namespace tradewind {

class RangeHistogram;

/// One end of a RangeHistogram: a slider for the keyboard and for assistive technology, a knob for the pointer. Its
/// value counts the edges between bins.
class RangeHandle final : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit RangeHandle(RangeHistogram* owner);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    RangeHistogram* m_owner;
};

} // namespace tradewind
