// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/sourcingcodec.h"

#include "services/wire/codec/commoncodec.h"
#include "services/wire/codec/verifiedhash.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, Scenario& out)
{
    json.get("id"_L1, out.id);
    json.get("name"_L1, out.name);
}

void read(JsonReader& json, ScenarioQuantity& out)
{
    json.get("scenarioId"_L1, out.scenarioId);
    json.get("quantity"_L1, out.quantity);
}

void read(JsonReader& json, RfqLine& out)
{
    json.get("id"_L1, out.id);
    json.opt("offerId"_L1, out.offerId);
    json.opt("skuId"_L1, out.skuId);
    json.opt("link"_L1, out.link);
    json.get("title"_L1, out.title);
    json.get("spec"_L1, out.spec);
    json.get("quantities"_L1, out.quantities);
    json.opt("targetPrice"_L1, out.targetPrice);
    json.get("sample"_L1, out.sample);
    json.opt("packaging"_L1, out.packaging);
    json.get("qcPlan"_L1, out.qcPlan);
    json.get("files"_L1, out.files);
}

void read(JsonReader& json, Split& out)
{
    json.get("lineId"_L1, out.lineId);
    json.get("scenarioId"_L1, out.scenarioId);
    json.get("quantity"_L1, out.quantity);
    json.get("date"_L1, out.date);
    json.get("addressId"_L1, out.addressId);
}

void read(JsonReader& json, InfoRequest& out)
{
    json.get("id"_L1, out.id);
    json.get("question"_L1, out.question);
    json.get("askedBy"_L1, out.askedBy);
    json.get("askedAt"_L1, out.askedAt);
    json.opt("answer"_L1, out.answer);
    json.opt("answeredAt"_L1, out.answeredAt);
    json.opt("files"_L1, out.files);
}

void read(JsonReader& json, QuoteLine& out)
{
    json.get("lineId"_L1, out.lineId);
    json.get("scenarioId"_L1, out.scenarioId);
    json.get("quantity"_L1, out.quantity);
    json.get("unitPrice"_L1, out.unitPrice);
    json.get("moq"_L1, out.moq);
    json.get("tiers"_L1, out.tiers, out.unitPrice.currency());
    json.opt("toolingFee"_L1, out.toolingFee);
    json.opt("sampleFee"_L1, out.sampleFee);
    json.get("leadDays"_L1, out.leadDays);
    json.opt("carton"_L1, out.carton);
}

void read(JsonReader& json, FreightOption& out)
{
    json.get("scenarioId"_L1, out.scenarioId);
    json.get("freightLineId"_L1, out.freightLineId);
    json.get("amount"_L1, out.amount);
    json.get("low"_L1, out.low);
    json.get("high"_L1, out.high);
}

void read(JsonReader& json, QuoteTerms& out)
{
    json.get("depositBp"_L1, out.depositBp);
    json.get("text"_L1, out.text);
}

void read(JsonReader& json, QuoteRound& out)
{
    json.get("id"_L1, out.id);
    json.get("rfqId"_L1, out.rfqId);
    json.get("no"_L1, out.no);
    json.get("state"_L1, out.state);
    json.get("author"_L1, out.author);
    json.get("createdAt"_L1, out.createdAt);
    json.get("validFrom"_L1, out.validFrom);
    json.get("validTo"_L1, out.validTo);
    json.get("currency"_L1, out.currency);
    json.get("lines"_L1, out.lines);
    json.get("freightOptions"_L1, out.freightOptions);
    json.get("fees"_L1, out.fees);
    json.get("terms"_L1, out.terms);
    json.get("files"_L1, out.files);
    json.get("contentHash"_L1, out.contentHash);
    json.opt("supersedes"_L1, out.supersedes);
    out.hashVerified = roundHashHolds(json.value().toObject());
}

void read(JsonReader& json, CounterLine& out)
{
    json.get("lineId"_L1, out.lineId);
    json.get("scenarioId"_L1, out.scenarioId);
    json.get("unitPrice"_L1, out.unitPrice);
    json.opt("toolingFee"_L1, out.toolingFee);
    json.opt("leadDays"_L1, out.leadDays);
}

void read(JsonReader& json, Counter& out)
{
    json.get("id"_L1, out.id);
    json.get("roundNo"_L1, out.roundNo);
    json.get("author"_L1, out.author);
    json.get("at"_L1, out.at);
    json.get("lines"_L1, out.lines);
    json.opt("depositBp"_L1, out.depositBp);
    json.get("note"_L1, out.note);
}

void read(JsonReader& json, Rfq& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.opt("clientRef"_L1, out.clientRef);
    json.get("number"_L1, out.number);
    json.get("title"_L1, out.title);
    json.get("state"_L1, out.state);
    json.get("repState"_L1, out.repState);
    json.get("createdBy"_L1, out.createdBy);
    json.get("createdAt"_L1, out.createdAt);
    json.get("serviceMode"_L1, out.serviceMode);
    json.get("currency"_L1, out.currency);
    json.get("destination"_L1, out.destination);
    json.get("incoterm"_L1, out.incoterm);
    json.get("incotermPlace"_L1, out.incotermPlace);
    json.opt("neededBy"_L1, out.neededBy);
    json.get("scenarios"_L1, out.scenarios);
    json.get("lines"_L1, out.lines);
    json.get("splits"_L1, out.splits);
    json.get("note"_L1, out.note);
    json.get("files"_L1, out.files);
    json.get("rounds"_L1, out.rounds);
    json.get("counters"_L1, out.counters);
    json.get("infoRequests"_L1, out.infoRequests);
    json.opt("acceptedRoundNo"_L1, out.acceptedRoundNo);
    json.opt("acceptedScenarioId"_L1, out.acceptedScenarioId);
    json.opt("orderId"_L1, out.orderId);
    json.opt("endReason"_L1, out.endReason);
}

void read(JsonReader& json, RoundExpect& out)
{
    json.get("roundNo"_L1, out.roundNo);
    json.get("contentHash"_L1, out.contentHash);
}

void write(JsonWriter& json, const Scenario& value)
{
    json.put("id"_L1, value.id);
    json.put("name"_L1, value.name);
}

void write(JsonWriter& json, const ScenarioQuantity& value)
{
    json.put("scenarioId"_L1, value.scenarioId);
    json.put("quantity"_L1, value.quantity);
}

void write(JsonWriter& json, const RfqLine& value)
{
    json.put("id"_L1, value.id);
    json.putOptional("offerId"_L1, value.offerId);
    json.putOptional("skuId"_L1, value.skuId);
    json.putOptional("link"_L1, value.link);
    json.put("title"_L1, value.title);
    json.put("spec"_L1, value.spec);
    json.put("quantities"_L1, value.quantities);
    json.putOptional("targetPrice"_L1, value.targetPrice);
    json.put("sample"_L1, value.sample);
    json.putOptional("packaging"_L1, value.packaging);
    json.put("qcPlan"_L1, value.qcPlan);
    json.put("files"_L1, value.files);
}

void write(JsonWriter& json, const Split& value)
{
    json.put("lineId"_L1, value.lineId);
    json.put("scenarioId"_L1, value.scenarioId);
    json.put("quantity"_L1, value.quantity);
    json.put("date"_L1, value.date);
    json.put("addressId"_L1, value.addressId);
}

void write(JsonWriter& json, const CounterLine& value)
{
    json.put("lineId"_L1, value.lineId);
    json.put("scenarioId"_L1, value.scenarioId);
    json.put("unitPrice"_L1, value.unitPrice);
    json.putOptional("toolingFee"_L1, value.toolingFee);
    json.putOptional("leadDays"_L1, value.leadDays);
}

void write(JsonWriter& json, const RfqCreate& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("title"_L1, value.title);
    json.put("serviceMode"_L1, value.serviceMode);
    json.put("currency"_L1, value.currency);
    json.put("addressId"_L1, value.addressId);
    json.put("incoterm"_L1, value.incoterm);
    json.put("incotermPlace"_L1, value.incotermPlace);
    json.putOptional("neededBy"_L1, value.neededBy);
    json.put("scenarios"_L1, value.scenarios);
    json.put("lines"_L1, value.lines);
    json.put("splits"_L1, value.splits);
    json.put("note"_L1, value.note);
    json.put("files"_L1, value.files);
}

void write(JsonWriter& json, const RoundExpect& value)
{
    json.put("roundNo"_L1, value.roundNo);
    json.put("contentHash"_L1, value.contentHash);
}

void write(JsonWriter& json, const RfqAnswer& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("infoRequestId"_L1, value.infoRequestId);
    json.put("text"_L1, value.text);
    json.put("files"_L1, value.files);
}

void write(JsonWriter& json, const RfqCounter& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("expect"_L1, value.expect);
    json.put("lines"_L1, value.lines);
    json.putOptional("depositBp"_L1, value.depositBp);
    json.put("note"_L1, value.note);
}

void write(JsonWriter& json, const RfqAccept& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("expect"_L1, value.expect);
    json.put("scenarioId"_L1, value.scenarioId);
}

void write(JsonWriter& json, const RfqDecline& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("expect"_L1, value.expect);
    json.put("reason"_L1, value.reason);
}

void write(JsonWriter& json, const RfqCancel& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("reason"_L1, value.reason);
}

void write(JsonWriter& json, const RfqRenewal& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("expect"_L1, value.expect);
    json.put("hours"_L1, value.hours);
    json.putOptional("note"_L1, value.note);
}

} // namespace tradewind
