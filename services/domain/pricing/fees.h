// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/entities/fees.h"

#include <optional>

namespace tradewind {

// What the fee book charges. The formulas are those of FeeRule in services/wire/platform-v1.openapi.yaml.

/// A charge by a rule, with what it was made of, so that it can be explained.
struct Fee
{
    Money amount;
    QString ruleId;
    QString ruleName;
    std::optional<qint64> bp;     ///< the rate that counted, for percentages
    std::optional<Money> base;    ///< what it was taken of
    std::optional<Decimal> units; ///< how many units, samples or packages

    bool operator==(const Fee&) const = default;
};

/// The rule of a kind in force at a moment for a service mode (a rule without modes is for all). When several are, the
/// one that began last. nullptr when none is.
const FeeRule* findRule(const QList<FeeRule>& rules, FeeKind kind, ServiceMode mode, const QDateTime& at);
/// The book in force at a moment; nullptr when none is.
const FeeBook* findBook(const QList<FeeBook>& books, const QDateTime& at);

/// The rate that counts for a company with this volume: that of the last tier whose `from` is reached, else the rule's.
qint64 effectiveBp(const FeeRule& rule, const Money& feeVolume);

/// percent_of_goods and percent_of_payment: half up(base × bp ÷ 10000), then at least min, at most max.
Result<Fee> percentFee(const FeeRule& rule, const Money& base, const Money& feeVolume);
/// per_unit and per_package: fixed × units, rounded once, then at least min, at most max.
Result<Fee> unitFee(const FeeRule& rule, const Decimal& units);
/// per_sample: fixed × samples for a lot of this quantity.
Result<Fee> sampleFee(const FeeRule& rule, const Decimal& quantity);
/// per_item_day: fixed × days after the free ones.
Result<Fee> storageFee(const FeeRule& rule, qint64 days);
/// per_order and per_supplier_order: fixed × times.
Result<Fee> fixedFee(const FeeRule& rule, qint64 times);

/// The rule kind that prices an extra service, and an inspection plan (nothing for QcPlan::None).
FeeKind feeKindOf(ServiceKind kind);
std::optional<FeeKind> feeKindOf(QcPlan plan);
/// What such a charge is called on an order.
ChargeKind chargeKindOf(ServiceKind kind);

} // namespace tradewind
