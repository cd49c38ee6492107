// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/page.h"

#include "ui/theme/theme.h"

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

void Page::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), Theme::of(this).color(ColorRole::Surface));
}

} // namespace tradewind
