# SPDX-License-Identifier: Apache-2.0
"""Computes again, from published inputs and the platform's journal alone, every amount the platform charged, moved or
estimated. Written from the contract's descriptions; shares no code with the program or the platform."""

import collections
from datetime import date, datetime, timedelta
from fractions import Fraction

from exact import allocate, amount, ceil, exponent, half_up, rounded, say

RATE_LASTS = timedelta(minutes=10)


def in_force(rule, at):
    return rule["validFrom"] <= at and (not rule.get("validTo") or at < rule["validTo"])


class Oracle:
    """`inputs`: lists as GET answers them, by path. `entries`: the journal. After run(): `problems`, `checked`,
    `mispriced` (prepared id -> platform's total minus ours)."""

    def __init__(self, inputs, entries):
        self.inputs = inputs
        self.entries = entries
        self.problems = []
        self.checked = 0
        self.mispriced = {}
        self.mispriced_orders = {}
        self.fee_rules = {r["id"]: r for book in inputs.get("fee-books", []) for r in book["rules"]}
        self.freight = {line["id"]: line for line in inputs.get("freight-lines", [])}
        self.duties = inputs.get("duty-rules", [])
        self.quotes = {}
        self.published = {}
        self.rates_in_force = {}
        self.curve = {(h["base"], h["quote"]): {p["date"]: Fraction(p["mid"]) for p in h["points"]}
                      for h in inputs.get("fx/history", [])}
        self.prepared = {}
        self.dues = {}
        self.ledger = {}
        self.payments = {}
        for topic in ("orders", "shipments"):
            for owner in inputs.get(topic, []):
                for due in owner["dues"]:
                    self.dues[due["id"]] = due
        for quote in inputs.get("fx/quotes", []):
            self.quotes[quote["id"]] = quote
        for payment in inputs.get("payments", []):
            self.payments[payment["id"]] = payment
        for entry in inputs.get("ledger", []):
            self.ledger[entry["id"]] = entry

    def problem(self, where, text):
        self.problems.append(f"{where}: {text}")

    def same(self, where, what, told, ours):
        """Compares one figure of the platform with ours; both numbers."""
        self.checked += 1
        if told != ours:
            self.problem(where, f"{what} is {say(told)}, computed {say(ours)}")
            return False
        return True

    # ---- fees

    def rule(self, kind, at, mode="full_service"):
        found = [r for r in self.fee_rules.values() if r["kind"] == kind and in_force(r, at)
                 and (mode is None or mode in r["serviceModes"])]
        return max(found, key=lambda r: r["validFrom"]) if found else None

    @staticmethod
    def limited(value, rule):
        if "min" in rule:
            value = max(value, amount(rule["min"]))
        if "max" in rule:
            value = min(value, amount(rule["max"]))
        return value

    def percent_fee(self, rule, base, volume=None, currency="CNY"):
        bp = rule.get("bp", 0)
        if volume is not None:
            for tier in sorted(rule.get("tiers", []), key=lambda t: amount(t["from"])):
                if volume >= amount(tier["from"]):
                    bp = tier["bp"]
        return self.limited(rounded(base * bp / 10000, currency), rule)

    @staticmethod
    def samples(rule, quantity):
        size = 0
        for tier in sorted(rule.get("sampleTiers", []), key=lambda t: Fraction(t["minQty"])):
            if quantity >= Fraction(tier["minQty"]):
                size = tier["samples"]
        return min(Fraction(size), quantity)

    def unit_fee(self, rule, units):
        return self.limited(rounded(amount(rule["fixed"]) * units), rule)

    @staticmethod
    def domestic(template, units, goods):
        if template["payer"] == "seller":
            return Fraction(0)
        if "freeAbove" in template and goods >= amount(template["freeAbove"]):
            return Fraction(0)
        fee = amount(template["firstFee"])
        if units > template["firstUnits"]:
            fee += ceil((units - template["firstUnits"]) / Fraction(template["nextUnits"])) * amount(template["nextFee"])
        return fee

    # ---- orders

    def check_prepared(self, entry):
        facts, at = entry["facts"], entry["at"]
        where = f"journal {entry['seq']} {facts['preparedId']}"
        self.prepared[facts["preparedId"]] = (facts, at)
        mode = facts["serviceMode"]
        charges = facts["charges"]
        lines = facts["inputs"]
        totals = [rounded(Fraction(i["unitPrice"]) * Fraction(i["quantity"]["value"])) for i in lines]
        goods = sum(totals)
        by_kind = collections.defaultdict(Fraction)
        for charge in charges:
            by_kind[charge["kind"]] += amount(charge["amount"])
        self.same(where, "goods", by_kind["goods"], goods)
        for kind, member in (("tooling", "tooling"), ("sample", "sample")):
            self.same(where, kind, by_kind[kind], sum(amount(i[member]) for i in lines if member in i))
        templates = {}
        for line, total in zip(lines, totals):
            template = line.get("freightTemplate")
            if template:
                units = Fraction(line["quantity"]["value"])
                if template["chargeType"] == "weight":
                    units *= line.get("grams", 0)
                kept = templates.setdefault(template["id"], [template, Fraction(0), Fraction(0)])
                kept[1] += units
                kept[2] += total
        expected = sum(self.domestic(t, units if t["chargeType"] == "weight" else ceil(units), value)
                       for t, units, value in templates.values())
        self.same(where, "domestic freight", by_kind["domestic_freight"], expected)
        fee = self.rule("service_fee", at, mode)
        self.same(where, "service fee", by_kind["service_fee"],
                  self.percent_fee(fee, goods, amount(facts["feeVolume"])) if fee else Fraction(0))
        for charge in charges:
            if charge["kind"] not in ("goods", "domestic_freight", "service_fee", "tooling", "sample"):
                self.check_service(where, charge, lines, at)
        total = sum(amount(c["amount"]) for c in charges)
        told = amount(facts["total"])
        self.checked += 1
        if told != total:
            self.mispriced[facts["preparedId"]] = told - total
            self.problem(where, f"total is {say(told)}, the charges add up to {say(total)}")
        self.same(where, "sum of the dues", sum(amount(d["amount"]) for d in facts["dues"]), told)
        for due in facts["dues"]:
            parts = [c for c in charges if c["id"] in due["chargeIds"]]
            if amount(due["amount"]) != sum(amount(c["amount"]) for c in parts) and \
                    facts["preparedId"] not in self.mispriced:
                self.problem(where, f"due {due['kind']} is not the sum of its charges")

    def check_service(self, where, charge, lines, at):
        rule = self.fee_rules.get(charge.get("ruleId"))
        if not rule:
            if charge["kind"] != "other":
                self.problem(where, f"charge {charge['kind']} names no published rule")
            return
        if not in_force(rule, at):
            self.problem(where, f"rule {rule['id']} is not in force")
        quantity = None
        if charge.get("lineNo") and charge["lineNo"] <= len(lines):
            quantity = Fraction(lines[charge["lineNo"] - 1]["quantity"]["value"])
        basis, told = rule["basis"], amount(charge["amount"])
        units = Fraction(charge.get("units", "1"))
        if basis == "per_sample":
            taken = self.samples(rule, quantity)
            self.same(where, f"samples of line {charge['lineNo']}", units, taken)
            ours = self.unit_fee(rule, taken)
        elif basis == "per_unit":
            if quantity is not None and units > quantity:
                self.problem(where, f"{charge['kind']} of more units than line {charge['lineNo']} has")
            ours = self.unit_fee(rule, units)
        elif basis == "per_package":
            ours = self.unit_fee(rule, units)
        elif basis in ("per_order", "per_supplier_order"):
            ours = amount(rule["fixed"])
        elif basis == "percent_of_goods":
            ours = self.percent_fee(rule, amount(charge["base"]))
        elif basis == "per_item_day":
            ours = self.unit_fee(rule, units)
        else:
            self.problem(where, f"charge {charge['kind']} by {basis} cannot be computed")
            return
        self.same(where, f"{charge['kind']} by {rule['id']}", told, ours)

    def check_placed(self, entry):
        facts = entry["facts"]
        where = f"journal {entry['seq']} {facts['orderId']}"
        known = self.prepared.get(facts.get("preparedId"))
        if not known:
            self.problem(where, "was placed from figures that were never prepared")
            return
        prepared, at = known
        self.same(where, "total", amount(facts["total"]), amount(prepared["total"]))
        if facts["preparedId"] in self.mispriced:
            self.mispriced_orders[facts["orderId"]] = self.mispriced[facts["preparedId"]]
        lines = facts["lines"]
        for line in lines:
            self.same(where, f"line {line['lineNo']}", amount(line["lineTotal"]),
                      rounded(amount(line["unitPrice"]) * Fraction(line["quantity"]["value"])))
        if [c["amount"] for c in facts["charges"]] != [c["amount"] for c in prepared["charges"]]:
            self.problem(where, "its charges are not the prepared ones")
        # What was asked for was charged, and nothing else.
        for plan, kind in (("full", "inspection_full"), ("aql", "inspection_aql")):
            asked = {line["lineNo"] for line in lines if line["qcPlan"] == plan}
            ruled = {c["lineNo"] for c in facts["charges"]
                     if self.fee_rules.get(c.get("ruleId"), {}).get("kind") == kind}
            if asked != ruled:
                self.problem(where, f"lines with {plan} inspection are {sorted(asked)}, charged {sorted(ruled)}")
        for due in facts["dues"]:
            self.dues[due["id"]] = due
        freight = [d for d in facts["dues"] if d["kind"] == "payment2" and d["state"] == "expected"]
        estimates = {e["kind"]: e for e in prepared["estimates"]}
        if freight and "payment2" in estimates:
            self.same(where, "expected payment 2", amount(freight[0]["amount"]), amount(estimates["payment2"]["amount"]))
        self.check_estimates(where, lines, estimates, at)

    def landed(self, offer, quantity, country, line, mid, client, bp, at):
        """What `quantity` of an offer comes to at the door. `bp` is the service fee's. None when something is not known."""
        parts = self.landed_parts(offer, quantity, country, line, bp, at)
        return parts and self.landed_total(parts, mid, client)

    @staticmethod
    def landed_total(parts, mid, client, digits=2):
        """Each payment converted once at the client's rate, customs at mid, without VAT that comes back."""
        return (half_up(parts["first"] / client, digits) + half_up((parts["freight"] + parts["packing"]) / client, digits)
                + half_up(parts["duty"] / mid, digits) + half_up(parts["clearance"] / mid, digits))

    def landed_parts(self, offer, quantity, country, line, bp, at, price=None, plan="none"):
        """Both payments and customs of `quantity` of an offer, at a price of a quote or of the tier reached, in CNY."""
        reached = [Fraction(t["price"]) for t in offer["tiers"] if quantity >= Fraction(t["minQty"])]
        rate = self.line_rate(line, country, at)
        price = price or (reached[-1] if reached else None)
        if price is None or not rate or not offer.get("weight") or set(offer["restricted"]) & set(line["refuses"]):
            return None
        goods = rounded(price * quantity)
        template = offer["freightTemplate"]
        units = quantity * offer["weight"]["grams"] if template["chargeType"] == "weight" else ceil(quantity)
        made = {"goods": goods, "domestic": self.domestic(template, units, goods),
                "service": self.limited(rounded(goods * bp / 10000), self.rule("service_fee", at)), "inspection": Fraction(0)}
        inspection = self.rule("inspection_" + plan, at)
        if inspection:
            made["inspection"] = {
                "per_sample": lambda: self.unit_fee(inspection, self.samples(inspection, quantity)),
                "per_unit": lambda: self.unit_fee(inspection, quantity)}.get(
                    inspection["basis"], lambda: amount(inspection["fixed"]))()
        made["first"] = sum(made.values())
        item = {"quantity": {"value": str(quantity)}, "weight": offer["weight"], "hs": offer.get("hs", ""),
                "lineTotal": {"amount": str(goods)}}
        if offer.get("dims"):
            item["dims"] = offer["dims"]
        second = self.freight_estimate([item], line, rate, at)
        packing = self.rule("packing", at, None)
        packing = amount(packing["fixed"]) if packing else Fraction(0)
        duty, vat = self.customs([item], second, country, at)
        return {**made, "freight": second - packing, "packing": packing, "duty": duty, "vat": vat,
                "clearance": amount(self.general(country, at)["clearanceFee"])}

    def general(self, country, at):
        """The duty rule of a country for everything no other rule is about."""
        return next(r for r in self.duties if r["destination"] == country and not r["hsPrefix"] and in_force(r, at))

    # ---- freight, duty

    def line_rate(self, line, country, at):
        rates = [r for r in line["rates"] if r["country"] == country and in_force(r, at)]
        return rates[0] if rates else None

    def freight_fee(self, line, rate, grams):
        base = amount(rate["firstFee"])
        if grams > rate["firstGrams"]:
            base += ceil((grams - rate["firstGrams"]) / Fraction(line["stepGrams"])) * amount(rate["stepFee"])
        return self.limited(rounded(base * (10000 + rate["fuelBp"]) / 10000), rate)

    def freight_estimate(self, lines, line, rate, at):
        """EstimateRule: all goods as one package, with one packing fee."""
        quantity = [Fraction(i["quantity"]["value"]) for i in lines]
        grams = half_up(sum(q * i["weight"]["grams"] for q, i in zip(quantity, lines)))
        cubic = half_up(sum(q * i["dims"]["lengthMm"] * i["dims"]["widthMm"] * i["dims"]["heightMm"]
                            for q, i in zip(quantity, lines) if "dims" in i))
        rule = line["estimate"]
        grams = half_up(grams * (10000 + rule["packingBp"]) / 10000)
        cubic = half_up(cubic * (10000 + rule["packingBp"]) / 10000)
        charged = max(grams, ceil(cubic / line["divisor"]))
        fee = self.freight_fee(line, rate, charged)
        packing = self.rule("packing", at, None)
        return fee + (amount(packing["fixed"]) if packing else 0)

    def check_estimates(self, where, lines, estimates, at):
        if "payment2" not in estimates:
            return
        freight = estimates["payment2"]
        line = self.freight[freight["ruleId"]]
        country = next((r["destination"] for e in estimates.values() for r in self.duties
                        if r["id"] == e.get("ruleId")), None)
        rate = self.line_rate(line, country, at) if country else None
        if not rate:
            return
        rule = line["estimate"]
        fee = self.freight_estimate(lines, line, rate, at)
        self.same(where, "estimate of payment 2", amount(freight["amount"]), fee)
        low = rounded(fee * (10000 - rule["lowBp"]) / 10000)
        high = rounded(fee * (10000 + rule["highBp"]) / 10000)
        self.same(where, "low of payment 2", amount(freight["low"]), low)
        self.same(where, "high of payment 2", amount(freight["high"]), high)
        for member, f in (("amount", fee), ("low", low), ("high", high)):
            duty, vat = self.customs(lines, f, country, at)
            for kind, ours in (("duty", duty), ("vat", vat)):
                if kind in estimates:
                    self.same(where, f"{kind} ({member})", amount(estimates[kind][member]), ours)

    def customs(self, lines, freight, country, at):
        values = collections.OrderedDict()
        for line in lines:
            hs = line.get("hs", "")
            values[hs] = values.get(hs, 0) + amount(line["lineTotal"])
        shares = allocate(freight, list(values.values()))
        duty = vat = Fraction(0)
        for (hs, value), share in zip(values.items(), shares):
            rules = [r for r in self.duties if r["destination"] == country and in_force(r, at)
                     and hs.startswith(r["hsPrefix"])]
            rule = max(rules, key=lambda r: len(r["hsPrefix"]))
            part = rounded((value + share) * rule["dutyBp"] / 10000)
            duty += part
            vat += rounded((value + share + part) * rule["vatBp"] / 10000)
        return duty, vat

    def check_packages(self, where, line, country, packages, charges, at):
        rate = self.line_rate(line, country, at)
        if not rate:
            self.problem(where, f"{line['id']} has no rate to {country}")
            return
        total = Fraction(0)
        for package in packages:
            dims = package["dims"]
            volumetric = ceil(Fraction(dims["lengthMm"] * dims["widthMm"] * dims["heightMm"], line["divisor"]))
            self.same(where, f"volumetric weight of {package['id']}", package["volumetricGrams"], volumetric)
            counted = max(package["actualGrams"], volumetric)
            step, first = line["stepGrams"], rate["firstGrams"]
            if line["chargedOn"] == "package":
                charged = first if counted <= first else first + ceil(Fraction(counted - first, step)) * step
                self.same(where, f"charged weight of {package['id']}", package["chargeableGrams"], charged)
                total += self.freight_fee(line, rate, counted)
        if line["chargedOn"] == "shipment":
            counted = max(sum(p["actualGrams"] for p in packages), sum(p["volumetricGrams"] for p in packages))
            total = self.freight_fee(line, rate, counted)
        told = sum(amount(c["amount"]) for c in charges if c["kind"] == "freight")
        self.same(where, "freight", told, total)
        for charge in charges:
            if charge["kind"] == "packing":
                rule = self.fee_rules[charge["ruleId"]]
                self.same(where, "packing", amount(charge["amount"]), amount(rule["fixed"]) * len(packages))
            elif charge["kind"] not in ("freight", "storage"):
                self.check_service(where, charge, [], at)

    def check_measured(self, entry):
        facts = entry["facts"]
        where = f"journal {entry['seq']} {facts['shipmentId']}"
        line = self.freight[facts["freightLineId"]]
        self.check_packages(where, line, facts["country"], facts["packages"], facts["charges"], entry["at"])
        self.same(where, "total", amount(facts["total"]), sum(amount(c["amount"]) for c in facts["charges"]))

    def check_previewed(self, entry):
        facts = entry["facts"]
        for option in facts["options"]:
            where = f"journal {entry['seq']} preview {option['freightLineId']}"
            if option.get("refused"):
                continue
            line = self.freight[option["freightLineId"]]
            country = facts["destination"]["country"]
            self.check_packages(where, line, country, option["packages"], option["charges"], entry["at"])
            total = sum(amount(c["amount"]) for c in option["charges"])
            self.same(where, "total", amount(option["total"]), total)
            rule = line["estimate"]
            self.same(where, "low", amount(option["low"]), rounded(total * (10000 - rule["lowBp"]) / 10000))
            self.same(where, "high", amount(option["high"]), rounded(total * (10000 + rule["highBp"]) / 10000))
        self.check_duties(f"journal {entry['seq']} preview", facts, entry["at"])

    def check_duties(self, where, facts, at):
        """What customs may want: on the goods with the freight of the cheapest option."""
        taken = [o for o in facts["options"] if not o.get("refused")]
        if not taken or not facts["declaration"]:
            return
        cheapest = min(taken, key=lambda o: amount(o["total"]))
        freight = next(amount(c["amount"]) for c in cheapest["charges"] if c["kind"] == "freight")
        country = facts["destination"]["country"]
        goods = [{"hs": line["hs"], "lineTotal": {"amount": rounded(amount(line["unitValue"]) * Fraction(
            line["quantity"]["value"]))}} for line in facts["declaration"]]
        duty, vat = self.customs(goods, freight, country, at)
        for estimate in facts["duties"]:
            ours = {"duty": duty, "vat": vat, "clearance": amount(self.general(country, at)["clearanceFee"])}
            self.same(where, estimate["kind"], amount(estimate["amount"]), ours[estimate["kind"]])

    # ---- money

    def check_quote(self, entry):
        quote, at = entry["facts"], entry["at"]
        where = f"journal {entry['seq']} {quote['id']}"
        self.quotes[quote["id"]] = quote
        rule = self.fee_rules.get(quote.get("ruleId"))
        if rule:
            self.same(where, "spread", quote["spreadBp"], rule["bp"])
        self.check_mid(where, quote, at)
        mid = Fraction(quote["midRate"])
        client = half_up(mid * (10000 - quote["spreadBp"]) / 10000, 6)
        self.same(where, "client rate", Fraction(quote["clientRate"]), client)
        sell, buy = amount(quote["sellAmount"]), amount(quote["buyAmount"])
        bought = half_up(sell * client, exponent(quote["buyCurrency"]))
        sold = half_up(buy / client, exponent(quote["sellCurrency"]))
        self.checked += 1
        if sell != sold and buy != bought:
            self.problem(where, f"{say(sell)} and {say(buy)} are not each other's at {quote['clientRate']}")
        at_mid = amount(quote["atMid"])
        if quote["atMid"]["currency"] == quote["sellCurrency"]:
            self.same(where, "amount at mid", at_mid, half_up(buy / mid, exponent(quote["sellCurrency"])))
        else:
            self.same(where, "amount at mid", at_mid, half_up(sell * mid, exponent(quote["buyCurrency"])))
        if at > quote["validTo"]:
            self.problem(where, "was over when it was given")

    def check_published(self, entry):
        """Rates the platform published: not off the curve of its history, one rate a pair at a time."""
        for rate in entry["facts"]["rates"]:
            where = f"journal {entry['seq']} {rate['id']}"
            pair, mid = (rate["base"], rate["quote"]), Fraction(rate["mid"])
            if rate["asOf"] > entry["at"]:
                self.problem(where, "is of the future")
            known = self.published.setdefault((*pair, rate["asOf"]), mid)
            self.same(where, f"rate as of {rate['asOf']}", mid, known)
            self.rates_in_force[pair] = rate
            points = self.curve.get(pair)
            if not points:
                continue
            days = [date.fromisoformat(rate["asOf"][:10]) + timedelta(days=by) for by in (-1, 0, 1)]
            near = [points[day.isoformat()] for day in days if day.isoformat() in points]
            self.checked += 1
            # Between the points of its history a rate wanders less than one percent.
            if not near or not min(near) * Fraction(99, 100) <= mid <= max(near) * Fraction(101, 100):
                self.problem(where, f"{rate['mid']} is off the published curve")

    def check_rates(self):
        """What anybody can read is what the journal says was published."""
        for rate in self.inputs.get("fx/rates", []):
            told = self.published.get((rate["base"], rate["quote"], rate["asOf"]))
            if told is None:
                self.problem(rate["id"], f"the rate as of {rate['asOf']} was never published")
            else:
                self.same(rate["id"], "rate", Fraction(rate["mid"]), told)

    def check_mid(self, where, quote, at):
        """The mid rate of a lock is the one that was in force, or made of two that were."""
        moment = datetime.fromisoformat(at)
        points = {}
        for pair, rate in self.rates_in_force.items():
            if moment - datetime.fromisoformat(rate["asOf"]) < RATE_LASTS:
                points[pair] = Fraction(rate["mid"])
        sell, buy = quote["sellCurrency"], quote["buyCurrency"]
        to_cny = Fraction(1) if sell == "CNY" else points.get((sell, "CNY"))
        from_cny = Fraction(1) if buy == "CNY" else points.get((buy, "CNY"))
        ours = points.get((sell, buy))
        if ours is None and to_cny and from_cny:
            ours = half_up(to_cny / from_cny, 6)
        if ours is None:
            self.problem(where, f"no rate of {sell} to {buy} was in force")
        else:
            self.same(where, "mid rate", Fraction(quote["midRate"]), ours)

    def check_payment(self, entry):
        facts = entry["facts"]
        payment = facts["payment"]
        where = f"journal {entry['seq']} {payment['id']}"
        self.payments[payment["id"]] = payment
        dues = [self.dues.get(d) for d in payment["dueIds"]]
        if all(dues):
            self.same(where, "total", amount(payment["total"]), sum(amount(d["amount"]) for d in dues))
        else:
            self.problem(where, f"pays dues nobody has shown: {payment['dueIds']}")
        currency = payment["debit"]["currency"]
        exchanged = amount(facts["exchanged"])
        if payment["total"]["currency"] != currency:
            quote = self.quotes.get(payment.get("fxQuoteId"))
            if not quote:
                self.problem(where, "names no rate that was locked")
            else:
                if quote["clientRate"] != payment["clientRate"]:
                    self.problem(where, "was not made at the locked rate")
                self.same(where, "sold", exchanged,
                          half_up(amount(payment["total"]) / Fraction(quote["clientRate"]), exponent(currency)))
                if payment["at"] > quote["validTo"]:
                    self.problem(where, "was made after the lock had run out")
        else:
            self.same(where, "taken", exchanged, amount(payment["total"]))
        fee = amount(payment["fee"]) if "fee" in payment else Fraction(0)
        rule = self.fee_rules.get(facts.get("feeRuleId"))
        if rule:
            self.same(where, "payment fee", fee, self.percent_fee(rule, exchanged, None, currency))
        self.same(where, "debit", amount(payment["debit"]), exchanged + fee)

    def check_refund(self, entry):
        refund, rate = entry["facts"]["refund"], entry["facts"].get("clientRate")
        where = f"journal {entry['seq']} refund {refund['paymentId']}"
        currency = refund["amount"]["currency"]
        value = amount(refund["due"])
        if refund["due"]["currency"] != currency:
            value = half_up(value / Fraction(rate), exponent(currency))
        self.same(where, "credited", amount(refund["amount"]), value)

    def check_conversion(self, entry):
        conversion = entry["facts"]["conversion"]
        where = f"journal {entry['seq']} {conversion['id']}"
        quote = self.quotes.get(conversion["fxQuoteId"])
        if not quote:
            # What was accepted before the journal began may be settled in it.
            if conversion["at"] >= self.entries[0]["at"]:
                self.problem(where, "names no rate that was locked")
            return
        self.same(where, "sold", amount(conversion["sell"]), amount(quote["sellAmount"]))
        self.same(where, "bought", amount(conversion["buy"]), amount(quote["buyAmount"]))

    def check_ledger(self, posted):
        """Each balance: an unbroken chain. Each entry: explained by exactly what moved the money."""
        last, net = {}, collections.defaultdict(Fraction)
        for entry in posted:
            move, company = entry["facts"]["entry"], entry["facts"]["companyId"]
            where = f"journal {entry['seq']} {move['id']}"
            key = company, move["amount"]["currency"]
            before, after = amount(entry["facts"]["balanceBefore"]), amount(move["balanceAfter"])
            change = amount(move["amount"]) * (1 if move["direction"] == "credit" else -1)
            self.same(where, "balance after", after, before + change)
            if key in last:
                self.same(where, "balance before", before, last[key])
            if amount(move["amount"]) <= 0:
                self.problem(where, "moves nothing")
            last[key] = after
            net[key[0], key[1], move["kind"]] += change
            self.ledger[move["id"]] = move
        # Per currency: what the ledger moved is what payments, refunds and conversions say they moved.
        told = collections.defaultdict(Fraction)
        for entry in self.entries:
            facts, company = entry["facts"], entry["companyId"]
            if entry["kind"] == "payment.succeeded":
                money = facts["payment"]["debit"]
                told[money["currency"], "payment"] -= amount(money) - amount(facts["payment"].get("fee", {"amount": 0}))
                told[money["currency"], "fee"] -= amount(facts["payment"].get("fee", {"amount": 0}))
            elif entry["kind"] == "refund.succeeded":
                money = facts["refund"]["amount"]
                told[money["currency"], "refund"] += amount(money)
            elif entry["kind"] == "conversion.succeeded":
                for member, kind, sign in (("sell", "conversion_out", -1), ("buy", "conversion_in", 1)):
                    money = facts["conversion"][member]
                    told[money["currency"], kind] += sign * amount(money)
        moved = collections.defaultdict(Fraction)
        for (_, currency, kind), value in net.items():
            moved[currency, kind] += value
        for currency in {c for c, _ in list(told) + list(moved)}:
            ours = told[currency, "payment"] + told[currency, "fee"]
            self.same(f"ledger {currency}", "payments", moved[currency, "payment"] + moved[currency, "fee"], ours)
            for kind in ("refund", "conversion_out", "conversion_in"):
                self.same(f"ledger {currency}", kind, moved[currency, kind], told[currency, kind])
            for (c, kind), value in moved.items():
                if c == currency and value and kind not in ("payment", "fee", "refund", "conversion_out",
                                                            "conversion_in", "funding"):
                    self.problem(f"ledger {currency}", f"{say(value)} of {kind} moved and nothing says why")

    def check_records(self):
        """The platform's records as GET answers them, all of the past included."""
        for order in self.inputs.get("orders", []):
            where = order["id"]
            for line in order["lines"]:
                self.same(where, f"line {line['lineNo']}", amount(line["lineTotal"]),
                          rounded(amount(line["unitPrice"]) * Fraction(line["quantity"]["value"])))
            for due in order["dues"]:
                more = self.mispriced_orders.get(order["id"], 0) if due is order["dues"][0] else 0
                if due["charges"]:
                    self.same(where, f"due {due['id']}", amount(due["amount"]),
                              sum(amount(c["amount"]) for c in due["charges"]) + more)
        for shipment in self.inputs.get("shipments", []):
            self.same(shipment["id"], "total", amount(shipment["total"]),
                      sum(amount(c["amount"]) for c in shipment["charges"]))
        for payment in self.inputs.get("payments", []):
            if payment["state"] == "failed" or payment["total"]["currency"] == payment["debit"]["currency"]:
                continue
            fee = amount(payment["fee"]) if "fee" in payment else Fraction(0)
            self.same(payment["id"], "debit", amount(payment["debit"]) - fee, half_up(
                amount(payment["total"]) / Fraction(payment["clientRate"]), exponent(payment["debit"]["currency"])))
        for refund in self.inputs.get("refunds", []):
            paid = self.payments.get(refund["paymentId"], {})
            if "due" not in refund or refund["due"]["currency"] == refund["amount"]["currency"] or \
                    "clientRate" not in paid:
                continue
            self.same(refund["id"], "credited", amount(refund["amount"]), half_up(
                amount(refund["due"]) / Fraction(paid["clientRate"]), exponent(refund["amount"]["currency"])))
        chains = collections.defaultdict(list)
        for entry in self.inputs.get("ledger", []):
            chains[entry["amount"]["currency"]].append(entry)
        for balance in self.inputs.get("balances", []):
            entries = list(reversed(chains[balance["currency"]]))
            running = Fraction(0)
            for entry in entries:
                running += amount(entry["amount"]) * (1 if entry["direction"] == "credit" else -1)
                self.same(entry["id"], "balance after", amount(entry["balanceAfter"]), running)
            self.same(f"balance {balance['currency']}", "available and frozen",
                      amount(balance["available"]) + amount(balance["frozen"]), running)
            held = sum((amount(c["sell"]) for c in self.inputs.get("conversions", [])
                        if c["state"] == "processing" and c["sell"]["currency"] == balance["currency"]), Fraction(0))
            self.same(f"balance {balance['currency']}", "frozen", amount(balance["frozen"]), held)

    def run(self):
        checks = {"order.prepared": self.check_prepared, "order.placed": self.check_placed,
                  "fx.published": self.check_published, "fx.locked": self.check_quote, "payment.succeeded": self.check_payment,
                  "refund.succeeded": self.check_refund, "conversion.succeeded": self.check_conversion,
                  "shipment.measured": self.check_measured, "shipment.previewed": self.check_previewed}
        sequence = 0
        for entry in self.entries:
            if entry["seq"] <= sequence:
                self.problem(f"journal {entry['seq']}", "is out of order")
            sequence = entry["seq"]
            if entry["kind"] == "due.added":
                self.dues[entry["facts"]["due"]["id"]] = entry["facts"]["due"]
            elif entry["kind"] in checks:
                try:
                    checks[entry["kind"]](entry)
                except (KeyError, ValueError, IndexError, TypeError) as error:
                    self.problem(f"journal {entry['seq']} {entry['kind']}", f"lacks what its figures need: {error!r}")
        self.check_ledger([e for e in self.entries if e["kind"] == "ledger.posted"])
        self.check_rates()
        self.check_records()
