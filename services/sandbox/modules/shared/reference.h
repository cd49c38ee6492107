// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/tariff.h"

#include <functional>

namespace tradewind::sandbox {

/// What the platform publishes and everything is computed from: fee books, freight lines, customs rules and mid rates,
/// in the contract's JSON. A pure function of the world's seed; immutable once made.
struct Reference
{
    QList<QJsonObject> feeBooks;
    QList<QJsonObject> freightLines;
    QList<QJsonObject> dutyRules;
    /// Mid-market rate at a moment, in millionths of `quote` for one of `base`; 0 for a pair nobody quotes.
    std::function<qint64(const QString& base, const QString& quote, const QDateTime& at)> mid;

    /// The fee rule of a kind in force for a service mode; empty when there is none.
    QJsonObject feeRule(const QString& kind, const QString& serviceMode, const QDateTime& at) const;
    QJsonObject freightLine(const QString& id) const;
    /// An amount at the mid rate, half up, once.
    Amount atMid(const Amount& amount, const QString& currency, const QDateTime& at) const;
};

} // namespace tradewind::sandbox
