# SPDX-License-Identifier: Apache-2.0
"""Holds what the tour showed of every record without a platform against what it had shown of it with one."""

import re

# What the tour goes through twice: with the platform, and without.
ROOMS = ("home", "catalogue", "search", "offer", "buying", "quotes", "quote", "approvals", "approval", "orders", "order",
         "warehouse", "receipt", "stored", "shipments", "shipment", "money", "money-ledger", "money-rates", "money-fees", "messages")
ONLINE, OFFLINE = "reviewed-", "offline-"

# What goes on by itself between the two: times left and ages.
SPAN = r"(?:\d+\s*(?:d|h|m|min|s|天|日|小时|时|分钟|分|秒)(?!\w)\s*)+"
LEFT = re.compile(SPAN)
# A tour that goes on over midnight says "yesterday" or a date where it said none.
DAY = r"(?:(?:\d{1,2} [A-Z][a-z]{2}(?: \d{4})?|(?:\d{4}年)?\d{1,2}月\d{1,2}日|[Tt]oday|[Tt]omorrow|[Yy]esterday|今天|明天|昨天),? ?)?"
CLOCK = re.compile(rf"{DAY}(?<!\d)\d+:\d\d(?::\d\d)?(?!\d)|{SPAN}")
# What follows the rates of the moment, where it is not marked with ≈.
MOVING = ("home.rate", "money.rates", "money.history", "money.chart", "catalogue.assumptions", "offer.assumptions",
          "offer.landed", "offer.breakdown", "offer.range", "offer.line.", "landed.")
RATES_AS_OF = ("home.rateAge", "money.rates", "catalogue.assumptions", "offer.assumptions")
DIGITS = re.compile(r"[\d.,]*\d")


class Excuses:
    """What may differ between two looks: always what is left of a time; estimates and rates only if other rates were
    published in between; times of day only if another day began."""

    def __init__(self, online, offline, first, last):
        """The facts of both looks, all rooms; when the tour began and ended."""
        self.rates_moved = self.as_of(online) != self.as_of(offline)
        self.midnight = first[:10] != last[:10]

    @staticmethod
    def as_of(facts):
        return {name: re.findall(r"\d\d?:\d\d", str(value)) for each in facts for name, value in each.items()
                if name in RATES_AS_OF}

    def settled(self, name, value):
        """A fact without what may differ."""
        if isinstance(value, list):
            return [self.settled(name, inner) for inner in value]
        if not isinstance(value, str):
            return value
        if self.rates_moved and name.startswith(MOVING):
            value = DIGITS.sub("#", value)
        elif self.rates_moved and "≈" in value:
            exact, _, estimated = value.partition("≈")
            value = exact + "≈" + DIGITS.sub("#", estimated)
        return (CLOCK if self.midnight else LEFT).sub("#", value)


def differences(online, offline, excuses):
    """[what differs] of two steps that show the same record."""
    found = []
    for name in sorted(set(online) | set(offline)):
        if name not in offline:
            found.append(f"{name} is not shown")
        elif name not in online:
            found.append(f"{name} is shown only then")
        else:
            one, other = excuses.settled(name, online[name]), excuses.settled(name, offline[name])
            if one != other:
                found.append(f"{name} shows {told(one, other)}")
    return found


def told(one, other):
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for before, now in zip(one, other):
            if before != now:
                return f"{now}, not {before}"
    return f"{str(other)[:200]}, not {str(one)[:200]}"
