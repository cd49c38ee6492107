// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"
#include "services/wire/httpclient.h"

namespace tradewind {

/// Who is signed in and what the platform offers them. Errors are those of HttpClient.
class AccountApi
{
public:
    /// `client` must outlive this object.
    explicit AccountApi(HttpClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] Async<Me> me(std::stop_token stop);
    /// The same with a token that no session holds yet.
    [[nodiscard]] Async<Me> me(QByteArray accessToken, std::stop_token stop);
    [[nodiscard]] Async<Capabilities> capabilities(std::stop_token stop);

private:
    HttpClient& m_client;
};

} // namespace tradewind
