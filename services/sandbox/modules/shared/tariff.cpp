// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/shared/tariff.h"

#include <algorithm>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

QDateTime timeOf(const QJsonValue& value)
{
    const QString text = value.toString();
    return QDateTime::fromString(text.size() == 10 ? text + u"T00:00:00Z"_s : text, Qt::ISODate);
}

qint64 bounded(qint64 minor, const QJsonObject& rule)
{
    if (rule.contains("min"_L1))
        minor = std::max(minor, amountOf(rule["min"_L1]).minor);
    if (rule.contains("max"_L1))
        minor = std::min(minor, amountOf(rule["max"_L1]).minor);
    return minor;
}

} // namespace

bool inForce(const QJsonObject& dated, const QDateTime& at)
{
    if (dated.contains("validFrom"_L1) && at < timeOf(dated["validFrom"_L1]))
        return false;
    return !dated.contains("validTo"_L1) || at < timeOf(dated["validTo"_L1]);
}

qint64 samplesFor(const QJsonObject& rule, qint64 lotMilli)
{
    qint64 samples = 0;
    const QJsonArray tiers = rule["sampleTiers"_L1].toArray();
    for (const QJsonValue& tier : tiers) {
        if (lotMilli >= scaled(tier["minQty"_L1].toString(), kQuantityDecimals).value_or(0))
            samples = tier["samples"_L1].toInteger();
    }
    return std::min(samples, (lotMilli + 999) / 1000);
}

Fee feeOf(const QJsonObject& rule, const FeeInput& input)
{
    const QString basis = rule["basis"_L1].toString();
    const qint64 fixed = amountOf(rule["fixed"_L1]).minor;
    Fee fee;
    if (basis.startsWith("percent_of_"_L1)) {
        fee.bp = rule["bp"_L1].toInteger();
        const QJsonArray tiers = rule["tiers"_L1].toArray();
        for (const QJsonValue& tier : tiers) {
            if (input.volume >= amountOf(tier["from"_L1]).minor)
                fee.bp = tier["bp"_L1].toInteger();
        }
        fee.minor = partOf(input.base, fee.bp);
    } else if (basis == "per_sample"_L1) {
        fee.unitsMilli = samplesFor(rule, input.unitsMilli) * 1000;
        fee.minor = mulDivHalfUp(fixed, fee.unitsMilli, 1000);
    } else if (basis == "per_order"_L1 || basis == "per_supplier_order"_L1) {
        fee.unitsMilli = 1000;
        fee.minor = fixed;
    } else {
        fee.unitsMilli = input.unitsMilli;
        fee.minor = mulDivHalfUp(fixed, input.unitsMilli, 1000);
    }
    fee.minor = bounded(fee.minor, rule);
    return fee;
}

qint64 domesticFreight(const QJsonObject& freightTemplate, qint64 units, qint64 goods)
{
    if (freightTemplate["payer"_L1].toString() == "seller"_L1)
        return 0;
    if (freightTemplate.contains("freeAbove"_L1) && goods >= amountOf(freightTemplate["freeAbove"_L1]).minor)
        return 0;
    const qint64 first = freightTemplate["firstUnits"_L1].toInteger();
    const qint64 firstFee = amountOf(freightTemplate["firstFee"_L1]).minor;
    if (units <= first)
        return firstFee;
    const qint64 steps = mulDivUp(units - first, 1, std::max<qint64>(1, freightTemplate["nextUnits"_L1].toInteger()));
    return firstFee + steps * amountOf(freightTemplate["nextFee"_L1]).minor;
}

std::optional<qint64> tierPrice(const QJsonArray& tiers, qint64 milli)
{
    std::optional<qint64> price;
    for (const QJsonValue& tier : tiers) {
        if (milli >= scaled(tier["minQty"_L1].toString(), kQuantityDecimals).value_or(0))
            price = scaled(tier["price"_L1].toString(), kPriceDecimals);
    }
    return price;
}

QJsonObject rateFor(const QJsonObject& line, const QString& country, const QDateTime& at)
{
    const QJsonArray rates = line["rates"_L1].toArray();
    for (const QJsonValue& rate : rates) {
        if (rate["country"_L1].toString() == country && inForce(rate.toObject(), at))
            return rate.toObject();
    }
    return {};
}

Weighed weigh(const QJsonObject& line, const QJsonObject& rate, const Parcel& parcel)
{
    Weighed weighed;
    weighed.volumetric = mulDivUp(parcel.volume(), 1, std::max<qint64>(1, line["divisor"_L1].toInteger()));
    const qint64 first = rate["firstGrams"_L1].toInteger();
    const qint64 step = std::max<qint64>(1, line["stepGrams"_L1].toInteger());
    const qint64 charged = std::max({parcel.grams, weighed.volumetric, first});
    weighed.steps = mulDivUp(charged - first, 1, step);
    weighed.chargeable = first + weighed.steps * step;
    const qint64 base = amountOf(rate["firstFee"_L1]).minor + amountOf(rate["stepFee"_L1]).minor * weighed.steps;
    weighed.minor = bounded(mulDivHalfUp(base, 10000 + rate["fuelBp"_L1].toInteger(), 10000), rate);
    return weighed;
}

qint64 freightOf(const QJsonObject& line, const QJsonObject& rate, const QList<Parcel>& parcels)
{
    if (line["chargedOn"_L1].toString() == "shipment"_L1) {
        Parcel sum;
        for (const Parcel& parcel : parcels) {
            sum.grams += parcel.grams;
            sum.volumeMm3 += parcel.volume();
        }
        return weigh(line, rate, sum).minor;
    }
    qint64 total = 0;
    for (const Parcel& parcel : parcels)
        total += weigh(line, rate, parcel).minor;
    return total;
}

std::optional<Duties> dutiesOf(const QList<QJsonObject>& rules, const QString& country, const QDateTime& at,
                               const QList<Taxed>& goods, qint64 freight)
{
    const auto ruleFor = [&](const QString& hs) {
        QJsonObject best;
        qsizetype length = -1;
        for (const QJsonObject& rule : rules) {
            const QString prefix = rule["hsPrefix"_L1].toString();
            if (rule["destination"_L1].toString() == country && inForce(rule, at) &&
                (prefix.isEmpty() || hs.startsWith(prefix)) && prefix.size() > length) {
                best = rule;
                length = prefix.size();
            }
        }
        return best;
    };
    QList<Taxed> byCode;
    for (const Taxed& item : goods) {
        const auto same =
            std::find_if(byCode.begin(), byCode.end(), [&](const Taxed& other) { return other.hs == item.hs; });
        if (same == byCode.end())
            byCode.append(item);
        else
            same->value += item.value;
    }
    QList<qint64> values;
    for (const Taxed& item : byCode)
        values.append(item.value);
    const QList<qint64> freights = allocate(freight, values);
    Duties duties;
    for (qsizetype i = 0; i < byCode.size(); ++i) {
        const QJsonObject rule = ruleFor(byCode[i].hs);
        if (rule.isEmpty())
            return std::nullopt;
        Duties::Line line{byCode[i].hs, rule["id"_L1].toString(), byCode[i].value, freights[i], 0, 0};
        line.duty = partOf(line.value + line.freight, rule["dutyBp"_L1].toInteger());
        line.vat = partOf(line.value + line.freight + line.duty, rule["vatBp"_L1].toInteger());
        duties.duty += line.duty;
        duties.vat += line.vat;
        duties.lines.append(line);
    }
    const QJsonObject general = ruleFor(QString());
    duties.clearance = amountOf(general["clearanceFee"_L1]).minor;
    duties.clearanceRule = general["id"_L1].toString();
    return duties;
}

} // namespace tradewind::sandbox
