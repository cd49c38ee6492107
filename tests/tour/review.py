# SPDX-License-Identifier: Apache-2.0
"""Holds what the tour showed of every record without a platform against what it had shown of it with one."""

import re

# What the tour goes through twice: with the platform, and without.
ROOMS = ("home", "catalogue", "offer", "buying", "quotes", "quote", "approvals", "approval", "orders", "order", "warehouse", "receipt", "stored",
         "shipments", "shipment", "money", "money-ledger", "money-rates", "money-fees", "messages")
ONLINE, OFFLINE = "reviewed-", "offline-"

# What goes on by itself between the two: times left and ages, and what is estimated at a rate of the moment.
SPAN = r"(?:\d+\s*(?:d|h|m|min|s|天|日|小时|时|分钟|分|秒)(?!\w)\s*)+"
DAY = r"(?:(?:\d{1,2} [A-Z][a-z]{2}(?: \d{4})?|(?:\d{4}年)?\d{1,2}月\d{1,2}日|[Tt]oday|[Tt]omorrow|今天|明天),? ?)?"
RUNNING = re.compile(rf"{DAY}(?<!\d)\d+:\d\d(?::\d\d)?(?!\d)|{SPAN}")
MOVING = ("home.rate", "money.rates", "money.history", "money.chart", "catalogue.assumptions", "offer.assumptions",
          "offer.landed", "landed.")
COUNT = re.compile(r"\s?[(（]\d+[)）]$")
DIGITS = re.compile(r"[\d.,]*\d")


def settled(name, value):
    """A fact without what may differ between two looks."""
    if isinstance(value, list):
        return [settled(name, inner) for inner in value]
    if not isinstance(value, str):
        return value
    if name.endswith(".talk.openBrief"):
        value = COUNT.sub("", value)  # how much was said is known a moment after the page is
    if "≈" in value or name.startswith(MOVING):
        return DIGITS.sub("#", value)
    return RUNNING.sub("#", value)


def differences(online, offline):
    """[what differs] of two steps that show the same record."""
    found = []
    for name in sorted(set(online) | set(offline)):
        if name not in offline:
            found.append(f"{name} is not shown")
        elif name not in online:
            found.append(f"{name} is shown only then")
        else:
            one, other = settled(name, online[name]), settled(name, offline[name])
            if one != other:
                found.append(f"{name} shows {told(one, other)}")
    return found


def told(one, other):
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for before, now in zip(one, other):
            if before != now:
                return f"{now}, not {before}"
    return f"{str(other)[:200]}, not {str(one)[:200]}"
