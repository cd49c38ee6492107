// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/company.h"
#include "services/wire/jsonreader.h"

namespace tradewind {

// The company and its people from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, TaxId& out);
void read(JsonReader& json, Company& out);
void read(JsonReader& json, Member& out);

} // namespace tradewind
