// SPDX-License-Identifier: Apache-2.0
#include "models/shared/moneycell.h"

namespace tradewind::part {
using namespace Qt::StringLiterals;

CellPart money(const Money& amount, Certainty certainty, Emphasis weight, const QLocale& locale)
{
    const AmountParts parts = moneyformat::parts(amount, locale);
    return part::amount(parts.code, parts.number(), certainty, weight);
}

CellPart number(const Money& amount, Certainty certainty, Emphasis weight, const QLocale& locale)
{
    return part::amount({}, moneyformat::number(amount, locale), certainty, weight);
}

CellPart unitPrice(const UnitPrice& price, const QLocale& locale)
{
    const AmountParts parts = moneyformat::parts(price, locale);
    const bool yuan = parts.code == "CNY"_L1;
    CellPart made = yuan ? part::figure(u"¥"_s + parts.number()) : part::amount(parts.code, parts.number());
    made.dimmedTail = static_cast<int>(parts.faintZeros.size());
    return made;
}

CellPart factoryPrice(const UnitPrice& price, const QLocale& locale)
{
    return part::figure(moneyformat::factoryPrice(price, locale), Ink::Secondary);
}

CellPart unknown()
{
    return part::figure(u"–"_s, Ink::Tertiary);
}

} // namespace tradewind::part
