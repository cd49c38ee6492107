// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"
#include "services/domain/values/rounding.h"

#include <QString>
#include <QStringView>

#include <compare>

namespace tradewind {

/// An exact decimal number: `units` ÷ 10^`scale`, as written on the wire ("7.8106" is 78106 and 4). Keeps the digits it
/// was written with, so that it goes back out as it came in; compares by value.
class Decimal
{
public:
    static constexpr int kMaxScale = 12;

    constexpr Decimal() = default;
    /// A whole number.
    constexpr explicit Decimal(qint64 whole)
        : m_units(whole)
    {
    }
    /// `units` ÷ 10^`scale`; scale in 0..12.
    static constexpr Decimal scaled(qint64 units, int scale)
    {
        Q_ASSERT(scale >= 0 && scale <= kMaxScale);
        Decimal result;
        result.m_units = units;
        result.m_scale = scale;
        return result;
    }
    /// Reads `-?digits[.digits]` and nothing else: no plus, exponent, space or group separator. More decimals than
    /// `maxScale`, or a number that does not fit, is Error::Kind::Parse.
    static Result<Decimal> parse(QStringView text, int maxScale = kMaxScale);

    /// The form `parse` reads, with all its decimals.
    QString toWire() const;

    constexpr qint64 units() const { return m_units; }
    constexpr int scale() const { return m_scale; }
    constexpr bool isZero() const { return m_units == 0; }
    constexpr bool isNegative() const { return m_units < 0; }

    /// units at another scale; Error::Kind::Validation when it does not fit.
    Result<qint64> unitsAt(int scale, Rounding rounding) const;
    /// Without trailing zeros after the decimal point.
    Decimal normalized() const;

    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == std::strong_ordering::equal; }

private:
    qint64 m_units = 0;
    int m_scale = 0;
};

/// a + b, exact; Error::Kind::Validation on overflow.
Result<Decimal> add(const Decimal& a, const Decimal& b);
/// a − b, exact; Error::Kind::Validation on overflow.
Result<Decimal> subtract(const Decimal& a, const Decimal& b);

/// `units` ÷ 10^`scale` in plain digits: (-5, 2) is "-0.05".
QString plainDigits(qint64 units, int scale);

} // namespace tradewind
