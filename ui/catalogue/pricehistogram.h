// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"
#include "ui/widgets/accessiblepart.h"

#include <QWidget>

namespace tradewind {

/// How many offers stand at which price; those inside the chosen range in the colour of the first series.
class PriceHistogram : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit PriceHistogram(QWidget* parent = nullptr);
    void setCounts(const FacetCounts& facets, std::optional<qint64> fromMicros, std::optional<qint64> toMicros);

    QSize sizeHint() const override;
    QString accessibleWords() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Chart; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::array<qint64, FacetCounts::kPriceBins> m_bins{};
    qint64 m_step = 0;
    std::optional<qint64> m_from;
    std::optional<qint64> m_to;
};

} // namespace tradewind
