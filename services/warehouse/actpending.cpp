// SPDX-License-Identifier: Apache-2.0
#include "services/warehouse/actpending.h"

#include <QJsonDocument>

namespace tradewind {
using namespace Qt::StringLiterals;

QJsonObject intentBody(const Intent& intent)
{
    return intent.bodyBytes.isEmpty() ? intent.request.body : QJsonDocument::fromJson(intent.bodyBytes).object();
}

ActPending ActPending::of(const Intent& intent)
{
    const QJsonObject body = intentBody(intent);
    ActPending act;
    act.intentId = intent.id;
    act.operation = intent.request.operationId;
    act.phase = intent.phase;
    act.why = intent.why;
    act.outcomeUnknown = intent.isOutcomeUnknown();
    act.at = intent.createdAt;
    act.choice = body.value("choice"_L1).toString();
    act.note = body.value("note"_L1).toString();
    act.problem = intent.problem;
    return act;
}

} // namespace tradewind
