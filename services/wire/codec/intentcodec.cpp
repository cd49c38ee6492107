// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/intentcodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, IntentReceipt& out)
{
    json.get("clientRef"_L1, out.clientRef);
    json.get("operation"_L1, out.operation);
    json.get("executedAt"_L1, out.executedAt);
    json.get("topic"_L1, out.topic);
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("entity"_L1, out.entity);
    json.opt("outcome"_L1, out.outcome);
    json.opt("reason"_L1, out.reason);
}

void read(JsonReader& json, OperationStatus& out)
{
    json.get("clientRef"_L1, out.clientRef);
    json.get("state"_L1, out.state);
    json.opt("httpStatus"_L1, out.httpStatus);
    json.opt("receipt"_L1, out.receipt);
    json.opt("problem"_L1, out.problem);
}

} // namespace tradewind
