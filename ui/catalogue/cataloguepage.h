// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"
#include "ui/shell/page.h"

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace tradewind {

class EmptyState;
class FilterPanel;
class OfferCards;
class OfferTable;
class PageHead;
class SegmentedControl;

/// The catalogue: filters beside, offers as a list or cards, landed costs beside every price. Routes: catalogue,
/// catalogue/category/<id>, catalogue/search?q=….
class CataloguePage : public Page
{
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    explicit CataloguePage(CatalogueDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

private:
    QWidget* makeHead();
    void chooseOrder();
    void refreshHead();
    void refreshFilters();
    void showResult();
    void showView(const QString& id);

    CatalogueDesk& m_desk;
    OfferSearch& m_search;
    FilterPanel* m_panel;
    PageHead* m_head;
    QPushButton* m_order;
    SegmentedControl* m_view;
    QWidget* m_chipRow;
    QWidget* m_chips;
    QStackedWidget* m_stack;
    OfferTable* m_table;
    OfferCards* m_cards;
    EmptyState* m_empty;
};

/// The orders a list can be in, in words.
QString orderText(OfferOrder order, bool descending);

} // namespace tradewind
