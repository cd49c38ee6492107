// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"
#include "services/wire/jsonreader.h"

namespace tradewind {

// Who is signed in and what is offered from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, MerchantGrant& out);
void read(JsonReader& json, Me& out);
void read(JsonReader& json, CatalogueCapabilities& out);
void read(JsonReader& json, Limits& out);
void read(JsonReader& json, Capabilities& out);

} // namespace tradewind
