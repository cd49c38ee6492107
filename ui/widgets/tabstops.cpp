// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tabstops.h"

#include <QApplication>
#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

namespace tradewind {

namespace {

void collect(QWidget* widget, QList<QWidget*>& stops);

void collect(QLayout* layout, QList<QWidget*>& stops)
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
            collect(item->widget(), stops);
        else if (item->layout())
            collect(item->layout(), stops);
    }
}

void collect(QWidget* widget, QList<QWidget*>& stops)
{
    if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy())
        stops.append(widget);
    if (auto* area = qobject_cast<QScrollArea*>(widget)) {
        if (area->widget())
            collect(area->widget(), stops);
    } else if (auto* splitter = qobject_cast<QSplitter*>(widget)) {
        for (int at = 0; at < splitter->count(); ++at)
            collect(splitter->widget(at), stops);
    } else if (widget->layout()) {
        collect(widget->layout(), stops);
    }
}

} // namespace

QList<QWidget*> tabStops(QWidget* root)
{
    QList<QWidget*> stops;
    collect(root, stops);
    return stops;
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
    // A parent just given is shown a turn later; the focus may be given before.
    if (auto* heir = m_place->findChild<QWidget*>(m_name); heir && heir->isEnabled())
        heir->setFocus(Qt::OtherFocusReason);
}

} // namespace tradewind
