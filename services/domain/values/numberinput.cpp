// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/numberinput.h"

namespace tradewind::numberinput {

using namespace Qt::StringLiterals;

namespace {

using Issue = NumberInput::Issue;

NumberInput refused(Issue issue, qsizetype position)
{
    return {std::nullopt, issue, position};
}

/// The plain form of a full-width sign or mark.
char32_t narrow(char32_t c)
{
    switch (c) {
    case U'\uff0b': // ＋
        return U'+';
    case U'\uff0c': // ，
        return U',';
    case U'\uff0d': // －
    case U'\u2212': // −
        return U'-';
    case U'\uff0e': // ．
        return U'.';
    default:
        return c;
    }
}

bool isDirectionMark(char32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool looksLikeAGroup(char32_t c)
{
    return c == U',' || c == U'.' || c == U'\'' || c == U'’' || c == U'\u066b' || c == U'\u066c' || c == U'_' ||
           QChar::isSpace(c);
}

/// The marks of one reading.
struct Marks
{
    char32_t decimal;
    char32_t alsoDecimal;
    char32_t group;
};

NumberInput read(QStringView text, const Marks& marks, Rules rules)
{
    QString digits;
    bool negative = false;
    bool signSeen = false;
    bool markSeen = false;
    bool ended = false;
    qsizetype endedAt = 0;
    int decimals = 0;
    qsizetype next = 0;
    for (qsizetype at = 0; at < text.size(); at = next) {
        char32_t c = text[at].unicode();
        next = at + 1;
        if (QChar::isHighSurrogate(c) && next < text.size() && text[next].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[at], text[next]);
            ++next;
        }
        c = narrow(c);
        if (isDirectionMark(c))
            continue;
        if (QChar::isSpace(c)) {
            if (!digits.isEmpty() && !ended) {
                ended = true;
                endedAt = at;
            }
            continue;
        }
        const int digit = QChar::digitValue(c);
        if (digit >= 0 && QChar::isDigit(c)) {
            if (ended)
                return refused(Issue::GroupSeparator, endedAt);
            if (markSeen && ++decimals > rules.maxDecimals)
                return refused(Issue::TooManyDecimals, at);
            digits += QChar(u'0' + digit);
        } else if ((c == U'-' || c == U'+') && digits.isEmpty() && !signSeen && !markSeen) {
            if (c == U'-' && !rules.allowNegative)
                return refused(Issue::NotNegative, at);
            negative = c == U'-';
            signSeen = true;
        } else if ((c == marks.decimal || c == marks.alsoDecimal) && !markSeen && !ended && !digits.isEmpty()) {
            markSeen = true;
            digits += u'.';
        } else if ((looksLikeAGroup(c) || c == marks.group) && !digits.isEmpty()) {
            return refused(Issue::GroupSeparator, at);
        } else if ((c == U'e' || c == U'E') && !digits.isEmpty()) {
            return refused(Issue::Exponent, at);
        } else {
            return refused(Issue::NotANumber, at);
        }
    }
    if (digits.isEmpty())
        return refused(signSeen ? Issue::NotANumber : Issue::Empty, 0);
    if (digits.endsWith(u'.'))
        return refused(Issue::NotANumber, text.size());
    const auto value = Decimal::parse(negative ? u'-' + digits : digits);
    if (!value)
        return refused(Issue::TooLarge, 0);
    return {*value, Issue::None, 0};
}

} // namespace

NumberInput parse(QStringView text, const QLocale& locale, Rules rules)
{
    const char32_t mark = narrow(locale.decimalPoint().toUcs4().value(0, U'.'));
    // Where the mark is the Arabic one, a typed full stop can only mean the same; a comma stays refused.
    const char32_t group = locale.groupSeparator().toUcs4().value(0, U',');
    return read(text, {mark, mark == U'\u066b' ? U'.' : mark, group}, rules);
}

NumberInput parse(QStringView text, QChar decimalMark, Rules rules)
{
    const char32_t mark = decimalMark.unicode();
    return read(text, {mark, mark, U','}, rules);
}

std::optional<Money> money(const NumberInput& input, Currency currency)
{
    if (!input.value || input.value->scale() > currency.exponent())
        return std::nullopt;
    const auto amount = Money::fromDecimal(*input.value, currency, Rounding::Down);
    return amount ? std::optional(*amount) : std::nullopt;
}

} // namespace tradewind::numberinput
