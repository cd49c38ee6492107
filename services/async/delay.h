// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <chrono>
#include <functional>
#include <stop_token>

namespace tradewind {

/// Succeeds after the time, or gives Error::Cancelled as soon as a stop is requested.
[[nodiscard]] Async<void> delay(std::chrono::milliseconds time, std::stop_token stop);

/// The same as an injectable function, so that tests do not wait.
using Delay = std::function<Async<void>(std::chrono::milliseconds, std::stop_token)>;

} // namespace tradewind
