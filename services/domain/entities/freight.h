// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// Freight lines and customs rules, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class TransportMode {
    Express,
    Air,
    Rail,
    SeaLcl,
    SeaFcl,
    Truck,
    Post,
};
template <>
struct WireWords<TransportMode>
{
    static constexpr WireWord<TransportMode> table[] = {
        {TransportMode::Express, QLatin1StringView("express")}, {TransportMode::Air, QLatin1StringView("air")},
        {TransportMode::Rail, QLatin1StringView("rail")},       {TransportMode::SeaLcl, QLatin1StringView("sea_lcl")},
        {TransportMode::SeaFcl, QLatin1StringView("sea_fcl")},  {TransportMode::Truck, QLatin1StringView("truck")},
        {TransportMode::Post, QLatin1StringView("post")},
    };
};

enum class ChargedOn { Package, Shipment };
template <>
struct WireWords<ChargedOn>
{
    static constexpr WireWord<ChargedOn> table[] = {
        {ChargedOn::Package, QLatin1StringView("package")},
        {ChargedOn::Shipment, QLatin1StringView("shipment")},
    };
};

/// The price table of a line for a country, in force from validFrom (inclusive) to validTo (exclusive).
struct LineRate
{
    QString id;
    QString country;
    QDateTime validFrom;
    QDateTime validTo; ///< may be absent
    qint64 firstGrams = 0;
    Money firstFee;
    Money stepFee; ///< per started step beyond firstGrams
    std::optional<Money> min;
    std::optional<Money> max;
    qint64 fuelBp = 0;

    bool operator==(const LineRate&) const = default;
};

/// How an estimate is made before goods are packed, on the totals of all lines as if they were one package: grams =
/// half up(Σ quantity × weight) and mm³ = half up(Σ quantity × length × width × height; a line without dims counts
/// 0), each then × (10000 + packingBp) ÷ 10000, half up; volumetric grams = ceil(mm³ ÷ divisor); then as in
/// FreightLine, plus one packing fee of the fee book if it has one. low = half up(amount × (10000 − lowBp) ÷
/// 10000), high likewise with + highBp.
struct EstimateRule
{
    qint64 packingBp = 0;
    qint64 lowBp = 0;
    qint64 highBp = 0;

    bool operator==(const EstimateRule&) const = default;
};

/// A carrier product with its price table. Formula, per package (chargedOn package) or on the sums of all packages
/// (chargedOn shipment): volumetric grams = ceil(length × width × height in mm ÷ divisor); charged grams =
/// firstGrams when max(actual, volumetric) is at most that, else firstGrams + the smallest whole number of
/// stepGrams that reaches it; base = firstFee + stepFee × steps beyond firstGrams; fee = half up(base × (10000 +
/// fuelBp) ÷ 10000), then at least min, at most max; freight = Σ fees. Packing is by the fee book (kind packing,
/// per package). A line takes no goods with a restricted attribute in `refuses`.
struct FreightLine
{
    QString id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    QString name;
    QString carrier;
    OpenEnum<TransportMode> mode;
    OpenEnum<ChargedOn> chargedOn;
    qint64 divisor = 0; ///< cm³ per kg, which is mm³ per g
    qint64 stepGrams = 0;
    std::optional<qint64> maxPackageGrams;
    std::optional<qint64> maxSideMm;
    QList<OpenEnum<RestrictedAttribute>> refuses;
    qint64 daysMin = 0;
    qint64 daysMax = 0;
    QList<LineRate> rates;
    EstimateRule estimate;
    bool active = false;

    bool operator==(const FreightLine&) const = default;
};

/// A dated customs rule. The longest hsPrefix that starts the goods' HS code counts (an empty one is the country's
/// default), in force from validFrom to validTo. Estimate, per HS code with goods value V and freight F allocated
/// by value (largest remainder): duty = half up((V + F) × dutyBp ÷ 10000); vat = half up((V + F + duty) × vatBp ÷
/// 10000); clearance = clearanceFee of the destination's default rule, once a shipment, 0 when there is none. In
/// CNY. low and high of duty and vat are the same with the freight's low and high; those of clearance are its
/// amount.
struct DutyRule
{
    QString id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    QString hsPrefix;
    QString destination;
    QDateTime validFrom;
    QDateTime validTo; ///< may be absent
    qint64 dutyBp = 0;
    qint64 vatBp = 0;
    bool vatRecoverable = false;
    Money clearanceFee;
    QString source;

    bool operator==(const DutyRule&) const = default;
};

} // namespace tradewind
