#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes test vectors for money, rates, allocation and weights by exact arithmetic (fractions), independent of the code
under test. One case a line, "operation|argument|…|expected"; what has no answer expects "error".

    vectors.py --out FILE [--cases N] [--seed S]     for the property test; a random seed unless one is given
    vectors.py --json FILE [--cases N] [--seed S]    the same as JSON, for tests/contract/money.json
"""

import argparse
import json
import math
import random
from fractions import Fraction

EXPONENTS = {"CNY": 2, "EUR": 2, "USD": 2, "GBP": 2, "JPY": 0, "KRW": 0, "VND": 0, "KWD": 3, "BHD": 3, "OMR": 3,
             "TND": 3, "CLF": 4}
ROUNDINGS = ["half_up", "half_even", "down", "up"]
MAX = 2**63 - 1
MIN = -2**63

FIELDS = {
    "parse": ["currency", "amount"],
    "add": ["currency", "a", "b"],
    "subtract": ["currency", "a", "b"],
    "basisPoints": ["currency", "amount", "bp", "rounding"],
    "lineTotal": ["currency", "unitPrice", "quantity", "rounding"],
    "perUnit": ["currency", "total", "quantity", "rounding"],
    "convert": ["base", "quote", "rate", "amountCurrency", "amount", "rounding"],
    "convertPrice": ["base", "quote", "rate", "priceCurrency", "price", "rounding"],
    "clientRate": ["mid", "spreadBp"],
    "allocate": ["currency", "total", "weights"],
    "chargeable": ["actualGrams", "lengthMm", "widthMm", "heightMm", "divisor", "stepGrams"],
}
# How often each is drawn.
SHARES = {"parse": 6, "add": 4, "subtract": 4, "basisPoints": 10, "lineTotal": 25, "perUnit": 8, "convert": 25,
          "convertPrice": 8, "clientRate": 5, "allocate": 20, "chargeable": 10}


def rounded(value, mode):
    """A whole number near an exact fraction; negative values are mirror images."""
    sign = -1 if value < 0 else 1
    size = abs(value)
    whole, rest = size.numerator // size.denominator, size - size.numerator // size.denominator
    if mode == "up":
        whole += rest > 0
    elif mode == "half_up":
        whole += rest >= Fraction(1, 2)
    elif mode == "half_even":
        whole += rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1)
    return sign * whole


def digits(units, scale):
    """units ÷ 10^scale as a plain decimal string with `scale` decimals."""
    text = str(abs(units)).rjust(scale + 1, "0")
    if scale:
        text = text[:-scale] + "." + text[-scale:]
    return ("-" if units < 0 else "") + text


def wire(minor, currency):
    return digits(minor, EXPONENTS[currency]) if MIN <= minor <= MAX else "error"


def price_wire(micros, currency):
    if not MIN <= micros <= MAX:
        return "error"
    whole, decimals = digits(micros, 6).split(".")
    kept = decimals[:EXPONENTS[currency]] + decimals[EXPONENTS[currency]:].rstrip("0")
    return whole + ("." + kept if kept else "")


class Draw:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def currency(self):
        return self.random.choice(list(EXPONENTS))

    def pair(self):
        return self.random.sample(list(EXPONENTS), 2)

    def rounding(self):
        return self.random.choice(ROUNDINGS)

    def size(self, largest):
        """A number of any magnitude, now and then exactly at an edge."""
        if self.random.random() < 0.03:
            return self.random.choice([0, 1, largest - 1, largest])
        return min(largest, self.random.randrange(10 ** self.random.randint(1, len(str(largest)))))

    def minor(self):
        value = self.size(MAX)
        return -value if self.random.random() < 0.3 else value

    def usual_minor(self):
        value = self.random.randrange(10 ** self.random.randint(1, 12))
        return -value if self.random.random() < 0.2 else value

    def quantity(self):
        scale = self.random.choice([0, 0, 0, 1, 3])
        return self.random.randint(1, 10 ** self.random.randint(1, 7)), scale

    def rate(self):
        scale = self.random.randint(0, 6)
        return self.random.randint(1, 10 ** self.random.randint(max(1, scale - 2), scale + 4)), scale

    def price(self):
        return self.random.randrange(10 ** self.random.randint(2, 11)) * self.random.choice([1, 1, 10, 10000, 500000])


def make_parse(d):
    currency = d.currency()
    exponent = EXPONENTS[currency]
    minor = d.minor()
    text = digits(minor, exponent)
    kind = d.random.random()
    if kind < 0.1:
        text = digits(minor, exponent + 1)
        return [currency, text], "error"
    if kind < 0.2:
        bad = d.random.choice(["", "-", ".", "+1", "1e3", "1,000", " 1", "1 ", "1.", ".1", "--1", "0x10", "NaN", "1.2.3",
                               str(MAX + 1 + d.random.randrange(9)), digits(MAX + 1, exponent)])
        # Of these only plain whole numbers can be amounts, where they fit.
        fits = bad.isdigit() and int(bad) * 10**exponent <= MAX
        return [currency, bad], wire(int(bad) * 10**exponent, currency) if fits else "error"
    return [currency, text], wire(minor, currency)


def make_sum(sign):
    def make(d):
        currency = d.currency()
        a, b = d.minor(), d.minor()
        return [currency, wire(a, currency), wire(b, currency)], wire(a + sign * b, currency)
    return make


def make_basis_points(d):
    currency, minor, bp, mode = d.currency(), d.minor(), d.random.randint(0, 20000), d.rounding()
    return [currency, wire(minor, currency), str(bp), mode], wire(rounded(Fraction(minor * bp, 10000), mode), currency)


def make_line_total(d):
    currency, price, (units, scale), mode = d.currency(), d.price(), d.quantity(), d.rounding()
    if d.random.random() < 0.02:
        price = d.size(MAX)
    exact = Fraction(price, 10**6) * Fraction(units, 10**scale) * 10 ** EXPONENTS[currency]
    return [currency, price_wire(price, currency), digits(units, scale), mode], wire(rounded(exact, mode), currency)


def make_per_unit(d):
    currency, minor, (units, scale), mode = d.currency(), d.usual_minor(), d.quantity(), d.rounding()
    exact = Fraction(minor, 10 ** EXPONENTS[currency]) / Fraction(units, 10**scale) * 10**6
    return [currency, wire(minor, currency), digits(units, scale), mode], price_wire(rounded(exact, mode), currency)


def make_convert(d):
    base, quote = d.pair()
    (units, scale), mode = d.rate(), d.rounding()
    rate = Fraction(units, 10**scale)
    source = d.random.choice([base, quote])
    target = quote if source == base else base
    minor = d.minor() if d.random.random() < 0.1 else d.usual_minor()
    main = Fraction(minor, 10 ** EXPONENTS[source])
    exact = (main * rate if source == base else main / rate) * 10 ** EXPONENTS[target]
    return [base, quote, digits(units, scale), source, wire(minor, source), mode], wire(rounded(exact, mode), target)


def make_convert_price(d):
    base, quote = d.pair()
    (units, scale), mode = d.rate(), d.rounding()
    rate = Fraction(units, 10**scale)
    source = d.random.choice([base, quote])
    target = quote if source == base else base
    price = d.price()
    exact = price * rate if source == base else price / rate
    return [base, quote, digits(units, scale), source, price_wire(price, source), mode], \
        price_wire(rounded(exact, mode), target)


def make_client_rate(d):
    units, scale = d.rate()
    bp = d.random.randint(0, 300)
    exact = Fraction(units, 10**scale) * Fraction(10000 - bp, 10000) * 10**6
    value = rounded(exact, "half_up")
    return [digits(units, scale), str(bp)], digits(value, 6) if 0 < value <= MAX else "error"


def make_allocate(d):
    currency = d.currency()
    total = d.minor() if d.random.random() < 0.2 else d.usual_minor()
    count = d.random.randint(1, 8)
    top = d.random.choice([2, 10, 1000, 10**9, MAX // count])
    weights = [d.random.randint(0, top) for _ in range(count)]
    args = [currency, wire(total, currency), ",".join(map(str, weights))]
    if sum(weights) == 0:
        return args, "error"
    exact = [Fraction(abs(total) * weight, sum(weights)) for weight in weights]
    parts = [math.floor(share) for share in exact]
    left = abs(total) - sum(parts)
    for index in sorted(range(count), key=lambda i: (-(exact[i] - parts[i]), i))[:left]:
        parts[index] += 1
    assert sum(parts) == abs(total)
    return args, ",".join(wire(-part if total < 0 else part, currency) for part in parts)


def make_chargeable(d):
    actual = d.random.randrange(10 ** d.random.randint(1, 7))
    box = [d.random.randint(0, 10 ** d.random.randint(1, 4)) for _ in range(3)]
    divisor = d.random.choice([0, 5000, 6000, 8000, 5000, 6000])
    step = d.random.choice([1, 10, 100, 500, 1000])
    weight = Fraction(actual)
    if divisor:
        kilograms = Fraction(box[0], 10) * Fraction(box[1], 10) * Fraction(box[2], 10) / divisor
        weight = max(weight, kilograms * 1000)
    return [str(actual), *map(str, box), str(divisor), str(step)], str(math.ceil(weight / step) * step)


MAKERS = {"parse": make_parse, "add": make_sum(1), "subtract": make_sum(-1), "basisPoints": make_basis_points,
          "lineTotal": make_line_total, "perUnit": make_per_unit, "convert": make_convert,
          "convertPrice": make_convert_price, "clientRate": make_client_rate, "allocate": make_allocate,
          "chargeable": make_chargeable}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out")
    parser.add_argument("--json")
    parser.add_argument("--cases", type=int, default=120_000)
    parser.add_argument("--seed", type=int)
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(2**32)
    print(f"vectors.py: {options.cases} cases, seed {seed}")
    draw = Draw(seed)
    names = draw.random.choices(list(SHARES), weights=list(SHARES.values()), k=options.cases)
    cases = [(name, *MAKERS[name](draw)) for name in names]
    if options.out:
        with open(options.out, "w", encoding="ascii", newline="\n") as file:
            file.write(f"# seed {seed}\n")
            for name, arguments, expected in cases:
                file.write("|".join([name, *arguments, expected]) + "\n")
    if options.json:
        head = {"made by": "tests/services/domain/vectors.py", "seed": seed, "fields": FIELDS}
        lines = [json.dumps({"op": name, **dict(zip(FIELDS[name], arguments)), "expected": expected})
                 for name, arguments, expected in sorted(cases, key=lambda case: list(FIELDS).index(case[0]))]
        with open(options.json, "w", encoding="ascii", newline="\n") as file:
            file.write(json.dumps(head, indent=1)[:-2] + ',\n "cases": [\n  ' + ",\n  ".join(lines) + "\n ]\n}\n")


if __name__ == "__main__":
    main()
