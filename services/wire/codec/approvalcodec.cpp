// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/approvalcodec.h"

#include "services/wire/codec/commoncodec.h"
#include "services/wire/codec/ordercontentcodec.h"
#include "services/wire/codec/verifiedhash.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, ApprovalRule& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("name"_L1, out.name);
    json.get("kind"_L1, out.kind);
    json.opt("limit"_L1, out.limit);
    json.opt("count"_L1, out.count);
    json.opt("refId"_L1, out.refId);
    json.get("approverIds"_L1, out.approverIds);
    json.get("active"_L1, out.active);
}

void read(JsonReader& json, RuleHit& out)
{
    json.get("ruleId"_L1, out.ruleId);
    json.get("name"_L1, out.name);
    json.opt("limit"_L1, out.limit);
    json.opt("value"_L1, out.value);
}

void read(JsonReader& json, ApprovalStep& out)
{
    json.get("approverId"_L1, out.approverId);
    json.get("approverName"_L1, out.approverName);
    json.opt("decision"_L1, out.decision);
    json.opt("comment"_L1, out.comment);
    json.opt("decidedAt"_L1, out.decidedAt);
}

void read(JsonReader& json, Approval& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.opt("clientRef"_L1, out.clientRef);
    json.get("number"_L1, out.number);
    json.get("state"_L1, out.state);
    json.get("title"_L1, out.title);
    json.get("contentHash"_L1, out.contentHash);
    json.get("content"_L1, out.content);
    json.get("charges"_L1, out.charges);
    json.get("total"_L1, out.total);
    json.get("maxTotal"_L1, out.maxTotal);
    json.get("validUntil"_L1, out.validUntil);
    json.get("requestedBy"_L1, out.requestedBy);
    json.get("requestedAt"_L1, out.requestedAt);
    json.get("note"_L1, out.note);
    json.get("rules"_L1, out.rules);
    json.get("steps"_L1, out.steps);
    json.opt("invalidatedBecause"_L1, out.invalidatedBecause);
    json.opt("orderId"_L1, out.orderId);
    out.hashVerified = contentHashHolds(json.value().toObject());
}

void read(JsonReader& json, ApprovalExpect& out)
{
    json.get("contentHash"_L1, out.contentHash);
    json.get("maxTotal"_L1, out.maxTotal);
}

void write(JsonWriter& json, const ApprovalCreate& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("preparedId"_L1, value.preparedId);
    json.put("contentHash"_L1, value.contentHash);
    json.put("maxTotal"_L1, value.maxTotal);
    json.put("validUntil"_L1, value.validUntil);
    json.put("note"_L1, value.note);
}

void write(JsonWriter& json, const ApprovalExpect& value)
{
    json.put("contentHash"_L1, value.contentHash);
    json.put("maxTotal"_L1, value.maxTotal);
}

void write(JsonWriter& json, const ApprovalDecide& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("decision"_L1, value.decision);
    json.put("comment"_L1, value.comment);
    json.put("expect"_L1, value.expect);
}

void write(JsonWriter& json, const ApprovalWithdraw& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("reason"_L1, value.reason);
}

} // namespace tradewind
