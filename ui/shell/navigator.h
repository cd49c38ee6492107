// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/pageinput.h"

#include <QHash>
#include <QObject>
#include <QStackedWidget>

#include <functional>

namespace tradewind {

/// Leads from place to place: finds the page of a route, makes it when it is first needed, keeps the history. What
/// covers the page that is left is closed.
class Navigator : public QObject
{
    Q_OBJECT

public:
    using Factory = std::function<Page*()>;

    /// Pages live in the stack, which must outlive the navigator's use.
    explicit Navigator(QStackedWidget* stack, QObject* parent = nullptr);

    /// `pattern` is a path whose segments may be "*": "orders", "orders/*", "catalogue/category/*". A segment that is
    /// spelled out wins over "*".
    void registerPage(const QString& pattern, Factory factory);
    /// One page for all of them: it is the same place, looked at in several ways.
    void registerPage(const QStringList& patterns, Factory factory);
    QStringList patterns() const;
    /// Asked before a place is shown: where it gives a reason, the page registered as "closed" stands instead and says
    /// it, under the same route.
    void setGate(const Page::Gate& gate);
    /// The gate answers differently now: what is shown may open or close.
    void gateChanged();
    /// Whether a page answers to the route.
    bool knows(const QString& route) const;
    /// Goes there and remembers it; false, and a warning, when no page answers to the route: a button that leads
    /// nowhere is a mistake of ours. The place one is at already is only activated again.
    bool open(const QString& route);
    /// Goes there in place of the current entry of the history (a draft that became an order).
    bool replace(const QString& route);
    void back();
    void forward();
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_history.size(); }
    Page* currentPage() const { return m_current; }
    QString currentRoute() const { return m_history.value(m_at); }
    /// Makes the pages anew, as in another language: history and place stay, and so does what was being typed. A page
    /// that could not take that over stays as it is until it is left.
    void rebuild();
    /// Forgets every page and the history: another account is shown now. Factories stay.
    void clear();

Q_SIGNALS:
    void currentChanged(tradewind::Page* page);
    /// The head of the current page changed.
    void headChanged();

private:
    struct Entry
    {
        QList<QStringList> patterns;
        Factory factory;
        Page* page = nullptr;
        bool outlived = false;   ///< made anew when it is next shown
        PageInput input = {};    ///< for then
        QString inputRoute = {}; ///< where that was typed
    };

    static qsizetype bestOf(const QList<Entry>& entries, const Route& route, QStringList& params);
    Entry* find(const Route& route, QStringList& params);
    bool show(const QString& text);
    Page* make(Entry& entry);
    void takeOver(Entry& entry);

    Page::Gate m_gate;
    QStackedWidget* m_stack;
    QList<Entry> m_entries;
    QStringList m_history;
    qsizetype m_at = -1;
    Page* m_current = nullptr;
};

} // namespace tradewind
