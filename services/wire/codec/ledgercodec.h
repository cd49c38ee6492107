// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/ledger.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// Balances, exchange, payments from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, Balance& out);
void read(JsonReader& json, LedgerEntry& out);
void read(JsonReader& json, FundingMethod& out);
void read(JsonReader& json, Funding& out);
void read(JsonReader& json, IndicativeRate& out);
void read(JsonReader& json, FxPoint& out);
void read(JsonReader& json, FxHistory& out);
void read(JsonReader& json, FxQuote& out);
void read(JsonReader& json, Conversion& out);
void read(JsonReader& json, ConversionExpect& out);
void read(JsonReader& json, Payment& out);
void read(JsonReader& json, PaymentExpect& out);
void read(JsonReader& json, Refund& out);

void write(JsonWriter& json, const FxPoint& value);
void write(JsonWriter& json, const FxHistory& value);
void write(JsonWriter& json, const FundingCreate& value);
void write(JsonWriter& json, const FxQuoteRequest& value);
void write(JsonWriter& json, const ConversionExpect& value);
void write(JsonWriter& json, const ConversionCreate& value);
void write(JsonWriter& json, const PaymentExpect& value);
void write(JsonWriter& json, const PaymentCreate& value);

} // namespace tradewind
