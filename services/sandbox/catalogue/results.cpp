// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/results.h"

#include <algorithm>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t kUsualSets = 64;
constexpr auto kKept = std::chrono::minutes(15);
} // namespace

SearchResults::Page SearchResults::pageOf(const Set& set, std::size_t from, int limit)
{
    Page page;
    const std::size_t to = std::min(set.found->size(), from + std::size_t(limit));
    page.places.assign(set.found->begin() + std::ptrdiff_t(from), set.found->begin() + std::ptrdiff_t(to));
    if (to < set.found->size())
        page.next = u"r%1.%2"_s.arg(set.id).arg(to);
    return page;
}

SearchResults::Page SearchResults::begin(std::vector<qint32> found, int limit)
{
    Set set;
    set.used = std::chrono::steady_clock::now();
    set.found = std::make_shared<const std::vector<qint32>>(std::move(found));
    if (set.found->size() <= std::size_t(limit))
        return pageOf(set, 0, limit);
    const std::scoped_lock lock(m_mutex);
    set.id = ++m_last;
    m_sets.push_front(set);
    while (m_sets.size() > kUsualSets && set.used - m_sets.back().used > kKept)
        m_sets.pop_back();
    return pageOf(set, 0, limit);
}

std::optional<SearchResults::Page> SearchResults::resume(const QString& cursor, int limit)
{
    bool idOk = false;
    bool fromOk = false;
    const quint64 id = cursor.mid(1).section(u'.', 0, 0).toULongLong(&idOk);
    const quint64 from = cursor.section(u'.', 1).toULongLong(&fromOk);
    if (!cursor.startsWith(u'r') || !idOk || !fromOk)
        return std::nullopt;
    const std::scoped_lock lock(m_mutex);
    const auto set = std::find_if(m_sets.begin(), m_sets.end(), [id](const Set& each) { return each.id == id; });
    if (set == m_sets.end() || from > set->found->size())
        return std::nullopt;
    set->used = std::chrono::steady_clock::now();
    const Page page = pageOf(*set, from, limit);
    m_sets.splice(m_sets.begin(), m_sets, set);
    return page;
}

void SearchResults::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_sets.clear();
}

} // namespace tradewind::sandbox
