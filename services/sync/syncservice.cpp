// SPDX-License-Identifier: Apache-2.0
#include "services/sync/syncservice.h"

#include "services/core/logging.h"
#include "services/sync/snapshotreader.h"

#include <QRandomGenerator>

#include <algorithm>

namespace tradewind {

struct SyncService::Stream
{
    Stream(const QString& streamName, ChangeSource& source, ChangeSink& streamSink, SnapshotReader* streamSnapshot)
        : name(streamName)
        , sink(streamSink)
        , snapshot(streamSnapshot)
        , reader(source, streamSink,
                 streamSnapshot ? ChangeStreamReader::OnExpired::Report : ChangeStreamReader::OnExpired::FetchState)
    {
        timer.setSingleShot(true);
    }

    QString name;
    ChangeSink& sink;
    SnapshotReader* snapshot;
    ChangeStreamReader reader;
    QTimer timer;
    bool running = false;
    bool again = false;
    bool removed = false;
    int failures = 0;
    std::optional<bool> answered; ///< whether the platform did, at the last attempt that could tell
    std::optional<Error> error;   ///< of the last attempt
    QDateTime lastSyncedAt;
    Promise<void> gone; ///< answers when it was removed and nothing of it is under way
    StopOwner stop;
};

namespace {

/// Whether an attempt that ended so has reached the platform; nothing when it does not say.
std::optional<bool> wasAnswered(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Network:
    case Error::Kind::Timeout:
        return false;
    case Error::Kind::Http:
    case Error::Kind::Auth:
    case Error::Kind::Conflict:
    case Error::Kind::Refused:
        return true;
    case Error::Kind::Parse:
    case Error::Kind::Unknown:
    case Error::Kind::Storage:
    case Error::Kind::Validation:
    case Error::Kind::Cancelled:
    case Error::Kind::Internal:
        return std::nullopt;
    }
    return std::nullopt;
}

bool mendsByWaiting(const Error& error)
{
    return error.kind != Error::Kind::Storage && !error.is(Problem::Slug::ClientTooOld);
}

} // namespace

SyncService::SyncService(HintSource* hints, const Clock& clock, const Timing& timing, QObject* parent)
    : QObject(parent)
    , m_hints(hints)
    , m_clock(clock)
    , m_timing(timing)
{
    m_state.since = clock.now();
    m_hintTimer.setSingleShot(true);
    connect(&m_hintTimer, &QTimer::timeout, this, &SyncService::listen);
}

SyncService::SyncService(HintSource* hints, const Clock& clock, QObject* parent)
    : SyncService(hints, clock, Timing{}, parent)
{
}

SyncService::~SyncService()
{
    // A coroutine that is suspended holds its stream, and with it the right to go on.
    for (const auto& stream : m_streams)
        stream->stop.stop();
}

void SyncService::addStream(const QString& name, ChangeSource& source, ChangeSink& sink, SnapshotReader* snapshot)
{
    auto stream = std::make_shared<Stream>(name, source, sink, snapshot);
    connect(&stream->timer, &QTimer::timeout, this, [this, weak = std::weak_ptr(stream)] {
        if (const auto due = weak.lock())
            run(due);
    });
    m_streams.push_back(stream);
    if (m_started) {
        follows(stream);
        run(stream);
    }
}

Async<void> SyncService::removeStream(QString name)
{
    const auto found =
        std::find_if(m_streams.begin(), m_streams.end(), [&name](const auto& stream) { return stream->name == name; });
    if (found == m_streams.end())
        return ready();
    const std::shared_ptr<Stream> stream = *found;
    m_streams.erase(found);
    stream->removed = true;
    stream->timer.stop();
    stream->stop.stop();
    if (!stream->running)
        stream->gone.finish({});
    judgeConnection();
    publish();
    return stream->gone.future();
}

void SyncService::follows(const std::shared_ptr<Stream>& stream)
{
    // How fresh the files are is known without the network.
    deliver<StreamPosition>(stream->sink.position(), this, [this, stream](const Result<StreamPosition>& position) {
        if (position && !stream->lastSyncedAt.isValid())
            stream->lastSyncedAt = position->lastSyncedAt;
        publish();
    });
}

void SyncService::start()
{
    m_started = true;
    const auto streams = m_streams;
    for (const auto& stream : streams)
        follows(stream);
    syncNow();
}

void SyncService::syncNow()
{
    if (!m_started || m_stopping)
        return;
    const auto streams = m_streams;
    for (const auto& stream : streams) {
        stream->failures = 0;
        run(stream);
    }
}

void SyncService::setSignedIn()
{
    if (m_state.connection == SyncState::Connection::SignedOut)
        setConnection(SyncState::Connection::Unknown);
    syncNow();
}

Async<StreamPosition> SyncService::follow(std::shared_ptr<Stream> stream)
{
    const std::stop_token stop = stream->stop.token();
    if (!stream->snapshot) {
        auto reached = co_await stream->reader.catchUp(stop);
        co_return std::move(reached);
    }
    auto position = co_await stream->sink.position();
    if (!position)
        co_return position.error();
    if (stop.stop_requested())
        co_return cancelled(); // a sink that other accounts use too outlives the rest of the stream
    // A snapshot that was interrupted by the end of the program is taken up.
    bool wanted = position->cursor.isEmpty() || position->inState;
    for (int round = 0;; ++round) {
        if (wanted) {
            const auto filled = co_await stream->snapshot->fetch(stop);
            if (!filled)
                co_return filled.error();
            if (stop.stop_requested())
                co_return cancelled();
        }
        auto reached = co_await stream->reader.catchUp(stop);
        wanted = !reached && reached.error().is(Problem::Slug::CursorExpired);
        if (!wanted || round > 0)
            co_return std::move(reached);
    }
}

void SyncService::run(const std::shared_ptr<Stream>& stream)
{
    if (m_stopping || stream->removed || m_state.connection == SyncState::Connection::SignedOut)
        return;
    stream->timer.stop();
    if (stream->running) {
        stream->again = true;
        return;
    }
    stream->running = true;
    stream->again = false;
    ++m_atWork;
    publish();
    deliver<StreamPosition>(follow(stream), this, [this, stream](const Result<StreamPosition>& reached) {
        finished(stream, reached);
        workEnded();
    });
}

void SyncService::finished(const std::shared_ptr<Stream>& stream, const Result<StreamPosition>& reached)
{
    stream->running = false;
    if (stream->removed) {
        stream->gone.finish({});
        return;
    }
    if (reached) {
        stream->failures = 0;
        stream->lastSyncedAt = reached->lastSyncedAt;
        stream->answered = true;
        stream->error.reset();
        judgeConnection();
        Q_EMIT streamSynced(stream->name, stream->lastSyncedAt);
        if (!m_listening && !m_hintTimer.isActive())
            listen();
        if (stream->again)
            schedule(*stream, std::chrono::milliseconds(0));
        else
            schedule(*stream, m_listening ? m_timing.hintedPoll : m_timing.poll);
    } else if (reached.error().kind != Error::Kind::Cancelled) {
        const Error& error = reached.error();
        qCInfo(lcSync) << "stream" << stream->name << "failed:" << kindName(error.kind) << error.detail;
        ++stream->failures;
        stream->error = error;
        const auto answered = wasAnswered(error);
        const bool lost = answered == false && stream->answered != false;
        if (answered)
            stream->answered = answered;
        if (error.kind == Error::Kind::Auth)
            setConnection(SyncState::Connection::SignedOut);
        judgeConnection();
        auto wait = retryAfter(stream->failures);
        if (error.retryAfter)
            wait = std::max<std::chrono::milliseconds>(wait, *error.retryAfter);
        schedule(*stream, wait);
        if (lost)
            askOthers(*stream);
    }
    publish();
}

/// One that cannot be reached any more says nothing about the others: they find out for themselves, now.
void SyncService::askOthers(const Stream& lost)
{
    const auto streams = m_streams;
    for (const auto& stream : streams) {
        if (stream.get() != &lost && stream->answered == true && !stream->running)
            run(stream);
    }
}

/// The platform is there when it answers for one of the streams.
void SyncService::judgeConnection()
{
    if (m_state.connection == SyncState::Connection::SignedOut)
        return; // until somebody signs in
    const auto has = [this](bool answered) {
        return std::any_of(m_streams.begin(), m_streams.end(),
                           [answered](const auto& stream) { return stream->answered == answered; });
    };
    if (has(true))
        setConnection(SyncState::Connection::Online);
    else if (has(false))
        setConnection(SyncState::Connection::Offline);
}

void SyncService::schedule(Stream& stream, std::chrono::milliseconds wait)
{
    if (m_started && !m_stopping && !stream.removed && m_state.connection != SyncState::Connection::SignedOut)
        stream.timer.start(wait);
}

std::chrono::milliseconds SyncService::retryAfter(int failures) const
{
    // Half of it by chance, so that many clients do not come back together.
    const auto limit = std::min(m_timing.longestRetry, m_timing.firstRetry * (1 << std::min(failures - 1, 10)));
    return limit / 2 + std::chrono::milliseconds(QRandomGenerator::global()->bounded(qint64(limit.count() / 2 + 1)));
}

void SyncService::listen()
{
    if (!m_hints || !m_started || m_stopping || m_listening || !isOnline())
        return;
    m_listening = true;
    ++m_atWork;
    const QPointer<SyncService> self(this);
    // Nobody has told what changed between the last page and now.
    const auto onListening = [self] {
        if (!self)
            return;
        self->m_hintFailures = 0;
        const auto streams = self->m_streams;
        for (const auto& stream : streams)
            self->run(stream);
    };
    const auto onHint = [self](const QString& name) {
        if (!self)
            return;
        const auto streams = self->m_streams;
        for (const auto& stream : streams) {
            if (stream->name == name)
                self->run(stream);
        }
    };
    deliver<void>(m_hints->listen(onListening, onHint, m_stop.token()), this, [this](const Result<void>& ended) {
        m_listening = false;
        if (!ended && ended.error().kind != Error::Kind::Cancelled)
            qCInfo(lcSync) << "no hints:" << kindName(ended.error().kind) << ended.error().detail;
        if (!m_stopping) {
            m_hintTimer.start(retryAfter(++m_hintFailures));
            // Polling carries on until then, sooner than it was planned.
            for (const auto& stream : m_streams) {
                if (stream->timer.isActive() && stream->timer.remainingTimeAsDuration() > m_timing.poll)
                    stream->timer.start(m_timing.poll);
            }
        }
        workEnded();
    });
}

void SyncService::setConnection(SyncState::Connection connection)
{
    if (m_state.connection == connection)
        return;
    const bool was = isOnline();
    m_state.connection = connection;
    m_state.since = m_clock.now();
    if (was != isOnline())
        Q_EMIT onlineChanged(isOnline());
}

void SyncService::publish()
{
    m_state.syncing =
        std::any_of(m_streams.begin(), m_streams.end(), [](const auto& stream) { return stream->running; });
    m_state.lastSyncedAt = {};
    m_state.error.reset();
    for (const auto& stream : m_streams) {
        if (stream->error && (!m_state.error || (mendsByWaiting(*m_state.error) && !mendsByWaiting(*stream->error))))
            m_state.error = stream->error;
    }
    bool all = true;
    for (const auto& stream : m_streams) {
        all = all && stream->lastSyncedAt.isValid();
        if (!m_state.lastSyncedAt.isValid() || stream->lastSyncedAt < m_state.lastSyncedAt)
            m_state.lastSyncedAt = stream->lastSyncedAt;
    }
    if (!all)
        m_state.lastSyncedAt = {};
    Q_EMIT stateChanged(m_state);
}

Async<void> SyncService::syncOnce()
{
    const auto streams = m_streams;
    const std::stop_token stop = m_stop.token();
    std::optional<Error> first;
    for (const auto& stream : streams) {
        const auto reached = co_await follow(stream);
        if (stop.stop_requested())
            co_return cancelled();
        if (!reached && !first)
            first = reached.error();
    }
    if (first)
        co_return Error(*first);
    co_return Result<void>();
}

Async<void> SyncService::stop()
{
    m_stopping = true;
    m_hintTimer.stop();
    for (const auto& stream : m_streams) {
        stream->timer.stop();
        stream->stop.stop();
    }
    m_stop.stop();
    Promise<void> ended;
    if (m_atWork == 0)
        ended.finish({});
    else
        m_waitingForEnd.append(ended);
    return ended.future();
}

void SyncService::workEnded()
{
    if (--m_atWork > 0)
        return;
    for (const auto& promise : std::exchange(m_waitingForEnd, {}))
        promise.finish({});
}

} // namespace tradewind
