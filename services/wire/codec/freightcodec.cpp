// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/freightcodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, LineRate& out)
{
    json.get("id"_L1, out.id);
    json.get("country"_L1, out.country);
    json.get("validFrom"_L1, out.validFrom);
    json.opt("validTo"_L1, out.validTo);
    json.get("firstGrams"_L1, out.firstGrams);
    json.get("firstFee"_L1, out.firstFee);
    json.get("stepFee"_L1, out.stepFee);
    json.opt("min"_L1, out.min);
    json.opt("max"_L1, out.max);
    json.get("fuelBp"_L1, out.fuelBp);
}

void read(JsonReader& json, EstimateRule& out)
{
    json.get("packingBp"_L1, out.packingBp);
    json.get("lowBp"_L1, out.lowBp);
    json.get("highBp"_L1, out.highBp);
}

void read(JsonReader& json, FreightLine& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("name"_L1, out.name);
    json.get("carrier"_L1, out.carrier);
    json.get("mode"_L1, out.mode);
    json.get("chargedOn"_L1, out.chargedOn);
    json.get("divisor"_L1, out.divisor);
    json.get("stepGrams"_L1, out.stepGrams);
    json.opt("maxPackageGrams"_L1, out.maxPackageGrams);
    json.opt("maxSideMm"_L1, out.maxSideMm);
    json.get("refuses"_L1, out.refuses);
    json.get("daysMin"_L1, out.daysMin);
    json.get("daysMax"_L1, out.daysMax);
    json.get("rates"_L1, out.rates);
    json.get("estimate"_L1, out.estimate);
    json.get("active"_L1, out.active);
}

void read(JsonReader& json, DutyRule& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("hsPrefix"_L1, out.hsPrefix);
    json.get("destination"_L1, out.destination);
    json.get("validFrom"_L1, out.validFrom);
    json.opt("validTo"_L1, out.validTo);
    json.get("dutyBp"_L1, out.dutyBp);
    json.get("vatBp"_L1, out.vatBp);
    json.get("vatRecoverable"_L1, out.vatRecoverable);
    json.get("clearanceFee"_L1, out.clearanceFee);
    json.get("source"_L1, out.source);
}

} // namespace tradewind
