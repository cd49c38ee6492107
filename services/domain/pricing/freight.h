// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/catalogue.h"
#include "services/domain/entities/freight.h"
#include "services/domain/pricing/fees.h"
#include "services/domain/pricing/missing.h"

namespace tradewind {

// Domestic and international freight. The formulas are those of FreightTemplate, FreightLine and EstimateRule in
// services/wire/platform-v1.openapi.yaml.

/// Goods that travel under one freight template.
struct DomesticGoods
{
    Decimal quantity;
    std::optional<qint64> gramsPerUnit; ///< needed when the template charges by weight
    Money goods;                        ///< their line total
};

/// What it costs from the supplier to the warehouse, for all lines of one order that name this template.
/// `Fee::units` are the grams or pieces that counted. Error::Kind::Validation when a weight is needed and unknown.
Result<Fee> domesticFreight(const FreightTemplate& rule, const QList<DomesticGoods>& lines);

/// A package as measured.
struct PackedBox
{
    Dimensions dims;
    qint64 actualGrams = 0;
};

/// How one fee came about: a package, or the whole shipment when the line charges on that.
struct FreightStep
{
    qint64 actualGrams = 0;
    qint64 volumetricGrams = 0;
    qint64 chargeableGrams = 0;
    qint64 steps = 0; ///< started steps beyond firstGrams
    Money fee;

    bool operator==(const FreightStep&) const = default;
};

struct FreightCost
{
    QList<FreightStep> steps;
    Money total;
    QString lineId;
    QString rateId;

    bool operator==(const FreightCost&) const = default;
};

/// Freight before anything is packed.
struct FreightEstimate
{
    Money amount;
    Money low;
    Money high;
    FreightStep step; ///< all goods as if they were one package
    QString lineId;
    QString rateId;

    bool operator==(const FreightEstimate&) const = default;
};

/// So many units of goods that are not packed yet.
struct LooseLine
{
    Decimal quantity;
    std::optional<Mass> unitWeight;
    std::optional<Dimensions> unitSize;
};

/// All goods of a shipment before they are packed.
struct LooseGoods
{
    qint64 grams = 0;
    qint64 volumeMm3 = 0;

    /// What a freight line counts of these goods: each line rounded half up to a gram and a cubic millimetre; the
    /// volume only when the line has a divisor. Nothing when a weight or size that counts is not known.
    /// Error::Kind::Validation for numbers that do not fit.
    static Result<std::optional<LooseGoods>> of(const QList<LooseLine>& lines, const FreightLine& freightLine);

    bool operator==(const LooseGoods&) const = default;
};

/// The line's price table for a country at a moment; the one that began last when several are in force.
const LineRate* findRate(const FreightLine& line, const QString& country, const QDateTime& at);

/// Why a line does not take goods with these attributes: inactive, or one that it refuses. Nothing when it does.
std::optional<Missing> refusal(const FreightLine& line, const QList<OpenEnum<RestrictedAttribute>>& restricted);
/// Why a line does not take this package: too heavy or too long.
std::optional<Missing> refusal(const FreightLine& line, const PackedBox& box);

/// What measured packages cost. Error::Kind::Validation for numbers that do not fit.
Result<FreightCost> freightCost(const FreightLine& line, const LineRate& rate, const QList<PackedBox>& boxes);
/// What loose goods are likely to cost, with the range. Grams and volume are raised by packingBp, half up to a gram.
Result<FreightEstimate> estimateFreight(const FreightLine& line, const LineRate& rate, const LooseGoods& goods);

} // namespace tradewind
