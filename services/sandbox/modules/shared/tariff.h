// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/exact.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <functional>
#include <optional>

/// The formulas of the contract, on its own JSON: fee rules, domestic freight, published prices, freight lines, duties.
/// Everything in CNY unless it says otherwise.
namespace tradewind::sandbox {

/// Whether a dated rule counts at a moment: validFrom inclusive, validTo exclusive. Days count from 00:00 UTC.
bool inForce(const QJsonObject& dated, const QDateTime& at);

/// What a fee rule is applied to.
struct FeeInput
{
    qint64 base = 0;       ///< goods or payment, in its smallest unit
    qint64 volume = 0;     ///< the company's feeVolume
    qint64 unitsMilli = 0; ///< units, samples' lot or packages, in thousandths
    QString currency = QStringLiteral("CNY");
};
struct Fee
{
    qint64 minor = 0;
    qint64 bp = 0;         ///< the rate that was applied; percentages only
    qint64 unitsMilli = 0; ///< units, samples, packages or days that were charged
};
/// FeeRule's formula.
Fee feeOf(const QJsonObject& rule, const FeeInput& input);
/// Size of the sample for a lot, in pieces.
qint64 samplesFor(const QJsonObject& rule, qint64 lotMilli);

/// FreightTemplate's formula; `units` in grams or pieces, as its chargeType says.
qint64 domesticFreight(const QJsonObject& freightTemplate, qint64 units, qint64 goods);

/// The price of the last tier whose minQty is reached; nothing below the first.
std::optional<qint64> tierPrice(const QJsonArray& tiers, qint64 milli);

/// One package as a carrier sees it.
struct Parcel
{
    qint64 lengthMm = 0;
    qint64 widthMm = 0;
    qint64 heightMm = 0;
    qint64 grams = 0;
    qint64 volumeMm3 = 0; ///< used instead of the sides when they are zero

    qint64 volume() const { return lengthMm ? lengthMm * widthMm * heightMm : volumeMm3; }
};
struct Weighed
{
    qint64 volumetric = 0;
    qint64 chargeable = 0;
    qint64 steps = 0; ///< beyond the first weight
    qint64 minor = 0;
};
/// FreightLine's formula for one package (or the sums of all).
Weighed weigh(const QJsonObject& line, const QJsonObject& rate, const Parcel& parcel);
/// The line's price table for a country at a moment; empty when it does not go there.
QJsonObject rateFor(const QJsonObject& line, const QString& country, const QDateTime& at);
/// Freight for all packages, as the line is charged.
qint64 freightOf(const QJsonObject& line, const QJsonObject& rate, const QList<Parcel>& parcels);

/// Goods of one HS code.
struct Taxed
{
    QString hs;
    qint64 value = 0;
};
struct Duties
{
    struct Line
    {
        QString hs;
        QString ruleId;
        qint64 value = 0;
        qint64 freight = 0;
        qint64 duty = 0;
        qint64 vat = 0;
    };
    QList<Line> lines;
    qint64 duty = 0;
    qint64 vat = 0;
    qint64 clearance = 0;
    QString clearanceRule;
};
/// DutyRule's estimate. Nothing when the destination has no rule for some of the goods.
std::optional<Duties> dutiesOf(const QList<QJsonObject>& rules, const QString& country, const QDateTime& at,
                               const QList<Taxed>& goods, qint64 freight);

} // namespace tradewind::sandbox
