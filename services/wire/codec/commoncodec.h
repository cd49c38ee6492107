// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// What several modules share from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, KnownWeight& out);
void read(JsonReader& json, PriceTier& out, Currency currency);
void read(JsonReader& json, CartonSpec& out);
void read(JsonReader& json, Author& out);
void read(JsonReader& json, FileRef& out);
void read(JsonReader& json, Destination& out);
void read(JsonReader& json, LineService& out);
void read(JsonReader& json, Charge& out);
void read(JsonReader& json, Estimate& out);
void read(JsonReader& json, Due& out);
void read(JsonReader& json, EntityRef& out);
void read(JsonReader& json, TimelineEntry& out);

void write(JsonWriter& json, const FileRef& value);
void write(JsonWriter& json, const LineService& value);
void write(JsonWriter& json, const EntityRef& value);

} // namespace tradewind
