// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/moneyformat.h"

#include "services/domain/values/wideint.h"

namespace tradewind::moneyformat {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t kMinus = u'\u2212';
constexpr char16_t kNoBreakSpace = u'\u00a0';

/// Decimal digits (0-9) in the locale's own digits. A locale's zero may need two UTF-16 units.
QString localDigits(const QString& ascii, const QLocale& locale)
{
    const QString zero = locale.zeroDigit();
    if (zero == "0"_L1)
        return ascii;
    const char32_t first = zero.toUcs4().value(0, U'0');
    QString result;
    for (const QChar c : ascii) {
        const char32_t digit = first + char32_t(c.unicode() - u'0');
        result += QString::fromUcs4(&digit, 1);
    }
    return result;
}

/// The parts of `units` ÷ 10^`scale`; grouped or not.
AmountParts split(qint64 units, int scale, const QLocale& locale, bool grouped)
{
    AmountParts result;
    if (units < 0)
        result.sign = QChar(kMinus);
    const quint64 power = quint64(*wideint::powerOfTen(scale));
    const quint64 magnitude = wideint::magnitude(units);
    const quint64 whole = magnitude / power;
    result.whole = grouped ? locale.toString(whole) : localDigits(QString::number(whole), locale);
    if (scale > 0) {
        const QString digits = QString::number(magnitude % power).rightJustified(scale, u'0');
        result.decimals = locale.decimalPoint() + localDigits(digits, locale);
    }
    return result;
}

QLocale grouping(const QLocale& locale)
{
    QLocale result = locale;
    result.setNumberOptions(QLocale::DefaultNumberOptions);
    return result;
}

QString plain(qint64 units, int scale, const QLocale& locale)
{
    return split(units, scale, locale, false).number();
}

} // namespace

AmountParts parts(const Money& amount, const QLocale& locale)
{
    AmountParts result = split(amount.minor(), amount.currency().exponent(), grouping(locale), true);
    result.code = amount.currency().code();
    return result;
}

AmountParts parts(const UnitPrice& price, const QLocale& locale)
{
    AmountParts result = split(price.micros(), UnitPrice::kDecimals, grouping(locale), true);
    result.code = price.currency().code();
    const QString zero = locale.zeroDigit();
    const qsizetype shortest = locale.decimalPoint().size() + 2 * zero.size();
    while (result.decimals.size() > shortest && result.decimals.endsWith(zero)) {
        result.decimals.chop(zero.size());
        result.faintZeros += zero;
    }
    return result;
}

QString withCode(const Money& amount, const QLocale& locale)
{
    const AmountParts pieces = parts(amount, locale);
    return pieces.code + QChar(kNoBreakSpace) + pieces.number();
}

QString number(const Money& amount, const QLocale& locale)
{
    return parts(amount, locale).number();
}

QString withCode(const UnitPrice& price, const QLocale& locale)
{
    const AmountParts pieces = parts(price, locale);
    return pieces.code + QChar(kNoBreakSpace) + pieces.number();
}

QString number(const UnitPrice& price, const QLocale& locale)
{
    return parts(price, locale).number();
}

QString factoryPrice(const UnitPrice& price, const QLocale& locale)
{
    if (price.currency() != currency::cny())
        return withCode(price, locale);
    const AmountParts pieces = parts(price, locale);
    return pieces.sign + u'¥' + pieces.whole + pieces.decimals;
}

QString forEditing(const Money& amount, const QLocale& locale)
{
    return plain(amount.minor(), amount.currency().exponent(), locale);
}

QString forEditing(const UnitPrice& price, const QLocale& locale)
{
    return plain(price.micros(), UnitPrice::kDecimals, locale);
}

QString forEditing(const Decimal& value, const QLocale& locale)
{
    return plain(value.units(), value.scale(), locale);
}

QString number(const Decimal& value, const QLocale& locale)
{
    return split(value.units(), value.scale(), grouping(locale), true).number();
}

} // namespace tradewind::moneyformat
