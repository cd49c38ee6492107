// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/transport.h"
#include "services/sync/recordstore.h"

namespace tradewind {

/// Brings what receipts say into the records, by version, like sync does. The store must outlive it.
class RecordReceipts final : public ReceiptSink
{
public:
    explicit RecordReceipts(RecordStore& records)
        : m_records(records)
    {
    }
    [[nodiscard]] Async<qint64> receiptMark() override { return m_records.receiptMark(); }
    [[nodiscard]] Async<void> forgetMark() override { return m_records.forgetReceiptMark(); }
    [[nodiscard]] Async<void> applyReceipts(QList<Receipt> receipts) override;

private:
    RecordStore& m_records;
};

} // namespace tradewind
