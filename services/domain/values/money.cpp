// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/money.h"

#include "services/domain/values/wideint.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

Error overflow()
{
    return makeError(Error::Kind::Validation, u"amount out of range"_s);
}

Error differentCurrencies(Currency a, Currency b)
{
    return makeError(Error::Kind::Validation, u"different currencies: %1 and %2"_s.arg(a.code(), b.code()));
}

Result<Money> moneyOf(std::optional<qint64> minor, Currency currency)
{
    if (!minor)
        return overflow();
    return Money(*minor, currency);
}

} // namespace

Result<Money> Money::parse(QStringView amount, Currency currency)
{
    if (!currency.isValid())
        return makeError(Error::Kind::Parse, u"amount without a currency"_s);
    const auto decimal = Decimal::parse(amount, currency.exponent());
    if (!decimal)
        return decimal.error();
    const auto minor = decimal->unitsAt(currency.exponent(), Rounding::Down);
    if (!minor)
        return makeError(Error::Kind::Parse, minor.error().detail);
    return Money(*minor, currency);
}

Result<Money> Money::parse(QStringView amount, QStringView currencyCode)
{
    const auto currency = Currency::fromCode(currencyCode);
    if (!currency)
        return currency.error();
    return parse(amount, *currency);
}

Result<Money> Money::fromDecimal(const Decimal& value, Currency currency, Rounding rounding)
{
    const auto minor = value.unitsAt(currency.exponent(), rounding);
    if (!minor)
        return minor.error();
    return Money(*minor, currency);
}

QString Money::toWire() const
{
    return plainDigits(m_minor, m_currency.exponent());
}

QString Money::toString() const
{
    return toWire() + u' ' + m_currency.code();
}

Result<Money> Money::negated() const
{
    return moneyOf(wideint::subtract(0, m_minor), m_currency);
}

Result<Money> Money::times(qint64 factor) const
{
    return moneyOf(wideint::multiply(m_minor, factor), m_currency);
}

Result<Money> Money::scaled(qint64 numerator, qint64 denominator, Rounding rounding) const
{
    return moneyOf(wideint::multiplyDivide(m_minor, numerator, denominator, rounding), m_currency);
}

Result<Money> add(const Money& a, const Money& b)
{
    if (a.currency() != b.currency())
        return differentCurrencies(a.currency(), b.currency());
    return moneyOf(wideint::add(a.minor(), b.minor()), a.currency());
}

Result<Money> subtract(const Money& a, const Money& b)
{
    if (a.currency() != b.currency())
        return differentCurrencies(a.currency(), b.currency());
    return moneyOf(wideint::subtract(a.minor(), b.minor()), a.currency());
}

Result<Money> sum(std::span<const Money> amounts, Currency currency)
{
    Money total = Money::zero(currency);
    for (const Money& amount : amounts) {
        const auto next = add(total, amount);
        if (!next)
            return next.error();
        total = *next;
    }
    return total;
}

Result<QList<Money>> allocate(const Money& total, std::span<const qint64> weights)
{
    qint64 weightSum = 0;
    for (const qint64 weight : weights) {
        const auto next = weight < 0 ? std::nullopt : wideint::add(weightSum, weight);
        if (!next)
            return makeError(Error::Kind::Validation, u"bad weight in an allocation"_s);
        weightSum = *next;
    }
    if (weightSum == 0)
        return makeError(Error::Kind::Validation, u"nothing to allocate to"_s);

    const quint64 whole = wideint::magnitude(total.minor());
    struct Share
    {
        std::size_t line;
        quint64 units;
        quint64 remainder;
    };
    std::vector<Share> shares;
    shares.reserve(weights.size());
    quint64 left = whole;
    for (std::size_t line = 0; line < weights.size(); ++line) {
        // A share is never more than the whole, so it fits into 64 bits.
        const auto part = wideint::divide(wideint::multiply(whole, quint64(weights[line])), quint64(weightSum));
        shares.push_back({line, part.quotient.low, part.remainder});
        left -= part.quotient.low;
    }
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&shares](std::size_t a, std::size_t b) { return shares[a].remainder > shares[b].remainder; });
    for (std::size_t i = 0; left > 0; ++i, --left)
        ++shares[order[i]].units;

    QList<Money> result;
    result.reserve(qsizetype(shares.size()));
    for (const Share& share : shares)
        result.append(Money(*wideint::withSign(share.units, total.isNegative()), total.currency()));
    return result;
}

Result<UnitPrice> UnitPrice::parse(QStringView amount, Currency currency)
{
    if (!currency.isValid())
        return makeError(Error::Kind::Parse, u"unit price without a currency"_s);
    const auto decimal = Decimal::parse(amount, kDecimals);
    if (!decimal)
        return decimal.error();
    const auto micros = decimal->unitsAt(kDecimals, Rounding::Down);
    if (!micros)
        return makeError(Error::Kind::Parse, micros.error().detail);
    return UnitPrice(*micros, currency);
}

Result<UnitPrice> UnitPrice::parse(QStringView amount, QStringView currencyCode)
{
    const auto currency = Currency::fromCode(currencyCode);
    if (!currency)
        return currency.error();
    return parse(amount, *currency);
}

Result<UnitPrice> UnitPrice::perUnit(const Money& total, const Quantity& quantity, Rounding rounding)
{
    // total ÷ 10^exponent × 10^6 ÷ (units ÷ 10^scale)
    const auto power = wideint::powerOfTen(kDecimals - total.currency().exponent() + quantity.value().scale());
    const auto micros = power && quantity.isPositive()
                            ? wideint::multiplyDivide(total.minor(), *power, quantity.value().units(), rounding)
                            : std::nullopt;
    if (!micros)
        return overflow();
    return UnitPrice(*micros, total.currency());
}

QString UnitPrice::toWire() const
{
    QString text = plainDigits(m_micros, kDecimals);
    const int fewest = m_currency.exponent();
    int decimals = kDecimals;
    while (decimals > fewest && text.endsWith(u'0')) {
        text.chop(1);
        --decimals;
    }
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

Result<Money> UnitPrice::lineTotal(const Quantity& quantity, Rounding rounding) const
{
    const auto power = wideint::powerOfTen(kDecimals + quantity.value().scale() - m_currency.exponent());
    if (!power)
        return overflow();
    return moneyOf(wideint::multiplyDivide(m_micros, quantity.value().units(), *power, rounding), m_currency);
}

char* toString(const Money& money)
{
    return qstrdup(money.toString().toUtf8().constData());
}

} // namespace tradewind
