// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"
#include "ui/shell/page.h"

class QPushButton;

namespace tradewind {

class DataTable;
class PageHead;
class StateStack;

/// The offers one follows, what changed about them since one last looked first. Enter opens one. Route: followed.
class FollowedPage : public Page
{
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    explicit FollowedPage(CatalogueDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

private:
    void refresh();

    CatalogueDesk& m_desk;
    FollowedOffers& m_followed;
    PageHead* m_head;
    QPushButton* m_seen;
    DataTable* m_table;
    StateStack* m_stack;
};

} // namespace tradewind
