// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/pagecache.h"

namespace tradewind::sandbox {

namespace {
constexpr auto kKept = std::chrono::minutes(4);
}

std::shared_ptr<const PageCache::Page> PageCache::known(const QByteArray& target)
{
    const auto* page = m_pages.object(target);
    const bool young = page && std::chrono::steady_clock::now() - (*page)->made < kKept;
    return young ? *page : nullptr;
}

Answer PageCache::answerOf(const Page& page, const QByteArray& stamp)
{
    Answer answer;
    answer.body.reserve(page.head.size() + std::size_t(stamp.size()) + page.tail.size());
    answer.body = page.head;
    if (page.dated)
        answer.body.append(stamp.constData(), std::size_t(stamp.size()));
    answer.body += page.tail;
    if (!page.etag.empty())
        answer.setHeader("ETag", page.etag);
    return answer;
}

std::optional<Answer> PageCache::find(const QByteArray& target, qint64 news, const QByteArray& stamp)
{
    std::shared_ptr<const Page> page;
    {
        const std::scoped_lock lock(m_mutex);
        page = known(target);
    }
    if (!page || page->news != news)
        return std::nullopt;
    return answerOf(*page, stamp);
}

std::optional<Answer> PageCache::revive(const QByteArray& target, qint64 news, qint64 seen, const QByteArray& stamp)
{
    const std::scoped_lock lock(m_mutex);
    const std::shared_ptr<const Page> page = known(target);
    if (!page || page->seen != seen)
        return std::nullopt;
    auto again = std::make_shared<Page>(*page);
    again->news = news;
    const Answer answer = answerOf(*again, stamp);
    m_pages.insert(target, new std::shared_ptr<const Page>(std::move(again)), int(answer.body.size()));
    return answer;
}

void PageCache::keep(const QByteArray& target, qint64 news, qint64 seen, const Answer& answer, const QByteArray& stamp)
{
    const std::string mark = "\"asOf\":\"" + stamp.toStdString();
    const std::size_t at = answer.body.rfind(mark);
    Page page{answer.body, {},   answer.header("ETag"),           at != std::string::npos,
              news,        seen, std::chrono::steady_clock::now()};
    if (page.dated) {
        page.head = answer.body.substr(0, at + mark.size() - std::size_t(stamp.size()));
        page.tail = answer.body.substr(at + mark.size());
    }
    const std::scoped_lock lock(m_mutex);
    m_pages.insert(target, new std::shared_ptr<const Page>(std::make_shared<const Page>(std::move(page))),
                   int(answer.body.size()));
}

void PageCache::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_pages.clear();
}

} // namespace tradewind::sandbox
