// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/amounts.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace tradewind::sandbox::amounts {

using namespace Qt::StringLiterals;

namespace {

struct Wide
{
    quint64 high = 0;
    quint64 low = 0;
};

Wide multiply(quint64 a, quint64 b)
{
    const quint64 a0 = a & 0xffffffffU;
    const quint64 a1 = a >> 32;
    const quint64 b0 = b & 0xffffffffU;
    const quint64 b1 = b >> 32;
    const quint64 p00 = a0 * b0;
    const quint64 p01 = a0 * b1;
    const quint64 p10 = a1 * b0;
    const quint64 p11 = a1 * b1;
    const quint64 middle = (p00 >> 32) + (p01 & 0xffffffffU) + (p10 & 0xffffffffU);
    return {p11 + (p01 >> 32) + (p10 >> 32) + (middle >> 32), (middle << 32) | (p00 & 0xffffffffU)};
}

/// Long division, bit by bit: quotient and remainder of a 128-bit number by a 63-bit one.
std::pair<quint64, quint64> divide(Wide number, quint64 divisor)
{
    if (number.high >= divisor)
        throw std::overflow_error("amount does not fit");
    quint64 remainder = number.high;
    quint64 quotient = 0;
    for (int bit = 63; bit >= 0; --bit) {
        remainder = (remainder << 1) | ((number.low >> bit) & 1U);
        quotient <<= 1;
        if (remainder >= divisor) {
            remainder -= divisor;
            quotient |= 1U;
        }
    }
    return {quotient, remainder};
}

quint64 magnitude(qint64 value)
{
    return value < 0 ? quint64(0) - quint64(value) : quint64(value);
}

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace

qint64 mulDivHalfUp(qint64 a, qint64 b, qint64 divisor)
{
    Q_ASSERT(divisor > 0);
    auto [quotient, remainder] = divide(multiply(magnitude(a), magnitude(b)), quint64(divisor));
    if (remainder >= quint64(divisor) - remainder)
        ++quotient;
    if (quotient > quint64(std::numeric_limits<qint64>::max()))
        throw std::overflow_error("amount does not fit");
    return (a < 0) != (b < 0) ? -qint64(quotient) : qint64(quotient);
}

qint64 mulDivUp(qint64 a, qint64 b, qint64 divisor)
{
    Q_ASSERT(a >= 0 && b >= 0 && divisor > 0);
    const auto [quotient, remainder] = divide(multiply(quint64(a), quint64(b)), quint64(divisor));
    if (quotient >= quint64(std::numeric_limits<qint64>::max()))
        throw std::overflow_error("amount does not fit");
    return qint64(quotient) + (remainder ? 1 : 0);
}

std::optional<qint64> parseScaled(const QString& text, int decimals)
{
    const bool negative = text.startsWith(u'-');
    const QString digits = negative ? text.mid(1) : text;
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = point < 0 ? digits : digits.left(point);
    QString fraction = point < 0 ? QString() : digits.mid(point + 1);
    if (whole.isEmpty() || (point >= 0 && fraction.isEmpty()) || fraction.size() > decimals)
        return std::nullopt;
    fraction = fraction.leftJustified(decimals, u'0');
    const QString all = whole + fraction;
    if (all.size() > 18 || !std::ranges::all_of(all, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    const qint64 value = all.toLongLong();
    return negative ? -value : value;
}

QString formatScaled(qint64 value, int decimals, int keep)
{
    QString digits = QString::number(magnitude(value)).rightJustified(decimals + 1, u'0');
    QString fraction = digits.right(decimals);
    digits.chop(decimals);
    while (fraction.size() > keep && fraction.endsWith(u'0'))
        fraction.chop(1);
    QString text = fraction.isEmpty() ? digits : digits + u'.' + fraction;
    return value < 0 ? u'-' + text : text;
}

int exponentOf(const QString& currency)
{
    static const QStringList none{u"JPY"_s, u"KRW"_s, u"VND"_s, u"CLP"_s, u"ISK"_s, u"UGX"_s, u"XAF"_s, u"XOF"_s};
    static const QStringList three{u"BHD"_s, u"KWD"_s, u"OMR"_s, u"JOD"_s, u"TND"_s, u"IQD"_s, u"LYD"_s};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

QJsonObject money(qint64 minor, const QString& currency)
{
    const int exponent = exponentOf(currency);
    return {{u"amount"_s, formatScaled(minor, exponent, exponent)}, {u"currency"_s, currency}};
}

std::optional<qint64> minorOf(const QJsonValue& money, const QString& currency)
{
    const QString own = money["currency"_L1].toString();
    if (own.size() != 3 || (!currency.isEmpty() && own != currency))
        return std::nullopt;
    return parseScaled(money["amount"_L1].toString(), exponentOf(own));
}

qint64 ownMinor(const QJsonValue& money)
{
    return minorOf(money).value_or(0);
}

QJsonObject unitPrice(qint64 micros, const QString& currency)
{
    return {{u"amount"_s, formatScaled(micros, 6)}, {u"currency"_s, currency}};
}

QJsonObject quantity(qint64 thousandths, const QString& unit)
{
    return {{u"value"_s, formatScaled(thousandths, 3)}, {u"unit"_s, unit}};
}

qint64 thousandthsOf(const QJsonValue& quantity)
{
    return parseScaled(quantity["value"_L1].toString(), 3).value_or(0);
}

qint64 lineTotal(qint64 priceMicros, qint64 quantityThousandths, const QString& currency)
{
    return mulDivHalfUp(priceMicros, quantityThousandths, powerOfTen(9 - exponentOf(currency)));
}

qint64 shareOf(qint64 minor, qint64 basisPoints)
{
    return mulDivHalfUp(minor, basisPoints, 10000);
}

QList<qint64> allocate(qint64 total, const QList<qint64>& weights)
{
    QList<qint64> parts(weights.size(), 0);
    const qint64 sum = std::accumulate(weights.begin(), weights.end(), qint64(0));
    if (weights.isEmpty() || sum <= 0)
        return parts;
    const bool negative = total < 0;
    QList<std::pair<quint64, qsizetype>> remainders;
    quint64 given = 0;
    for (qsizetype i = 0; i < weights.size(); ++i) {
        const auto [part, remainder] = divide(multiply(magnitude(total), quint64(weights[i])), quint64(sum));
        parts[i] = qint64(part);
        given += part;
        remainders.append({remainder, i});
    }
    std::stable_sort(remainders.begin(), remainders.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (quint64 i = 0; i < magnitude(total) - given; ++i)
        ++parts[remainders[qsizetype(i)].second];
    if (negative) {
        for (qint64& part : parts)
            part = -part;
    }
    return parts;
}

} // namespace tradewind::sandbox::amounts
