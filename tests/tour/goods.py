# SPDX-License-Identifier: Apache-2.0
"""What is shown of offers: prices as published, what they come to at the door by the assumptions that stand beside them,
in the lists of the catalogue, on the page of an offer and on the buying list."""

import re
from fractions import Fraction

from exact import ceil, half_up, say
from figures import figures, texts
from rates import CLOCK

LISTS = ("catalogue.table", "catalogue.cards")
# Where amounts of an offer's page stand that are computed by name here; in others they must be published prices.
LANDED = ("offer.landed", "offer.landedTotal", "offer.breakdown", "offer.range", "offer.line.")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
OFFER = re.compile(r"o-\d+")
LABEL = re.compile(r"^[−-]?\d[\d,]*\.\d{2,}$")


def number(text):
    return Fraction(text.replace(",", "").replace("−", "-"))


def each_of(value, quantity, decimals):
    """An amount for one piece: six decimals, then as many as are shown."""
    return half_up(half_up(value / quantity, 6), decimals)


class Assumptions:
    """For so many pieces, to a country, by a line, at a rate: read from the words beside the figures."""

    def __init__(self, words, goods):
        numbers = NUMBER.findall(words)
        country = re.search(r"[,，] ?([A-Z]{2})\b", words)
        rate = next((n for n in numbers if len(n.partition(".")[2]) == 4), None)
        self.quantity = number(numbers[0]) if numbers else None
        self.country = country and country.group(1)
        self.line = next((line for name, line in goods.lines.items() if name in words.casefold()), None)
        self.clocks = [clock.lstrip("0") for clock in CLOCK.findall(words)]
        self.rate = rate
        self.readable = bool(self.quantity and self.country and self.line and rate)


class Goods:
    def __init__(self, oracle, inputs, entries, tour, rates):
        self.oracle = oracle
        self.rates = rates
        self.offers = {offer["id"]: offer for offer in inputs.get("offers", [])}
        self.named = {}
        for offer in self.offers.values():
            # In the reader's language, and below it the original where that is another one.
            title, original = offer.get("title"), offer.get("titleOriginal")
            for name in {title, original, f"{title} {original}"}:
                self.named.setdefault(name, []).append(offer)
        # The page of an offer names each line, in its own language, beside the line's id.
        self.lines = {}
        for step in tour["steps"]:
            for name, text in step["facts"].items():
                line = self.oracle.freight.get(name.removeprefix("offer.line."))
                if line and name.startswith("offer.line."):
                    self.lines[text.splitlines()[0].casefold()] = line
        self.at = min([e["at"] for e in entries] + [r["asOf"] for r in inputs.get("fx/rates", [])], default="")
        self.made = {}

    def check(self, step):
        """(how many figures, problems) of a step of the tour."""
        facts, self.count, self.problems, self.where = step["facts"], 0, [], step["name"]
        for name in LISTS:
            if name in facts and "catalogue.assumptions" in facts:
                self.check_list(name, facts[name], Assumptions(facts["catalogue.assumptions"], self))
        # Chinese has no space between words and number.
        number_shown = OFFER.search(str(facts.get("offer.number", "")))
        offer = self.offers.get(number_shown.group(0)) if number_shown else None
        if number_shown and not offer:
            self.problem(f"offer {number_shown.group(0)} is not there")
        if offer:
            self.check_prices(facts, offer)
            if "offer.assumptions" in facts:
                self.check_page(facts, offer, Assumptions(facts["offer.assumptions"], self))
        self.check_each(facts.get("buying.table", []))
        return self.count, self.problems

    def problem(self, text):
        self.problems.append(f"{self.where}: {text}")

    # ---- landed costs

    def pair(self, said, currency):
        """(mid, ours) of the rate that is named: published as of the time beside it."""
        for clock in said.clocks:
            for mid, ours in self.rates.as_of.get((frozenset((currency, "CNY")), clock), []):
                if half_up(ours, 4) == Fraction(said.rate):
                    return mid, ours
        return None

    def fees(self):
        service = self.oracle.rule("service_fee", self.at)
        return sorted({service.get("bp", 0)} | {tier["bp"] for tier in service.get("tiers", [])})

    def parts(self, offer, quantity, said, line, bp):
        key = offer["id"], quantity, said.country, line["id"], bp
        if key not in self.made:
            self.made[key] = self.oracle.landed_parts(offer, quantity, said.country, line, bp, self.at)
        return self.made[key]

    def landed(self, offer, quantity, said, line, bp, pair):
        parts = self.parts(offer, quantity, said, line, bp)
        return parts and self.oracle.landed_total(parts, *pair)

    @staticmethod
    def quantity(offer, wanted):
        """At least the minimum order, in whole lots."""
        lot = Fraction(offer["lotSize"])
        return ceil(max(wanted, Fraction(offer["moq"])) / lot) * lot

    # ---- the lists of the catalogue

    def check_list(self, name, rows, said):
        """Each row is an offer of that name, with its price for the quantity and what a piece of it lands at; the same
        rate and service fee for all of them."""
        rows = [row for row in rows[1:] if row and row[0]]
        shown = [(row, *self.told(row)) for row in rows]
        currency = next((f.currency for _, _, landed in shown for f in landed), None)
        pair = said.readable and self.pair(said, currency)
        if currency is None:
            return
        if not pair:
            self.problem(f"the assumptions of {name} cannot be read")
            return
        self.count += sum(len(prices) + len(landed) for _, prices, landed in shown)
        wrong = min(([row for row, prices, landed in shown if not self.is_offer(row, prices, landed, said, bp, pair)]
                     for bp in self.fees()), key=len)
        for row in wrong:
            self.problem(f"{name} shows {row}, which no offer comes to")

    @staticmethod
    def told(row):
        """(exact prices, estimates) of the cells after the name and the supplier."""
        found = [figure for cell in row[2:] for figure in figures(cell)[0]]
        return [f for f in found if f.exact], [f for f in found if not f.exact]

    def is_offer(self, row, prices, landed, said, bp, pair):
        for offer in self.named.get(row[0], []):
            quantity = self.quantity(offer, said.quantity)
            reached = [Fraction(t["price"]) for t in offer["tiers"] if quantity >= Fraction(t["minQty"])]
            cost = self.landed(offer, quantity, said, said.line, bp, pair)
            if [f.value for f in prices] == reached[-1:] and \
                    [f.value for f in landed] == ([each_of(cost, quantity, 2)] if cost else []):
                return True
        return False

    # ---- the page of an offer

    def check_prices(self, facts, offer):
        published = {Fraction(t["price"]) for t in offer["tiers"]}
        for sku in offer["skus"]:
            published |= {Fraction(sku["price"])} | {Fraction(t["price"]) for t in sku.get("tiers", [])}
        for fact, value in facts.items():
            if not fact.startswith("offer."):
                continue
            for text, _ in texts(value):
                for figure in figures(text)[0]:
                    self.count += 1
                    if figure.currency == "CNY" and figure.exact and figure.value not in published:
                        self.problem(f"{fact} shows {figure}, which is no price of {offer['id']}")
        tiers = [(Fraction(t["minQty"]), Fraction(t["price"])) for t in offer["tiers"]]
        told = [(number(row[0].rstrip("+")), *[f.value for f in figures(row[1])[0]])
                for row in facts.get("offer.tiers", [[]])[1:]]
        if told and told != tiers:
            self.problem(f"offer.tiers shows {[(say(q), say(p)) for q, p in told]}, not the published ones")

    def check_page(self, facts, offer, said):
        shown = figures(str(facts.get("offer.landed", "")))[0]
        pair = said.readable and shown and self.pair(said, shown[0].currency)
        if not pair:
            self.problem(f"the assumptions cannot be read, or their rate was not published then: "
                         f"\"{facts['offer.assumptions']}\"")
            return
        wrong = min((self.wrong_on_page(facts, offer, said, bp, pair) for bp in self.fees()), key=len)
        self.problems += [f"{self.where}: {text}" for text in wrong]

    def wrong_on_page(self, facts, offer, said, bp, pair):
        """What is not as it is with a service fee of `bp`."""
        parts = self.parts(offer, said.quantity, said, said.line, bp)
        if not parts:
            return ["an estimate is shown that cannot be made"]
        cost = self.oracle.landed_total(parts, *pair)
        second = parts["freight"] + parts["packing"]
        rule = said.line["estimate"]
        ends = [cost + sign * half_up(half_up(second * rule[member] / 10000, 2) / pair[1], 2)
                for sign, member in ((-1, "lowBp"), (1, "highBp"))]
        wanted = {"offer.landed": [each_of(cost, said.quantity, 2)],
                  "offer.landedTotal": [each_of(cost, said.quantity, 3), cost], "offer.range": ends}
        wrong = []

        def hold(fact, text, values):
            told = [figure.value for figure in figures(text)[0]]
            if told[-len(values):] != values:
                wrong.append(f"{fact} shows \"{text}\", computed {[say(value) for value in values]}")

        for fact, values in wanted.items():
            if fact in facts:
                # A sum may stand without what it is for one piece.
                told = figures(facts[fact])[0]
                hold(fact, facts[fact], values[-len(told):] if told else values)
        for row in facts.get("offer.tiers", [[]])[1:]:
            least = number(row[0].rstrip("+"))
            lands = self.landed(offer, least, said, said.line, bp, pair)
            hold("offer.tiers", row[-1], [each_of(lands, least, 2)] if lands else [])
        for name, line in ((f, self.oracle.freight.get(f.removeprefix("offer.line."))) for f in facts):
            if line and name.startswith("offer.line.") and figures(facts[name])[0]:
                lands = self.landed(offer, said.quantity, said, line, bp, pair)
                hold(name, facts[name], [each_of(lands, said.quantity, 2)] if lands else [])
        return wrong + self.wrong_in_breakdown(facts.get("offer.breakdown", ""), parts, said.quantity, cost, pair)

    @staticmethod
    def wrong_in_breakdown(text, parts, quantity, cost, pair):
        """Each line at mid, for one piece and in all; what is left of the payments at the client's rate is the exchange."""
        mid, _ = pair
        lines = {kind: half_up(parts[kind] / mid, 2) for kind in ("goods", "domestic", "service", "inspection", "freight",
                                                                   "packing", "duty", "clearance")}
        lines["exchange"] = cost - sum(lines.values())
        vat = half_up(parts["vat"] / mid, 2)
        told = [number(label) for label in text.splitlines() if LABEL.match(label)]
        wanted = {value for each in (*lines.values(), cost, vat) for value in (each, each_of(each, quantity, 3))}
        missing = {value for value in lines.values() if value} - set(told) if text else set()
        return [f"offer.breakdown shows {say(value)}, which is no part of the cost" for value in told if value not in wanted] + [
            f"offer.breakdown does not show {say(value)}" for value in missing]

    # ---- the buying list

    def check_each(self, rows):
        """What a piece lands at is its part of what the line does."""
        for row in rows[1:]:
            quantity = re.fullmatch(r"[\d,]+", row[1] or "")
            for cell in row[2:-1] if quantity else ():
                told = [f.value for f in figures(cell)[0] if not f.exact]
                if len(told) == 2:
                    self.count += 1
                    if told[0] != each_of(told[1], number(quantity.group(0)), 2):
                        self.problem(f"buying.table shows {cell} for {row[1]} pieces, a piece is another part of it")
