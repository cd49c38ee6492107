// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace tradewind::sandbox::amounts {

/// The sandbox's own exact arithmetic, independent of the client's. Amounts are int64 minor units, unit prices
/// millionths, quantities thousandths; everything rounds half up (away from zero), once.

/// a × b ÷ divisor through 128 bits, half away from zero. Throws std::overflow_error when it does not fit.
qint64 mulDivHalfUp(qint64 a, qint64 b, qint64 divisor);
/// a × b ÷ divisor through 128 bits, rounded up; nothing negative.
qint64 mulDivUp(qint64 a, qint64 b, qint64 divisor);
/// ceil(a ÷ b) for positive numbers.
inline qint64 ceilDiv(qint64 a, qint64 b)
{
    return (a + b - 1) / b;
}

/// "21.85" with 6 decimals → 21850000. Nothing when it is no plain decimal, has more decimals, or does not fit.
std::optional<qint64> parseScaled(const QString& text, int decimals);
/// 21850000 with 6 decimals → "21.85": zeros after `keep` decimals are left out.
QString formatScaled(qint64 value, int decimals, int keep = 0);

/// Decimals of a currency (ISO 4217).
int exponentOf(const QString& currency);

/// {"amount","currency"} from minor units.
QJsonObject money(qint64 minor, const QString& currency);
/// Minor units of {"amount","currency"}; nothing when it is not an amount in `currency` (empty: in any).
std::optional<qint64> minorOf(const QJsonValue& money, const QString& currency = {});
/// Minor units of an amount the sandbox wrote itself.
qint64 ownMinor(const QJsonValue& money);
/// {"amount","currency"} of a unit price from millionths.
QJsonObject unitPrice(qint64 micros, const QString& currency);
/// {"value","unit"} from thousandths.
QJsonObject quantity(qint64 thousandths, const QString& unit);
/// Thousandths of {"value","unit"}; 0 when it is none.
qint64 thousandthsOf(const QJsonValue& quantity);

/// Unit price × quantity, half up to the currency's exponent.
qint64 lineTotal(qint64 priceMicros, qint64 quantityThousandths, const QString& currency);
/// amount × bp ÷ 10000, half up.
qint64 shareOf(qint64 minor, qint64 basisPoints);

/// `total` divided in proportion to `weights` by largest remainder, ties to the lower index. The parts add up to
/// `total`.
QList<qint64> allocate(qint64 total, const QList<qint64>& weights);

} // namespace tradewind::sandbox::amounts
