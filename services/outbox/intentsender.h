// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/transport.h"

namespace tradewind {

class HttpClient;

/// The outbox's transport over the platform's API. The client must outlive it.
class IntentSender final : public Transport
{
public:
    explicit IntentSender(HttpClient& client);

    [[nodiscard]] Async<QByteArray> send(Intent intent, std::stop_token stop) override;
    [[nodiscard]] Async<QByteArray> operation(QString clientRef, QString onBehalfOf, std::stop_token stop) override;
    [[nodiscard]] Async<void> upload(WaitingFile file, QByteArray bytes, QString onBehalfOf,
                                     std::stop_token stop) override;

private:
    HttpClient& m_client;
};

} // namespace tradewind
