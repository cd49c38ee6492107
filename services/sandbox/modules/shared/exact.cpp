// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/shared/exact.h"

#include <algorithm>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

qint64 tenTo(int power)
{
    qint64 value = 1;
    for (int i = 0; i < power; ++i)
        value *= 10;
    return value;
}

} // namespace

std::optional<Amount> readMoney(const QJsonValue& value)
{
    const std::optional<qint64> minor = amounts::minorOf(value);
    if (!minor)
        return std::nullopt;
    return Amount{*minor, value["currency"_L1].toString()};
}

Amount amountOf(const QJsonValue& value)
{
    return readMoney(value).value_or(Amount());
}

QString moneyText(const Amount& amount)
{
    return fixedText(amount.minor, exponentOf(amount.currency)) + u' ' + amount.currency;
}

QString grouped(QString digits)
{
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype first = digits.startsWith(u'-') ? 1 : 0;
    for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > first; at -= 3)
        digits.insert(at, u',');
    return digits;
}

QString sumText(const Amount& amount)
{
    return amount.currency + u' ' + grouped(fixedText(amount.minor, exponentOf(amount.currency)));
}

qint64 priceMicro(const QJsonValue& unitPrice)
{
    return scaled(unitPrice["amount"_L1].toString(), kPriceDecimals).value_or(0);
}

qint64 quantityMilli(const QJsonValue& value)
{
    return scaled(value["value"_L1].toString(), kQuantityDecimals).value_or(0);
}

qint64 buyFor(qint64 sellMinor, const QString& sell, const QString& buy, qint64 rateMicro)
{
    const int shift = exponentOf(sell) - exponentOf(buy);
    return mulDivHalfUp(sellMinor, shift < 0 ? rateMicro * tenTo(-shift) : rateMicro,
                        tenTo(kRateDecimals + std::max(shift, 0)));
}

qint64 sellFor(qint64 buyMinor, const QString& sell, const QString& buy, qint64 rateMicro)
{
    const int shift = exponentOf(sell) - exponentOf(buy);
    return mulDivHalfUp(buyMinor, tenTo(kRateDecimals + std::max(shift, 0)),
                        shift < 0 ? rateMicro * tenTo(-shift) : rateMicro);
}

qint64 clientRate(qint64 midMicro, qint64 spreadBp)
{
    return mulDivHalfUp(midMicro, 10000 - spreadBp, 10000);
}

} // namespace tradewind::sandbox
