// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/commoncodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, KnownWeight& out)
{
    json.get("grams"_L1, out.grams);
    json.get("source"_L1, out.source);
    json.opt("accuracyBp"_L1, out.accuracyBp);
}

void read(JsonReader& json, PriceTier& out, Currency currency)
{
    json.get("minQty"_L1, out.minQty);
    json.get("price"_L1, out.price, currency);
}

void read(JsonReader& json, CartonSpec& out)
{
    json.get("quantity"_L1, out.quantity);
    json.get("grams"_L1, out.grams);
    json.get("dims"_L1, out.dims);
}

void read(JsonReader& json, Author& out)
{
    json.opt("id"_L1, out.id);
    json.get("name"_L1, out.name);
    json.get("role"_L1, out.role);
}

void read(JsonReader& json, FileRef& out)
{
    json.get("sha256"_L1, out.sha256);
    json.get("name"_L1, out.name);
    json.get("mediaType"_L1, out.mediaType);
    json.get("size"_L1, out.size);
}

void read(JsonReader& json, Destination& out)
{
    json.get("addressId"_L1, out.addressId);
    json.get("country"_L1, out.country);
    json.get("postalCode"_L1, out.postalCode);
    json.get("city"_L1, out.city);
}

void read(JsonReader& json, LineService& out)
{
    json.get("kind"_L1, out.kind);
    json.opt("quantity"_L1, out.quantity);
}

void read(JsonReader& json, Charge& out)
{
    json.get("id"_L1, out.id);
    json.get("kind"_L1, out.kind);
    json.get("amount"_L1, out.amount);
    json.get("basis"_L1, out.basis);
    json.opt("base"_L1, out.base);
    json.opt("units"_L1, out.units);
    json.opt("lineNo"_L1, out.lineNo);
    json.opt("supplierId"_L1, out.supplierId);
    json.opt("ruleId"_L1, out.ruleId);
}

void read(JsonReader& json, Estimate& out)
{
    json.get("kind"_L1, out.kind);
    json.get("amount"_L1, out.amount);
    json.get("low"_L1, out.low);
    json.get("high"_L1, out.high);
    json.get("basis"_L1, out.basis);
    json.opt("ruleId"_L1, out.ruleId);
}

void read(JsonReader& json, Due& out)
{
    json.get("id"_L1, out.id);
    json.get("kind"_L1, out.kind);
    json.get("state"_L1, out.state);
    json.get("amount"_L1, out.amount);
    json.opt("low"_L1, out.low);
    json.opt("high"_L1, out.high);
    json.get("basis"_L1, out.basis);
    json.get("charges"_L1, out.charges);
    json.opt("dueAt"_L1, out.dueAt);
    json.get("blocking"_L1, out.blocking);
    json.opt("paymentId"_L1, out.paymentId);
    json.opt("paid"_L1, out.paid);
}

void read(JsonReader& json, EntityRef& out)
{
    json.get("topic"_L1, out.topic);
    json.get("id"_L1, out.id);
}

void read(JsonReader& json, TimelineEntry& out)
{
    json.get("id"_L1, out.id);
    json.get("at"_L1, out.at);
    json.get("kind"_L1, out.kind);
    json.get("text"_L1, out.text);
    json.opt("by"_L1, out.by);
    json.opt("ref"_L1, out.ref);
}

void write(JsonWriter& json, const FileRef& value)
{
    json.put("sha256"_L1, value.sha256);
    json.put("name"_L1, value.name);
    json.put("mediaType"_L1, value.mediaType);
    json.put("size"_L1, value.size);
}

void write(JsonWriter& json, const LineService& value)
{
    json.put("kind"_L1, value.kind);
    json.putOptional("quantity"_L1, value.quantity);
}

void write(JsonWriter& json, const EntityRef& value)
{
    json.put("topic"_L1, value.topic);
    json.put("id"_L1, value.id);
}

} // namespace tradewind
