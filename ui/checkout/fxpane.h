// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    CheckoutSession& m_session;
    PlainLabel* m_sentence;
    FigureStrip* m_figures;
    ChartWidget* m_chart;
};

} // namespace tradewind
