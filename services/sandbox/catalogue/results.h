// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace tradewind::sandbox {

/// What searches found, kept so that a walk over pages meets each offer exactly once whatever changes meanwhile. A set
/// is kept for a quarter of an hour of real time at least; a cursor of one that is gone has expired.
class SearchResults
{
public:
    struct Page
    {
        std::vector<qint32> places;
        QString next; ///< empty at the end
    };

    /// The first page of a new set.
    Page begin(std::vector<qint32> found, int limit);
    /// The page a cursor names; nothing when its set is gone or it was never one.
    std::optional<Page> resume(const QString& cursor, int limit);
    void clear();

private:
    struct Set
    {
        quint64 id = 0;
        std::chrono::steady_clock::time_point used;
        std::shared_ptr<const std::vector<qint32>> found;
    };

    static Page pageOf(const Set& set, std::size_t from, int limit);

    std::mutex m_mutex;
    std::list<Set> m_sets; ///< newest first
    quint64 m_last = 0;
};

} // namespace tradewind::sandbox
