// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/address.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// Addresses from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, Address& out);
void read(JsonReader& json, AddressInput& out);

void write(JsonWriter& json, const AddressInput& value);
void write(JsonWriter& json, const AddressCreate& value);
void write(JsonWriter& json, const AddressPatch& value);

} // namespace tradewind
