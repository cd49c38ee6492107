// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/accessiblepart.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

namespace tradewind {

class RangeHandle;

/// How many things lie where, and a range over them with two handles: each can be dragged, or moved with the arrow keys
/// from bin to bin, Page Up and Down by four, Home and End to "no limit". Bars inside the range stand in the colour of
/// the first series; the handles' words say the limits.
class RangeHistogram : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    using Format = std::function<QString(qint64)>;

    /// `name` is what is counted ("Minimum order"), `format` writes a value of it. `gap` is what lies between the end
    /// of one bin and the least value of the next: 1 for whole numbers, 0 where values are dense.
    RangeHistogram(const QString& name, Format format, qint64 gap, QWidget* parent = nullptr);

    /// Bin i holds values above upTo[i − 1], up to and with upTo[i]; one more holds the rest. `counts` is one longer
    /// than `upTo`, or empty. Bins at both ends that hold nothing are not shown; with one bin there is no range.
    void setBins(const QList<qint64>& upTo, const QList<qint64>& counts);
    /// The limits in use, both inclusive.
    void setLimits(std::optional<qint64> low, std::optional<qint64> high);

    QSize sizeHint() const override;
    QString accessibleWords() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Chart; }

Q_SIGNALS:
    /// A handle was moved; nothing means no limit on that side. The limit of the other side is the one given.
    void limitsChosen(std::optional<qint64> low, std::optional<qint64> high);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    friend class RangeHandle;
    int edges() const { return static_cast<int>(m_upTo.size()) + 1; }
    int xOf(int edge) const;
    int edgeAt(int x) const;
    std::optional<qint64> lowOf(int edge) const;
    std::optional<qint64> highOf(int edge) const;
    void drag(RangeHandle* handle, int x);
    void handleMoved(RangeHandle* handle, int edge);
    void nameHandles();
    void placeHandles();

    QString m_name;
    Format m_format;
    qint64 m_gap;
    QList<qint64> m_upTo;
    QList<qint64> m_counts;
    std::optional<qint64> m_from; ///< the limits as they were given, which may lie within a bin
    std::optional<qint64> m_to;
    RangeHandle* m_low;
    RangeHandle* m_high;
    RangeHandle* m_dragged = nullptr;
};

} // namespace tradewind
