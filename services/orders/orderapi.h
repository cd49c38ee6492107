// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/order.h"
#include "services/wire/httpclient.h"

namespace tradewind {

/// What of orders is read over HTTP beside the feed: one of them as it stands now. Errors as HttpClient gives them;
/// Error::Parse for an answer that breaks the contract.
class OrderApi
{
public:
    /// `client` must outlive the object and what it started.
    explicit OrderApi(HttpClient& client);

    /// The entity as received, for the records.
    [[nodiscard]] Async<QByteArray> order(OrderId id, std::stop_token stop);

private:
    HttpClient& m_client;
};

} // namespace tradewind
