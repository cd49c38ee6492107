// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace tradewind {

class PlainLabel;

/// The bar over every page: back, forward, where one is, search, help, person.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);
    void setPlace(const QList<Crumb>& crumbs, const QString& title);
    /// "as of 9:10"; empty when what is shown is current.
    void setFreshness(const QString& words);
    void setHistory(bool back, bool forward);
    void setPerson(const QString& initials, const QString& name);
    void focusSearch();
    void clearSearch();
    void setSearchShown(bool shown);
    /// The field that is shown as the search box, the bar's own with nullptr. A page's stays the page's: it is handed
    /// back hidden when another takes its place.
    void setSearchField(QLineEdit* field);
    void retranslate();

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    void placeRequested(const QString& route);
    void searchRequested(const QString& words);
    void helpMenuRequested(const QPoint& globalPosition);
    void personMenuRequested(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* searchField() const;

    QToolButton* m_back;
    QToolButton* m_forward;
    QWidget* m_crumbs;
    QHBoxLayout* m_crumbRow;
    QList<Crumb> m_shownCrumbs;
    QString m_shownTitle;
    PlainLabel* m_freshness;
    QHBoxLayout* m_row = nullptr;
    QLineEdit* m_search;
    QPointer<QLineEdit> m_pageSearch;
    QPointer<QWidget> m_searchOwner; ///< of m_pageSearch
    bool m_isSearchShown = true;
    QWidget* m_searchIcon;
    QWidget* m_searchHint;
    QToolButton* m_help;
    QToolButton* m_person;
};

} // namespace tradewind
