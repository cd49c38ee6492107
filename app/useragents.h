// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/session/useragent.h"

namespace tradewind {

/// Opens the sign-in page in the system's browser.
class SystemBrowserAgent final : public UserAgent
{
public:
    [[nodiscard]] Async<void> open(QUrl url, std::stop_token stop) override;
};

/// Prints the sign-in page's address on the terminal, for machines without a browser.
class PrintingAgent final : public UserAgent
{
public:
    [[nodiscard]] Async<void> open(QUrl url, std::stop_token stop) override;
};

} // namespace tradewind
