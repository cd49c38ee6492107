// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"
#include "services/domain/entities/fees.h"
#include "services/domain/entities/ledger.h"
#include "services/sync/recordstore.h"

namespace tradewind {

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

private:
    RecordStore& m_records;
};

} // namespace tradewind
