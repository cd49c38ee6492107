# SPDX-License-Identifier: Apache-2.0
"""Every exchange rate that is shown, with the one it must be: published as of the time beside it, a day of the published
history, or locked. A rate in a fact that none of these rules is about is a mistake, so that no rate goes unread. Times of
day are those of UTC: tours run in that zone."""

import re
from fractions import Fraction

from exact import amount, half_up, say
from figures import CODES, texts

RATE = re.compile(r"(?<![\d.,])\d{1,4}\.\d{4,6}(?![.,]?\d)")
CLOCK = re.compile(r"(?<![\d:])(\d?\d:\d\d)(?![\d:])")
CODE = re.compile(r"(?<![A-Z])(?:" + "|".join(CODES) + ")(?![A-Z])")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY = re.compile(rf"(?<!\d)(\d\d?) ({'|'.join(MONTHS)})(?![a-z])|({'|'.join(MONTHS)})[a-z]* (\d\d?)(?!\d)|(\d\d?)月(\d\d?)日")
# Lists of rates, and the fact that names their currencies; None: those that yuan can be bought with.
TABLES = {"money.rates": None, "money.history": "money.pair", "money.chart.data": "money.pair",
          "home.rateChart.data": "home.rateChart", "checkout.fx.chart.data": None, "payment.chart.data": None}
# What a payment costs is shown in several places with the same names.
MID, OURS = ("payment.mid", "checkout.fx.mid"), ("payment.client", "payment.rate", "checkout.fx.rate")


def rates_in(text):
    return RATE.findall(text)


def days_in(text):
    """[(month, day)]: English and Chinese."""
    found = []
    for match in DAY.finditer(text):
        day, name, name_first, day_last, month, day_of_month = match.groups()
        found.append((int(month), int(day_of_month)) if month else (
            MONTHS.index(name or name_first) + 1, int(day or day_last)))
    return found


def shown_as(rate, text):
    """Whether a rate is what was written, with as many decimals as that has."""
    return half_up(rate, len(text.partition(".")[2])) == Fraction(text)


class Rates:
    def __init__(self, oracle, entries):
        self.oracle = oracle
        self.points = {frozenset(pair): sorted(days.items()) for pair, days in oracle.curve.items()}
        self.as_of = {}
        of_day = {}  # the point of a day that is not over yet moves with each publication
        for (base, quoted, at), mid in oracle.published.items():
            of_day.setdefault((frozenset((base, quoted)), at[:10]), []).append(mid)
            self.as_of.setdefault((frozenset((base, quoted)), at[11:16].lstrip("0")), []).append((mid, self.ours(mid, at)))
        self.histories = {
            pair: [[*points[:-1], (points[-1][0], mid)] for mid in dict.fromkeys(
                [points[-1][1], *of_day.get((pair, points[-1][0]), [])])] for pair, points in self.points.items() if points}
        self.locked = [entry["facts"] for entry in entries if entry["kind"] == "fx.locked"]

    def ours(self, mid, at):
        """What a client gets of a mid rate."""
        return half_up(mid * (10000 - self.oracle.rule("fx_spread", at)["bp"]) / 10000, 6)

    def published(self, text, words):
        """[(mid, ours)] of the currencies a text names, as of the time of day it names."""
        clocks = CLOCK.findall(words)
        pair = frozenset(CODE.findall(text))
        return [each for clock in clocks for each in self.as_of.get((pair, clock.lstrip("0")), [])]

    def check(self, step):
        """(how many rates, problems) of a step of the tour."""
        facts, count, problems = step["facts"], 0, []
        for name, value in facts.items():
            if name in TABLES:
                rows = self.table(name, value, facts)
                count += sum(len(rates_in(cell)) for row in value[1:] for cell in row)
                problems += [f"{step['name']}: {name} shows {row}, which is no such rate" for row in rows]
                continue
            said = [(text, rates_in(text)) for text, _ in texts(value)]
            for text, rates in said:
                if not rates or self.has_money(text, rates):
                    continue
                count += len(rates)
                if not any(len(wanted) == len(rates) and all(map(shown_as, wanted, rates))
                           for wanted in self.wanted(name, text, facts)):
                    problems.append(f"{step['name']}: {name} shows \"{text}\", where the rate is another one")
        return count, problems

    @staticmethod
    def has_money(text, rates):
        """Prices with as many decimals are no rates: they stand behind the sign of their currency."""
        return all(re.search(rf"[¥€£$][\u00a0\u202f ]?{re.escape(rate)}", text) for rate in rates)

    def wanted(self, name, text, facts):
        """Every list of rates that a text may show."""
        if name == "home.rate":
            pairs = self.published(facts.get("home.rateChart", ""), facts.get("home.rateAge", ""))
            return [(mid,) for mid, _ in pairs] + [(mid, ours) for mid, ours in pairs]
        if name.endswith(".assumptions"):
            # The landed costs beside it say in which currency.
            return [(ours,) for (pair, clock), each in self.as_of.items() if "CNY" in pair and clock in (
                c.lstrip("0") for c in CLOCK.findall(text)) for _, ours in each]
        if name == "home.rateChart":
            days = [mid for _, mid in self.since(text)][:-1]  # the last one stands at the rate in force
            return [(min([*days, now]), max([*days, now])) for now, _ in self.in_force(facts)]
        if name in ("checkout.fx.chart", "payment.chart"):
            return self.ends(text)
        if name == "money.chart":
            return self.span(facts, text)
        if name in MID:
            return [(mid,) for mid, _ in self.payable()]
        if name in OURS:
            return [(ours,) for mid, ours in self.payable() if any(
                shown_as(mid, rate) for at in MID for rate in rates_in(facts.get(at, "")))]
        if name == "checkout.review.how":
            return [(Fraction(quote["clientRate"]),) for quote in self.locked if say(
                amount(quote["buyAmount"]), quote["buyCurrency"]).partition(" ")[2] in text]
        # What was locked, or is in force, is told by its own six decimals or in a sentence.
        return [(Fraction(quote[member]),) for quote in self.locked for member in ("clientRate", "midRate")] + [
            (rate,) for pair in self.payable() for rate in pair]

    def in_force(self, facts):
        """What Home shows as the rate."""
        return self.published(facts.get("home.rateChart", ""), facts.get("home.rateAge", ""))

    def payable(self):
        """(mid, ours) of every rate that yuan could be bought at in the tour."""
        return [pair for (codes, _), each in self.as_of.items() if "CNY" in codes for pair in each] + [
            (Fraction(quote["midRate"]), Fraction(quote["clientRate"])) for quote in self.locked]

    def since(self, text):
        points = self.points.get(frozenset(CODE.findall(text)), [])
        first = days_in(text)[:1]
        at = [i for i, (day, _) in enumerate(points) if first and (int(day[5:7]), int(day[8:])) == first[0]]
        return points[at[-1]:] if at else []

    def ends(self, text):
        """The mid rates of the two days a text names, of any currency that yuan can be bought with."""
        found = []
        for codes, points in ((pair, each) for pair, several in self.histories.items() for each in several):
            of = {(int(day[5:7]), int(day[8:])): mid for day, mid in points}  # the last year's
            named = [of.get(day) for day in days_in(text)]
            if "CNY" in codes and None not in named:
                found.append(tuple(named))
        return found

    def span(self, facts, text):
        """What one buys now, and the ends of the days that are listed beside the chart."""
        pair = frozenset(CODE.findall(text))
        found = []
        for history in self.histories.get(pair, []):
            ours = [self.ours(mid, day + "T23:59:59Z")
                    for day, mid in history[-(len(facts.get("money.history", [[]])) - 1):]]
            now = {ours[-1]} | {rate for (codes, _), each in self.as_of.items() if codes == pair for _, rate in each}
            found += [(rate, min(ours), max(ours)) for rate in now]
        return found

    def table(self, name, rows, facts):
        """The rows that are not as published: each names its currencies and its time, or its day."""
        if name == "money.rates":
            return [row for row in rows[1:] if not any(
                self.is_told(each, row) for each in self.published(row[0], row[-1]))]
        pair = frozenset(CODE.findall(facts.get(TABLES[name] or "", "")))
        histories = [points for codes, several in self.histories.items()
                     if codes == pair or (not pair and "CNY" in codes) for points in several]
        if name == "home.rateChart.data":
            histories = [[*points[:-1], (points[-1][0], now)] for points in histories for now, _ in self.in_force(facts)]
        return [row for row in rows[1:] if not any(
            self.is_told((mid, self.ours(mid, day + "T23:59:59Z")), row)
            for points in histories for day, mid in self.on_day(points, row[0]))]

    @staticmethod
    def on_day(points, text):
        """The point of the day a text names, of the last year; the newest when it names today."""
        named = days_in(text)
        found = [point for point in points if not named or (int(point[0][5:7]), int(point[0][8:])) == named[0]]
        return found[-1:]

    @staticmethod
    def is_told(pair, row):
        """Whether a row has both rates, or the mid rate alone, and no other."""
        told = [rate for cell in row[1:] for rate in rates_in(cell)]
        return bool(told) and any(len(wanted) == len(told) and all(map(shown_as, wanted, told))
                                  for wanted in (pair, pair[::-1], pair[:1]))
