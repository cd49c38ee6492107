// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/addresscodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, Address& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.opt("clientRef"_L1, out.clientRef);
    json.get("kind"_L1, out.kind);
    json.get("label"_L1, out.label);
    json.get("company"_L1, out.company);
    json.get("person"_L1, out.person);
    json.get("phone"_L1, out.phone);
    json.get("lines"_L1, out.lines);
    json.get("postalCode"_L1, out.postalCode);
    json.get("city"_L1, out.city);
    json.opt("region"_L1, out.region);
    json.get("country"_L1, out.country);
    json.get("archived"_L1, out.archived);
}

void read(JsonReader& json, AddressInput& out)
{
    json.get("kind"_L1, out.kind);
    json.get("label"_L1, out.label);
    json.get("company"_L1, out.company);
    json.get("person"_L1, out.person);
    json.get("phone"_L1, out.phone);
    json.get("lines"_L1, out.lines);
    json.get("postalCode"_L1, out.postalCode);
    json.get("city"_L1, out.city);
    json.opt("region"_L1, out.region);
    json.get("country"_L1, out.country);
    json.get("archived"_L1, out.archived);
}

void write(JsonWriter& json, const AddressInput& value)
{
    json.put("kind"_L1, value.kind);
    json.put("label"_L1, value.label);
    json.put("company"_L1, value.company);
    json.put("person"_L1, value.person);
    json.put("phone"_L1, value.phone);
    json.put("lines"_L1, value.lines);
    json.put("postalCode"_L1, value.postalCode);
    json.put("city"_L1, value.city);
    json.putOptional("region"_L1, value.region);
    json.put("country"_L1, value.country);
    json.put("archived"_L1, value.archived);
}

void write(JsonWriter& json, const AddressCreate& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("address"_L1, value.address);
}

void write(JsonWriter& json, const AddressPatch& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("address"_L1, value.address);
}

} // namespace tradewind
