// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/intent.h"
#include "services/wire/jsonreader.h"

namespace tradewind {

// Answers to intents from JSON. Use decode<T>(object).

void read(JsonReader& json, IntentReceipt& out);
void read(JsonReader& json, OperationStatus& out);

} // namespace tradewind
