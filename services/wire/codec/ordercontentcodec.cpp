// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/ordercontentcodec.h"

#include "services/wire/codec/commoncodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, ContentLine& out)
{
    json.get("lineNo"_L1, out.lineNo);
    json.opt("offerId"_L1, out.offerId);
    json.opt("skuId"_L1, out.skuId);
    json.opt("rfqLineId"_L1, out.rfqLineId);
    json.get("quantity"_L1, out.quantity);
    json.get("unitPrice"_L1, out.unitPrice);
    json.get("qcPlan"_L1, out.qcPlan);
    json.get("services"_L1, out.services);
}

void read(JsonReader& json, OrderSource& out)
{
    json.get("kind"_L1, out.kind);
    json.opt("rfqId"_L1, out.rfqId);
    json.opt("roundNo"_L1, out.roundNo);
    json.opt("roundHash"_L1, out.roundHash);
    json.opt("scenarioId"_L1, out.scenarioId);
}

void read(JsonReader& json, OrderContent& out)
{
    json.get("source"_L1, out.source);
    json.get("serviceMode"_L1, out.serviceMode);
    json.get("currency"_L1, out.currency);
    json.get("paymentCurrency"_L1, out.paymentCurrency);
    json.get("destination"_L1, out.destination);
    json.get("incoterm"_L1, out.incoterm);
    json.get("incotermPlace"_L1, out.incotermPlace);
    json.opt("freightLineId"_L1, out.freightLineId);
    json.get("lines"_L1, out.lines);
}

void write(JsonWriter& json, const OrderSource& value)
{
    json.put("kind"_L1, value.kind);
    json.putOptional("rfqId"_L1, value.rfqId);
    json.putOptional("roundNo"_L1, value.roundNo);
    json.putOptional("roundHash"_L1, value.roundHash);
    json.putOptional("scenarioId"_L1, value.scenarioId);
}

} // namespace tradewind
