// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/sourcing.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// Requests for quotation from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, Scenario& out);
void read(JsonReader& json, ScenarioQuantity& out);
void read(JsonReader& json, RfqLine& out);
void read(JsonReader& json, Split& out);
void read(JsonReader& json, InfoRequest& out);
void read(JsonReader& json, QuoteLine& out);
void read(JsonReader& json, FreightOption& out);
void read(JsonReader& json, QuoteTerms& out);
void read(JsonReader& json, QuoteRound& out);
void read(JsonReader& json, CounterLine& out);
void read(JsonReader& json, Counter& out);
void read(JsonReader& json, Rfq& out);
void read(JsonReader& json, RoundExpect& out);

void write(JsonWriter& json, const Scenario& value);
void write(JsonWriter& json, const ScenarioQuantity& value);
void write(JsonWriter& json, const RfqLine& value);
void write(JsonWriter& json, const Split& value);
void write(JsonWriter& json, const CounterLine& value);
void write(JsonWriter& json, const RfqCreate& value);
void write(JsonWriter& json, const RoundExpect& value);
void write(JsonWriter& json, const RfqAnswer& value);
void write(JsonWriter& json, const RfqCounter& value);
void write(JsonWriter& json, const RfqAccept& value);
void write(JsonWriter& json, const RfqDecline& value);
void write(JsonWriter& json, const RfqCancel& value);
void write(JsonWriter& json, const RfqRenewal& value);

} // namespace tradewind
