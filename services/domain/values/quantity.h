// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/decimal.h"

namespace tradewind {

/// How many or how much of what: an exact decimal with its unit ("3000" "piece", "0.5" "t"). The unit is a word of the
/// wire and kept as it came. Two quantities only compare and add when their units are the same.
class Quantity
{
public:
    Quantity() = default;
    Quantity(Decimal value, QString unit)
        : m_value(value)
        , m_unit(std::move(unit))
    {
    }
    Quantity(qint64 whole, QString unit)
        : Quantity(Decimal(whole), std::move(unit))
    {
    }
    /// From the wire's decimal string; Error::Kind::Parse.
    static Result<Quantity> parse(QStringView value, const QString& unit);

    const Decimal& value() const { return m_value; }
    const QString& unit() const { return m_unit; }
    /// The decimal string of the wire, without the unit.
    QString toWire() const { return m_value.toWire(); }
    bool isZero() const { return m_value.isZero(); }
    bool isPositive() const { return !m_value.isZero() && !m_value.isNegative(); }

    /// Whether this is a whole number of lots. False for another unit or a lot that is not positive.
    bool isMultipleOf(const Quantity& lot) const;
    /// The smallest multiple of `lot` that is at least this; Error::Kind::Validation for another unit or a bad lot.
    Result<Quantity> roundedUpTo(const Quantity& lot) const;

    /// Unordered when the units differ.
    friend std::partial_ordering operator<=>(const Quantity& a, const Quantity& b);
    friend bool operator==(const Quantity& a, const Quantity& b)
    {
        return a.m_unit == b.m_unit && a.m_value == b.m_value;
    }

private:
    Decimal m_value;
    QString m_unit;
};

/// a + b; Error::Kind::Validation for different units or overflow.
Result<Quantity> add(const Quantity& a, const Quantity& b);
/// a − b; Error::Kind::Validation for different units or overflow.
Result<Quantity> subtract(const Quantity& a, const Quantity& b);

} // namespace tradewind
