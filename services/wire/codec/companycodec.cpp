// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/companycodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, TaxId& out)
{
    json.get("kind"_L1, out.kind);
    json.get("value"_L1, out.value);
}

void read(JsonReader& json, Company& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("name"_L1, out.name);
    json.get("country"_L1, out.country);
    json.get("currency"_L1, out.currency);
    json.get("taxIds"_L1, out.taxIds);
    json.opt("defaultAddressId"_L1, out.defaultAddressId);
    json.get("feeVolume"_L1, out.feeVolume);
}

void read(JsonReader& json, Member& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("name"_L1, out.name);
    json.get("email"_L1, out.email);
    json.get("roles"_L1, out.roles);
    json.opt("spendingLimit"_L1, out.spendingLimit);
    json.get("active"_L1, out.active);
}

} // namespace tradewind
