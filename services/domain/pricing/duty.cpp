// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/duty.h"

#include <vector>

namespace tradewind {

const DutyRule* findDutyRule(const QList<DutyRule>& rules, const QString& hs, const QString& destination,
                             const QDateTime& at)
{
    const DutyRule* found = nullptr;
    for (const DutyRule& rule : rules) {
        // A null text does not start with an empty one.
        const bool isFor = rule.hsPrefix.isEmpty() || hs.startsWith(rule.hsPrefix);
        if (rule.destination != destination || !isFor || rule.validFrom > at ||
            (rule.validTo.isValid() && at >= rule.validTo))
            continue;
        if (!found || rule.hsPrefix.size() > found->hsPrefix.size() ||
            (rule.hsPrefix.size() == found->hsPrefix.size() && rule.validFrom > found->validFrom))
            found = &rule;
    }
    return found;
}

Result<DutyEstimate> estimateDuty(const QList<DutyRule>& rules, const QString& destination, const QDateTime& at,
                                  const QList<DutiableGoods>& goods, const Money& freight)
{
    const Money zero = Money::zero(freight.currency());
    DutyEstimate estimate{{}, zero, zero, zero, zero, {}, {}};
    QList<DutiableGoods> byCode;
    for (const DutiableGoods& item : goods) {
        DutiableGoods* same = nullptr;
        for (DutiableGoods& known : byCode) {
            if (known.hs == item.hs)
                same = &known;
        }
        if (!same) {
            byCode.append(item);
            continue;
        }
        const auto value = add(same->value, item.value);
        if (!value)
            return value.error();
        same->value = *value;
    }

    std::vector<qint64> weights;
    bool worthSomething = false;
    for (const DutiableGoods& item : std::as_const(byCode)) {
        weights.push_back(item.value.minor());
        worthSomething = worthSomething || item.value.isPositive();
    }
    const auto shares = worthSomething ? allocate(freight, weights) : Result(QList<Money>(byCode.size(), zero));
    if (!shares)
        return shares.error();

    for (qsizetype i = 0; i < byCode.size(); ++i) {
        const DutyRule* rule = findDutyRule(rules, byCode[i].hs, destination, at);
        if (!rule) {
            estimate.missing.append({Missing::What::DutyRule, destination});
            continue;
        }
        const auto base = add(byCode[i].value, (*shares)[i]);
        const auto duty = base ? base->basisPoints(rule->dutyBp, Rounding::HalfUp) : base;
        const auto vatBase = duty ? add(*base, *duty) : duty;
        const auto vat = vatBase ? vatBase->basisPoints(rule->vatBp, Rounding::HalfUp) : vatBase;
        const auto dutySum = vat ? add(estimate.duty, *duty) : vat;
        const auto vatSum = dutySum ? add(estimate.vat, *vat) : dutySum;
        const auto recoverable =
            vatSum && rule->vatRecoverable ? add(estimate.vatRecoverable, *vat) : Result(estimate.vatRecoverable);
        if (!vatSum || !recoverable)
            return vatSum ? recoverable.error() : vatSum.error();
        estimate.duty = *dutySum;
        estimate.vat = *vatSum;
        estimate.vatRecoverable = *recoverable;
        estimate.lines.append({byCode[i].hs, rule->id, rule->source, rule->dutyBp, rule->vatBp, rule->vatRecoverable,
                               *base, *duty, *vatBase, *vat});
    }

    if (const DutyRule* rule = findDutyRule(rules, {}, destination, at)) {
        estimate.clearance = rule->clearanceFee;
        estimate.clearanceRuleId = rule->id;
    } else if (estimate.missing.isEmpty()) {
        estimate.missing.append({Missing::What::DutyRule, destination});
    }
    return estimate;
}

} // namespace tradewind
