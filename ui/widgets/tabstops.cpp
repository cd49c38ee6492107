// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tabstops.h"

#include <QApplication>
#include <QGridLayout>
#include <QSet>

#include <algorithm>

namespace tradewind {

namespace {

/// The stops met so far, and every widget.
struct Met
{
    QList<QWidget*> stops;
    QSet<const QWidget*> all;
};

void collect(QWidget* widget, Met& met);

void collect(QLayout* layout, Met& met)
{
    QList<QLayoutItem*> items;
    for (int at = 0; at < layout->count(); ++at)
        items.append(layout->itemAt(at));
    if (const auto* grid = qobject_cast<const QGridLayout*>(layout)) {
        const auto cell = [grid](int at) {
            int row = 0;
            int column = 0;
            int rows = 0;
            int columns = 0;
            grid->getItemPosition(at, &row, &column, &rows, &columns);
            return std::pair(row, column);
        };
        QList<std::pair<std::pair<int, int>, QLayoutItem*>> placed;
        for (int at = 0; at < items.size(); ++at)
            placed.append({cell(at), items.at(at)});
        std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (qsizetype at = 0; at < items.size(); ++at)
            items[at] = placed.at(at).second;
    }
    for (QLayoutItem* item : std::as_const(items)) {
        if (item->widget())
            collect(item->widget(), met);
        else if (item->layout())
            collect(item->layout(), met);
    }
}

void collect(QWidget* widget, Met& met)
{
    if (met.all.contains(widget))
        return;
    met.all.insert(widget);
    if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy())
        met.stops.append(widget);
    if (widget->layout())
        collect(widget->layout(), met);
    // What no layout holds, by its place: the content of a scroll area, parts that are placed by hand. Their order
    // among the children changes whenever one is raised.
    QList<QWidget*> parts = widget->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    const auto place = [widget](const QWidget* part) {
        return std::pair(part->y(), widget->layoutDirection() == Qt::RightToLeft ? -part->x() : part->x());
    };
    std::stable_sort(parts.begin(), parts.end(),
                     [&place](const QWidget* a, const QWidget* b) { return place(a) < place(b); });
    for (QWidget* part : std::as_const(parts)) {
        if (!part->isWindow())
            collect(part, met);
    }
}

} // namespace

QList<QWidget*> tabStops(QWidget* root)
{
    Met met;
    collect(root, met);
    return met.stops;
}

bool isUsable(const QWidget* stop)
{
    return stop->isVisible() && stop->isEnabled();
}

QWidget* firstStop(QWidget* root)
{
    const QList<QWidget*> stops = tabStops(root);
    const auto at = std::find_if(stops.cbegin(), stops.cend(), isUsable);
    return at == stops.cend() ? nullptr : *at;
}

bool stepTab(QWidget* page, bool next)
{
    QWidget* window = page->window();
    QList<QWidget*> ring;
    bool placed = false;
    const auto placePage = [&] {
        for (QWidget* stop : tabStops(page)) {
            if (isUsable(stop))
                ring.append(stop);
        }
        placed = true;
    };
    for (QWidget* at = window->nextInFocusChain(); at != window; at = at->nextInFocusChain()) {
        if (at == page || page->isAncestorOf(at)) {
            if (!placed)
                placePage();
        } else if ((at->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !at->focusProxy() && isUsable(at) &&
                   at->window() == window) {
            ring.append(at);
        }
    }
    if (!placed)
        placePage();
    QWidget* now = QApplication::focusWidget();
    while (now && now != window && !ring.contains(now))
        now = now->parentWidget();
    if (ring.isEmpty())
        return false;
    const qsizetype from = now ? ring.indexOf(now) : -1;
    const qsizetype size = ring.size();
    const qsizetype to = from < 0 ? (next ? 0 : size - 1) : (from + (next ? 1 : size - 1)) % size;
    ring.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

FocusKeeper::FocusKeeper(QWidget* place)
    : m_place(place)
    , m_focused(QApplication::focusWidget())
{
    if (m_focused && place->isAncestorOf(m_focused))
        m_name = m_focused->objectName();
}

FocusKeeper::~FocusKeeper()
{
    if (m_name.isEmpty() || m_focused)
        return;
    auto* heir = m_place->findChild<QWidget*>(m_name);
    if (!heir || !heir->isEnabled())
        return;
    // What has just been put into a layout is shown a turn later, and takes no focus before.
    if (heir->isVisible())
        heir->setFocus(Qt::OtherFocusReason);
    else
        QMetaObject::invokeMethod(
            heir, [heir] { heir->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
}

} // namespace tradewind
