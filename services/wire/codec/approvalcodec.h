// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/approval.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// Approvals from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, ApprovalRule& out);
void read(JsonReader& json, RuleHit& out);
void read(JsonReader& json, ApprovalStep& out);
void read(JsonReader& json, Approval& out);
void read(JsonReader& json, ApprovalExpect& out);

void write(JsonWriter& json, const ApprovalCreate& value);
void write(JsonWriter& json, const ApprovalExpect& value);
void write(JsonWriter& json, const ApprovalDecide& value);
void write(JsonWriter& json, const ApprovalWithdraw& value);

} // namespace tradewind
