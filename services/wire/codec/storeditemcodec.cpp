// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/storeditemcodec.h"

#include "services/wire/codec/commoncodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, ItemService& out)
{
    json.get("id"_L1, out.id);
    json.get("kind"_L1, out.kind);
    json.get("state"_L1, out.state);
    json.get("charge"_L1, out.charge);
}

void read(JsonReader& json, StoredItem& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("state"_L1, out.state);
    json.get("receiptId"_L1, out.receiptId);
    json.get("orderId"_L1, out.orderId);
    json.get("orderNumber"_L1, out.orderNumber);
    json.get("lineNo"_L1, out.lineNo);
    json.opt("offerId"_L1, out.offerId);
    json.opt("skuId"_L1, out.skuId);
    json.get("title"_L1, out.title);
    json.opt("imageId"_L1, out.imageId);
    json.get("quantity"_L1, out.quantity);
    json.get("grams"_L1, out.grams);
    json.get("cartons"_L1, out.cartons);
    json.get("cartonDims"_L1, out.cartonDims);
    json.get("unitValue"_L1, out.unitValue);
    json.opt("hs"_L1, out.hs);
    json.get("restricted"_L1, out.restricted);
    json.get("location"_L1, out.location);
    json.get("storedAt"_L1, out.storedAt);
    json.get("freeUntil"_L1, out.freeUntil);
    json.get("abandonAt"_L1, out.abandonAt);
    json.get("feePerDay"_L1, out.feePerDay);
    json.get("feeAccrued"_L1, out.feeAccrued);
    json.opt("feeRuleId"_L1, out.feeRuleId);
    json.opt("shipmentId"_L1, out.shipmentId);
    json.get("services"_L1, out.services);
}

void read(JsonReader& json, StoredServiceExpect& out)
{
    json.get("fee"_L1, out.fee);
}

void write(JsonWriter& json, const StoredServiceExpect& value)
{
    json.put("fee"_L1, value.fee);
}

void write(JsonWriter& json, const StoredService& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("kind"_L1, value.kind);
    json.put("quantity"_L1, value.quantity);
    json.putOptional("note"_L1, value.note);
    json.put("expect"_L1, value.expect);
}

} // namespace tradewind
