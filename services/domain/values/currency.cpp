// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/currency.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    std::string_view code;
    quint8 exponent;
};

/// ISO 4217, active codes with a minor unit, by code. Funds and metals without one (XAU, XDR, …) are left out.
constexpr auto kEntries = std::to_array<Entry>({
    {"", 0},    {"AED", 2}, {"AFN", 2}, {"ALL", 2}, {"AMD", 2}, {"ANG", 2}, {"AOA", 2}, {"ARS", 2}, {"AUD", 2},
    {"AWG", 2}, {"AZN", 2}, {"BAM", 2}, {"BBD", 2}, {"BDT", 2}, {"BGN", 2}, {"BHD", 3}, {"BIF", 0}, {"BMD", 2},
    {"BND", 2}, {"BOB", 2}, {"BRL", 2}, {"BSD", 2}, {"BTN", 2}, {"BWP", 2}, {"BYN", 2}, {"BZD", 2}, {"CAD", 2},
    {"CDF", 2}, {"CHF", 2}, {"CLF", 4}, {"CLP", 0}, {"CNY", 2}, {"COP", 2}, {"CRC", 2}, {"CUP", 2}, {"CVE", 2},
    {"CZK", 2}, {"DJF", 0}, {"DKK", 2}, {"DOP", 2}, {"DZD", 2}, {"EGP", 2}, {"ERN", 2}, {"ETB", 2}, {"EUR", 2},
    {"FJD", 2}, {"FKP", 2}, {"GBP", 2}, {"GEL", 2}, {"GHS", 2}, {"GIP", 2}, {"GMD", 2}, {"GNF", 0}, {"GTQ", 2},
    {"GYD", 2}, {"HKD", 2}, {"HNL", 2}, {"HTG", 2}, {"HUF", 2}, {"IDR", 2}, {"ILS", 2}, {"INR", 2}, {"IQD", 3},
    {"IRR", 2}, {"ISK", 0}, {"JMD", 2}, {"JOD", 3}, {"JPY", 0}, {"KES", 2}, {"KGS", 2}, {"KHR", 2}, {"KMF", 0},
    {"KPW", 2}, {"KRW", 0}, {"KWD", 3}, {"KYD", 2}, {"KZT", 2}, {"LAK", 2}, {"LBP", 2}, {"LKR", 2}, {"LRD", 2},
    {"LSL", 2}, {"LYD", 3}, {"MAD", 2}, {"MDL", 2}, {"MGA", 2}, {"MKD", 2}, {"MMK", 2}, {"MNT", 2}, {"MOP", 2},
    {"MRU", 2}, {"MUR", 2}, {"MVR", 2}, {"MWK", 2}, {"MXN", 2}, {"MYR", 2}, {"MZN", 2}, {"NAD", 2}, {"NGN", 2},
    {"NIO", 2}, {"NOK", 2}, {"NPR", 2}, {"NZD", 2}, {"OMR", 3}, {"PAB", 2}, {"PEN", 2}, {"PGK", 2}, {"PHP", 2},
    {"PKR", 2}, {"PLN", 2}, {"PYG", 0}, {"QAR", 2}, {"RON", 2}, {"RSD", 2}, {"RUB", 2}, {"RWF", 0}, {"SAR", 2},
    {"SBD", 2}, {"SCR", 2}, {"SDG", 2}, {"SEK", 2}, {"SGD", 2}, {"SHP", 2}, {"SLE", 2}, {"SOS", 2}, {"SRD", 2},
    {"SSP", 2}, {"STN", 2}, {"SVC", 2}, {"SYP", 2}, {"SZL", 2}, {"THB", 2}, {"TJS", 2}, {"TMT", 2}, {"TND", 3},
    {"TOP", 2}, {"TRY", 2}, {"TTD", 2}, {"TWD", 2}, {"TZS", 2}, {"UAH", 2}, {"UGX", 0}, {"USD", 2}, {"UYU", 2},
    {"UZS", 2}, {"VED", 2}, {"VES", 2}, {"VND", 0}, {"VUV", 0}, {"WST", 2}, {"XAF", 0}, {"XCD", 2}, {"XOF", 0},
    {"XPF", 0}, {"YER", 2}, {"ZAR", 2}, {"ZMW", 2}, {"ZWG", 2},
});
static_assert(kEntries.size() < 256);
static_assert(std::is_sorted(kEntries.begin(), kEntries.end(), [](auto& a, auto& b) { return a.code < b.code; }));

/// Index of a code; 0 when there is none.
constexpr quint8 indexOf(std::string_view code)
{
    const auto it = std::lower_bound(kEntries.begin(), kEntries.end(), code,
                                     [](const Entry& entry, std::string_view key) { return entry.code < key; });
    return it != kEntries.end() && it->code == code ? static_cast<quint8>(it - kEntries.begin()) : quint8(0);
}

} // namespace

struct CurrencyTable
{
    static constexpr Currency at(quint8 index) { return Currency(index); }
};

Result<Currency> Currency::fromCode(QStringView code)
{
    std::array<char, 3> latin{};
    if (code.size() == 3) {
        for (qsizetype i = 0; i < 3; ++i)
            latin[static_cast<std::size_t>(i)] = code[i].toLatin1();
        if (const quint8 index = indexOf({latin.data(), latin.size()}))
            return Currency(index);
    }
    return makeError(Error::Kind::Parse, u"unknown currency: %1"_s.arg(code.left(20)));
}

Result<Currency> Currency::fromInput(QStringView text)
{
    const QString code = text.trimmed().toString().toUpper();
    auto result = fromCode(code == "CNH"_L1 ? u"CNY"_s : code);
    if (!result)
        return makeError(Error::Kind::Validation, result.error().detail);
    return result;
}

QList<Currency> Currency::all()
{
    QList<Currency> result;
    for (std::size_t i = 1; i < kEntries.size(); ++i)
        result.append(Currency(static_cast<quint8>(i)));
    return result;
}

QString Currency::code() const
{
    const auto code = kEntries[m_index].code;
    return QString::fromLatin1(code.data(), qsizetype(code.size()));
}

int Currency::exponent() const
{
    return kEntries[m_index].exponent;
}

namespace currency {
Currency cny()
{
    return CurrencyTable::at(indexOf("CNY"));
}
Currency eur()
{
    return CurrencyTable::at(indexOf("EUR"));
}
Currency gbp()
{
    return CurrencyTable::at(indexOf("GBP"));
}
Currency usd()
{
    return CurrencyTable::at(indexOf("USD"));
}
Currency jpy()
{
    return CurrencyTable::at(indexOf("JPY"));
}
Currency kwd()
{
    return CurrencyTable::at(indexOf("KWD"));
}
} // namespace currency

} // namespace tradewind
