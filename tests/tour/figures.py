# SPDX-License-Identifier: Apache-2.0
"""Finds the amounts in texts a person was shown, strictly: a currency with a number that is not written as the locale
writes it is a mistake. English and simplified Chinese group and point alike."""

import re
from fractions import Fraction

from exact import exponent

SPACE = "[\u00a0\u202f ]"
SYMBOLS = {"¥": "CNY", "€": "EUR", "£": "GBP", "$": "USD", "￥": "CNY"}
CODES = ("CNY", "EUR", "USD", "GBP", "JPY", "CHF")
CODE = "(?:" + "|".join(CODES) + ")"
NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
SIGN = "[−+±-]?" + SPACE + "?"
WITH_CODE = re.compile(rf"(?<![A-Za-z-])({CODE}|[¥€£$￥]){SPACE}?({SIGN})({NUMBER})")
BARE = re.compile(r"(?<![\d.,:A-Za-z-])(\d{1,3}(?:,\d{3})+|\d{1,9})\.(\d{2,6})(?![\d.,:]*\d)")
UNIT = re.compile(r"^(?:[\u00a0\u202f ]?)(?:kg|g|m³|cm|mm|%|bp|l|MB|KB|stars?|★|公斤|千克|立方米|克)(?![a-z])")
# A range: the second number has no currency of its own.
RANGE = re.compile(rf"^{SPACE}?[–-]{SPACE}?({NUMBER})")


class Figure:
    def __init__(self, value, currency, text, exact=True):
        self.value, self.currency, self.text, self.exact = value, currency, text, exact

    def __repr__(self):
        return f"{self.currency or ''} {self.text}".strip()


def well_formed(number, currency):
    """None, or what is wrong with the way it is written."""
    whole, _, decimals = number.partition(".")
    if len(whole.replace(",", "")) > 3 and "," not in whole:
        return "is not grouped"
    if not exponent(currency) <= len(decimals) <= 6:
        return "has the wrong number of decimals"
    return None


def figures(text, column_currency=None):
    """[Figure], [mistakes] of one text."""
    found, mistakes, taken = [], [], []

    def add(number, currency, at):
        wrong = well_formed(number, currency)
        if wrong:
            mistakes.append(f"{currency} {number} {wrong}")
        before = text[max(0, at - 3):at]
        found.append(Figure(Fraction(number.replace(",", "")), currency, number, "≈" not in before))

    for match in WITH_CODE.finditer(text):
        currency = SYMBOLS.get(match.group(1), match.group(1))
        add(match.group(3), currency, match.start())
        taken.append(match.span())
        more = RANGE.match(text[match.end():])
        if more:
            add(more.group(1), currency, match.start())
            taken.append((match.end(), match.end() + more.end()))
    for match in BARE.finditer(text):
        if any(a <= match.start() < b for a, b in taken) or UNIT.match(text[match.end():]):
            continue
        number = match.group(0)
        found.append(Figure(Fraction(number.replace(",", "")), column_currency, number,
                            "≈" not in text[max(0, match.start() - 2):match.start()]))
    return found, mistakes


def column_currency(header):
    codes = {c for c in CODES if re.search(rf"\b{c}\b", header)}
    return codes.pop() if len(codes) == 1 else None


def texts(value):
    """(text, currency of its column) of one fact: a text, or rows of which the first holds the headers."""
    if isinstance(value, str):
        yield value, None
    elif isinstance(value, list) and value:
        header = [column_currency(h) if isinstance(h, str) else None for h in value[0]]
        for row in value[1:]:
            for i, cell in enumerate(row):
                if isinstance(cell, str):
                    yield cell, header[i] if i < len(header) else None
