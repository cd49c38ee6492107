// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/fees.h"
#include "services/wire/jsonreader.h"

namespace tradewind {

// The fee book from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, FeeTier& out);
void read(JsonReader& json, SampleTier& out);
void read(JsonReader& json, FeeRule& out);
void read(JsonReader& json, FeeBook& out);

} // namespace tradewind
