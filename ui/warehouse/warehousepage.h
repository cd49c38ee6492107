// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

namespace tradewind {

class DataTable;
class DecisionPanel;
class PageHead;
class PlainLabel;
class SegmentedControl;
class StateStack;
class WarehouseDesk;

/// What reached the warehouse, decisions first, and the one that is open. Routes: warehouse, warehouse/receipt/ID.
class WarehousePage final : public Page
{
    Q_OBJECT

public:
    /// The desk must outlive the page.
    explicit WarehousePage(WarehouseDesk& desk);

    void activate(const Route& route) override;
    void deactivate() override;
    QWidget* initialFocus() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showList();
    void showOne();

    WarehouseDesk& m_desk;
    PageHead* m_head;
    SegmentedControl* m_part;
    DataTable* m_list;
    StateStack* m_listState;
    StateStack* m_detailState;
    DecisionPanel* m_panel;
    bool m_active = false;
};

} // namespace tradewind
