// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

#include <functional>

namespace tradewind {

class ApprovalPanel;
class ApprovalsDesk;
class DataTable;
class Navigator;
class SegmentedControl;
class StateStack;

/// Approvals and the one that is open. Routes: approvals, approvals/ID.
class ApprovalsPage final : public Page
{
    Q_OBJECT

public:
    /// The desk must outlive the page.
    explicit ApprovalsPage(ApprovalsDesk& desk);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();

    ApprovalsDesk& m_desk;
    StateStack* m_listState;
    DataTable* m_list;
    SegmentedControl* m_filter;
    ApprovalPanel* m_panel;
};

/// Registers the pages of approvals. The desk is asked for when a page is made.
void registerApprovalPages(Navigator& navigator, std::function<ApprovalsDesk&()> desk);

} // namespace tradewind
