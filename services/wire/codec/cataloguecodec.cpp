// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/cataloguecodec.h"

#include "services/wire/codec/commoncodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, Category& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.opt("parentId"_L1, out.parentId);
    json.get("name"_L1, out.name);
    json.get("nameOriginal"_L1, out.nameOriginal);
    json.get("level"_L1, out.level);
    json.get("position"_L1, out.position);
    json.get("offerCount"_L1, out.offerCount);
}

void read(JsonReader& json, SupplierScores& out)
{
    json.get("composite"_L1, out.composite);
    json.get("logistics"_L1, out.logistics);
    json.get("dispute"_L1, out.dispute);
    json.get("offer"_L1, out.offer);
    json.get("consulting"_L1, out.consulting);
    json.get("afterSales"_L1, out.afterSales);
}

void read(JsonReader& json, SupplierRates& out)
{
    json.get("repeatPurchaseBp"_L1, out.repeatPurchaseBp);
    json.get("pickup48hBp"_L1, out.pickup48hBp);
    json.get("qualityRefundBp"_L1, out.qualityRefundBp);
    json.get("perfectFulfilmentBp"_L1, out.perfectFulfilmentBp);
    json.get("delayedShippingBp"_L1, out.delayedShippingBp);
}

void read(JsonReader& json, FreightTemplate& out)
{
    json.get("id"_L1, out.id);
    json.get("name"_L1, out.name);
    json.get("from"_L1, out.from);
    json.get("payer"_L1, out.payer);
    json.get("chargeType"_L1, out.chargeType);
    json.get("firstUnits"_L1, out.firstUnits);
    json.get("firstFee"_L1, out.firstFee);
    json.get("nextUnits"_L1, out.nextUnits);
    json.get("nextFee"_L1, out.nextFee);
    json.opt("freeAbove"_L1, out.freeAbove);
    json.get("validFrom"_L1, out.validFrom);
}

void read(JsonReader& json, Supplier& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("name"_L1, out.name);
    json.get("nameOriginal"_L1, out.nameOriginal);
    json.get("city"_L1, out.city);
    json.get("province"_L1, out.province);
    json.get("identities"_L1, out.identities);
    json.get("memberYears"_L1, out.memberYears);
    json.get("scores"_L1, out.scores);
    json.get("rates"_L1, out.rates);
    json.get("freightTemplates"_L1, out.freightTemplates);
    json.get("offerCount"_L1, out.offerCount);
    json.opt("imageId"_L1, out.imageId);
}

void read(JsonReader& json, OfferSummary& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("status"_L1, out.status);
    json.get("categoryId"_L1, out.categoryId);
    json.get("supplierId"_L1, out.supplierId);
    json.get("title"_L1, out.title);
    json.get("titleOriginal"_L1, out.titleOriginal);
    json.get("unit"_L1, out.unit);
    json.get("currency"_L1, out.currency);
    json.get("moq"_L1, out.moq);
    json.get("lotSize"_L1, out.lotSize);
    json.get("tiers"_L1, out.tiers, out.currency);
    json.get("stock"_L1, out.stock);
    json.get("rating"_L1, out.rating);
    json.get("sold"_L1, out.sold);
    json.get("leadDays"_L1, out.leadDays);
    json.opt("weight"_L1, out.weight);
    json.opt("dims"_L1, out.dims);
    json.get("restricted"_L1, out.restricted);
    json.get("imageId"_L1, out.imageId);
    json.get("freightTemplateId"_L1, out.freightTemplateId);
    json.opt("hs"_L1, out.hs);
}

void read(JsonReader& json, MixRule& out)
{
    json.get("enabled"_L1, out.enabled);
    json.opt("minQty"_L1, out.minQty);
    json.opt("minAmount"_L1, out.minAmount);
}

void read(JsonReader& json, SkuAttribute& out)
{
    json.get("name"_L1, out.name);
    json.get("nameOriginal"_L1, out.nameOriginal);
    json.get("value"_L1, out.value);
    json.get("valueOriginal"_L1, out.valueOriginal);
    json.opt("imageId"_L1, out.imageId);
}

void read(JsonReader& json, Sku& out, Currency currency)
{
    json.get("id"_L1, out.id);
    json.get("code"_L1, out.code);
    json.get("attributes"_L1, out.attributes);
    json.get("price"_L1, out.price, currency);
    json.opt("tiers"_L1, out.tiers, currency);
    json.get("stock"_L1, out.stock);
    json.opt("weight"_L1, out.weight);
    json.get("weights"_L1, out.weights);
    json.opt("dims"_L1, out.dims);
}

void read(JsonReader& json, NamedText& out)
{
    json.get("name"_L1, out.name);
    json.get("nameOriginal"_L1, out.nameOriginal);
    json.get("value"_L1, out.value);
    json.get("valueOriginal"_L1, out.valueOriginal);
}

void read(JsonReader& json, Certificate& out)
{
    json.get("name"_L1, out.name);
    json.opt("code"_L1, out.code);
    json.opt("imageId"_L1, out.imageId);
}

void read(JsonReader& json, Offer& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("status"_L1, out.status);
    json.get("categoryId"_L1, out.categoryId);
    json.get("categoryPath"_L1, out.categoryPath);
    json.get("supplierId"_L1, out.supplierId);
    json.get("title"_L1, out.title);
    json.get("titleOriginal"_L1, out.titleOriginal);
    json.get("unit"_L1, out.unit);
    json.get("currency"_L1, out.currency);
    json.get("priceMode"_L1, out.priceMode);
    json.get("moq"_L1, out.moq);
    json.get("lotSize"_L1, out.lotSize);
    json.get("mixRule"_L1, out.mixRule);
    json.get("tiers"_L1, out.tiers, out.currency);
    json.get("stock"_L1, out.stock);
    json.get("rating"_L1, out.rating);
    json.get("sold"_L1, out.sold);
    json.get("leadDays"_L1, out.leadDays);
    json.opt("dispatchHours"_L1, out.dispatchHours);
    json.opt("weight"_L1, out.weight);
    json.opt("dims"_L1, out.dims);
    json.opt("carton"_L1, out.carton);
    json.get("restricted"_L1, out.restricted);
    json.get("imageId"_L1, out.imageId);
    json.get("images"_L1, out.images);
    json.get("freightTemplateId"_L1, out.freightTemplateId);
    json.get("freightTemplate"_L1, out.freightTemplate);
    json.opt("hs"_L1, out.hs);
    json.get("skus"_L1, out.skus, out.currency);
    json.get("description"_L1, out.description);
    json.get("descriptionOriginal"_L1, out.descriptionOriginal);
    json.get("attributes"_L1, out.attributes);
    json.get("certificates"_L1, out.certificates);
    json.opt("link"_L1, out.link);
}

void read(JsonReader& json, ResolveItem& out)
{
    json.get("input"_L1, out.input);
    json.get("outcome"_L1, out.outcome);
    json.opt("offerId"_L1, out.offerId);
    json.opt("skuId"_L1, out.skuId);
    json.opt("offer"_L1, out.offer);
}

void read(JsonReader& json, ResolveResult& out)
{
    json.get("items"_L1, out.items);
}

void read(JsonReader& json, Follow& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("offerId"_L1, out.offerId);
    json.get("active"_L1, out.active);
    json.get("price"_L1, out.price);
    json.get("stock"_L1, out.stock);
    json.get("delisting"_L1, out.delisting);
}

void write(JsonWriter& json, const ResolveRequest& value)
{
    json.put("inputs"_L1, value.inputs);
}

void write(JsonWriter& json, const FollowPut& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("active"_L1, value.active);
    json.put("price"_L1, value.price);
    json.put("stock"_L1, value.stock);
    json.put("delisting"_L1, value.delisting);
}

} // namespace tradewind
