// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/order.h"
#include "services/wire/httpclient.h"

namespace tradewind {

/// Binding figures, and the JSON they came in (kept in the draft, so that they can be shown again after a restart).
struct PreparedAnswer
{
    Prepared prepared;
    QByteArray json;
};

/// What a checkout asks that is harmless when repeated or lost. Errors as HttpClient gives them; Error::Parse for an
/// answer that breaks the contract.
class CheckoutApi
{
public:
    /// `client` must outlive the object and what it started.
    explicit CheckoutApi(HttpClient& client);

    [[nodiscard]] Async<PreparedAnswer> prepare(PrepareRequest request, std::stop_token stop);

private:
    HttpClient& m_client;
};

} // namespace tradewind
