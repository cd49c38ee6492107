// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QHashFunctions>
#include <QList>
#include <QString>
#include <QStringView>

#include <compare>

namespace tradewind {

/// A currency of ISO 4217 with its number of decimals (the exponent). One byte; copy it freely. CNH is not a currency
/// here: it is a name under which CNY is shown and typed (domain.md §1.8), so it never travels on the wire.
class Currency
{
public:
    /// No currency: what a default-made Money has. Never on the wire.
    constexpr Currency() = default;

    /// The currency of a code as on the wire: three capital letters of ISO 4217, else Error::Kind::Parse.
    static Result<Currency> fromCode(QStringView code);
    /// As fromCode, for what people type: any case, spaces around, and CNH for CNY. Error::Kind::Validation.
    static Result<Currency> fromInput(QStringView text);
    /// Every currency known, by code.
    static QList<Currency> all();

    /// Three letters; empty for no currency.
    QString code() const;
    /// Decimals of the minor unit: JPY 0, EUR 2, KWD 3, CLF 4. 0 for no currency.
    int exponent() const;
    bool isValid() const { return m_index != 0; }
    /// By code.
    std::strong_ordering operator<=>(const Currency&) const = default;

private:
    friend size_t qHash(Currency currency, size_t seed = 0) noexcept { return ::qHash(currency.m_index, seed); }
    friend struct CurrencyTable;
    constexpr explicit Currency(quint8 index)
        : m_index(index)
    {
    }
    quint8 m_index = 0;
};

/// The ones the code names itself.
namespace currency {
Currency cny();
Currency eur();
Currency gbp();
Currency usd();
Currency jpy();
Currency kwd();
} // namespace currency

} // namespace tradewind
