// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/tracking.h"
#include "services/wire/jsonreader.h"

namespace tradewind {

// Tracking from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, NumberChange& out);
void read(JsonReader& json, TrackingEvent& out);
void read(JsonReader& json, TrackingLeg& out);

} // namespace tradewind
