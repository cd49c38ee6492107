// SPDX-License-Identifier: Apache-2.0
#include "services/async/delay.h"

#include "services/async/promise.h"

#include <QTimer>

namespace tradewind {

Async<void> delay(std::chrono::milliseconds time, std::stop_token stop)
{
    Promise<void> promise;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&promise] { promise.finish(Result<void>()); });
    timer.start(time);
    const std::stop_callback onStop(stop, [&promise] { promise.finish(Result<void>(cancelled())); });
    auto done = promise.future();
    Result<void> result = co_await done;
    co_return std::move(result);
}

} // namespace tradewind
