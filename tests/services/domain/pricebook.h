// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/pricing/landedcost.h"

// One small price book, and goods to reckon with it.
namespace tradewind::pricebook {
using namespace Qt::StringLiterals;

inline const QDateTime kNow(QDate(2026, 11, 19), QTime(16, 0), Qt::UTC);

inline Money cny(const QString& amount)
{
    return *Money::parse(amount, currency::cny());
}

inline Decimal dec(const QString& text)
{
    return *Decimal::parse(text);
}

inline PriceTier tier(qint64 from, const QString& price)
{
    return {Decimal(from), *UnitPrice::parse(price, currency::cny())};
}

inline FeeRule feeRule(const QString& id, FeeKind kind, FeeBasis basis)
{
    FeeRule rule;
    rule.id = id;
    rule.kind = kind;
    rule.name = id;
    rule.basis = basis;
    rule.validFrom = kNow.addYears(-1);
    return rule;
}

inline FeeBook feeBook()
{
    FeeBook book;
    book.id = u"fb"_s;
    FeeRule service = feeRule(u"service"_s, FeeKind::ServiceFee, FeeBasis::PercentOfGoods);
    service.bp = 400;
    service.min = cny(u"30"_s);
    service.max = cny(u"20000"_s);
    service.tiers = {{cny(u"100000"_s), 350}};
    service.serviceModes = {ServiceMode::FullService, ServiceMode::SourceToForwarder};
    FeeRule aql = feeRule(u"aql"_s, FeeKind::InspectionAql, FeeBasis::PerSample);
    aql.fixed = cny(u"3.84"_s);
    aql.sampleTiers = {{Decimal(1201), 125}};
    FeeRule basic = feeRule(u"basic"_s, FeeKind::InspectionBasic, FeeBasis::PerSupplierOrder);
    basic.fixed = cny(u"50"_s);
    FeeRule labels = feeRule(u"labels"_s, FeeKind::Labels, FeeBasis::PerUnit);
    labels.fixed = cny(u"0.15"_s);
    FeeRule spread = feeRule(u"spread"_s, FeeKind::FxSpread, FeeBasis::FxSpread);
    spread.bp = 40;
    book.rules = {service, aql, basic, labels, spread};
    return book;
}

inline FreightTemplate domesticTemplate()
{
    FreightTemplate rule;
    rule.id = u"ft-77"_s;
    rule.payer = FreightPayer::Buyer;
    rule.chargeType = FreightChargeType::Quantity;
    rule.firstUnits = 100;
    rule.firstFee = cny(u"40"_s);
    rule.nextUnits = 100;
    rule.nextFee = cny(u"20"_s);
    return rule;
}

inline FreightLine seaLine()
{
    FreightLine line;
    line.id = u"sea"_s;
    line.name = u"Sea LCL"_s;
    line.chargedOn = ChargedOn::Shipment;
    line.divisor = 6000;
    line.stepGrams = 1000;
    line.maxPackageGrams = 30000;
    line.maxSideMm = 1500;
    line.refuses = {RestrictedAttribute::Liquid};
    LineRate rate;
    rate.id = u"sea-de"_s;
    rate.country = u"DE"_s;
    rate.validFrom = kNow.addYears(-1);
    rate.firstGrams = 21000;
    rate.firstFee = cny(u"420"_s);
    rate.stepFee = cny(u"6.10"_s);
    rate.min = cny(u"420"_s);
    rate.max = cny(u"90000"_s);
    line.rates = {rate};
    line.estimate = {500, 700, 1100};
    line.active = true;
    return line;
}

inline DutyRule dutyRule(const QString& id, const QString& prefix, qint64 dutyBp)
{
    DutyRule rule;
    rule.id = id;
    rule.hsPrefix = prefix;
    rule.destination = u"DE"_s;
    rule.validFrom = kNow.addYears(-1);
    rule.dutyBp = dutyBp;
    rule.vatBp = 1900;
    rule.vatRecoverable = true;
    rule.clearanceFee = cny(u"742"_s);
    return rule;
}

inline PriceBook priceBook()
{
    IndicativeRate rate;
    rate.base = currency::eur();
    rate.quote = currency::cny();
    rate.mid = dec(u"7.8420"_s);
    rate.asOf = kNow;
    return {feeBook(),
            {seaLine()},
            {dutyRule(u"default"_s, {}, 300), dutyRule(u"cups"_s, u"9617"_s, 670)},
            {rate},
            cny(u"150000"_s)};
}

inline Assumptions assumptions()
{
    Assumptions result;
    result.destination = u"DE"_s;
    result.displayCurrency = currency::eur();
    result.freightLineId = u"sea"_s;
    result.defaultQuantity = Decimal(3000);
    result.qcPlan = QcPlan::Aql;
    result.at = kNow;
    return result;
}

inline OfferSummary tumbler()
{
    OfferSummary offer;
    offer.id = OfferId(u"o-1"_s);
    offer.supplierId = SupplierId(u"s-1"_s);
    offer.status = OfferStatus::Listed;
    offer.unit = u"piece"_s;
    offer.currency = currency::cny();
    offer.moq = Decimal(200);
    offer.lotSize = Decimal(50);
    offer.tiers = {tier(200, u"23.80"_s), tier(1000, u"22.60"_s), tier(3000, u"21.85"_s), tier(5000, u"21.20"_s)};
    offer.weight = KnownWeight{348, WeightSource::Predicted, 9200};
    offer.dims = Dimensions{220, 80, 80};
    offer.hs = u"961700"_s;
    return offer;
}

} // namespace tradewind::pricebook
