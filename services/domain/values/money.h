// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/currency.h"
#include "services/domain/values/quantity.h"
#include "services/domain/values/rounding.h"

#include <QList>
#include <QMetaType>

#include <span>

namespace tradewind {

/// An amount of money: whole minor units (cents, fen, yen) of one currency, exact. Everything that can go wrong (two
/// currencies, a number that does not fit) is Error::Kind::Validation, never a wrong amount. An amount that is missing
/// is no Money at all (std::optional), never zero.
class Money
{
public:
    /// Zero in no currency; only good for being assigned to.
    constexpr Money() = default;
    constexpr Money(qint64 minor, Currency currency)
        : m_minor(minor)
        , m_currency(currency)
    {
    }
    static Money zero(Currency currency) { return {0, currency}; }

    /// Reads the wire's decimal string. More decimals than the currency has, a number that does not fit, or anything
    /// but digits: Error::Kind::Parse. Fewer decimals are fine ("5" is 5.00 EUR).
    static Result<Money> parse(QStringView amount, Currency currency);
    /// The same with the wire's currency code.
    static Result<Money> parse(QStringView amount, QStringView currencyCode);
    /// From an exact decimal, rounded to the currency's exponent.
    static Result<Money> fromDecimal(const Decimal& value, Currency currency, Rounding rounding);

    /// The decimal string of the wire, with exactly the currency's decimals: "1234.50", "-7", "0.005".
    QString toWire() const;
    /// For logs and test output: "1234.50 CNY".
    QString toString() const;

    constexpr qint64 minor() const { return m_minor; }
    constexpr Currency currency() const { return m_currency; }
    constexpr bool isZero() const { return m_minor == 0; }
    constexpr bool isNegative() const { return m_minor < 0; }
    constexpr bool isPositive() const { return m_minor > 0; }

    /// −this; fails for the one amount without a mirror image.
    Result<Money> negated() const;
    /// this × factor.
    Result<Money> times(qint64 factor) const;
    /// this × numerator ÷ denominator, rounded once.
    Result<Money> scaled(qint64 numerator, qint64 denominator, Rounding rounding) const;
    /// So many basis points (1/100 of a percent) of this, rounded once.
    Result<Money> basisPoints(qint64 bp, Rounding rounding) const { return scaled(bp, 10'000, rounding); }

    /// Unordered when the currencies differ.
    friend std::partial_ordering operator<=>(const Money& a, const Money& b)
    {
        return a.m_currency == b.m_currency ? std::partial_ordering(a.m_minor <=> b.m_minor)
                                            : std::partial_ordering::unordered;
    }
    friend bool operator==(const Money&, const Money&) = default;

private:
    qint64 m_minor = 0;
    Currency m_currency;
};

/// a + b in one currency.
Result<Money> add(const Money& a, const Money& b);
/// a − b in one currency.
Result<Money> subtract(const Money& a, const Money& b);
/// The sum of all; zero of `currency` for none of them.
Result<Money> sum(std::span<const Money> amounts, Currency currency);

/// Splits `total` by weights so that the parts add up to it exactly: each gets its share rounded towards zero, the
/// units left over go one each to the largest remainders, ties to the lower line (platform-api.md §1). Weights are 0 or
/// more and not all 0.
Result<QList<Money>> allocate(const Money& total, std::span<const qint64> weights);

/// A price per unit with six decimals of the currency's main unit (¥21.850000), kept in millionths. Never rounded until
/// it becomes a line total.
class UnitPrice
{
public:
    static constexpr int kDecimals = 6;

    constexpr UnitPrice() = default;
    constexpr UnitPrice(qint64 micros, Currency currency)
        : m_micros(micros)
        , m_currency(currency)
    {
    }
    /// Reads the wire's decimal string of at most six decimals; Error::Kind::Parse.
    static Result<UnitPrice> parse(QStringView amount, Currency currency);
    static Result<UnitPrice> parse(QStringView amount, QStringView currencyCode);
    /// What one unit costs when `quantity` of them cost `total`. Error::Kind::Validation for a quantity that is not
    /// positive or a price that does not fit.
    static Result<UnitPrice> perUnit(const Money& total, const Quantity& quantity, Rounding rounding);

    /// The decimal string of the wire: the currency's decimals at least, six at most, no zeros behind them ("21.85").
    QString toWire() const;

    constexpr qint64 micros() const { return m_micros; }
    constexpr Currency currency() const { return m_currency; }
    constexpr bool isZero() const { return m_micros == 0; }

    /// Price × quantity, rounded once to the currency's exponent. The platform's rule is Rounding::HalfUp.
    Result<Money> lineTotal(const Quantity& quantity, Rounding rounding) const;

    friend std::partial_ordering operator<=>(const UnitPrice& a, const UnitPrice& b)
    {
        return a.m_currency == b.m_currency ? std::partial_ordering(a.m_micros <=> b.m_micros)
                                            : std::partial_ordering::unordered;
    }
    friend bool operator==(const UnitPrice&, const UnitPrice&) = default;

private:
    qint64 m_micros = 0;
    Currency m_currency;
};

/// For a failed comparison in a test.
char* toString(const Money& money);

} // namespace tradewind

Q_DECLARE_METATYPE(tradewind::Money)
Q_DECLARE_METATYPE(tradewind::UnitPrice)
