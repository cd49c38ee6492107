// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace tradewind::faults {

/// Sleeps until another thread has posted something; knows neither timers nor sockets.
class WaitingDispatcher final : public QAbstractEventDispatcher
{
public:
    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_posted.wait(lock, [this] { return m_woken; });
        m_woken = false;
    }

    void wakeUp() override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_woken = true;
        }
        m_posted.notify_one();
    }
    bool processEvents(QEventLoop::ProcessEventsFlags) override
    {
        QCoreApplication::sendPostedEvents();
        return false;
    }
    void interrupt() override {}
    void registerSocketNotifier(QSocketNotifier*) override {}
    void unregisterSocketNotifier(QSocketNotifier*) override {}
    void registerTimer(int, qint64, Qt::TimerType, QObject*) override {}
    bool unregisterTimer(int) override { return true; }
    bool unregisterTimers(QObject*) override { return true; }
    QList<TimerInfo> registeredTimers(QObject*) const override { return {}; }
    int remainingTime(int) override { return -1; }

private:
    std::mutex m_mutex;
    std::condition_variable m_posted;
    bool m_woken = false;
};

/// Counts what is handed out, so that one can tell when nothing was.
class CountingApplication final : public QCoreApplication
{
public:
    CountingApplication(int& argc, char** argv)
        : QCoreApplication(withDispatcher(argc), argv)
    {
    }
    bool notify(QObject* receiver, QEvent* event) override
    {
        ++s_events;
        return QCoreApplication::notify(receiver, event);
    }
    static qint64 events() { return s_events; }
    /// Until another thread has posted something since the last time.
    static void waitForPost() { s_dispatcher->wait(); }

private:
    static int& withDispatcher(int& argc)
    {
        s_dispatcher = new WaitingDispatcher; // the application's from now on
        setEventDispatcher(s_dispatcher);
        return argc;
    }

    static inline qint64 s_events = 0;
    static inline WaitingDispatcher* s_dispatcher = nullptr;
};

/// Waits for an answer by handing out what other threads have posted. Timers do not run: time is the simulation's.
/// `turns` counts the hand-outs it needed; 0 when the answer was there at once.
template <typename T>
Result<T> answerOf(QCoro::Task<Result<T>> task, int* turns = nullptr)
{
    auto answer = std::make_shared<std::optional<Result<T>>>();
    QObject context;
    deliver<T>(std::move(task), &context, [answer](Result<T> result) { answer->emplace(std::move(result)); });
    int turned = 0;
    while (!*answer) {
        QCoreApplication::sendPostedEvents();
        ++turned;
        if (!*answer)
            CountingApplication::waitForPost();
    }
    if (turns)
        *turns = turned;
    return std::move(**answer);
}

} // namespace tradewind::faults
