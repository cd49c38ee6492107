// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/money.h"

#include <QLocale>

namespace tradewind {

/// An amount cut into the pieces a view paints differently (design §6): the code smaller and in a quieter ink, zeros
/// behind the second decimal of a unit price fainter.
struct AmountParts
{
    QString code;       ///< "EUR"
    QString sign;       ///< "" or U+2212
    QString whole;      ///< with the locale's groups and digits: "8,827"
    QString decimals;   ///< with the decimal mark: ".01"; empty for a currency without
    QString faintZeros; ///< unit prices only: zeros after the second decimal

    /// Sign, whole part and decimals: "−8,827.01".
    QString number() const { return sign + whole + decimals + faintZeros; }
};

/// Writes money for people. The decimals are those of the money's own currency, never the locale's; all arithmetic is
/// on integers; the minus is U+2212. Where the code stands before the number, a no-break space parts them.
namespace moneyformat {

AmountParts parts(const Money& amount, const QLocale& locale);
AmountParts parts(const UnitPrice& price, const QLocale& locale);

/// "EUR 8,827.01".
QString withCode(const Money& amount, const QLocale& locale);
/// "8,827.01", for a column whose header carries the currency.
QString number(const Money& amount, const QLocale& locale);
/// "CNY 21.850000".
QString withCode(const UnitPrice& price, const QLocale& locale);
/// "21.850000".
QString number(const UnitPrice& price, const QLocale& locale);
/// "¥21.85": factory prices in CNY only; the decimals that matter, two at least. Others get their code.
QString factoryPrice(const UnitPrice& price, const QLocale& locale);
/// "8827.01" in the locale's digits and decimal mark but without groups: what an entry field starts with, and what
/// numberinput reads back to the same value.
QString forEditing(const Money& amount, const QLocale& locale);
QString forEditing(const UnitPrice& price, const QLocale& locale);
QString forEditing(const Decimal& value, const QLocale& locale);
/// A number that is no money (quantity, rate), with the locale's groups and the decimals it has.
QString number(const Decimal& value, const QLocale& locale);

} // namespace moneyformat

} // namespace tradewind
