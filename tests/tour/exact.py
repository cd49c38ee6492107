# SPDX-License-Identifier: Apache-2.0
"""Exact amounts: fractions, rounding half up, money as the contract writes it."""

from fractions import Fraction

EXPONENTS = {"JPY": 0, "KRW": 0, "VND": 0, "KWD": 3, "BHD": 3, "OMR": 3, "JOD": 3, "TND": 3}


def exponent(currency):
    return EXPONENTS.get(currency, 2)


def half_up(value, decimals=0):
    """`value` rounded to `decimals`, ties away from zero."""
    scaled = abs(Fraction(value)) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**decimals)


def ceil(value):
    value = Fraction(value)
    return -(-value.numerator // value.denominator)


def amount(money):
    """The number in a Money or UnitPrice object."""
    return Fraction(money["amount"])


def rounded(value, currency="CNY"):
    return half_up(value, exponent(currency))


def allocate(total, weights, currency="CNY"):
    """Largest remainder; ties go to the lower index."""
    unit = Fraction(1, 10 ** exponent(currency))
    whole = sum(weights)
    minor = int(total / unit)
    shares = [minor * Fraction(w) / whole for w in weights]
    floors = [s.numerator // s.denominator for s in shares]
    order = sorted(range(len(weights)), key=lambda i: (-(shares[i] - floors[i]), i))
    for i in order[:minor - sum(floors)]:
        floors[i] += 1
    return [f * unit for f in floors]


def say(value, currency=""):
    """A fraction as a person reads it."""
    decimals = exponent(currency) if currency else 6
    text = f"{float(value):,.{decimals}f}"
    return f"{currency} {text}".strip()
