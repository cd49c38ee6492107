// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <optional>

namespace tradewind {

/// A value of an enum and its word on the wire.
template <typename E>
struct WireWord
{
    E value;
    QLatin1StringView word;
};

/// The words of an enum, in the order of its values: specialise with a member
/// `static constexpr WireWord<E> table[]`. Then toWire, fromWire and OpenEnum work.
template <typename E>
struct WireWords;

/// The word of a known value.
template <typename E>
constexpr QLatin1StringView toWire(E value)
{
    for (const auto& entry : WireWords<E>::table) {
        if (entry.value == value)
            return entry.word;
    }
    return {};
}

/// The known value of a word, or nothing.
template <typename E>
std::optional<E> fromWire(QStringView word)
{
    for (const auto& entry : WireWords<E>::table) {
        if (word == entry.word)
            return entry.value;
    }
    return std::nullopt;
}

/// An enum of the wire that the platform may extend at any time. A word this version does not know is kept as it came,
/// can be shown, and goes back out unchanged; it is never an error and never "corrected" (platform-api.md §1).
template <typename E>
class OpenEnum
{
public:
    /// The enum's first word.
    OpenEnum()
        : m_known(WireWords<E>::table[0].value)
    {
    }
    OpenEnum(E value)
        : m_known(value)
    {
    }
    static OpenEnum fromWire(const QString& word)
    {
        OpenEnum result;
        result.m_known = tradewind::fromWire<E>(word);
        if (!result.m_known)
            result.m_unknown = word;
        return result;
    }

    QString toWire() const { return m_known ? QString(tradewind::toWire(*m_known)) : m_unknown; }
    /// The value, or nothing for a word this version does not know.
    std::optional<E> known() const { return m_known; }
    bool isKnown() const { return m_known.has_value(); }
    /// For an unknown word, never true.
    bool is(E value) const { return m_known == value; }

    friend bool operator==(const OpenEnum&, const OpenEnum&) = default;
    friend bool operator==(const OpenEnum& a, E b) { return a.m_known == b; }

private:
    std::optional<E> m_known;
    QString m_unknown;
};

} // namespace tradewind
