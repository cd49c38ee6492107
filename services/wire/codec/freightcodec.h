// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/freight.h"
#include "services/wire/jsonreader.h"

namespace tradewind {

// Freight lines and customs rules from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, LineRate& out);
void read(JsonReader& json, EstimateRule& out);
void read(JsonReader& json, FreightLine& out);
void read(JsonReader& json, DutyRule& out);

} // namespace tradewind
