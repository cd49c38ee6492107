// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/decimal.h"

#include "services/domain/values/wideint.h"

#include <algorithm>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

Error notADecimal(QStringView text, QLatin1StringView why)
{
    return makeError(Error::Kind::Parse, u"not a decimal number (%1): %2"_s.arg(why, text.left(40)));
}

Error overflow()
{
    return makeError(Error::Kind::Validation, u"decimal number out of range"_s);
}

} // namespace

Result<Decimal> Decimal::parse(QStringView text, int maxScale)
{
    Q_ASSERT(maxScale >= 0 && maxScale <= kMaxScale);
    qsizetype at = 0;
    const bool negative = text.startsWith(u'-');
    if (negative)
        ++at;
    quint64 value = 0;
    int digits = 0;
    int decimals = 0;
    bool pointSeen = false;
    for (; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        if (c == u'.' && !pointSeen && digits > 0) {
            pointSeen = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            return notADecimal(text, "unexpected character"_L1);
        if (pointSeen && ++decimals > maxScale)
            return notADecimal(text, "too many decimals"_L1);
        const quint64 digit = c - u'0';
        if (value > (quint64(1) << 63U) / 10)
            return notADecimal(text, "too large"_L1);
        value = value * 10 + digit;
        ++digits;
    }
    if (digits == 0 || (pointSeen && decimals == 0))
        return notADecimal(text, "digits missing"_L1);
    const auto units = wideint::withSign(value, negative);
    if (!units)
        return notADecimal(text, "too large"_L1);
    return scaled(*units, decimals);
}

QString Decimal::toWire() const
{
    return plainDigits(m_units, m_scale);
}

Result<qint64> Decimal::unitsAt(int scale, Rounding rounding) const
{
    const bool finer = scale >= m_scale;
    const auto power = wideint::powerOfTen(finer ? scale - m_scale : m_scale - scale);
    if (!power)
        return overflow();
    const auto units =
        finer ? wideint::multiply(m_units, *power) : wideint::multiplyDivide(m_units, 1, *power, rounding);
    if (!units)
        return overflow();
    return *units;
}

Decimal Decimal::normalized() const
{
    Decimal result = *this;
    while (result.m_scale > 0 && result.m_units % 10 == 0) {
        result.m_units /= 10;
        --result.m_scale;
    }
    return result;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b)
{
    if (a.m_scale == b.m_scale)
        return a.m_units <=> b.m_units;
    if (a.isNegative() != b.isNegative())
        return a.isNegative() ? std::strong_ordering::less : std::strong_ordering::greater;
    // |a| × 10^bScale against |b| × 10^aScale, both in 128 bits.
    const auto left = wideint::multiply(wideint::magnitude(a.m_units), quint64(*wideint::powerOfTen(b.m_scale)));
    const auto right = wideint::multiply(wideint::magnitude(b.m_units), quint64(*wideint::powerOfTen(a.m_scale)));
    const auto order = left.high != right.high ? left.high <=> right.high : left.low <=> right.low;
    return a.isNegative() ? 0 <=> order : order;
}

Result<Decimal> add(const Decimal& a, const Decimal& b)
{
    const int scale = std::max(a.scale(), b.scale());
    const auto left = a.unitsAt(scale, Rounding::Down);
    const auto right = b.unitsAt(scale, Rounding::Down);
    if (!left || !right)
        return overflow();
    const auto sum = wideint::add(*left, *right);
    if (!sum)
        return overflow();
    return Decimal::scaled(*sum, scale);
}

Result<Decimal> subtract(const Decimal& a, const Decimal& b)
{
    const int scale = std::max(a.scale(), b.scale());
    const auto left = a.unitsAt(scale, Rounding::Down);
    const auto right = b.unitsAt(scale, Rounding::Down);
    if (!left || !right)
        return overflow();
    const auto difference = wideint::subtract(*left, *right);
    if (!difference)
        return overflow();
    return Decimal::scaled(*difference, scale);
}

QString plainDigits(qint64 units, int scale)
{
    QString digits = QString::number(wideint::magnitude(units));
    if (scale > 0) {
        digits = digits.rightJustified(scale + 1, u'0');
        digits.insert(digits.size() - scale, u'.');
    }
    if (units < 0)
        digits.prepend(u'-');
    return digits;
}

} // namespace tradewind
