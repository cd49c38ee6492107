// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/accountcodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, MerchantGrant& out)
{
    json.get("companyId"_L1, out.companyId);
    json.get("companyName"_L1, out.companyName);
    json.get("scope"_L1, out.scope);
    json.get("until"_L1, out.until);
}

void read(JsonReader& json, Me& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("name"_L1, out.name);
    json.get("email"_L1, out.email);
    json.get("locale"_L1, out.locale);
    json.get("companyName"_L1, out.companyName);
    json.get("roles"_L1, out.roles);
    json.get("permissions"_L1, out.permissions);
    json.opt("spendingLimit"_L1, out.spendingLimit);
    json.opt("merchants"_L1, out.merchants);
}

void read(JsonReader& json, CatalogueCapabilities& out)
{
    json.get("snapshot"_L1, out.snapshot);
    json.get("offerCount"_L1, out.offerCount);
}

void read(JsonReader& json, Limits& out)
{
    json.get("maxFileBytes"_L1, out.maxFileBytes);
    json.get("maxPageSize"_L1, out.maxPageSize);
    json.get("maxOrderLines"_L1, out.maxOrderLines);
    json.get("supplierOrderSkus"_L1, out.supplierOrderSkus);
    json.get("messageLength"_L1, out.messageLength);
    json.get("resolveInputs"_L1, out.resolveInputs);
}

void read(JsonReader& json, Capabilities& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("platformName"_L1, out.platformName);
    json.get("catalogueId"_L1, out.catalogueId);
    json.get("minClient"_L1, out.minClient);
    json.get("modules"_L1, out.modules);
    json.get("serviceModes"_L1, out.serviceModes);
    json.get("catalogue"_L1, out.catalogue);
    json.get("currencies"_L1, out.currencies);
    json.get("paymentCurrencies"_L1, out.paymentCurrencies);
    json.get("destinations"_L1, out.destinations);
    json.get("limits"_L1, out.limits);
    json.get("idempotencyTtl"_L1, out.idempotencyTtl);
    json.get("cursorTtl"_L1, out.cursorTtl);
    json.get("prepareTtl"_L1, out.prepareTtl);
    json.get("fxQuoteTtl"_L1, out.fxQuoteTtl);
}

} // namespace tradewind
