// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace tradewind::sandbox {

/// A mid-market rate as whole units of 10^-6: CNY for one unit of the foreign currency.
struct MidRate
{
    qint64 micros = 0;
    int decimals = 4; ///< as it is published; further digits are zero

    /// The wire's decimal string, without zeros behind.
    QString toWire() const;
};

/// The currencies with a rate to CNY: EUR, GBP, JPY, KWD, USD.
QStringList ratedCurrencies();

/// Since when the rate that is in force at a time has been: a new one is published every ten minutes.
QDateTime rateSince(const QDateTime& at);
/// The indicative mid rate in force at a time: a pure function, wandering slowly over months, a little over the day.
/// Nothing for a currency without a rate.
std::optional<MidRate> midRate(quint64 seed, const QString& currency, const QDateTime& at);
/// The rate a day's point in a history shows: that of 15:00 UTC.
std::optional<MidRate> dailyRate(quint64 seed, const QString& currency, QDate day);
/// Who publishes it, for the wire's `source`.
QString rateSource();

} // namespace tradewind::sandbox
