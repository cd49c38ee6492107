// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

#include <functional>

class QPushButton;

namespace tradewind {

class ArrivalDelegate;
class ChartWidget;
class DataTable;
class FactList;
class HomeDesk;
class Navigator;
class PageHead;
class PartLabel;
class PlainLabel;
class SidePanel;
class StateStack;

/// What needs me now, what is on its way, money at a glance. Route: home.
class HomePage final : public Page
{
    Q_OBJECT

public:
    /// The desk must outlive the page.
    explicit HomePage(HomeDesk& desk);

    void activate(const Route& route) override;
    void placesChanged() override;
    QWidget* initialFocus() override;

private:
    QWidget* makeWork();
    SidePanel* makePanel();
    void refresh();
    void refreshButtons();
    void refreshRate();
    void refreshBalances();
    void refreshSpend();

    HomeDesk& m_desk;
    PageHead* m_head;
    QPushButton* m_approvals = nullptr;
    StateStack* m_state;
    DataTable* m_needs;
    PlainLabel* m_nothing;
    PlainLabel* m_arrivingNote;
    QWidget* m_arrivingHead;
    DataTable* m_arriving;
    ArrivalDelegate* m_arrivals;
    PlainLabel* m_rateName;
    PlainLabel* m_rateAge;
    PartLabel* m_rate;
    ChartWidget* m_rateChart;
    PlainLabel* m_rateRange;
    FactList* m_balances;
    QWidget* m_spendBlock;
    PlainLabel* m_spendNote;
    ChartWidget* m_spend;
    /// What leads elsewhere, with its route: gone where the platform does not offer that.
    QList<std::pair<QWidget*, QString>> m_links;
};

/// Registers the home page. The desk is asked for when the page is made.
void registerHomePages(Navigator& navigator, std::function<HomeDesk&()> desk);

} // namespace tradewind
