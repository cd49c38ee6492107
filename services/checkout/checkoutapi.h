// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/ledger.h"
#include "services/domain/entities/order.h"
#include "services/wire/httpclient.h"

namespace tradewind {

/// Binding figures, and the JSON they came in (kept in the draft, so that they can be shown again after a restart).
struct PreparedAnswer
{
    Prepared prepared;
    QByteArray json;
};

/// The calls of a checkout that are harmless when repeated or lost. Errors as HttpClient gives them; Error::Parse for
/// an answer that breaks the contract.
class CheckoutApi
{
public:
    /// `client` must outlive the object and what it started.
    explicit CheckoutApi(HttpClient& client);

    [[nodiscard]] Async<PreparedAnswer> prepare(PrepareRequest request, std::stop_token stop);
    /// Locks a rate; one that is lost just expires.
    [[nodiscard]] Async<FxQuote> lockRate(FxQuoteRequest request, std::stop_token stop);
    /// One mid rate a day, oldest first.
    [[nodiscard]] Async<FxHistory> history(Currency base, Currency quote, QDate from, QDate to, std::stop_token stop);

private:
    [[nodiscard]] Async<HttpReply> post(QString path, QJsonObject body, std::stop_token stop);

    HttpClient& m_client;
};

} // namespace tradewind
