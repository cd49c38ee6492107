// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

class QPushButton;

namespace tradewind {

class Banner;
class DataTable;
class PageHead;
class PlainLabel;
class SegmentedControl;
class StateStack;
class WarehouseDesk;

/// What lies in store with its storage clock; tick goods and build a shipment, or order an extra service. Route:
/// warehouse/items.
class StoredItemsPage final : public Page
{
    Q_OBJECT

public:
    /// The desk must outlive the page.
    explicit StoredItemsPage(WarehouseDesk& desk);

    void activate(const Route& route) override;
    void placesChanged() override { refreshActs(); }
    QWidget* initialFocus() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showList();
    void refreshActs();
    void openService();

    WarehouseDesk& m_desk;
    PageHead* m_head;
    SegmentedControl* m_part;
    DataTable* m_table;
    StateStack* m_state;
    Banner* m_banner;
    PlainLabel* m_ticked;
    QPushButton* m_service;
    QPushButton* m_build;
};

} // namespace tradewind
