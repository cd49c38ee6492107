// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/outbox/journalstore.h"

namespace tradewind {

/// Copies a file of this computer into the account, where it waits for the intent that will name it; on disk when this
/// answers. Error::Validation when it cannot be read or has more than JournalStore::kLargestFile bytes. The journal
/// must outlive the call.
[[nodiscard]] Async<FileRef> keepFile(JournalStore* journal, QString path);

} // namespace tradewind
