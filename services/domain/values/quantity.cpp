// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/quantity.h"

#include "services/domain/values/wideint.h"

#include <algorithm>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

Error differentUnits(const Quantity& a, const Quantity& b)
{
    return makeError(Error::Kind::Validation, u"different units: %1 and %2"_s.arg(a.unit(), b.unit()));
}

/// Both values as whole numbers at their common scale.
std::optional<std::pair<qint64, qint64>> aligned(const Quantity& a, const Quantity& b)
{
    const int scale = std::max(a.value().scale(), b.value().scale());
    const auto left = a.value().unitsAt(scale, Rounding::Down);
    const auto right = b.value().unitsAt(scale, Rounding::Down);
    if (!left || !right)
        return std::nullopt;
    return std::pair(*left, *right);
}

} // namespace

Result<Quantity> Quantity::parse(QStringView value, const QString& unit)
{
    const auto decimal = Decimal::parse(value);
    if (!decimal)
        return decimal.error();
    return Quantity(*decimal, unit);
}

bool Quantity::isMultipleOf(const Quantity& lot) const
{
    if (m_unit != lot.m_unit || !lot.isPositive())
        return false;
    const auto both = aligned(*this, lot);
    return both && both->first % both->second == 0;
}

Result<Quantity> Quantity::roundedUpTo(const Quantity& lot) const
{
    if (m_unit != lot.m_unit)
        return differentUnits(*this, lot);
    const auto both = lot.isPositive() ? aligned(*this, lot) : std::nullopt;
    if (!both || m_value.isNegative())
        return makeError(Error::Kind::Validation, u"quantity cannot be rounded to a lot"_s);
    const auto lots = wideint::multiplyDivide(both->first, 1, both->second, Rounding::Up);
    const auto units = lots ? wideint::multiply(*lots, both->second) : std::nullopt;
    if (!units)
        return makeError(Error::Kind::Validation, u"quantity out of range"_s);
    const int scale = std::max(m_value.scale(), lot.m_value.scale());
    return Quantity(Decimal::scaled(*units, scale).normalized(), m_unit);
}

std::partial_ordering operator<=>(const Quantity& a, const Quantity& b)
{
    if (a.m_unit != b.m_unit)
        return std::partial_ordering::unordered;
    return a.m_value <=> b.m_value;
}

Result<Quantity> add(const Quantity& a, const Quantity& b)
{
    if (a.unit() != b.unit())
        return differentUnits(a, b);
    const auto sum = add(a.value(), b.value());
    if (!sum)
        return sum.error();
    return Quantity(*sum, a.unit());
}

Result<Quantity> subtract(const Quantity& a, const Quantity& b)
{
    if (a.unit() != b.unit())
        return differentUnits(a, b);
    const auto difference = subtract(a.value(), b.value());
    if (!difference)
        return difference.error();
    return Quantity(*difference, a.unit());
}

} // namespace tradewind
