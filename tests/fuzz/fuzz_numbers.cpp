// SPDX-License-Identifier: Apache-2.0
// Amounts, prices, quantities, weights and rates as they come over the wire and out of a person's fingers: nothing is
// guessed, and what was read is written as the same. The first line is a currency, the second the number.
#include "services/domain/values/fxrate.h"
#include "services/domain/values/moneyformat.h"
#include "services/domain/values/numberinput.h"
#include "tests/fuzz/fuzz.h"

using namespace tradewind;

namespace {

void readWire(const QString& number, const QString& currency)
{
    if (const auto decimal = Decimal::parse(number)) {
        const auto again = Decimal::parse(decimal->toWire());
        fuzz::require(again.ok() && *again == *decimal, "a decimal number reads as it was written");
        fuzz::require(decimal->normalized() == *decimal, "zeros at the end are no other number");
    }
    if (const auto money = Money::parse(number, currency)) {
        const auto again = Money::parse(money->toWire(), currency);
        fuzz::require(again.ok() && *again == *money, "an amount reads as it was written");
        if (const auto negated = money->negated()) {
            const auto nothing = add(*money, *negated);
            fuzz::require(nothing.ok() && nothing->isZero(), "an amount and its mirror image are nothing");
        }
        const auto typed = numberinput::parse(moneyformat::forEditing(*money, QLocale::c()), QLocale::c(), {6, true});
        fuzz::require(numberinput::money(typed, money->currency()) == money.value(), "what is edited begins as it was");
    }
    if (const auto price = UnitPrice::parse(number, currency)) {
        const auto again = UnitPrice::parse(price->toWire(), currency);
        fuzz::require(again.ok() && *again == *price, "a price reads as it was written");
    }
    if (const auto rate = FxRate::parseRate(number)) {
        fuzz::require(!rate->isZero() && !rate->isNegative(), "a rate is more than nothing");
        const auto money = Money::parse(QStringView(u"12345"), QStringView(u"EUR"));
        if (money)
            static_cast<void>(convertAt(*rate, money->currency(), Currency::fromCode(QStringView(u"CNY")).valueOr({}),
                                        *money, Rounding::HalfUp));
    }
}

void readTyped(const QString& number, const QString& currency)
{
    const auto known = Currency::fromCode(currency);
    for (const QChar mark : {u'.', u','}) {
        for (const bool negative : {false, true}) {
            const NumberInput input = numberinput::parse(number, mark, {6, negative});
            fuzz::require(input.ok() == input.value.has_value(), "a number that was read has a value");
            fuzz::require(!input.ok() || negative || !input.value->isNegative(), "no minus where none is allowed");
            fuzz::require(input.position >= 0 && input.position <= number.size(), "the place is one of the text");
            if (known)
                numberinput::money(input, *known);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::Input input(data, size);
    const QString currency = input.text();
    const QString number = input.text();
    readWire(number, currency);
    readTyped(number, currency);
    return 0;
}
