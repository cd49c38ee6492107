// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/values/quantity.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace tradewind {

/// The names of what the platform sends as a code: charges, dues, extra services, units, countries. One place, so that
/// a thing has one name on every page. A code this version does not know is shown as it came.
class TradeWords
{
    Q_DECLARE_TR_FUNCTIONS(TradeWords)

public:
    static QString charge(const OpenEnum<ChargeKind>& kind);
    static QString due(const OpenEnum<DueKind>& kind);
    static QString service(const OpenEnum<ServiceKind>& kind);
    /// The name of an ISO 3166 code.
    static QString country(const QString& code);
    /// "pcs" of "piece".
    static QString unit(const QString& unit);
    /// "3,000 pcs", "12.5 m".
    static QString quantity(const Decimal& value, const QString& unit, const QLocale& locale = {});
    static QString quantity(const Quantity& quantity, const QLocale& locale = {});
    /// An exchange rate, with four decimals.
    static QString rate(const Decimal& rate, const QLocale& locale = {});
    /// "Batteries, liquids": names in a row, as the language separates them.
    static QString list(const QStringList& names);
    /// Sentences one after the other, as the language sets them.
    static QString sentences(const QStringList& all);
};

} // namespace tradewind
