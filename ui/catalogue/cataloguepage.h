// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"
#include "ui/shell/page.h"

class QAbstractItemView;
class QAction;
class QKeyEvent;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace tradewind {

class Banner;
class FilterPanel;
class NoOffers;
class OfferCards;
class OfferTable;
class PageHead;
class SegmentedControl;
class SuggestionList;
class ViewTabs;

/// The catalogue: filters beside, offers as a list or cards, landed costs beside every price. In the list, whatever is
/// typed is searched for, Enter opens an offer, and the keys of OfferKeys. One page for the routes catalogue,
/// catalogue/category/<id>, catalogue/search, each with ?q=…; catalogue?view=<id> is a saved view.
class CataloguePage : public Page
{
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    explicit CataloguePage(CatalogueDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;
    QLineEdit* searchField() override { return m_field; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeSearchRow();
    QAbstractItemView* view() const;
    bool handleFieldKey(QKeyEvent* event);
    void typeAhead(const QString& text);
    void searchFor(const QString& text);
    void refreshCompared();
    void arrange();
    void refreshFollowed();
    void refreshRow();
    void showDesk();
    void askToSave();
    void saveAs(const QString& name);
    void refreshViews();
    void showRecent();
    void chooseOrder();
    void refreshHead();
    void refreshFilters();
    void showResult();
    void showCount();
    void showView(const QString& id);

    CatalogueDesk& m_desk;
    OfferSearch& m_search;
    FilterPanel* m_panel;
    PageHead* m_head;
    ViewTabs* m_tabs;
    QPushButton* m_save;
    QPushButton* m_followed;
    QAction* m_recent;
    QPushButton* m_order;
    SegmentedControl* m_view;
    QToolButton* m_columns;
    QToolButton* m_filters;
    bool m_isNarrow = false;
    QPushButton* m_compare;
    QLineEdit* m_field; ///< in the bar above while the page is shown in the window
    SuggestionList* m_suggestions;
    bool m_wasTyped = false; ///< words that nothing was suggested for yet
    Banner* m_notice;
    QWidget* m_row; ///< filters in use, and what is followed
    QWidget* m_chips;
    QStackedWidget* m_stack;
    OfferTable* m_table;
    OfferCards* m_cards;
    NoOffers* m_nothing;
};

} // namespace tradewind
