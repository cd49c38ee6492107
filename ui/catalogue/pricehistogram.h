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
    /// How many offers stand in each step of `stepMicros` (millionths of a yuan), from 0 up; the range in use.
    void setCounts(const QList<qint64>& counts, qint64 stepMicros, std::optional<qint64> fromMicros,
                   std::optional<qint64> toMicros);

    QSize sizeHint() const override;
    QString accessibleWords() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Chart; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<qint64> m_bins;
    qint64 m_step = 0;
    std::optional<qint64> m_from;
    std::optional<qint64> m_to;
};

} // namespace tradewind
