// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/trackingcodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, NumberChange& out)
{
    json.get("number"_L1, out.number);
    json.get("from"_L1, out.from);
    json.get("to"_L1, out.to);
}

void read(JsonReader& json, TrackingEvent& out)
{
    json.get("id"_L1, out.id);
    json.get("at"_L1, out.at);
    json.get("zone"_L1, out.zone);
    json.get("receivedAt"_L1, out.receivedAt);
    json.get("status"_L1, out.status);
    json.opt("reason"_L1, out.reason);
    json.opt("code"_L1, out.code);
    json.get("text"_L1, out.text);
    json.get("textOriginal"_L1, out.textOriginal);
    json.opt("location"_L1, out.location);
    json.get("source"_L1, out.source);
}

void read(JsonReader& json, TrackingLeg& out)
{
    json.get("id"_L1, out.id);
    json.get("zone"_L1, out.zone);
    json.get("carrier"_L1, out.carrier);
    json.get("number"_L1, out.number);
    json.get("numberHistory"_L1, out.numberHistory);
    json.get("from"_L1, out.from);
    json.get("to"_L1, out.to);
    json.get("status"_L1, out.status);
    json.get("events"_L1, out.events);
}

} // namespace tradewind
