// SPDX-License-Identifier: Apache-2.0
#include "app/recordreceipts.h"

#include "services/core/logging.h"

namespace tradewind {

Async<void> RecordReceipts::applyReceipts(QList<Receipt> receipts)
{
    QList<Change> changes;
    qint64 mark = 0;
    for (const Receipt& receipt : receipts) {
        mark = receipt.number;
        if (receipt.topic.isEmpty() || receipt.entity.isEmpty())
            continue;
        const auto change = changeFromEntity(receipt.topic, receipt.entity);
        if (change)
            changes.append(*change);
        else
            qCWarning(lcOutbox) << "receipt" << receipt.number
                                << "brought no readable entity:" << change.error().detail;
    }
    return m_records.applyReceipts(changes, mark);
}

} // namespace tradewind
