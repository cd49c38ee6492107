// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/fees.h"

#include <algorithm>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

bool inForce(const QDateTime& from, const QDateTime& to, const QDateTime& at)
{
    return from <= at && (!to.isValid() || at < to);
}

Money bounded(const FeeRule& rule, Money amount)
{
    if (rule.min && amount < *rule.min)
        amount = *rule.min;
    if (rule.max && amount > *rule.max)
        amount = *rule.max;
    return amount;
}

Error incomplete(const FeeRule& rule)
{
    return makeError(Error::Kind::Validation, u"fee rule %1 lacks its rate"_s.arg(rule.id));
}

/// fixed × units with one rounding.
Result<Fee> fixedTimes(const FeeRule& rule, const Decimal& units)
{
    if (!rule.fixed)
        return incomplete(rule);
    const auto power = Decimal::scaled(1, 0).unitsAt(units.scale(), Rounding::Down);
    if (!power)
        return power.error();
    const auto amount = rule.fixed->scaled(units.units(), *power, Rounding::HalfUp);
    if (!amount)
        return amount.error();
    return Fee{*amount, rule.id, rule.name, {}, {}, units};
}

} // namespace

const FeeRule* findRule(const QList<FeeRule>& rules, FeeKind kind, ServiceMode mode, const QDateTime& at)
{
    const FeeRule* found = nullptr;
    for (const FeeRule& rule : rules) {
        if (!rule.kind.is(kind) || !inForce(rule.validFrom, rule.validTo, at))
            continue;
        const bool forMode =
            rule.serviceModes.isEmpty() || std::any_of(rule.serviceModes.begin(), rule.serviceModes.end(),
                                                       [mode](const auto& listed) { return listed.is(mode); });
        if (forMode && (!found || rule.validFrom > found->validFrom))
            found = &rule;
    }
    return found;
}

const FeeBook* findBook(const QList<FeeBook>& books, const QDateTime& at)
{
    const FeeBook* found = nullptr;
    for (const FeeBook& book : books) {
        if (inForce(book.validFrom, book.validTo, at) && (!found || book.validFrom > found->validFrom))
            found = &book;
    }
    return found;
}

qint64 effectiveBp(const FeeRule& rule, const Money& feeVolume)
{
    qint64 bp = rule.bp.value_or(0);
    for (const FeeTier& tier : rule.tiers) {
        if (feeVolume >= tier.from)
            bp = tier.bp;
    }
    return bp;
}

Result<Fee> percentFee(const FeeRule& rule, const Money& base, const Money& feeVolume)
{
    if (!rule.bp && rule.tiers.isEmpty())
        return incomplete(rule);
    const qint64 bp = effectiveBp(rule, feeVolume);
    const auto amount = base.basisPoints(bp, Rounding::HalfUp);
    if (!amount)
        return amount.error();
    return Fee{bounded(rule, *amount), rule.id, rule.name, bp, base, {}};
}

Result<Fee> unitFee(const FeeRule& rule, const Decimal& units)
{
    auto fee = fixedTimes(rule, units);
    if (fee)
        fee->amount = bounded(rule, fee->amount);
    return fee;
}

Result<Fee> sampleFee(const FeeRule& rule, const Decimal& quantity)
{
    qint64 samples = 0;
    for (const SampleTier& tier : rule.sampleTiers) {
        if (quantity >= tier.minQty)
            samples = tier.samples;
    }
    const auto most = quantity.unitsAt(0, Rounding::Up);
    if (!most)
        return most.error();
    return fixedTimes(rule, Decimal(std::min(samples, *most)));
}

Result<Fee> storageFee(const FeeRule& rule, qint64 days)
{
    return fixedTimes(rule, Decimal(std::max<qint64>(0, days - rule.freeDays.value_or(0))));
}

Result<Fee> fixedFee(const FeeRule& rule, qint64 times)
{
    return fixedTimes(rule, Decimal(times));
}

FeeKind feeKindOf(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::Photos:
        return FeeKind::Photos;
    case ServiceKind::Measuring:
        return FeeKind::Measuring;
    case ServiceKind::Repack:
        return FeeKind::Repack;
    case ServiceKind::Labels:
        return FeeKind::Labels;
    case ServiceKind::Reinforce:
        return FeeKind::Reinforce;
    case ServiceKind::Rehearsal:
        return FeeKind::Rehearsal;
    }
    Q_UNREACHABLE();
}

std::optional<FeeKind> feeKindOf(QcPlan plan)
{
    switch (plan) {
    case QcPlan::None:
        return std::nullopt;
    case QcPlan::Basic:
        return FeeKind::InspectionBasic;
    case QcPlan::Full:
        return FeeKind::InspectionFull;
    case QcPlan::Aql:
        return FeeKind::InspectionAql;
    }
    Q_UNREACHABLE();
}

ChargeKind chargeKindOf(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::Photos:
        return ChargeKind::Photos;
    case ServiceKind::Measuring:
        return ChargeKind::Measuring;
    case ServiceKind::Repack:
        return ChargeKind::Repack;
    case ServiceKind::Labels:
        return ChargeKind::Labels;
    case ServiceKind::Reinforce:
        return ChargeKind::Reinforce;
    case ServiceKind::Rehearsal:
        return ChargeKind::Rehearsal;
    }
    Q_UNREACHABLE();
}

} // namespace tradewind
