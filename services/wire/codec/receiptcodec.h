// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/receipt.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// Goods reaching the warehouse from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, Photo& out);
void read(JsonReader& json, Measured& out);
void read(JsonReader& json, Check& out);
void read(JsonReader& json, Defect& out);
void read(JsonReader& json, DefectLimit& out);
void read(JsonReader& json, Inspection& out);
void read(JsonReader& json, Discrepancy& out);
void read(JsonReader& json, QcOption& out);
void read(JsonReader& json, QcDecision& out);
void read(JsonReader& json, ReceiptLine& out);
void read(JsonReader& json, InboundReceipt& out);
void read(JsonReader& json, ReceiptDecideExpect& out);

void write(JsonWriter& json, const ReceiptDecideExpect& value);
void write(JsonWriter& json, const ReceiptDecide& value);

} // namespace tradewind
