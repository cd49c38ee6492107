// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/order.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// Orders from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, PrepareLine& out);
void read(JsonReader& json, OrderLine& out);
void read(JsonReader& json, PreparedDue& out);
void read(JsonReader& json, PreparedApproval& out);
void read(JsonReader& json, Silence& out);
void read(JsonReader& json, Prepared& out);
void read(JsonReader& json, Memo& out);
void read(JsonReader& json, Document& out);
void read(JsonReader& json, Cancellation& out);
void read(JsonReader& json, SupplierOrderLine& out);
void read(JsonReader& json, SupplierOrder& out);
void read(JsonReader& json, PurchaseOrder& out);
void read(JsonReader& json, StockExpect& out);
void read(JsonReader& json, OrderExpect& out);
void read(JsonReader& json, OrderCancelExpect& out);

void write(JsonWriter& json, const PrepareLine& value);
void write(JsonWriter& json, const PrepareRequest& value);
void write(JsonWriter& json, const StockExpect& value);
void write(JsonWriter& json, const OrderExpect& value);
void write(JsonWriter& json, const OrderCreate& value);
void write(JsonWriter& json, const OrderCancelExpect& value);
void write(JsonWriter& json, const OrderCancel& value);
void write(JsonWriter& json, const OrderMemo& value);

} // namespace tradewind
