// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/feescodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, FeeTier& out)
{
    json.get("from"_L1, out.from);
    json.get("bp"_L1, out.bp);
}

void read(JsonReader& json, SampleTier& out)
{
    json.get("minQty"_L1, out.minQty);
    json.get("samples"_L1, out.samples);
}

void read(JsonReader& json, FeeRule& out)
{
    json.get("id"_L1, out.id);
    json.get("kind"_L1, out.kind);
    json.get("name"_L1, out.name);
    json.get("basis"_L1, out.basis);
    json.get("validFrom"_L1, out.validFrom);
    json.opt("validTo"_L1, out.validTo);
    json.get("serviceModes"_L1, out.serviceModes);
    json.opt("bp"_L1, out.bp);
    json.opt("fixed"_L1, out.fixed);
    json.opt("min"_L1, out.min);
    json.opt("max"_L1, out.max);
    json.opt("tiers"_L1, out.tiers);
    json.opt("sampleTiers"_L1, out.sampleTiers);
    json.opt("freeDays"_L1, out.freeDays);
}

void read(JsonReader& json, FeeBook& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("name"_L1, out.name);
    json.get("validFrom"_L1, out.validFrom);
    json.opt("validTo"_L1, out.validTo);
    json.get("rules"_L1, out.rules);
}

} // namespace tradewind
