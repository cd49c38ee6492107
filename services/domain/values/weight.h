// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"
#include "services/domain/values/rounding.h"

#include <compare>

namespace tradewind {

/// A weight in whole grams (named Mass because Weight is that of a font).
struct Mass
{
    qint64 grams = 0;
    auto operator<=>(const Mass&) const = default;
};

/// A box in whole millimetres.
struct Dimensions
{
    qint64 lengthMm = 0;
    qint64 widthMm = 0;
    qint64 heightMm = 0;
    bool operator==(const Dimensions&) const = default;
    bool isComplete() const { return lengthMm > 0 && widthMm > 0 && heightMm > 0; }
    /// Cubic millimetres; Error::Kind::Validation for a side below 0 or overflow.
    Result<qint64> volumeMm3() const;
};

/// a + b and a × count; Error::Kind::Validation on overflow.
Result<Mass> add(Mass a, Mass b);
Result<Mass> times(Mass weight, qint64 count);

/// Length × width × height (cm) ÷ divisor (cm³ per kg: 5000, 6000, 8000), in grams. Source: domain.md §1.4.
Result<Mass> volumetricWeight(const Dimensions& dimensions, qint64 divisor, Rounding rounding);

/// The weight a package is billed by: the larger of actual and volumetric weight, rounded up to whole steps (0.5 kg,
/// 0.1 kg, 1 g). A divisor of 0 means that the line does not count volume. Error::Kind::Validation for a step below 1
/// g.
Result<Mass> chargeableWeight(Mass actual, const Dimensions& dimensions, qint64 divisor, Mass step);

} // namespace tradewind
