// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/shipment.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// Shipments from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, ShipmentItem& out);
void read(JsonReader& json, DeclarationLine& out);
void read(JsonReader& json, Package& out);
void read(JsonReader& json, PackageInput& out);
void read(JsonReader& json, PreviewOption& out);
void read(JsonReader& json, ShipmentPreview& out);
void read(JsonReader& json, ShipmentException& out);
void read(JsonReader& json, ArrivalWindow& out);
void read(JsonReader& json, Shipment& out);
void read(JsonReader& json, ShipmentExpect& out);

void write(JsonWriter& json, const ShipmentItem& value);
void write(JsonWriter& json, const DeclarationLine& value);
void write(JsonWriter& json, const PackageInput& value);
void write(JsonWriter& json, const PreviewRequest& value);
void write(JsonWriter& json, const ShipmentExpect& value);
void write(JsonWriter& json, const ShipmentCreate& value);
void write(JsonWriter& json, const ShipmentCancel& value);

} // namespace tradewind
