// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/fxrate.h"

#include "services/domain/values/wideint.h"

#include <algorithm>
#include <limits>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

Error notInPair(Currency currency, Currency base, Currency quote)
{
    return makeError(Error::Kind::Validation,
                     u"%1 is not in the pair %2/%3"_s.arg(currency.code(), base.code(), quote.code()));
}

/// value × rate × 10^shift or, when dividing, value ÷ rate × 10^shift, exact until the one rounding.
std::optional<qint64> apply(qint64 value, const Decimal& rate, int shift, bool dividing, Rounding rounding)
{
    if (rate.units() <= 0)
        return std::nullopt;
    if (value == 0)
        return 0;
    shift += dividing ? rate.scale() : -rate.scale();
    const auto power = wideint::powerOfTen(shift < 0 ? -shift : shift);
    if (!power)
        return std::nullopt;
    if (dividing) {
        if (shift >= 0)
            return wideint::multiplyDivide(value, *power, rate.units(), rounding);
        const auto divisor = wideint::multiply(rate.units(), *power);
        return divisor ? wideint::multiplyDivide(value, 1, *divisor, rounding) : std::nullopt;
    }
    if (shift <= 0)
        return wideint::multiplyDivide(value, rate.units(), *power, rounding);
    const auto factor = wideint::multiply(rate.units(), *power);
    return factor ? wideint::multiply(value, *factor) : std::nullopt;
}

} // namespace

FxRate FxRate::indicative(Currency base, Currency quote, Decimal mid, QDateTime asOf)
{
    return {base, quote, mid, mid, std::move(asOf), {}};
}

Result<Decimal> FxRate::parseRate(QStringView text)
{
    const auto rate = Decimal::parse(text);
    if (rate && rate->units() <= 0)
        return makeError(Error::Kind::Parse, u"a rate must be positive: %1"_s.arg(text.left(40)));
    return rate;
}

int FxRate::spreadBp() const
{
    const auto gap = subtract(client, mid);
    const int scale = std::max(client.scale(), mid.scale());
    const auto midUnits = mid.unitsAt(scale, Rounding::Down);
    const auto gapUnits = gap ? gap->unitsAt(scale, Rounding::Down) : Result<qint64>(gap.error());
    if (!midUnits || !gapUnits || *midUnits <= 0)
        return 0;
    const auto bp = wideint::multiplyDivide(*gapUnits, 10'000, *midUnits, Rounding::HalfUp);
    if (!bp || wideint::magnitude(*bp) > quint64(std::numeric_limits<int>::max()))
        return 0;
    return static_cast<int>(wideint::magnitude(*bp));
}

Result<Money> FxRate::convert(const Money& amount, Rounding rounding) const
{
    return convertAt(client, base, quote, amount, rounding);
}

Result<Money> FxRate::convertAtMid(const Money& amount, Rounding rounding) const
{
    return convertAt(mid, base, quote, amount, rounding);
}

Result<UnitPrice> FxRate::convert(const UnitPrice& price, Rounding rounding) const
{
    const bool dividing = price.currency() == quote;
    if (!dividing && price.currency() != base)
        return notInPair(price.currency(), base, quote);
    const auto micros = apply(price.micros(), client, 0, dividing, rounding);
    if (!micros)
        return makeError(Error::Kind::Validation, u"conversion out of range"_s);
    return UnitPrice(*micros, dividing ? base : quote);
}

Result<Money> convertAt(const Decimal& rate, Currency base, Currency quote, const Money& amount, Rounding rounding)
{
    const bool dividing = amount.currency() == quote;
    if (!dividing && amount.currency() != base)
        return notInPair(amount.currency(), base, quote);
    const Currency to = dividing ? base : quote;
    const auto minor = apply(amount.minor(), rate, to.exponent() - amount.currency().exponent(), dividing, rounding);
    if (!minor)
        return makeError(Error::Kind::Validation, u"conversion out of range"_s);
    return Money(*minor, to);
}

} // namespace tradewind
