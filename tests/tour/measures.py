# SPDX-License-Identifier: Apache-2.0
"""Weights and volumes that are shown: each must be what something weighs, on a scale or by its size, alone or together,
or what a freight line charges for it. On the page of a shipment: something of that shipment."""

import re
from fractions import Fraction

from exact import ceil, half_up
from figures import texts

WEIGHT = re.compile(r"(?<![\d.,])(\d[\d,]*(?:\.\d+)?)[\u00a0\u202f ]?(?:kg|千克|公斤)")
VOLUME = re.compile(r"(?<![\d.,])(\d[\d,]*(?:\.\d+)?)[\u00a0\u202f ]?(?:m³|立方米)")
PAGE = "shipments/"


def shown_as(exact, text):
    return half_up(exact, len(text.partition(".")[2])) == Fraction(text.replace(",", ""))


class Weights:
    def __init__(self):
        self.grams, self.cubic = set(), set()

    def add_all(self, value):
        """Every weight in a tree of JSON."""
        if isinstance(value, dict):
            for name, inner in value.items():
                if name.lower().endswith("grams") and isinstance(inner, int):
                    self.grams.add(Fraction(inner))
                self.add_all(inner)
        elif isinstance(value, list):
            for inner in value:
                self.add_all(inner)

    def wrong(self, text):
        return [m.group(0) for m in WEIGHT.finditer(text) if not any(shown_as(g / 1000, m.group(1)) for g in self.grams)] + \
            [m.group(0) for m in VOLUME.finditer(text) if Fraction(m.group(1).replace(",", "")) not in self.litres()]

    def litres(self):
        """Volumes in cubic metres, as they are told: whole litres, what is less is left out."""
        return {Fraction(value // 10**6, 1000) for value in self.cubic}


class Measures:
    def __init__(self, oracle, inputs, entries):
        self.oracle, self.inputs, self.entries = oracle, inputs, entries
        self.everything = Weights()
        self.everything.add_all([inputs.get(t, []) for t in ("stored-items", "receipts", "orders", "shipments")])
        self.stored = {item["id"]: item for item in inputs.get("stored-items", [])}
        self.own = {}
        for entry in entries:
            self.add_entry(entry)
        for shipment in inputs.get("shipments", []):
            self.add_shipment(shipment["id"], shipment, shipment.get("freightLineId"),
                              shipment.get("destination", {}).get("country"), shipment.get("createdAt", ""))

    def add_entry(self, entry):
        facts, kind, at = entry["facts"], entry["kind"], entry["at"]
        self.everything.add_all(facts)
        if kind == "order.prepared":
            self.add_goods(facts["inputs"])
            for line in self.oracle.freight.values():
                self.add_goods(facts["inputs"], line["estimate"]["packingBp"])
        elif kind == "order.placed":
            self.add_goods(facts["lines"])
            for line in self.oracle.freight.values():
                self.add_goods(facts["lines"], line["estimate"]["packingBp"])
        elif kind == "shipment.previewed":
            # Which shipment comes of it is known only when it is sent: by then these are its weights.
            for option in facts["options"]:
                if not option.get("refused"):
                    self.add_shipment(None, option, option["freightLineId"], facts["destination"]["country"], at)
            self.previewed = entry
        elif kind == "shipment.submitted":
            items = [self.stored[i["storedItemId"]]["grams"] for i in facts["items"] if i["storedItemId"] in self.stored]
            self.everything.grams.add(Fraction(sum(items)))
            preview = self.previewed["facts"]
            self.own.setdefault(facts["shipmentId"], Weights()).add_all(preview["declaration"])
            for option in preview["options"]:
                if option["freightLineId"] == facts["freightLineId"]:
                    self.add_shipment(facts["shipmentId"], option, facts["freightLineId"],
                                      preview["destination"]["country"], at)
        elif kind == "shipment.measured":
            self.add_shipment(facts["shipmentId"], facts, facts["freightLineId"], facts["country"], at)

    def add_goods(self, lines, packing_bp=0):
        """Goods by what a piece of them weighs and measures, line by line and together."""
        grams, cubic = [], []
        for line in lines:
            quantity = Fraction(line["quantity"]["value"])
            each = line["weight"]["grams"] if "weight" in line else line.get("grams", 0)
            grams.append(quantity * each)
            dims = line.get("dims")
            cubic.append(quantity * dims["lengthMm"] * dims["widthMm"] * dims["heightMm"] if dims else 0)
        for found, each in ((self.everything.grams, grams), (self.everything.cubic, cubic)):
            found |= {half_up(value * (10000 + packing_bp) / 10000) for value in (*each, half_up(sum(each)))}

    def add_shipment(self, shipment, facts, line_id, country, at):
        """Its packages, all of them together, and what its line charges for."""
        packages = facts.get("packages", [])
        own = self.own.setdefault(shipment, Weights()) if shipment else self.everything
        own.add_all(facts)
        if not packages:
            return
        sums = [Fraction(sum(package[member] for package in packages)) for member in ("actualGrams", "volumetricGrams")]
        own.grams |= set(sums)
        line = self.oracle.freight.get(line_id)
        rate = line and self.oracle.line_rate(line, country, at)
        if rate and line["chargedOn"] == "shipment":
            first, step = rate["firstGrams"], line["stepGrams"]
            own.grams.add(Fraction(max(first, first + ceil((max(sums) - first) / step) * step)))
        else:
            own.grams.add(Fraction(sum(package["chargeableGrams"] for package in packages)))
        self.everything.grams |= own.grams

    def check(self, step):
        """(how many facts with weights, problems) of a step of the tour."""
        route, count, problems = step.get("route", ""), 0, []
        numbers = [word.lower() for word in str(step["facts"].get("shipment.number", "")).split()]
        for name, value in step["facts"].items():
            weights = self.everything
            if name.startswith("shipment.") and route.startswith(PAGE):
                weights = next((self.own[n] for n in (*numbers, route[len(PAGE):]) if n in self.own), weights)
            for text, _ in texts(value):
                if WEIGHT.search(text) or VOLUME.search(text):
                    count += 1
                    problems += [f"{step['name']}: {name} shows {wrong}, which nothing weighs: \"{text}\""
                                 for wrong in weights.wrong(text)]
        return count, problems
