// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/sourcing.h"
#include "services/wire/httpclient.h"

namespace tradewind {

/// What of requests for quotation is read over HTTP beside the feed: one of them as it stands now. Errors as HttpClient
/// gives them; Error::Parse for an answer that breaks the contract.
class RfqApi
{
public:
    /// `client` must outlive the object and what it started.
    explicit RfqApi(HttpClient& client);

    /// The entity as received, for the records.
    [[nodiscard]] Async<QByteArray> rfq(RfqId id, std::stop_token stop);

private:
    HttpClient& m_client;
};

} // namespace tradewind
