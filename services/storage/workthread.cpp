// SPDX-License-Identifier: Apache-2.0
#include "services/storage/workthread.h"

#include <QThread>

namespace tradewind {

WorkThread::WorkThread(const QString& name)
    : m_thread(QThread::create([this] { work(); }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

WorkThread::~WorkThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread->wait();
    // The thread checker does not see into Qt, where threads are joined; it sees that the thread has let go of this.
    const std::lock_guard lock(m_mutex);
}

void WorkThread::post(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void WorkThread::work()
{
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_closing || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace tradewind
