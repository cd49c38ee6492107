// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace tradewind {

class Banner;
class ChartWidget;
class DataTable;
class MoneyDesk;
class PlainLabel;
class SectionHeader;
class SegmentedControl;
class StateStack;

/// Balances, what moved them, what a currency costs, what the platform charges.
class MoneyPage final : public Page
{
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    explicit MoneyPage(MoneyDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeChart();
    QWidget* makeBelow();
    void showView(const QString& id);
    void refresh();
    void refreshCards();
    void arrangeCards();
    void refreshChart();

    MoneyDesk& m_desk;
    StateStack* m_stack = nullptr;
    Banner* m_banner = nullptr;
    QWidget* m_cards = nullptr;
    int m_columns = 0; ///< of the cards; 0: they are not placed
    QPushButton* m_exchange = nullptr;
    QPushButton* m_topUp = nullptr;
    PlainLabel* m_chartTitle = nullptr;
    ChartWidget* m_chart = nullptr;
    SegmentedControl* m_days = nullptr;
    DataTable* m_history = nullptr;
    PlainLabel* m_historyTrouble = nullptr;
    SegmentedControl* m_view = nullptr;
    QWidget* m_filters = nullptr;
    SegmentedControl* m_filter = nullptr;
    QLineEdit* m_search = nullptr;
    PlainLabel* m_bookName = nullptr;
    QStackedWidget* m_below = nullptr;
    DataTable* m_ledger = nullptr;
    DataTable* m_rates = nullptr;
    DataTable* m_fees = nullptr;
};

} // namespace tradewind
