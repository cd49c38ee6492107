// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/navigator.h"

namespace tradewind {
using namespace Qt::StringLiterals;

Navigator::Navigator(QStackedWidget* stack, QObject* parent)
    : QObject(parent)
    , m_stack(stack)
{
}

void Navigator::registerPage(const QString& pattern, Factory factory)
{
    m_entries.append({pattern.split(u'/'), std::move(factory), nullptr});
}

Navigator::Entry* Navigator::find(const Route& route, QStringList& params)
{
    const QStringList segments = route.path.split(u'/');
    Entry* best = nullptr;
    int bestWords = -1;
    for (Entry& entry : m_entries) {
        if (entry.pattern.size() != segments.size())
            continue;
        QStringList taken;
        int words = 0;
        bool fits = true;
        for (qsizetype i = 0; i < segments.size() && fits; ++i) {
            if (entry.pattern.at(i) == "*"_L1)
                taken.append(QUrl::fromPercentEncoding(segments.at(i).toUtf8()));
            else if (entry.pattern.at(i) == segments.at(i))
                ++words;
            else
                fits = false;
        }
        if (fits && words > bestWords) {
            best = &entry;
            bestWords = words;
            params = taken;
        }
    }
    return best;
}

bool Navigator::show(const QString& text)
{
    Route route = Route::parse(text);
    Entry* entry = find(route, route.params);
    if (!entry)
        return false;
    if (!entry->page) {
        entry->page = entry->factory();
        m_stack->addWidget(entry->page);
        connect(entry->page, &Page::goRequested, this, &Navigator::open);
        connect(entry->page, &Page::backRequested, this, &Navigator::back);
        connect(entry->page, &Page::headChanged, this, [this, page = entry->page] {
            if (page == m_current)
                Q_EMIT headChanged();
        });
    }
    if (m_current && m_current != entry->page)
        m_current->deactivate();
    m_current = entry->page;
    m_current->activate(route);
    m_stack->setCurrentWidget(m_current);
    if (QWidget* focus = m_current->initialFocus())
        focus->setFocus(Qt::OtherFocusReason);
    Q_EMIT currentChanged(m_current);
    return true;
}

bool Navigator::open(const QString& route)
{
    if (route.isEmpty())
        return false;
    if (route == currentRoute())
        return show(route);
    QStringList params;
    if (!find(Route::parse(route), params))
        return false;
    m_history = m_history.mid(0, m_at + 1);
    m_history.append(route);
    m_at = m_history.size() - 1;
    return show(route);
}

bool Navigator::replace(const QString& route)
{
    QStringList params;
    if (m_at < 0 || !find(Route::parse(route), params))
        return open(route);
    m_history[m_at] = route;
    return show(route);
}

void Navigator::back()
{
    if (!canGoBack())
        return;
    --m_at;
    show(m_history.at(m_at));
}

void Navigator::forward()
{
    if (!canGoForward())
        return;
    ++m_at;
    show(m_history.at(m_at));
}

void Navigator::clear()
{
    m_current = nullptr;
    m_history.clear();
    m_at = -1;
    for (Entry& entry : m_entries) {
        delete entry.page;
        entry.page = nullptr;
    }
}

} // namespace tradewind
