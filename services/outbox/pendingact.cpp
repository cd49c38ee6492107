// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/pendingact.h"

namespace tradewind {

PendingAct PendingAct::of(const Intent& intent)
{
    return {intent.id,     intent.request.operationId, intent.phase,
            intent.why,    intent.isOutcomeUnknown(),  intent.createdAt,
            intent.problem};
}

} // namespace tradewind
