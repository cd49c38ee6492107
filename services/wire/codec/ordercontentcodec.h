// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/ordercontent.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// What an order is bound to from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, ContentLine& out);
void read(JsonReader& json, OrderSource& out);
void read(JsonReader& json, OrderContent& out);

void write(JsonWriter& json, const OrderSource& value);

} // namespace tradewind
