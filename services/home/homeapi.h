// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"
#include "services/domain/entities/ledger.h"

namespace tradewind {

class HttpClient;

/// What the home page asks the platform itself; everything else it shows is kept on this machine.
class HomeApi
{
public:
    /// The client must outlive the API.
    explicit HomeApi(HttpClient& client)
        : m_client(client)
    {
    }
    /// One point a day of the pair from that day on. Errors as HttpClient.
    [[nodiscard]] Async<FxHistory> rateHistory(QString pair, QDate from, std::stop_token stop);

private:
    HttpClient& m_client;
};

} // namespace tradewind
