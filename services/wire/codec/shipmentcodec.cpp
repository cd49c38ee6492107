// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/shipmentcodec.h"

#include "services/wire/codec/commoncodec.h"
#include "services/wire/codec/trackingcodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, ShipmentItem& out)
{
    json.get("storedItemId"_L1, out.storedItemId);
    json.get("quantity"_L1, out.quantity);
}

void read(JsonReader& json, DeclarationLine& out)
{
    json.get("hs"_L1, out.hs);
    json.get("descriptionEn"_L1, out.descriptionEn);
    json.get("descriptionCn"_L1, out.descriptionCn);
    json.get("origin"_L1, out.origin);
    json.get("quantity"_L1, out.quantity);
    json.get("unitValue"_L1, out.unitValue);
    json.get("grams"_L1, out.grams);
}

void read(JsonReader& json, Package& out)
{
    json.get("id"_L1, out.id);
    json.get("no"_L1, out.no);
    json.get("dims"_L1, out.dims);
    json.get("actualGrams"_L1, out.actualGrams);
    json.get("volumetricGrams"_L1, out.volumetricGrams);
    json.get("chargeableGrams"_L1, out.chargeableGrams);
    json.opt("billedGrams"_L1, out.billedGrams);
    json.get("items"_L1, out.items);
}

void read(JsonReader& json, PackageInput& out)
{
    json.get("dims"_L1, out.dims);
    json.get("grams"_L1, out.grams);
    json.get("value"_L1, out.value);
    json.opt("hs"_L1, out.hs);
    json.get("restricted"_L1, out.restricted);
}

void read(JsonReader& json, PreviewOption& out)
{
    json.get("freightLineId"_L1, out.freightLineId);
    json.opt("refused"_L1, out.refused);
    json.opt("packages"_L1, out.packages);
    json.opt("charges"_L1, out.charges);
    json.opt("total"_L1, out.total);
    json.opt("low"_L1, out.low);
    json.opt("high"_L1, out.high);
    json.opt("daysMin"_L1, out.daysMin);
    json.opt("daysMax"_L1, out.daysMax);
}

void read(JsonReader& json, ShipmentPreview& out)
{
    json.get("companyId"_L1, out.companyId);
    json.get("at"_L1, out.at);
    json.get("options"_L1, out.options);
    json.get("duties"_L1, out.duties);
    json.get("declaration"_L1, out.declaration);
}

void read(JsonReader& json, ShipmentException& out)
{
    json.get("id"_L1, out.id);
    json.get("reason"_L1, out.reason);
    json.get("text"_L1, out.text);
    json.get("playbook"_L1, out.playbook);
    json.get("owner"_L1, out.owner);
    json.get("openedAt"_L1, out.openedAt);
    json.opt("deadline"_L1, out.deadline);
    json.opt("resolvedAt"_L1, out.resolvedAt);
}

void read(JsonReader& json, ArrivalWindow& out)
{
    json.get("from"_L1, out.from);
    json.get("to"_L1, out.to);
    json.get("confirmed"_L1, out.confirmed);
}

void read(JsonReader& json, Shipment& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.opt("clientRef"_L1, out.clientRef);
    json.get("number"_L1, out.number);
    json.get("state"_L1, out.state);
    json.get("flags"_L1, out.flags);
    json.get("orderIds"_L1, out.orderIds);
    json.get("orderNumbers"_L1, out.orderNumbers);
    json.get("freightLineId"_L1, out.freightLineId);
    json.get("freightLineName"_L1, out.freightLineName);
    json.get("destination"_L1, out.destination);
    json.get("incoterm"_L1, out.incoterm);
    json.get("items"_L1, out.items);
    json.get("packages"_L1, out.packages);
    json.get("services"_L1, out.services);
    json.get("insured"_L1, out.insured);
    json.get("charges"_L1, out.charges);
    json.get("total"_L1, out.total);
    json.get("dues"_L1, out.dues);
    json.get("declaration"_L1, out.declaration);
    json.get("legs"_L1, out.legs);
    json.get("trackingStatus"_L1, out.trackingStatus);
    json.opt("arrival"_L1, out.arrival);
    json.get("exceptions"_L1, out.exceptions);
    json.get("timeline"_L1, out.timeline);
    json.get("createdAt"_L1, out.createdAt);
    json.opt("payBy"_L1, out.payBy);
    json.opt("deliveredAt"_L1, out.deliveredAt);
}

void read(JsonReader& json, ShipmentExpect& out)
{
    json.get("maxTotal"_L1, out.maxTotal);
}

void write(JsonWriter& json, const ShipmentItem& value)
{
    json.put("storedItemId"_L1, value.storedItemId);
    json.put("quantity"_L1, value.quantity);
}

void write(JsonWriter& json, const DeclarationLine& value)
{
    json.put("hs"_L1, value.hs);
    json.put("descriptionEn"_L1, value.descriptionEn);
    json.put("descriptionCn"_L1, value.descriptionCn);
    json.put("origin"_L1, value.origin);
    json.put("quantity"_L1, value.quantity);
    json.put("unitValue"_L1, value.unitValue);
    json.put("grams"_L1, value.grams);
}

void write(JsonWriter& json, const PackageInput& value)
{
    json.put("dims"_L1, value.dims);
    json.put("grams"_L1, value.grams);
    json.put("value"_L1, value.value);
    json.putOptional("hs"_L1, value.hs);
    json.put("restricted"_L1, value.restricted);
}

void write(JsonWriter& json, const PreviewRequest& value)
{
    json.put("addressId"_L1, value.addressId);
    json.put("incoterm"_L1, value.incoterm);
    json.putOptional("items"_L1, value.items);
    json.putOptional("packages"_L1, value.packages);
    json.put("services"_L1, value.services);
    json.put("insured"_L1, value.insured);
}

void write(JsonWriter& json, const ShipmentExpect& value)
{
    json.put("maxTotal"_L1, value.maxTotal);
}

void write(JsonWriter& json, const ShipmentCreate& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("addressId"_L1, value.addressId);
    json.put("incoterm"_L1, value.incoterm);
    json.put("freightLineId"_L1, value.freightLineId);
    json.put("items"_L1, value.items);
    json.put("services"_L1, value.services);
    json.put("insured"_L1, value.insured);
    json.put("declaration"_L1, value.declaration);
    json.put("expect"_L1, value.expect);
}

void write(JsonWriter& json, const ShipmentCancel& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("reason"_L1, value.reason);
}

} // namespace tradewind
