// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/transport.h"

#include <chrono>

namespace tradewind {

class HttpClient;

/// The outbox's transport over the platform's API. The client must outlive it.
class IntentSender final : public Transport
{
public:
    /// How long an attempt, or a question about one, may take: silence, and in all.
    struct Patience
    {
        std::chrono::milliseconds inactivity = std::chrono::seconds(15);
        std::chrono::milliseconds deadline = std::chrono::seconds(30);
    };

    explicit IntentSender(HttpClient& client);
    IntentSender(HttpClient& client, Patience patience);

    [[nodiscard]] Async<QByteArray> send(Intent intent, std::stop_token stop) override;
    [[nodiscard]] Async<QByteArray> operation(QString clientRef, QString onBehalfOf, std::stop_token stop) override;
    [[nodiscard]] Async<void> upload(WaitingFile file, QByteArray bytes, QString onBehalfOf,
                                     std::stop_token stop) override;

private:
    HttpClient& m_client;
    const Patience m_patience;
};

} // namespace tradewind
