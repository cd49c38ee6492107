// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/messages.h"
#include "services/wire/jsonreader.h"
#include "services/wire/jsonwriter.h"

namespace tradewind {

// Conversations from and to JSON. Use decode<T>(object) and encode(value).

void read(JsonReader& json, Participant& out);
void read(JsonReader& json, ReadMark& out);
void read(JsonReader& json, Thread& out);
void read(JsonReader& json, Translation& out);
void read(JsonReader& json, Message& out);

void write(JsonWriter& json, const ThreadCreate& value);
void write(JsonWriter& json, const MessageCreate& value);
void write(JsonWriter& json, const ThreadRead& value);

} // namespace tradewind
