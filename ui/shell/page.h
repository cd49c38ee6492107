// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QUrlQuery>
#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;

namespace tradewind {

/// A place in the program: "orders", "orders/ORD-17", "catalogue/category/123?sort=landed".
struct Route
{
    QString path;       ///< without the query
    QStringList params; ///< what stood where the page's pattern has "*", in order
    QUrlQuery query;

    QString param(qsizetype at) const { return params.value(at); }
    /// The route as it is written.
    QString text() const;
    static Route parse(const QString& text);
    bool operator==(const Route& other) const { return text() == other.text(); }
};

/// One step of the breadcrumbs; without a route it cannot be pressed.
struct Crumb
{
    QString title;
    QString route;
    bool operator==(const Crumb&) const = default;
};

/// A page of the program. The navigator makes one per pattern and activates it with a route each time it is shown, so a
/// page must take a new route at any time. Pages ask for other places with `go` and never know who shows them.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget* parent = nullptr);
    ~Page() override;

    /// Shown: read what the route names and ask the model for it. The base keeps the route; call it first.
    virtual void activate(const Route& route);
    /// Another page is shown now. Drafts are saved by their models; stop clocks here.
    virtual void deactivate() {}
    /// Other places of the program were closed or are open again; see whyClosed().
    virtual void placesChanged() {}
    /// Where the focus goes when the page is shown; nothing means the first control.
    virtual QWidget* initialFocus() { return nullptr; }
    /// Gives the focus to initialFocus(): at once, or as soon as it is there to take it, unless somebody went elsewhere
    /// meanwhile.
    void takeFocus();
    /// A page that searches at every key brings the field for it: the bar over the page shows it in place of its own,
    /// so that there is one search box. The page stays its owner. Nothing: what is typed above is looked for
    /// everywhere.
    virtual QLineEdit* searchField() { return nullptr; }

    /// Answers why a place is not offered; empty when it is.
    using Gate = std::function<QString(const QString& route)>;
    /// From the navigator, before the page is first activated.
    void setGate(const Gate& gate);
    const Route& route() const { return m_route; }
    QString title() const { return m_title; }
    QList<Crumb> crumbs() const { return m_crumbs; }
    /// When what is shown was last known to be true; nothing when it is not from a platform.
    std::optional<QDateTime> freshness() const { return m_freshness; }

Q_SIGNALS:
    /// Title, crumbs or freshness changed.
    void headChanged();
    void goRequested(const QString& route);
    void goInsteadRequested(const QString& route);
    /// What the page shows is called something else now (words were typed): the history names it so. Nothing is opened.
    void routeChanged(const QString& route);
    void backRequested();

protected:
    void setTitle(const QString& title);
    /// The places above this one; the title is appended by the shell.
    void setCrumbs(const QList<Crumb>& crumbs);
    void setFreshness(const std::optional<QDateTime>& when);
    /// Why a place is not to be had on this platform; empty when it is. An act that leads there is disabled with it.
    QString whyClosed(const QString& route) const { return m_gate ? m_gate(route) : QString(); }
    void go(const QString& route) { Q_EMIT goRequested(route); }
    /// Goes there in place of this page, which the way back then passes over.
    void goInstead(const QString& route) { Q_EMIT goInsteadRequested(route); }
    /// Says where one is, without going anywhere.
    void setRoute(const Route& route);
    void paintEvent(QPaintEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void focusMoved(QWidget* old, QWidget* now);
    void retryFocus();

    QPointer<QWidget> m_awaited;   ///< is to have the focus, but cannot take it yet
    QPointer<QWidget> m_meanwhile; ///< has it until then
    Route m_route;
    Gate m_gate;
    QString m_title;
    QList<Crumb> m_crumbs;
    std::optional<QDateTime> m_freshness;
};

} // namespace tradewind
