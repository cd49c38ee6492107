// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/freight.h"
#include "services/domain/pricing/fees.h"
#include "services/domain/pricing/missing.h"

namespace tradewind {

// Duty, import tax and clearance as expected, by dated rules. The formulas are those of DutyRule in
// services/wire/platform-v1.openapi.yaml.

/// Goods of one HS code.
struct DutiableGoods
{
    QString hs;  ///< empty: only the destination's default rule fits
    Money value; ///< goods, without freight
};

/// What customs is expected to take for one HS code.
struct DutyLine
{
    QString hs;
    QString ruleId;
    QString source;
    qint64 dutyBp = 0;
    qint64 vatBp = 0;
    bool vatRecoverable = false;
    Money dutyBase; ///< goods and their share of freight
    Money duty;
    Money vatBase; ///< that and the duty
    Money vat;

    bool operator==(const DutyLine&) const = default;
};

struct DutyEstimate
{
    QList<DutyLine> lines; ///< one for each HS code, in order of first appearance
    Money duty;
    Money vat;            ///< all of it
    Money vatRecoverable; ///< the part that comes back
    Money clearance;
    QString clearanceRuleId;
    QList<Missing> missing; ///< when not empty, the sums mean nothing

    bool operator==(const DutyEstimate&) const = default;
};

/// The rule with the longest prefix of this HS code for a destination at a moment; nullptr when there is none.
const DutyRule* findDutyRule(const QList<DutyRule>& rules, const QString& hs, const QString& destination,
                             const QDateTime& at);

/// Freight is shared among the HS codes by value. Amounts are in the currency of `freight`.
Result<DutyEstimate> estimateDuty(const QList<DutyRule>& rules, const QString& destination, const QDateTime& at,
                                  const QList<DutiableGoods>& goods, const Money& freight);

} // namespace tradewind
