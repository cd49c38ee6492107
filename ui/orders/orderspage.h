// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

class QLineEdit;

namespace tradewind {

class DataTable;
class OrdersDesk;
class PageHead;
class SegmentedControl;
class StateStack;

/// The list of orders: what needs the user first, filtered by state and text.
class OrdersPage final : public Page
{
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    explicit OrdersPage(OrdersDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

private:
    void refresh();

    OrdersDesk& m_desk;
    PageHead* m_head;
    SegmentedControl* m_filter;
    QLineEdit* m_search;
    DataTable* m_table;
    StateStack* m_stack;
};

} // namespace tradewind
