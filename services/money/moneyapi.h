// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/ledger.h"
#include "services/wire/httpclient.h"

namespace tradewind {

/// What of money is asked over HTTP beside the feed: the history of rates, ways to top up, locked rates. Errors as
/// HttpClient gives them; Error::Parse for an answer that breaks the contract.
class MoneyApi
{
public:
    /// `client` must outlive the object and what it started.
    explicit MoneyApi(HttpClient& client);

    /// One point a day from `from` to today, oldest first. `pair` is "EUR-CNY".
    [[nodiscard]] Async<FxHistory> history(QString pair, QDate from, std::stop_token stop);
    [[nodiscard]] Async<Funding> funding(Currency currency, std::stop_token stop);
    /// Brings the platform's indicative rates up to date; they come through the feed too.
    [[nodiscard]] Async<QList<IndicativeRate>> rates(std::stop_token stop);
    /// Locks a rate and gives the FxQuote as received; harmless if it is lost: it just expires.
    [[nodiscard]] Async<QByteArray> lock(FxQuoteRequest request, std::stop_token stop);

private:
    HttpClient& m_client;
};

} // namespace tradewind
