// SPDX-License-Identifier: Apache-2.0
#include "services/sync/snapshotreader.h"

#include "services/async/promise.h"
#include "services/core/logging.h"
#include "services/sync/snapshotcontrol.h"

#include <QThreadPool>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kMostBreaks = 5; // in a row without a new line
constexpr qsizetype kPieceBytes = 256 * 1024;

/// The platform has answered, and will not go on from where it was asked to.
bool isRefusal(const Error& error)
{
    return error.kind == Error::Kind::Refused || error.kind == Error::Kind::Conflict ||
           error.is(Problem::Slug::CursorExpired);
}
} // namespace

/// One answer under way: filled by the network, emptied by the loader. Shared by the two coroutines; one thread.
struct SnapshotReader::Answer
{
    QByteArray waiting;
    std::optional<SnapshotHead> head;
    std::optional<Result<void>> outcome; ///< of the transfer
    std::optional<Promise<void>> sleeper;

    std::shared_ptr<SnapshotLines> lines; ///< used in the pool, one job at a time
    qint64 loaded = 0;
    SnapshotMark mark;
    std::optional<SnapshotEnd> end;
    bool wasPaused = false; ///< it was left because of that, whatever is asked for since

    void wake()
    {
        if (sleeper)
            std::exchange(sleeper, std::nullopt)->finish({});
    }
};

SnapshotReader::SnapshotReader(SnapshotSource& source, SnapshotSink& sink, QThreadPool& pool, Delay delay)
    : m_source(source)
    , m_sink(sink)
    , m_pool(pool)
    , m_delay(std::move(delay))
{
}

Async<void> SnapshotReader::pump(SnapshotSource* source, std::shared_ptr<Answer> answer, SnapshotMark mark,
                                 std::stop_token stop)
{
    const SnapshotSource::ChunkHandler take = [answer](const SnapshotHead& head, const QByteArray& chunk) {
        if (!answer->head)
            answer->head = head;
        answer->waiting.append(chunk);
        answer->wake();
    };
    auto outcome = co_await source->read(mark.after, mark.cursor, take, stop);
    answer->outcome = outcome;
    answer->wake();
    co_return std::move(outcome);
}

Async<void> SnapshotReader::loadAnswer(std::shared_ptr<Answer> answer, std::stop_token stop)
{
    SnapshotSink& sink = m_sink;
    QThreadPool* const pool = &m_pool;
    SnapshotControl* const control = m_control;
    while (!answer->end) {
        if (stop.stop_requested())
            co_return cancelled();
        if (control && control->isPaused()) {
            answer->wasPaused = true;
            co_return makeError(Error::Kind::Cancelled, u"paused"_s);
        }
        if (answer->waiting.isEmpty()) {
            if (answer->outcome) {
                if (!answer->outcome->ok())
                    co_return answer->outcome->error();
                co_return makeError(Error::Kind::Network, u"the snapshot ended before its last line"_s);
            }
            answer->sleeper.emplace();
            auto awake = answer->sleeper->future();
            const auto woken = co_await awake;
            if (!woken)
                co_return woken.error();
            continue;
        }
        if (!answer->lines)
            answer->lines = std::make_shared<SnapshotLines>(answer->head->gzip);
        QByteArray piece = answer->waiting.left(kPieceBytes);
        answer->waiting.remove(0, piece.size());
        auto work = [lines = answer->lines, piece]() { return lines->feed(piece); };
        auto feeding = runInPool(pool, work);
        auto batch = co_await feeding;
        if (!batch)
            co_return batch.error();
        if (stop.stop_requested())
            co_return cancelled(); // while the pool was at work the sink may have gone
        const SnapshotBatch made = std::move(batch).value();
        if (!made.entities.isEmpty()) {
            // An answer that goes on may leave out what it goes on in.
            if (!made.lastLine.isEmpty())
                answer->mark = {made.lastLine,
                                answer->head->cursor.isEmpty() ? answer->mark.cursor : answer->head->cursor};
            auto loading = sink.load(made.entities, answer->mark);
            const auto loaded = co_await loading;
            if (!loaded)
                co_return loaded.error();
            if (stop.stop_requested())
                co_return cancelled(); // the control may go before the sink does
            answer->loaded += made.entities.size();
            if (control)
                control->loaded(made.entities);
        }
        answer->end = made.end;
    }
    co_return Result<void>();
}

Async<qint64> SnapshotReader::fetch(std::stop_token stop)
{
    SnapshotControl* const control = m_control;
    auto fetching = fetchAll(stop);
    auto fetched = co_await fetching;
    if (control && !stop.stop_requested())
        control->end();
    co_return std::move(fetched);
}

Async<SnapshotMark> SnapshotReader::begin(std::stop_token stop)
{
    SnapshotControl* const control = m_control;
    SnapshotSink& sink = m_sink;
    auto takingUp = sink.takeUp();
    const auto half = co_await takingUp;
    if (!half)
        co_return half.error();
    if (stop.stop_requested())
        co_return cancelled();
    if (half->mark.isEmpty()) {
        auto beginning = sink.beginState();
        const auto begun = co_await beginning;
        if (!begun)
            co_return begun.error();
        if (stop.stop_requested())
            co_return cancelled();
    } else {
        qCInfo(lcSync) << "the snapshot is taken up after" << half->mark.after;
    }
    if (control)
        control->begin(half->offers, half->expected);
    co_return SnapshotMark(half->mark);
}

Async<qint64> SnapshotReader::fetchAll(std::stop_token stop)
{
    SnapshotControl* const control = m_control;
    SnapshotSource& source = m_source;
    SnapshotSink& sink = m_sink;
    const Delay delay = m_delay;
    auto beginning = begin(stop);
    const auto begun = co_await beginning;
    if (!begun)
        co_return begun.error();
    if (stop.stop_requested())
        co_return cancelled();
    SnapshotMark mark = *begun;
    qint64 total = 0;
    int breaks = 0;
    for (;;) {
        if (control && control->isPaused()) {
            auto waiting = control->resumed(stop);
            const auto resumed = co_await waiting;
            if (!resumed)
                co_return resumed.error();
            if (stop.stop_requested())
                co_return cancelled();
        }
        auto answer = std::make_shared<Answer>();
        answer->mark = mark;
        std::stop_source transfer;
        const std::stop_callback alsoStop(stop, [&transfer] { transfer.request_stop(); });
        auto pumping = pump(&source, answer, mark, transfer.get_token());
        const auto loaded = co_await loadAnswer(answer, stop);
        transfer.request_stop(); // whatever still comes is not wanted
        const auto pumped = co_await pumping;
        Q_UNUSED(pumped)
        total += answer->loaded;
        if (stop.stop_requested())
            co_return cancelled();
        if (loaded) {
            const auto ended = co_await sink.endLoad(answer->end->cursor);
            if (!ended)
                co_return ended.error();
            co_return qint64(total);
        }
        const Error error = loaded.error();
        mark = answer->mark;
        if (answer->wasPaused)
            continue;
        if (!mark.isEmpty() && answer->loaded == 0 && isRefusal(error)) {
            qCInfo(lcSync) << "the snapshot cannot go on after" << mark.after << "and begins again";
            mark = {};
            total = 0;
            auto again = sink.beginState();
            const auto isAgain = co_await again;
            if (!isAgain)
                co_return isAgain.error();
            if (stop.stop_requested())
                co_return cancelled();
            if (control)
                control->begin();
            continue;
        }
        const bool mayGoOn = error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout;
        breaks = answer->loaded > 0 ? 1 : breaks + 1;
        if (!mayGoOn || breaks > kMostBreaks)
            co_return Error(error);
        qCInfo(lcSync) << "the snapshot broke off; going on after" << mark.after;
        const auto waited = co_await delay(std::chrono::seconds(breaks), stop);
        if (!waited)
            co_return waited.error();
    }
}

} // namespace tradewind
