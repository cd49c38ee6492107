// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"
#include "ui/shell/page.h"

#include <QElapsedTimer>

class QAbstractItemView;
class QKeyEvent;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace tradewind {

class Banner;
class EmptyState;
class FilterPanel;
class OfferCards;
class OfferPreview;
class OfferTable;
class PageHead;
class SegmentedControl;

/// The catalogue: filters beside, offers as a list or cards, landed costs beside every price. In the list, whatever is
/// typed is searched for, Space shows an offer at a glance, Enter opens it, C compares it, Shift+C goes to the
/// comparison. Routes: catalogue, catalogue/category/<id>, catalogue/search, each with ?q=….
class CataloguePage : public Page
{
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    explicit CataloguePage(CatalogueDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeSearchRow();
    QAbstractItemView* view() const;
    bool handleViewKey(QKeyEvent* event);
    bool handleFieldKey(QKeyEvent* event);
    void typeAhead(const QString& text);
    void searchFor(const QString& text);
    void preview();
    void toggleCompared();
    void refreshCompared();
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
    QToolButton* m_columns;
    QPushButton* m_compare;
    QLineEdit* m_field;
    Banner* m_notice;
    QElapsedTimer m_sinceCompared; ///< since the last C: a letter soon after makes a word of both
    QWidget* m_chips;
    QStackedWidget* m_stack;
    OfferTable* m_table;
    OfferCards* m_cards;
    EmptyState* m_empty;
};

/// The orders a list can be in, in words.
QString orderText(OfferOrder order, bool descending);

} // namespace tradewind
