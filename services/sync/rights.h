// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"
#include "services/domain/entities/rights.h"

namespace tradewind {

class RecordStore;

/// Whether the person of these records may do something, as the platform last said; it changes with topic `me`. While
/// the records do not know who that is, everything: then the platform decides. `records` must outlive the answer.
[[nodiscard]] Async<bool> mayDo(RecordStore* records, Permission permission);

} // namespace tradewind
