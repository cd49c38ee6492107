// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

#include <functional>

class QPushButton;

namespace tradewind {

class DataTable;
class Navigator;
class PageHead;
class SearchDesk;
class StateStack;

/// What the search box found, when it is not clear where to go. Route: search?q=TEXT.
class SearchPage final : public Page
{
    Q_OBJECT

public:
    /// The desk must outlive the page.
    explicit SearchPage(SearchDesk& desk);

    void activate(const Route& route) override;
    void deactivate() override { m_active = false; }
    QWidget* initialFocus() override;

private:
    void refresh();

    SearchDesk& m_desk;
    PageHead* m_head;
    QPushButton* m_catalogue;
    DataTable* m_table;
    StateStack* m_stack;
    bool m_active = false;
};

/// Registers the page. The desk is asked for when it is made.
void registerSearchPage(Navigator& navigator, std::function<SearchDesk&()> desk);

} // namespace tradewind
