// SPDX-License-Identifier: Apache-2.0
#include "services/warehouse/actpending.h"

namespace tradewind {
using namespace Qt::StringLiterals;

ActPending ActPending::of(const Intent& intent)
{
    const QJsonObject body = intent.body();
    return {PendingAct::of(intent), body.value("choice"_L1).toString(), body.value("note"_L1).toString()};
}

} // namespace tradewind
