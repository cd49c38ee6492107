// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <QRunnable>
#include <QThread>
#include <QThreadPool>

#include <coroutine>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace tradewind {

namespace detail {
/// Resumes a coroutine from the event loop of the application's thread, after those that were given before; from any
/// thread. `keep` lives until then. Without an application nobody resumes it.
void resumeLater(std::coroutine_handle<> waiter, std::shared_ptr<void> keep);
} // namespace detail

/// The writing end of an answer that is made elsewhere: by a worker thread, a timer, a signal.
///
/// finish() may be called from any thread; the first call wins. The reading end, future(), is taken once and awaited in
/// the application's thread; the coroutine resumes from the event loop, never inside finish(). The answer always
/// comes: when the last copy of the promise goes away unfulfilled, it is Error::Cancelled. `source` is stopped by the
/// end of whoever answers: what reaches the coroutine after that is Error::Cancelled too, whatever it was.
///
/// So each coroutine ends, and in one way: a suspended one cannot be destroyed, it goes on with Cancelled. It returns
/// an error without touching anything else; before it goes on after a success (or after an error, on purpose) it asks
/// whether its object and its stop token still stand, because one source may outlive another. What is still suspended
/// when the program ends is resumed by LastAnswers.
template <typename T>
class Promise
{
public:
    explicit Promise(std::stop_token source = {})
        : m_state(std::make_shared<State>(std::move(source)))
        , m_guard(std::make_shared<Guard>(m_state))
    {
    }

    /// Fulfils the promise; false when that had already happened.
    bool finish(Result<T> result) const { return m_state->finish(m_state, std::move(result)); }
    bool isFinished() const { return m_state->isFinished(); }

    /// The reading end. Take it once.
    [[nodiscard]] Async<T> future() const { return wait(m_state); }

private:
    struct State
    {
        explicit State(std::stop_token answering)
            : source(std::move(answering))
        {
        }

        const std::stop_token source;
        std::mutex mutex;
        std::optional<Result<T>> result;
        std::coroutine_handle<> waiter;
        bool finished = false;

        bool isFinished()
        {
            const std::lock_guard lock(mutex);
            return finished;
        }

        bool finish(const std::shared_ptr<State>& self, Result<T> value)
        {
            std::coroutine_handle<> toResume;
            {
                const std::lock_guard lock(mutex);
                if (finished)
                    return false;
                finished = true;
                result.emplace(std::move(value));
                toResume = std::exchange(waiter, nullptr);
            }
            // The state is kept alive by the coroutine frame too; the copy here is for the order of destruction.
            if (toResume)
                detail::resumeLater(toResume, self);
            return true;
        }
    };

    struct Guard
    {
        explicit Guard(std::shared_ptr<State> guarded)
            : state(std::move(guarded))
        {
        }
        Guard(const Guard&) = delete;
        Guard& operator=(const Guard&) = delete;
        ~Guard() { state->finish(state, Result<T>(cancelled())); }
        std::shared_ptr<State> state;
    };

    struct Awaiter
    {
        State* state;

        bool await_ready() const { return state->isFinished(); }
        bool await_suspend(std::coroutine_handle<> handle) const
        {
            const std::lock_guard lock(state->mutex);
            if (state->finished)
                return false;
            state->waiter = handle;
            return true;
        }
        Result<T> await_resume() const
        {
            if (state->source.stop_requested())
                return cancelled();
            const std::lock_guard lock(state->mutex);
            return std::move(*state->result);
        }
    };

    static Async<T> wait(std::shared_ptr<State> state)
    {
        Awaiter awaiter{state.get()};
        Result<T> result = co_await awaiter;
        co_return std::move(result);
    }

    std::shared_ptr<State> m_state; // shared by the writing and the reading end, which live in different threads
    std::shared_ptr<Guard> m_guard; // the last copy of the writing end fulfils
};

namespace detail {
template <typename>
struct ValueOf;
template <typename T>
struct ValueOf<Result<T>>
{
    using Type = T;
};

/// Puts a job into the pool, which owns it then; its run() begins with seeHandedOver().
void startIn(QThreadPool* pool, QRunnable* job);
void seeHandedOver();

template <typename Work>
class PoolJob final : public QRunnable
{
public:
    explicit PoolJob(Work work)
        : m_work(std::move(work))
    {
    }
    void run() override
    {
        seeHandedOver();
        m_work();
    }

private:
    Work m_work;
};
} // namespace detail

/// Runs `work`, a function returning Result<T>, in the pool and gives its answer in the application's thread. An
/// exception arrives as Error::Internal. `work` is copied and must not touch objects of other threads.
template <typename Work>
[[nodiscard]] auto runInPool(QThreadPool* pool, Work work)
{
    using T = typename detail::ValueOf<std::invoke_result_t<Work>>::Type;
    Promise<T> promise;
    detail::startIn(pool, new detail::PoolJob([promise, work = std::move(work)]() mutable {
                        try {
                            promise.finish(work());
                        } catch (...) {
                            promise.finish(Result<T>(detail::errorFromCurrentException()));
                        }
                    }));
    return promise.future();
}

} // namespace tradewind
