// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/amounts.h"

#include <QJsonObject>
#include <QString>

#include <optional>

/// Money with its currency, and exchange: on top of the platform's exact arithmetic.
namespace tradewind::sandbox {

using amounts::allocate;
using amounts::exponentOf;
using amounts::lineTotal;
using amounts::money;
using amounts::mulDivHalfUp;
using amounts::mulDivUp;
using amounts::quantity;

/// Money in the smallest unit of its currency.
struct Amount
{
    qint64 minor = 0;
    QString currency = {};

    friend bool operator==(const Amount&, const Amount&) = default;
};

/// Prices of one unit are kept in millionths, quantities in thousandths, rates in millionths.
inline constexpr int kPriceDecimals = 6;
inline constexpr int kQuantityDecimals = 3;
inline constexpr int kRateDecimals = 6;

inline std::optional<qint64> scaled(const QString& text, int decimals)
{
    return amounts::parseScaled(text, decimals);
}
/// With exactly that many decimals, and without trailing zeros.
inline QString fixedText(qint64 value, int decimals)
{
    return amounts::formatScaled(value, decimals, decimals);
}
inline QString shortText(qint64 value, int decimals)
{
    return amounts::formatScaled(value, decimals);
}

/// What the platform itself wrote, or nothing for foreign input that is no amount.
std::optional<Amount> readMoney(const QJsonValue& money);
/// The same, zero of no currency when there is none.
Amount amountOf(const QJsonValue& money);
inline QJsonObject money(const Amount& amount)
{
    return amounts::money(amount.minor, amount.currency);
}
/// `1234.50 CNY`, as problems tell it.
QString moneyText(const Amount& amount);
/// `1335.5` as sentences tell it: `1,335.5`.
QString grouped(QString digits);
/// `CNY 1,234.50`, as sentences tell it.
QString sumText(const Amount& amount);
/// Of a unit price, in millionths.
qint64 priceMicro(const QJsonValue& unitPrice);
/// Of a quantity object, in thousandths.
qint64 quantityMilli(const QJsonValue& quantity);
/// Basis points of an amount, half up.
inline qint64 partOf(qint64 minor, qint64 bp)
{
    return amounts::shareOf(minor, bp);
}

/// sell → buy at a rate (units of buy for one of sell, in millionths).
qint64 buyFor(qint64 sellMinor, const QString& sell, const QString& buy, qint64 rateMicro);
/// How much must be sold for that.
qint64 sellFor(qint64 buyMinor, const QString& sell, const QString& buy, qint64 rateMicro);
/// mid × (10000 − spread) ÷ 10000, half up to six decimals.
qint64 clientRate(qint64 midMicro, qint64 spreadBp);

} // namespace tradewind::sandbox
