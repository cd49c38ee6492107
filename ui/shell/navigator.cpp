// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/navigator.h"

#include "services/core/logging.h"
#include "ui/widgets/overlay.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
/// How many segments of the pattern are spelled out, or -1 when the route does not fit; `taken` gets what stands for
/// its "*".
int wordsOf(const QStringList& pattern, const QStringList& segments, QStringList& taken)
{
    if (pattern.size() != segments.size())
        return -1;
    int words = 0;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (pattern.at(i) == "*"_L1)
            taken.append(QUrl::fromPercentEncoding(segments.at(i).toUtf8()));
        else if (pattern.at(i) == segments.at(i))
            ++words;
        else
            return -1;
    }
    return words;
}
} // namespace

Navigator::Navigator(QStackedWidget* stack, QObject* parent)
    : QObject(parent)
    , m_stack(stack)
{
}

void Navigator::registerPage(const QString& pattern, Factory factory)
{
    registerPage(QStringList{pattern}, std::move(factory));
}

void Navigator::registerPage(const QStringList& patterns, Factory factory)
{
    Entry entry{{}, std::move(factory)};
    for (const QString& pattern : patterns)
        entry.patterns.append(pattern.split(u'/'));
    m_entries.append(entry);
}

/// The entry that answers to a route, or -1; `params` gets what stands for its "*".
qsizetype Navigator::bestOf(const QList<Entry>& entries, const Route& route, QStringList& params)
{
    const QStringList segments = route.path.split(u'/');
    qsizetype best = -1;
    int bestWords = -1;
    for (qsizetype at = 0; at < entries.size(); ++at) {
        for (const QStringList& pattern : entries.at(at).patterns) {
            QStringList taken;
            if (const int words = wordsOf(pattern, segments, taken); words > bestWords) {
                best = at;
                bestWords = words;
                params = taken;
            }
        }
    }
    return best;
}

Navigator::Entry* Navigator::find(const Route& route, QStringList& params)
{
    const qsizetype at = bestOf(m_entries, route, params);
    return at < 0 ? nullptr : &m_entries[at];
}

bool Navigator::knows(const QString& route) const
{
    QStringList params;
    return bestOf(m_entries, Route::parse(route), params) >= 0;
}

Page* Navigator::make(Entry& entry)
{
    Page* page = entry.factory();
    page->setGate(m_gate);
    m_stack->addWidget(page);
    connect(page, &Page::goRequested, this, &Navigator::open);
    connect(page, &Page::goInsteadRequested, this, &Navigator::replace);
    connect(page, &Page::backRequested, this, &Navigator::back);
    connect(page, &Page::routeChanged, this, [this, page](const QString& route) {
        if (page == m_current && m_at >= 0)
            m_history[m_at] = route;
    });
    connect(page, &Page::headChanged, this, [this, page] {
        if (page == m_current)
            Q_EMIT headChanged();
    });
    return page;
}

/// Keeps what was typed on a page and lets the page go.
void Navigator::takeOver(Entry& entry)
{
    entry.input = PageInput::of(*entry.page);
    entry.inputRoute = entry.page->route().text();
    entry.page->hide();
    entry.page->deleteLater();
    entry.page = nullptr;
    entry.outlived = false;
}

void Navigator::rebuild()
{
    Page* const old = m_current;
    for (Entry& entry : m_entries) {
        if (!entry.page)
            continue;
        entry.outlived = true;
        if (entry.page != old)
            continue;
        const PageInput input = PageInput::of(*old);
        Page* fresh = make(entry);
        fresh->activate(old->route());
        if (!input.fits(*fresh)) {
            delete fresh;
            continue;
        }
        old->hide();
        old->deleteLater();
        entry.page = m_current = fresh;
        entry.outlived = false;
        m_stack->setCurrentWidget(fresh);
        input.restore(*fresh);
        Q_EMIT currentChanged(fresh);
    }
}

bool Navigator::show(const QString& text)
{
    Route route = Route::parse(text);
    Entry* entry = find(route, route.params);
    if (entry && m_gate && !m_gate(route.path).isEmpty())
        entry = find(Route::parse(u"closed"_s), route.params);
    if (!entry)
        return false;
    Overlay::closeAll(m_stack->window());
    if (entry->outlived && entry->page != m_current)
        takeOver(*entry);
    if (!entry->page)
        entry->page = make(*entry);
    if (m_current && m_current != entry->page)
        m_current->deactivate();
    m_current = entry->page;
    m_current->activate(route);
    m_stack->setCurrentWidget(m_current);
    if (entry->inputRoute == text)
        entry->input.restore(*m_current);
    entry->input = {};
    entry->inputRoute.clear();
    m_current->takeFocus();
    Q_EMIT currentChanged(m_current);
    return true;
}

QStringList Navigator::patterns() const
{
    QStringList patterns;
    for (const Entry& entry : m_entries) {
        for (const QStringList& pattern : entry.patterns)
            patterns.append(pattern.join(u'/'));
    }
    return patterns;
}

void Navigator::setGate(const Page::Gate& gate)
{
    m_gate = gate;
}

void Navigator::gateChanged()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.page)
            entry.page->placesChanged();
    }
    if (m_at < 0)
        return;
    const bool closed = !m_gate(Route::parse(currentRoute()).path).isEmpty();
    if (closed != (m_current && m_current->objectName() == "closed"_L1))
        show(currentRoute());
}

bool Navigator::open(const QString& route)
{
    if (route.isEmpty())
        return false;
    if (route == currentRoute())
        return show(route);
    if (!knows(route)) {
        qCWarning(lcApp) << "no page answers to the route" << route.section(u'/', 0, 0).section(u'?', 0, 0);
        return false;
    }
    m_history = m_history.mid(0, m_at + 1);
    m_history.append(route);
    m_at = m_history.size() - 1;
    return show(route);
}

bool Navigator::replace(const QString& route)
{
    if (m_at < 0 || !knows(route))
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
        entry.outlived = false;
        entry.input = {};
        entry.inputRoute.clear();
    }
}

} // namespace tradewind
