// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/session/useragent.h"

namespace tradewind {

/// Prints the sign-in page's address on stderr and, if wanted, hands it to the desktop's own opener.
class TerminalAgent final : public UserAgent
{
public:
    explicit TerminalAgent(bool openBrowser)
        : m_openBrowser(openBrowser)
    {
    }
    [[nodiscard]] Async<void> open(QUrl url, std::stop_token stop) override;

private:
    bool m_openBrowser;
};

} // namespace tradewind
