// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/messages.h"
#include "services/sync/recordstore.h"

namespace tradewind {

/// Conversations as the platform last told them. The records must outlive the store.
class MessageStore
{
public:
    explicit MessageStore(RecordStore& records);

    /// Newest first.
    [[nodiscard]] Async<QList<Thread>> threads();
    [[nodiscard]] Async<std::optional<Thread>> thread(QString id);
    /// In no order.
    [[nodiscard]] Async<QList<Message>> messages(QString threadId);

private:
    RecordStore& m_records;
};

} // namespace tradewind
