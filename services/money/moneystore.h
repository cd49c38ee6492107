// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"
#include "services/domain/entities/fees.h"
#include "services/domain/entities/ledger.h"
#include "services/sync/recordstore.h"

namespace tradewind {

/// The daily mid rates of a pair as they were last told.
struct RateHistory
{
    FxHistory rates;      ///< oldest day first; no points when they were never asked for
    QDateTime asOf;       ///< when the platform told them
    bool isStale = false; ///< it could not be asked again, or not for a day

    bool operator==(const RateHistory&) const = default;
};

/// Typed reads of what the platform has said about the company's money.
class MoneyStore
{
public:
    /// `records` must outlive the store.
    explicit MoneyStore(RecordStore& records);

    /// By currency code.
    [[nodiscard]] Async<QList<Balance>> balances();
    /// Newest first.
    [[nodiscard]] Async<QList<LedgerEntry>> ledger();
    /// By pair.
    [[nodiscard]] Async<QList<IndicativeRate>> rates();
    /// Newest first.
    [[nodiscard]] Async<QList<FeeBook>> feeBooks();
    /// Newest first.
    [[nodiscard]] Async<QList<Payment>> payments();
    [[nodiscard]] Async<QList<Refund>> refunds();
    [[nodiscard]] Async<QList<Conversion>> conversions();
    [[nodiscard]] Async<std::optional<Me>> me();
    /// Nothing when there is none.
    [[nodiscard]] Async<std::optional<FxQuote>> lock(FxQuoteId id);
    /// Takes a lock that was just made; it comes through the feed too.
    [[nodiscard]] Async<void> keepLock(QByteArray quote);
    /// The history of a pair that was fetched last; without points when none was.
    [[nodiscard]] Async<RateHistory> rateHistory(QString pair);
    /// Adds what was fetched now to the history that is kept.
    [[nodiscard]] Async<void> keepRateHistory(QString pair, RateHistory fetched);

private:
    RecordStore& m_records;
};

} // namespace tradewind
