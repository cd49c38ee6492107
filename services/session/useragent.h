// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <QUrl>

#include <stop_token>

namespace tradewind {

/// Whatever shows the platform's sign-in page: the system's browser, a line on a terminal, or a script.
class UserAgent
{
public:
    virtual ~UserAgent() = default;
    /// Brings the page up; success means it was handed over, not that anybody signed in.
    [[nodiscard]] virtual Async<void> open(QUrl url, std::stop_token stop) = 0;
};

} // namespace tradewind
