// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/page.h"

#include "ui/theme/theme.h"
#include "ui/widgets/tabstops.h"

#include <QApplication>
#include <QPaintEvent>
#include <QPainter>

namespace tradewind {

QString Route::text() const
{
    return query.isEmpty() ? path : path + u'?' + query.toString(QUrl::FullyEncoded);
}

Route Route::parse(const QString& text)
{
    const qsizetype mark = text.indexOf(u'?');
    Route route;
    route.path = mark < 0 ? text : text.left(mark);
    if (mark >= 0)
        route.query = QUrlQuery(text.mid(mark + 1));
    return route;
}

Page::Page(QWidget* parent)
    : QWidget(parent)
{
    connect(qApp, &QApplication::focusChanged, this, &Page::focusMoved);
}

Page::~Page()
{
    // What is inside goes after this part of it, and loses the focus then.
    disconnect(qApp, nullptr, this, nullptr);
}

void Page::setGate(const Gate& gate)
{
    m_gate = gate;
    placesChanged();
}

void Page::activate(const Route& route)
{
    m_route = route;
}

void Page::setRoute(const Route& route)
{
    if (m_route == route)
        return;
    m_route = route;
    Q_EMIT routeChanged(route.text());
}

void Page::setTitle(const QString& title)
{
    if (m_title == title)
        return;
    m_title = title;
    setAccessibleName(title);
    Q_EMIT headChanged();
}

void Page::setCrumbs(const QList<Crumb>& crumbs)
{
    if (m_crumbs == crumbs)
        return;
    m_crumbs = crumbs;
    Q_EMIT headChanged();
}

void Page::setFreshness(const std::optional<QDateTime>& when)
{
    if (m_freshness == when)
        return;
    m_freshness = when;
    Q_EMIT headChanged();
}

void Page::takeFocus()
{
    m_awaited = nullptr;
    QWidget* wanted = initialFocus();
    if (!wanted)
        wanted = firstStop(this);
    if (!wanted)
        return;
    if (isUsable(wanted)) {
        wanted->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_awaited = wanted;
    m_meanwhile = QApplication::focusWidget();
    // It stays: a page may have put itself there for reasons of its own, and an object filters another only once.
    wanted->installEventFilter(this);
}

void Page::retryFocus()
{
    if (!m_awaited || !isVisible())
        return;
    // A person has gone elsewhere meanwhile, or is there already and types into a field of it.
    const QWidget* now = QApplication::focusWidget();
    const bool isElsewhere = now && m_meanwhile && now != m_meanwhile && isUsable(now);
    if (isElsewhere || (now && m_awaited->isAncestorOf(now)))
        m_awaited = nullptr;
    else
        takeFocus();
}

bool Page::eventFilter(QObject* watched, QEvent* event)
{
    // Later: what is shown with it is still being filled.
    if (watched == m_awaited && (event->type() == QEvent::Show || event->type() == QEvent::EnabledChange))
        QMetaObject::invokeMethod(this, &Page::retryFocus, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

bool Page::focusNextPrevChild(bool next)
{
    QWidget* now = window()->focusWidget();
    const QList<QWidget*> stops = tabStops(this);
    // Hidden or disabled under one's hands: that is no reason to leave the page.
    if (now && !isUsable(now) && stops.size() > 1)
        return stepTab(this, stops.last() != now);
    return stepTab(window(), next);
}

/// What had the focus is gone and nothing has it now: keys would go nowhere.
void Page::focusMoved(QWidget* old, QWidget* now)
{
    // Where nothing had the focus the window chose by itself when it came up: that is nobody's wish.
    if (m_awaited && !m_meanwhile && !old)
        m_meanwhile = now;
    if (now || !old || !isVisible() || !isAncestorOf(old) || QApplication::activeWindow() != window())
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (QApplication::focusWidget() || !isVisible() || QApplication::activeWindow() != window())
                return;
            QWidget* to = initialFocus();
            if (!to || !isUsable(to))
                to = firstStop(this);
            if (to)
                to->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
}

void Page::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), Theme::of(this).color(ColorRole::Surface));
}

} // namespace tradewind
