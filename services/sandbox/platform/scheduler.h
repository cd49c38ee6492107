// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/context.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace tradewind::sandbox {

/// Runs what happens of itself: deadlines that pass and answers of the platform's side. Looks once a second, and is
/// stepped through every due moment when the clock is moved.
class Scheduler
{
public:
    explicit Scheduler(Context& context);
    ~Scheduler();
    Scheduler(const Scheduler&) = delete;
    Scheduler& operator=(const Scheduler&) = delete;

    /// Runs every job due by now.
    void runDue();
    /// Moves the business clock forward to `target`, letting each job on the way happen at its own time.
    void advanceTo(const QDateTime& target);
    void start();
    void stop();

    struct Job
    {
        qint64 id = 0;
        QDateTime due;
        QString kind;
        QJsonObject payload;
    };

private:
    std::optional<Job> firstDue(const QDateTime& by) const;
    void runJob(const Job& job);
    void runEager();
    void moveClock(const QDateTime& to, bool announce);

    Context& m_context;
    std::mutex m_running;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

/// While a past is being made: lets every job due until `time` happen at its own moment, then is at `time`.
void passTime(const Context& context, Tx& tx, const QDateTime& time);

/// Plays the newest waiting job of a kind at once, for story beats; `fits` picks among them. False when none waits.
bool playWaiting(Context& context, Tx& tx, const QString& kind,
                 const std::function<bool(const QJsonObject&)>& fits = {});

} // namespace tradewind::sandbox
