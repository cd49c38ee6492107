// SPDX-License-Identifier: Apache-2.0
#include "services/sync/changestream.h"

#include "services/core/logging.h"

namespace tradewind {

ChangeStreamReader::ChangeStreamReader(ChangeSource& source, ChangeSink& sink, OnExpired onExpired)
    : m_source(source)
    , m_sink(sink)
    , m_onExpired(onExpired)
{
}

Async<StreamPosition> ChangeStreamReader::catchUp(std::stop_token stop)
{
    ChangeSource& source = m_source;
    ChangeSink& sink = m_sink;
    const OnExpired onExpired = m_onExpired;

    auto first = co_await sink.position();
    if (!first)
        co_return first.error();
    QString cursor = first->cursor;
    bool expiredBefore = false;
    for (;;) {
        if (stop.stop_requested())
            co_return cancelled();
        if (cursor.isEmpty()) {
            const auto begun = co_await sink.beginState();
            if (!begun)
                co_return begun.error();
            if (stop.stop_requested())
                co_return cancelled();
        }
        auto page = co_await source.changes(cursor, stop);
        if (!page) {
            const bool expired = page.error().is(Problem::Slug::CursorExpired) && !cursor.isEmpty();
            if (!expired || expiredBefore || onExpired == OnExpired::Report)
                co_return page.error();
            qCInfo(lcSync) << "the cursor has expired; fetching the whole state again";
            expiredBefore = true;
            cursor.clear();
            continue;
        }
        if (stop.stop_requested())
            co_return cancelled();
        const bool more = page->more;
        ChangePage arrived = std::move(page).value();
        const auto applied = co_await sink.applyPage(std::move(arrived));
        if (!applied)
            co_return applied.error();
        // The sink has the last word on where to go on: it may want the state once more.
        auto reached = co_await sink.position();
        if (!reached)
            co_return reached.error();
        cursor = reached->cursor;
        if (!more && !cursor.isEmpty())
            co_return std::move(reached);
    }
}

} // namespace tradewind
