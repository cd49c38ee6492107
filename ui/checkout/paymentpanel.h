// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"

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
    /// With a button that locks the rate and then pays; for everyone but the checkout, which places the order too.
    void setShowsPay(bool shows);
    /// The page beside it shows how the rate went: it does not stand here a second time.
    void setBesideRate(bool beside);
    /// The button that locks and pays, to be put where acts stand; the panel fills it in.
    QPushButton* payButton() const { return m_pay; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// One line of a list of facts.
    struct Row
    {
        QString name;
        CellParts value;
        bool strong = false;
        QString objectName{};
        bool rule = false; ///< a line above it

        bool operator==(const Row&) const = default;
    };

    void refresh();
    void refreshAct();
    void tick();
    /// Whether the button locks the rate, because nothing else stands before paying.
    bool locksFirst() const;
    /// Makes the rows anew when they are different, so that nothing flickers.
    static void show(FactList* list, QList<Row>& shown, const QList<Row>& rows);

    PaymentSession& m_session;
    SectionHeader* m_head;
    QWidget* m_lockRow;
    CountdownRing* m_ring;
    AmountLabel* m_rate;
    PlainLabel* m_pair;
    PlainLabel* m_until;
    FactList* m_rates;
    FactList* m_costs;
    ChartWidget* m_chart;
    SectionHeader* m_balanceHead;
    FactList* m_balance;
    QPushButton* m_pay;
    PlainLabel* m_why;
    QList<Row> m_shownRates;
    QList<Row> m_shownCosts;
    QList<Row> m_shownBalance;
    QStringList m_shownHistory;
    bool m_showsPay = false;
    bool m_besideRate = false;
};

/// Puts the mid rates of a payment into a chart.
void showHistory(ChartWidget* chart, const PaymentSession& session);

} // namespace tradewind
