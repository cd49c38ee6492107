// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

class QThread;

namespace tradewind {

/// One thread that does jobs in the order they were posted. The destructor does what is still queued, then joins: a
/// job that was accepted is always done, so whoever waits for its answer gets one.
class WorkThread
{
public:
    explicit WorkThread(const QString& name);
    ~WorkThread();
    Q_DISABLE_COPY_MOVE(WorkThread)

    /// Queues a job; from any thread. A job must not throw.
    void post(std::function<void()> job);

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_closing = false;
    std::unique_ptr<QThread> m_thread; // last: it uses what stands above
};

} // namespace tradewind
