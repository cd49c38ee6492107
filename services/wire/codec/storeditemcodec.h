// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/storeditem.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// Goods in store from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, ItemService& out);
void read(JsonReader& json, StoredItem& out);
void read(JsonReader& json, StoredServiceExpect& out);

void write(JsonWriter& json, const StoredServiceExpect& value);
void write(JsonWriter& json, const StoredService& value);

} // namespace tradewind
