// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace tradewind::testkit {

/// When to give up. Long, because it only matters to a test that fails: one that passes goes on with the event it waits
/// for, however busy the machine is.
constexpr std::chrono::milliseconds kPatience = std::chrono::minutes(1);

/// Turns the event loop until the task has answered; after `limit` it gives Error::Internal with a detail that says so.
template <typename T>
Result<T> await(QCoro::Task<Result<T>> task, std::chrono::milliseconds limit = kPatience)
{
    auto answer = std::make_shared<std::optional<Result<T>>>(); // outlives this call when the limit strikes
    QEventLoop loop;
    QPointer<QEventLoop> guard(&loop);
    QObject context;
    deliver<T>(std::move(task), &context, [answer, guard](Result<T> result) {
        answer->emplace(std::move(result));
        if (guard)
            guard->quit();
    });
    if (!*answer) {
        QTimer::singleShot(limit, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (!*answer)
        return makeError(Error::Kind::Internal, QStringLiteral("await: no answer within the limit"));
    return std::move(**answer);
}

/// Turns the event loop until `condition()` holds; false when the limit came first.
template <typename Condition>
bool awaitUntil(Condition condition, std::chrono::milliseconds limit = kPatience)
{
    if (condition())
        return true;
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&loop, &condition] {
        if (condition())
            loop.quit();
    });
    poll.start(1);
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    loop.exec();
    return condition();
}

} // namespace tradewind::testkit
