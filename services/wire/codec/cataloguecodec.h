// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/catalogue.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// The catalogue from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, Category& out);
void read(JsonReader& json, SupplierScores& out);
void read(JsonReader& json, SupplierRates& out);
void read(JsonReader& json, FreightTemplate& out);
void read(JsonReader& json, Supplier& out);
void read(JsonReader& json, OfferSummary& out);
void read(JsonReader& json, MixRule& out);
void read(JsonReader& json, SkuAttribute& out);
void read(JsonReader& json, Sku& out, Currency currency);
void read(JsonReader& json, NamedText& out);
void read(JsonReader& json, Certificate& out);
void read(JsonReader& json, Offer& out);
void read(JsonReader& json, ResolveItem& out);
void read(JsonReader& json, ResolveResult& out);
void read(JsonReader& json, Follow& out);

void write(JsonWriter& json, const ResolveRequest& value);
void write(JsonWriter& json, const FollowPut& value);

} // namespace tradewind
