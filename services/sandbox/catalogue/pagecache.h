// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/answer.h"

#include <QByteArray>
#include <QCache>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace tradewind::sandbox {

/// Answers as they went out, to go out again as they are while nothing in the catalogue has changed; only `asOf` is put
/// in anew. An answer is kept a few minutes at most, so that the cursor in it lives long enough for who gets it last.
class PageCache
{
public:
    /// What was sent for `target`, as of `stamp`, when nothing at all was announced since: known without asking the
    /// file.
    std::optional<Answer> find(const QByteArray& target, qint64 news, const QByteArray& stamp);
    /// The same after other things were announced, when the catalogue still stands at `seen`.
    std::optional<Answer> revive(const QByteArray& target, qint64 news, qint64 seen, const QByteArray& stamp);
    /// Keeps a good answer whose body may hold `stamp` as its asOf. `news` must have been asked for before it was made.
    void keep(const QByteArray& target, qint64 news, qint64 seen, const Answer& answer, const QByteArray& stamp);
    void clear();

private:
    struct Page
    {
        std::string head;
        std::string tail;
        std::string etag;
        bool dated = false;
        qint64 news = 0;
        qint64 seen = 0;
        std::chrono::steady_clock::time_point made;
    };

    static constexpr int kBytes = 64 << 20;

    std::shared_ptr<const Page> known(const QByteArray& target);
    static Answer answerOf(const Page& page, const QByteArray& stamp);

    std::mutex m_mutex;
    QCache<QByteArray, std::shared_ptr<const Page>> m_pages{kBytes};
};

} // namespace tradewind::sandbox
