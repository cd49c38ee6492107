// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/money.h"

#include <QLocale>

#include <optional>

namespace tradewind {

/// What a person typed or pasted into a number field, read by a grammar of our own: spaces around, a sign when allowed,
/// digits, one decimal mark, digits. Nothing is guessed: QLocale would read 1.234 as 1234 in German and 12e3 as 12000
/// everywhere, here both are refused with a reason (reliability.md F25, experience.md §8 trap 2).
struct NumberInput
{
    enum class Issue {
        None,
        Empty,           ///< nothing was entered
        NotANumber,      ///< a character that does not belong there
        GroupSeparator,  ///< a thousands separator, or a mark that could be one: ask to leave it out
        Exponent,        ///< 12e3
        TooManyDecimals, ///< more than the field takes
        NotNegative,     ///< a minus where none is allowed
        TooLarge,        ///< does not fit
    };

    std::optional<Decimal> value; ///< only with Issue::None
    Issue issue = Issue::Empty;
    qsizetype position = 0; ///< of the character that was refused

    bool ok() const { return issue == Issue::None; }
};

namespace numberinput {

struct Rules
{
    int maxDecimals = Decimal::kMaxScale;
    bool allowNegative = false;
};

/// Reads `text` with the locale's decimal mark. Digits of any script and full-width forms count; the mark may also be
/// the full-width form of itself; direction marks are ignored.
NumberInput parse(QStringView text, const QLocale& locale, Rules rules = {});
/// The same with a mark chosen for a whole column of a pasted or imported table: '.' or ','.
NumberInput parse(QStringView text, QChar decimalMark, Rules rules = {});

/// An amount in the currency's decimals; nothing unless `issue` would be None.
std::optional<Money> money(const NumberInput& input, Currency currency);

} // namespace numberinput

} // namespace tradewind
