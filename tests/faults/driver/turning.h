// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <QCoreApplication>

#include <memory>
#include <optional>
#include <thread>

namespace tradewind::faults {

/// Counts what is handed out, so that one can tell when nothing was.
class CountingApplication final : public QCoreApplication
{
public:
    using QCoreApplication::QCoreApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        ++s_events;
        return QCoreApplication::notify(receiver, event);
    }
    static qint64 events() { return s_events; }

private:
    static inline qint64 s_events = 0;
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
        if (++turned > 50)
            std::this_thread::yield();
    }
    if (turns)
        *turns = turned;
    return std::move(**answer);
}

} // namespace tradewind::faults
