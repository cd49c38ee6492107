// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

#include <QTimer>

class QPushButton;

namespace tradewind {

class DataTable;
class SegmentedControl;
class SourcingDesk;
class StateStack;

/// The list of quotes: what needs the user first, drafts, what is with suppliers, what has ended. Validity counts down.
class QuotesPage : public Page
{
    Q_OBJECT

public:
    explicit QuotesPage(SourcingDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    void deactivate() override;
    void placesChanged() override;
    QWidget* initialFocus() override;

private:
    void refresh();

    SourcingDesk& m_desk;
    SegmentedControl* m_filter;
    QPushButton* m_approvals;
    QPushButton* m_add;
    DataTable* m_table;
    StateStack* m_stack;
    QTimer m_clock;
    bool m_read = false;
};

} // namespace tradewind
