// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

class QPushButton;
class QTabBar;

namespace tradewind {

class Banner;
class DataTable;
class ShipmentsDesk;
class ShipmentPanel;
class StateStack;

/// Shipments, exceptions first, and the one that is open. Routes: shipments, shipments/ID.
class ShipmentsPage final : public Page
{
    Q_OBJECT

public:
    /// The desk must outlive the page.
    explicit ShipmentsPage(ShipmentsDesk& desk);

    void activate(const Route& route) override;
    void deactivate() override { m_active = false; }
    void placesChanged() override;
    QWidget* initialFocus() override;

private:
    void showList();
    void showOne();
    void showDrafts();

    ShipmentsDesk& m_desk;
    QTabBar* m_tabs;
    Banner* m_drafts;
    DataTable* m_list;
    StateStack* m_listState;
    StateStack* m_detailState;
    ShipmentPanel* m_detail;
    bool m_active = false;
};

} // namespace tradewind
