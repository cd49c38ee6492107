// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/popover.h"

#include <QTimer>

class QComboBox;
class QPushButton;

namespace tradewind {

class CountdownRing;
class FactList;
class MoneyDesk;
class PlainLabel;
class PriceEdit;

/// Exchanges one balance for another: amount, locked rate with what it costs and how long it holds, exchange.
class ExchangePanel final : public Popover
{
    Q_OBJECT

public:
    /// `desk` must outlive the panel.
    ExchangePanel(MoneyDesk& desk, QWidget* parent);
    ~ExchangePanel() override;

private:
    void refresh();
    /// Why no rate can be locked for what stands there; empty when it can.
    QString whyNotLock() const;
    void tick();

    MoneyDesk& m_desk;
    PriceEdit* m_amount;
    QComboBox* m_to;
    QPushButton* m_lock;
    FactList* m_figures;
    CountdownRing* m_ring;
    PlainLabel* m_words;
    QPushButton* m_confirm;
    QTimer m_clock;
};

} // namespace tradewind
