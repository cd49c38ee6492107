// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QCoroTask>
#include <QLoggingCategory>
#include <QObject>
#include <QPointer>

#include <exception>
#include <stop_token>
#include <utility>

/// What every coroutine of ours returns and how its answer reaches a plain object.
///
/// A task starts at once and runs to its first real suspension, so its answer may already be there when the call
/// returns. It is awaited or delivered exactly once, never dropped: dropping detaches, it does not cancel. To cancel,
/// request a stop. Functions that return an Async are marked [[nodiscard]]. Parameters of coroutines are values.
namespace tradewind {

template <typename T>
using Async = QCoro::Task<Result<T>>;

/// An answer that is already there.
template <typename T>
[[nodiscard]] Async<T> ready(T value)
{
    co_return Result<T>(std::move(value));
}

/// Success without a value that is already there.
[[nodiscard]] inline Async<void> ready()
{
    co_return Result<void>();
}

/// A failure that is already there: `return failed<Offer>(error);`.
template <typename T>
[[nodiscard]] Async<T> failed(Error error)
{
    co_return Result<T>(std::move(error));
}

namespace detail {
/// The Error::Internal for the exception being handled; logs it.
Error errorFromCurrentException();
void reportThrowingHandler();

/// Awaits the task and turns an exception into Error::Internal.
template <typename T>
[[nodiscard]] Async<T> contained(QCoro::Task<Result<T>> task)
{
    try {
        Result<T> result = co_await task;
        co_return std::move(result);
    } catch (...) {
        co_return Result<T>(errorFromCurrentException());
    }
}

template <typename T, typename Handler>
QCoro::Task<void> deliverWhenDone(QCoro::Task<Result<T>> task, QPointer<QObject> context, Handler handler)
{
    auto safe = contained<T>(std::move(task));
    Result<T> result = co_await safe;
    if (!context)
        co_return;
    try {
        handler(std::move(result));
    } catch (...) {
        reportThrowingHandler();
    }
}
} // namespace detail

/// Calls `handler(Result<T>)` with the task's answer if `context` still lives then. An exception that escaped the task
/// arrives as Error::Internal. The handler may run before this call returns (the answer was already there); it runs in
/// the thread of the caller, which is the thread of `context`.
template <typename T, typename Handler>
void deliver(QCoro::Task<Result<T>> task, QObject* context, Handler handler)
{
    Q_ASSERT(context);
    detail::deliverWhenDone<T, Handler>(std::move(task), QPointer<QObject>(context), std::move(handler));
}

/// Error::Cancelled, for `if (stop.stop_requested()) co_return cancelled();`.
Error cancelled();

/// Owns the right to stop what was started with its tokens: destruction and restart() request the stop. A member of
/// the object whose end makes the answers useless; declared last, so that it is destroyed first.
class StopOwner
{
public:
    StopOwner() = default;
    StopOwner(const StopOwner&) = delete;
    StopOwner& operator=(const StopOwner&) = delete;
    ~StopOwner() { m_source.request_stop(); }

    std::stop_token token() const { return m_source.get_token(); }
    /// Stops everything started so far and hands out a fresh token.
    std::stop_token restart()
    {
        m_source.request_stop();
        m_source = std::stop_source();
        return m_source.get_token();
    }
    void stop() { m_source.request_stop(); }

private:
    std::stop_source m_source;
};

/// Numbers the questions an object asks, so that the answer to an earlier one can be thrown away:
/// `const auto ticket = m_generation.next(); … if (!m_generation.isCurrent(ticket)) return;`
class Generation
{
public:
    using Ticket = quint64;
    Ticket next() { return ++m_current; }
    bool isCurrent(Ticket ticket) const { return ticket == m_current; }

private:
    Ticket m_current = 0;
};

} // namespace tradewind
