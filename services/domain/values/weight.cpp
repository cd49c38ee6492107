// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/weight.h"

#include "services/domain/values/wideint.h"

#include <algorithm>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

Error invalid(QLatin1StringView why)
{
    return makeError(Error::Kind::Validation, QString(why));
}

Result<Mass> weightOf(std::optional<qint64> grams)
{
    if (!grams)
        return invalid("weight out of range"_L1);
    return Mass{*grams};
}

} // namespace

Result<qint64> Dimensions::volumeMm3() const
{
    if (lengthMm < 0 || widthMm < 0 || heightMm < 0)
        return invalid("negative dimension"_L1);
    const auto area = wideint::multiply(lengthMm, widthMm);
    const auto volume = area ? wideint::multiply(*area, heightMm) : std::nullopt;
    if (!volume)
        return invalid("volume out of range"_L1);
    return *volume;
}

Result<Mass> add(Mass a, Mass b)
{
    return weightOf(wideint::add(a.grams, b.grams));
}

Result<Mass> times(Mass weight, qint64 count)
{
    return weightOf(wideint::multiply(weight.grams, count));
}

Result<Mass> volumetricWeight(const Dimensions& dimensions, qint64 divisor, Rounding rounding)
{
    if (divisor <= 0)
        return invalid("volumetric divisor must be positive"_L1);
    const auto volume = dimensions.volumeMm3();
    if (!volume)
        return volume.error();
    // 1 cm³ is 1000 mm³ and 1 kg is 1000 g: cm³ ÷ divisor in kg is mm³ ÷ divisor in g.
    return weightOf(wideint::multiplyDivide(*volume, 1, divisor, rounding));
}

Result<Mass> chargeableWeight(Mass actual, const Dimensions& dimensions, qint64 divisor, Mass step)
{
    if (actual.grams < 0 || step.grams < 1)
        return invalid("bad weight or step"_L1);
    Mass weight = actual;
    if (divisor != 0) {
        const auto volumetric = volumetricWeight(dimensions, divisor, Rounding::Up);
        if (!volumetric)
            return volumetric.error();
        weight = std::max(weight, *volumetric);
    }
    const auto steps = wideint::multiplyDivide(weight.grams, 1, step.grams, Rounding::Up);
    return weightOf(wideint::multiply(*steps, step.grams));
}

} // namespace tradewind
