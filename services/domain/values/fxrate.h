// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/money.h"

#include <QDateTime>

namespace tradewind {

/// What one unit of `base` costs in `quote`: EUR/CNY 7.8106 means EUR 1 buys CNY 7.8106. Carries the mid-market rate
/// and the rate the platform gives (`client`), so that what the exchange costs can be shown. Rates are positive.
struct FxRate
{
    Currency base;
    Currency quote;
    Decimal mid;
    Decimal client;
    QDateTime asOf;      ///< UTC; when the mid rate was read
    QDateTime expiresAt; ///< UTC; until when `client` can be used. Invalid for an indicative rate

    /// A rate with the same mid and client, for estimates.
    static FxRate indicative(Currency base, Currency quote, Decimal mid, QDateTime asOf);

    /// Reads a rate as on the wire: a positive decimal string; Error::Kind::Parse.
    static Result<Decimal> parseRate(QStringView text);

    /// How far `client` is from `mid`, in basis points of mid, half up; always 0 or more.
    int spreadBp() const;
    bool isValid() const { return base.isValid() && quote.isValid() && mid.units() > 0 && client.units() > 0; }
    /// Whether an expiry is known and has come.
    bool isExpired(const QDateTime& now) const { return expiresAt.isValid() && now >= expiresAt; }
    /// Older than 15 minutes (design §6).
    bool isStale(const QDateTime& now) const { return !asOf.isValid() || asOf.secsTo(now) > 15 * 60; }

    /// An amount of `base` in `quote` or the other way round, at the client's rate, rounded once. A payment is rounded
    /// Rounding::HalfUp (platform-api.md §1). Error::Kind::Validation when the amount is in neither currency.
    Result<Money> convert(const Money& amount, Rounding rounding) const;
    /// The same at the mid rate.
    Result<Money> convertAtMid(const Money& amount, Rounding rounding) const;
    /// A price per unit at the client's rate, to six decimals.
    Result<UnitPrice> convert(const UnitPrice& price, Rounding rounding) const;
};

/// `amount` in the other currency of the pair, at `rate` units of `quote` for one of `base`.
Result<Money> convertAt(const Decimal& rate, Currency base, Currency quote, const Money& amount, Rounding rounding);

} // namespace tradewind
