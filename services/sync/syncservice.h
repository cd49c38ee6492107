// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/promise.h"
#include "services/core/clock.h"
#include "services/sync/changestream.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace tradewind {

class SnapshotReader;

/// Says that a stream has something new, and nothing else.
class HintSource
{
public:
    virtual ~HintSource() = default;
    /// Calls `onListening` once when every change from then on will be told, then `onHint` with the stream's name,
    /// until the connection ends (a success), breaks, or a stop is requested.
    [[nodiscard]] virtual Async<void> listen(std::function<void()> onListening,
                                             std::function<void(const QString& stream)> onHint,
                                             std::stop_token stop) = 0;
};

/// How things stand with the platform, for the status chip.
struct SyncState
{
    enum class Connection {
        Unknown,  ///< nothing was tried yet
        Online,   ///< it answers, be it that it cannot serve a stream now
        Offline,  ///< it cannot be reached
        SignedOut ///< it answers, but nobody is signed in
    };
    Connection connection = Connection::Unknown;
    QDateTime since;        ///< when the connection became so; UTC
    bool syncing = false;   ///< something is being fetched
    QDateTime lastSyncedAt; ///< the oldest of the streams; invalid until all were up to date once
    /// Why a stream is not up to date; one that no waiting will mend comes first.
    std::optional<Error> error;
};

/// Keeps the files of an account up to date with their streams: at the start, when a hint says so, and every so often.
/// A stream that fails is tried again with growing waits; others go on. Lives in the GUI thread; sources, sinks and
/// clock must outlive it.
class SyncService final : public QObject
{
    Q_OBJECT

public:
    struct Timing
    {
        std::chrono::milliseconds poll = std::chrono::seconds(15);       ///< without hints
        std::chrono::milliseconds hintedPoll = std::chrono::seconds(90); ///< while hints are listened to
        std::chrono::milliseconds firstRetry = std::chrono::seconds(2);
        std::chrono::milliseconds longestRetry = std::chrono::minutes(2);
    };

    /// `hints` may be null.
    SyncService(HintSource* hints, const Clock& clock, const Timing& timing, QObject* parent = nullptr);
    SyncService(HintSource* hints, const Clock& clock, QObject* parent = nullptr);
    ~SyncService() override;

    /// With a snapshot reader, first sync and recovery take the snapshot instead of state pages. A stream that comes
    /// after start() is followed at once.
    void addStream(const QString& name, ChangeSource& source, ChangeSink& sink, SnapshotReader* snapshot = nullptr);

    /// Follows a stream no more; answers when nothing of it is under way.
    [[nodiscard]] Async<void> removeStream(QString name);

    /// Begins; from now on everything happens by itself.
    void start();
    /// Tries every stream now, whatever the waits.
    void syncNow();
    /// Somebody has signed in: goes on after SignedOut.
    void setSignedIn();
    /// Brings every stream up to date once, without polling; the first error, if any. For programs that end then.
    [[nodiscard]] Async<void> syncOnce();
    /// Ends what is under way; answers when nothing is any more.
    [[nodiscard]] Async<void> stop();

    const SyncState& state() const { return m_state; }
    bool isOnline() const { return m_state.connection == SyncState::Connection::Online; }

Q_SIGNALS:
    void stateChanged(const tradewind::SyncState& state);
    /// The connection came or went; for the outbox.
    void onlineChanged(bool online);
    /// A stream is up to date with the platform as of now.
    void streamSynced(const QString& name, const QDateTime& at);

private:
    struct Stream;

    void run(const std::shared_ptr<Stream>& stream);
    void finished(const std::shared_ptr<Stream>& stream, const Result<StreamPosition>& reached);
    void follows(const std::shared_ptr<Stream>& stream);
    void schedule(Stream& stream, std::chrono::milliseconds wait);
    void listen();
    void judgeConnection();
    void askOthers(const Stream& lost);
    void setConnection(SyncState::Connection connection);
    void publish();
    std::chrono::milliseconds retryAfter(int failures) const;
    void workEnded();
    [[nodiscard]] static Async<StreamPosition> follow(std::shared_ptr<Stream> stream);

    HintSource* m_hints;
    const Clock& m_clock;
    Timing m_timing;
    std::vector<std::shared_ptr<Stream>> m_streams; ///< shared with the coroutines under way
    SyncState m_state;
    bool m_started = false;
    bool m_stopping = false;
    bool m_listening = false;
    int m_hintFailures = 0;
    QTimer m_hintTimer;
    int m_atWork = 0;
    QList<Promise<void>> m_waitingForEnd;
    StopOwner m_stop; // last: its end stops what uses the rest
};

} // namespace tradewind

Q_DECLARE_METATYPE(tradewind::SyncState)
