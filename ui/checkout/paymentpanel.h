// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace tradewind {

class AmountLabel;
class ChartWidget;
class CountdownRing;
class FactList;
class PaymentSession;
class PlainLabel;
class SectionHeader;

/// The rate, its lock with the countdown, what it costs and what is left of the balance: beside a checkout, an order
/// or a shipment. Put it into a SidePanel's body.
class PaymentPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the panel.
    explicit PaymentPanel(PaymentSession& session, QWidget* parent = nullptr);
    /// With a button that pays; for everyone but the checkout, which places the order too.
    void setShowsPay(bool shows);

private:
    void refresh();
    void tick();

    PaymentSession& m_session;
    SectionHeader* m_head;
    QWidget* m_lockRow;
    CountdownRing* m_ring;
    AmountLabel* m_rate;
    PlainLabel* m_pair;
    PlainLabel* m_until;
    QPushButton* m_lock;
    FactList* m_rates;
    FactList* m_costs;
    ChartWidget* m_chart;
    SectionHeader* m_balanceHead;
    FactList* m_balance;
    QPushButton* m_pay;
    PlainLabel* m_why;
    bool m_showsPay = false;
};

/// Puts the mid rates of a payment into a chart.
void showHistory(ChartWidget* chart, const PaymentSession& session);

} // namespace tradewind
