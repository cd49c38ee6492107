// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "ui/widgets/layouts.h"

namespace tradewind {

class Banner;
class CheckoutSession;
class ChartWidget;
class FigureStrip;
class PlainLabel;

/// The exchange rate before it is locked, and while it is: what it costs, how it has moved.
class FxPane final : public ScrollColumn
{
    Q_OBJECT

public:
    explicit FxPane(CheckoutSession& session, QWidget* parent = nullptr);
    void refresh();

private:
    struct Figure
    {
        QString name;
        CellPart value;
        QString note;
        QString objectName;

        bool operator==(const Figure&) const = default;
    };

    CheckoutSession& m_session;
    QList<Figure> m_shown;
    qsizetype m_shownDays = 0;
    PlainLabel* m_sentence;
    FigureStrip* m_figures;
    ChartWidget* m_chart;
};

} // namespace tradewind
