// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/ledgercodec.h"

#include "services/wire/codec/commoncodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, Balance& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("currency"_L1, out.currency);
    json.get("available"_L1, out.available);
    json.get("frozen"_L1, out.frozen);
    json.get("nonWithdrawable"_L1, out.nonWithdrawable);
}

void read(JsonReader& json, LedgerEntry& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("kind"_L1, out.kind);
    json.get("direction"_L1, out.direction);
    json.get("amount"_L1, out.amount);
    json.get("balanceAfter"_L1, out.balanceAfter);
    json.get("at"_L1, out.at);
    json.get("text"_L1, out.text);
    json.opt("ref"_L1, out.ref);
    json.opt("fxQuoteId"_L1, out.fxQuoteId);
}

void read(JsonReader& json, FundingMethod& out)
{
    json.get("id"_L1, out.id);
    json.get("kind"_L1, out.kind);
    json.get("name"_L1, out.name);
    json.get("instructions"_L1, out.instructions);
    json.opt("reference"_L1, out.reference);
}

void read(JsonReader& json, Funding& out)
{
    json.get("currency"_L1, out.currency);
    json.get("methods"_L1, out.methods);
}

void read(JsonReader& json, IndicativeRate& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("base"_L1, out.base);
    json.get("quote"_L1, out.quote);
    json.get("mid"_L1, out.mid);
    json.get("asOf"_L1, out.asOf);
    json.get("source"_L1, out.source);
}

void read(JsonReader& json, FxPoint& out)
{
    json.get("date"_L1, out.date);
    json.get("mid"_L1, out.mid);
}

void read(JsonReader& json, FxHistory& out)
{
    json.get("base"_L1, out.base);
    json.get("quote"_L1, out.quote);
    json.get("points"_L1, out.points);
}

void read(JsonReader& json, FxQuote& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("state"_L1, out.state);
    json.get("sellCurrency"_L1, out.sellCurrency);
    json.get("buyCurrency"_L1, out.buyCurrency);
    json.get("midRate"_L1, out.midRate);
    json.get("clientRate"_L1, out.clientRate);
    json.get("spreadBp"_L1, out.spreadBp);
    json.get("sellAmount"_L1, out.sellAmount);
    json.get("buyAmount"_L1, out.buyAmount);
    json.get("atMid"_L1, out.atMid);
    json.get("validFrom"_L1, out.validFrom);
    json.get("validTo"_L1, out.validTo);
    json.get("singleUse"_L1, out.singleUse);
    json.opt("ruleId"_L1, out.ruleId);
    json.get("source"_L1, out.source);
    json.opt("usedBy"_L1, out.usedBy);
}

void read(JsonReader& json, Conversion& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.opt("clientRef"_L1, out.clientRef);
    json.get("state"_L1, out.state);
    json.get("fxQuoteId"_L1, out.fxQuoteId);
    json.get("sell"_L1, out.sell);
    json.get("buy"_L1, out.buy);
    json.get("at"_L1, out.at);
}

void read(JsonReader& json, ConversionExpect& out)
{
    json.get("sell"_L1, out.sell);
    json.get("buy"_L1, out.buy);
}

void read(JsonReader& json, Payment& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.opt("clientRef"_L1, out.clientRef);
    json.get("state"_L1, out.state);
    json.get("method"_L1, out.method);
    json.get("dueIds"_L1, out.dueIds);
    json.opt("orderId"_L1, out.orderId);
    json.opt("shipmentId"_L1, out.shipmentId);
    json.get("total"_L1, out.total);
    json.get("debit"_L1, out.debit);
    json.opt("fee"_L1, out.fee);
    json.opt("refunded"_L1, out.refunded);
    json.opt("fxQuoteId"_L1, out.fxQuoteId);
    json.opt("clientRate"_L1, out.clientRate);
    json.opt("midRate"_L1, out.midRate);
    json.get("at"_L1, out.at);
    json.get("by"_L1, out.by);
    json.get("ledgerEntryIds"_L1, out.ledgerEntryIds);
    json.opt("failure"_L1, out.failure);
}

void read(JsonReader& json, PaymentExpect& out)
{
    json.get("total"_L1, out.total);
    json.get("debit"_L1, out.debit);
}

void read(JsonReader& json, Refund& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.get("state"_L1, out.state);
    json.opt("orderId"_L1, out.orderId);
    json.get("paymentId"_L1, out.paymentId);
    json.opt("due"_L1, out.due);
    json.get("amount"_L1, out.amount);
    json.get("reason"_L1, out.reason);
    json.get("at"_L1, out.at);
    json.opt("ledgerEntryId"_L1, out.ledgerEntryId);
}

void write(JsonWriter& json, const FxPoint& value)
{
    json.put("date"_L1, value.date);
    json.put("mid"_L1, value.mid);
}

void write(JsonWriter& json, const FxHistory& value)
{
    json.put("base"_L1, value.base);
    json.put("quote"_L1, value.quote);
    json.put("points"_L1, value.points);
}

void write(JsonWriter& json, const FundingCreate& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("methodId"_L1, value.methodId);
    json.put("amount"_L1, value.amount);
}

void write(JsonWriter& json, const FxQuoteRequest& value)
{
    json.put("sellCurrency"_L1, value.sellCurrency);
    json.put("buyCurrency"_L1, value.buyCurrency);
    json.putOptional("sellAmount"_L1, value.sellAmount);
    json.putOptional("buyAmount"_L1, value.buyAmount);
}

void write(JsonWriter& json, const ConversionExpect& value)
{
    json.put("sell"_L1, value.sell);
    json.put("buy"_L1, value.buy);
}

void write(JsonWriter& json, const ConversionCreate& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("fxQuoteId"_L1, value.fxQuoteId);
    json.put("expect"_L1, value.expect);
}

void write(JsonWriter& json, const PaymentExpect& value)
{
    json.put("total"_L1, value.total);
    json.put("debit"_L1, value.debit);
}

void write(JsonWriter& json, const PaymentCreate& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("dueIds"_L1, value.dueIds);
    json.put("method"_L1, value.method);
    json.put("currency"_L1, value.currency);
    json.putOptional("fxQuoteId"_L1, value.fxQuoteId);
    json.put("expect"_L1, value.expect);
}

} // namespace tradewind
