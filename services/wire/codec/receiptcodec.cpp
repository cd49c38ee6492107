// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/receiptcodec.h"

#include "services/wire/codec/commoncodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, Photo& out)
{
    json.get("imageId"_L1, out.imageId);
    json.get("caption"_L1, out.caption);
    json.opt("defectClass"_L1, out.defectClass);
    json.opt("takenAt"_L1, out.takenAt);
}

void read(JsonReader& json, Measured& out)
{
    json.get("grams"_L1, out.grams);
    json.get("cartons"_L1, out.cartons);
    json.get("cartonDims"_L1, out.cartonDims);
    json.get("unitGrams"_L1, out.unitGrams);
}

void read(JsonReader& json, Check& out)
{
    json.get("name"_L1, out.name);
    json.get("passed"_L1, out.passed);
    json.opt("note"_L1, out.note);
}

void read(JsonReader& json, Defect& out)
{
    json.get("class"_L1, out.defectClass);
    json.get("name"_L1, out.name);
    json.get("count"_L1, out.count);
}

void read(JsonReader& json, DefectLimit& out)
{
    json.get("class"_L1, out.defectClass);
    json.get("found"_L1, out.found);
    json.get("limit"_L1, out.limit);
}

void read(JsonReader& json, Inspection& out)
{
    json.get("id"_L1, out.id);
    json.get("number"_L1, out.number);
    json.get("plan"_L1, out.plan);
    json.get("lotSize"_L1, out.lotSize);
    json.get("sampleSize"_L1, out.sampleSize);
    json.get("checks"_L1, out.checks);
    json.get("defects"_L1, out.defects);
    json.get("limits"_L1, out.limits);
    json.get("verdict"_L1, out.verdict);
    json.get("inspector"_L1, out.inspector);
    json.get("at"_L1, out.at);
    json.opt("note"_L1, out.note);
}

void read(JsonReader& json, Discrepancy& out)
{
    json.get("kind"_L1, out.kind);
    json.get("quantity"_L1, out.quantity);
    json.get("text"_L1, out.text);
}

void read(JsonReader& json, QcOption& out)
{
    json.get("choice"_L1, out.choice);
    json.get("text"_L1, out.text);
    json.opt("credit"_L1, out.credit);
    json.opt("cost"_L1, out.cost);
    json.opt("days"_L1, out.days);
}

void read(JsonReader& json, QcDecision& out)
{
    json.get("options"_L1, out.options);
    json.get("deadline"_L1, out.deadline);
    json.get("defaultChoice"_L1, out.defaultChoice);
    json.opt("choice"_L1, out.choice);
    json.opt("byDefault"_L1, out.byDefault);
    json.opt("by"_L1, out.by);
    json.opt("at"_L1, out.at);
    json.opt("note"_L1, out.note);
}

void read(JsonReader& json, ReceiptLine& out)
{
    json.get("lineNo"_L1, out.lineNo);
    json.opt("offerId"_L1, out.offerId);
    json.opt("skuId"_L1, out.skuId);
    json.get("title"_L1, out.title);
    json.opt("imageId"_L1, out.imageId);
    json.get("expected"_L1, out.expected);
    json.get("received"_L1, out.received);
    json.opt("sellerGrams"_L1, out.sellerGrams);
    json.opt("measuredGrams"_L1, out.measuredGrams);
}

void read(JsonReader& json, InboundReceipt& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("number"_L1, out.number);
    json.get("state"_L1, out.state);
    json.get("orderId"_L1, out.orderId);
    json.get("orderNumber"_L1, out.orderNumber);
    json.get("supplierOrderId"_L1, out.supplierOrderId);
    json.get("supplierName"_L1, out.supplierName);
    json.get("carrier"_L1, out.carrier);
    json.get("waybill"_L1, out.waybill);
    json.get("announcedAt"_L1, out.announcedAt);
    json.opt("receivedAt"_L1, out.receivedAt);
    json.get("lines"_L1, out.lines);
    json.opt("measured"_L1, out.measured);
    json.get("photos"_L1, out.photos);
    json.opt("inspection"_L1, out.inspection);
    json.opt("discrepancy"_L1, out.discrepancy);
    json.opt("decision"_L1, out.decision);
}

void read(JsonReader& json, ReceiptDecideExpect& out)
{
    json.get("deadline"_L1, out.deadline);
    json.opt("credit"_L1, out.credit);
    json.opt("cost"_L1, out.cost);
}

void write(JsonWriter& json, const ReceiptDecideExpect& value)
{
    json.put("deadline"_L1, value.deadline);
    json.putOptional("credit"_L1, value.credit);
    json.putOptional("cost"_L1, value.cost);
}

void write(JsonWriter& json, const ReceiptDecide& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("choice"_L1, value.choice);
    json.put("note"_L1, value.note);
    json.put("expect"_L1, value.expect);
}

} // namespace tradewind
