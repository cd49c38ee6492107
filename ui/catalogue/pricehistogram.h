// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/accessiblepart.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace tradewind {

/// How many offers stand at which price; those inside the chosen range in the colour of the first series.
class PriceHistogram : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit PriceHistogram(QWidget* parent = nullptr);
    /// How many offers stand in each bin: above the bin before it, up to `upTo` (millionths of a yuan), one more bin
    /// for the rest; the range in use. Empty bins at both ends are not shown.
    void setCounts(const QList<qint64>& upTo, const QList<qint64>& counts, std::optional<qint64> fromMicros,
                   std::optional<qint64> toMicros);

    QSize sizeHint() const override;
    QString accessibleWords() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Chart; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<qint64> m_upTo; // one more than bins: where each begins, and where the last ends
    QList<qint64> m_bins;
    std::optional<qint64> m_from;
    std::optional<qint64> m_to;
};

} // namespace tradewind
