// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/ordercodec.h"

#include "services/wire/codec/approvalcodec.h"
#include "services/wire/codec/commoncodec.h"
#include "services/wire/codec/ordercontentcodec.h"
#include "services/wire/codec/trackingcodec.h"
#include "services/wire/codec/verifiedhash.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, PrepareLine& out)
{
    json.get("offerId"_L1, out.offerId);
    json.get("skuId"_L1, out.skuId);
    json.get("quantity"_L1, out.quantity);
    json.get("qcPlan"_L1, out.qcPlan);
    json.get("services"_L1, out.services);
}

void read(JsonReader& json, OrderLine& out)
{
    json.get("lineNo"_L1, out.lineNo);
    json.opt("offerId"_L1, out.offerId);
    json.opt("skuId"_L1, out.skuId);
    json.opt("rfqLineId"_L1, out.rfqLineId);
    json.opt("supplierId"_L1, out.supplierId);
    json.get("title"_L1, out.title);
    json.get("titleOriginal"_L1, out.titleOriginal);
    json.get("variant"_L1, out.variant);
    json.opt("imageId"_L1, out.imageId);
    json.get("quantity"_L1, out.quantity);
    json.get("unitPrice"_L1, out.unitPrice);
    json.get("priceSource"_L1, out.priceSource);
    json.get("lineTotal"_L1, out.lineTotal);
    json.get("qcPlan"_L1, out.qcPlan);
    json.get("services"_L1, out.services);
    json.opt("weight"_L1, out.weight);
    json.opt("dims"_L1, out.dims);
    json.opt("hs"_L1, out.hs);
    json.get("restricted"_L1, out.restricted);
}

void read(JsonReader& json, PreparedDue& out)
{
    json.get("kind"_L1, out.kind);
    json.get("amount"_L1, out.amount);
    json.get("basis"_L1, out.basis);
    json.get("chargeIds"_L1, out.chargeIds);
}

void read(JsonReader& json, PreparedApproval& out)
{
    json.get("state"_L1, out.state);
    json.get("required"_L1, out.required);
    json.opt("approvalId"_L1, out.approvalId);
    json.get("rules"_L1, out.rules);
}

void read(JsonReader& json, Silence& out)
{
    json.get("qcDefault"_L1, out.qcDefault);
    json.get("qcHours"_L1, out.qcHours);
    json.get("freeStorageDays"_L1, out.freeStorageDays);
}

void read(JsonReader& json, Prepared& out)
{
    json.get("id"_L1, out.id);
    json.get("companyId"_L1, out.companyId);
    json.get("preparedAt"_L1, out.preparedAt);
    json.get("expiresAt"_L1, out.expiresAt);
    json.get("contentHash"_L1, out.contentHash);
    json.get("content"_L1, out.content);
    json.get("lines"_L1, out.lines);
    json.get("charges"_L1, out.charges);
    json.get("total"_L1, out.total);
    json.get("dues"_L1, out.dues);
    json.get("estimates"_L1, out.estimates);
    json.get("approval"_L1, out.approval);
    json.get("payWithinHours"_L1, out.payWithinHours);
    json.get("silence"_L1, out.silence);
    out.hashVerified = contentHashHolds(json.value().toObject());
}

void read(JsonReader& json, Memo& out)
{
    json.get("text"_L1, out.text);
    json.get("by"_L1, out.by);
    json.get("at"_L1, out.at);
}

void read(JsonReader& json, Document& out)
{
    json.get("kind"_L1, out.kind);
    json.get("number"_L1, out.number);
    json.opt("issuedAt"_L1, out.issuedAt);
    json.opt("file"_L1, out.file);
}

void read(JsonReader& json, Cancellation& out)
{
    json.get("allowed"_L1, out.allowed);
    json.get("rule"_L1, out.rule);
    json.opt("refund"_L1, out.refund);
}

void read(JsonReader& json, SupplierOrderLine& out)
{
    json.get("lineNo"_L1, out.lineNo);
    json.get("quantity"_L1, out.quantity);
    json.get("received"_L1, out.received);
    json.get("state"_L1, out.state);
}

void read(JsonReader& json, SupplierOrder& out)
{
    json.get("id"_L1, out.id);
    json.get("number"_L1, out.number);
    json.get("supplierId"_L1, out.supplierId);
    json.get("supplierName"_L1, out.supplierName);
    json.get("supplierNameOriginal"_L1, out.supplierNameOriginal);
    json.get("state"_L1, out.state);
    json.get("lines"_L1, out.lines);
    json.get("goods"_L1, out.goods);
    json.get("domesticFreight"_L1, out.domesticFreight);
    json.opt("freightTemplateId"_L1, out.freightTemplateId);
    json.get("legs"_L1, out.legs);
    json.opt("closeReason"_L1, out.closeReason);
}

void read(JsonReader& json, PurchaseOrder& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.opt("clientRef"_L1, out.clientRef);
    json.get("number"_L1, out.number);
    json.get("title"_L1, out.title);
    json.get("state"_L1, out.state);
    json.get("flags"_L1, out.flags);
    json.get("contentHash"_L1, out.contentHash);
    json.get("source"_L1, out.source);
    json.get("serviceMode"_L1, out.serviceMode);
    json.get("currency"_L1, out.currency);
    json.get("paymentCurrency"_L1, out.paymentCurrency);
    json.get("destination"_L1, out.destination);
    json.get("incoterm"_L1, out.incoterm);
    json.get("incotermPlace"_L1, out.incotermPlace);
    json.opt("freightLineId"_L1, out.freightLineId);
    json.get("placedBy"_L1, out.placedBy);
    json.get("placedAt"_L1, out.placedAt);
    json.opt("approvalId"_L1, out.approvalId);
    json.opt("approvedBy"_L1, out.approvedBy);
    json.opt("payBy"_L1, out.payBy);
    json.get("lines"_L1, out.lines);
    json.get("charges"_L1, out.charges);
    json.get("total"_L1, out.total);
    json.get("dues"_L1, out.dues);
    json.get("supplierOrders"_L1, out.supplierOrders);
    json.get("timeline"_L1, out.timeline);
    json.opt("memo"_L1, out.memo);
    json.get("memoHistory"_L1, out.memoHistory);
    json.get("documents"_L1, out.documents);
    json.get("cancellation"_L1, out.cancellation);
    json.opt("holdReason"_L1, out.holdReason);
}

void read(JsonReader& json, StockExpect& out)
{
    json.get("lineNo"_L1, out.lineNo);
    json.get("atLeast"_L1, out.atLeast);
}

void read(JsonReader& json, OrderExpect& out)
{
    json.get("contentHash"_L1, out.contentHash);
    json.get("total"_L1, out.total);
    json.opt("stock"_L1, out.stock);
}

void read(JsonReader& json, OrderCancelExpect& out)
{
    json.get("state"_L1, out.state);
}

void write(JsonWriter& json, const PrepareLine& value)
{
    json.put("offerId"_L1, value.offerId);
    json.put("skuId"_L1, value.skuId);
    json.put("quantity"_L1, value.quantity);
    json.put("qcPlan"_L1, value.qcPlan);
    json.put("services"_L1, value.services);
}

void write(JsonWriter& json, const PrepareRequest& value)
{
    json.put("source"_L1, value.source);
    json.putOptional("lines"_L1, value.lines);
    json.put("serviceMode"_L1, value.serviceMode);
    json.put("addressId"_L1, value.addressId);
    json.put("incoterm"_L1, value.incoterm);
    json.put("incotermPlace"_L1, value.incotermPlace);
    json.putOptional("freightLineId"_L1, value.freightLineId);
    json.put("paymentCurrency"_L1, value.paymentCurrency);
}

void write(JsonWriter& json, const StockExpect& value)
{
    json.put("lineNo"_L1, value.lineNo);
    json.put("atLeast"_L1, value.atLeast);
}

void write(JsonWriter& json, const OrderExpect& value)
{
    json.put("contentHash"_L1, value.contentHash);
    json.put("total"_L1, value.total);
    json.putOptional("stock"_L1, value.stock);
}

void write(JsonWriter& json, const OrderCreate& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("preparedId"_L1, value.preparedId);
    json.putOptional("approvalId"_L1, value.approvalId);
    json.put("expect"_L1, value.expect);
    json.putOptional("memo"_L1, value.memo);
}

void write(JsonWriter& json, const OrderCancelExpect& value)
{
    json.put("state"_L1, value.state);
}

void write(JsonWriter& json, const OrderCancel& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("reason"_L1, value.reason);
    json.put("expect"_L1, value.expect);
}

void write(JsonWriter& json, const OrderMemo& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("text"_L1, value.text);
}

} // namespace tradewind
