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
    const QWidget* focused;
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
    const bool leadsToFocus = widget == met.focused || widget->isAncestorOf(met.focused);
    if (met.all.contains(widget) || !(widget->isVisible() || leadsToFocus))
        return;
    met.all.insert(widget);
    if (isStop(widget) || widget == met.focused)
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

bool isUsable(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled();
}

bool isStop(const QWidget* widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy() && isUsable(widget);
}

QList<QWidget*> tabStops(QWidget* root)
{
    Met met{root->window()->focusWidget(), {}, {}};
    collect(root, met);
    met.stops.removeOne(root);
    return met.stops;
}

QWidget* firstStop(QWidget* root)
{
    const QList<QWidget*> stops = tabStops(root);
    const auto at = std::find_if(stops.cbegin(), stops.cend(), isStop);
    return at == stops.cend() ? nullptr : *at;
}

bool stepTab(QWidget* root, bool next)
{
    const QList<QWidget*> ring = tabStops(root);
    const qsizetype size = ring.size();
    qsizetype now = ring.indexOf(root->window()->focusWidget());
    if (now < 0)
        now = next ? size - 1 : 0;
    QWidget* to = ring.value((now + (next ? 1 : size - 1)) % std::max<qsizetype>(size, 1));
    if (!to || !isUsable(to))
        return false;
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
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
