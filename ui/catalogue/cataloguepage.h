// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/cataloguedesk.h"
#include "ui/shell/page.h"

#include <QElapsedTimer>

class QAbstractItemView;
class QAction;
class QKeyEvent;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace tradewind {

class Banner;
class EmptyState;
class FilterPanel;
class OfferCards;
class OfferPreview;
class OfferTable;
class PageHead;
class SegmentedControl;
class ViewTabs;

/// The catalogue: filters beside, offers as a list or cards, landed costs beside every price. In the list, whatever is
/// typed is searched for, Space shows an offer at a glance, Enter opens it, C compares it, Shift+C goes to the
/// comparison. Routes: catalogue, catalogue/category/<id>, catalogue/search, each with ?q=…; catalogue?view=<id> is a
/// saved view.
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
    bool handleViewKey(QKeyEvent* event);
    bool handleFieldKey(QKeyEvent* event);
    void typeAhead(const QString& text);
    void searchFor(const QString& text);
    void preview();
    void toggleCompared();
    void refreshCompared();
    void refreshHelp();
    void arrange();
    void refreshFollowed();
    void openView(const QString& id);
    void askToSave();
    void saveAs(const QString& name);
    void refreshViews();
    void showRecent();
    bool isAsSaved(const SavedView& view) const;
    void relax(const QString& key);
    void chooseOrder();
    void refreshHead();
    void refreshFilters();
    void showResult();
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
    Banner* m_notice;
    QElapsedTimer m_sinceCompared; ///< since the last C: a letter soon after makes a word of both
    QWidget* m_chips;
    QStackedWidget* m_stack;
    OfferTable* m_table;
    OfferCards* m_cards;
    QWidget* m_nothing;
    EmptyState* m_empty;
    QVBoxLayout* m_help; ///< what might have been meant, which filter to lift
};

} // namespace tradewind
