# SPDX-License-Identifier: Apache-2.0
"""Reckons again what the window estimates by itself and marks with ≈: from published fees, freight lines, duties and
rates, and from what an order owed at each moment of the journal. Figures that are shown together must have one
explanation together: one due, one rate, one state of the order."""

import copy
from fractions import Fraction

from exact import amount, exponent, half_up, say
from figures import figures, texts

# The facts that are reckoned again here: what object names begin with.
RECKONED = ("checkout.review.later", "checkout.fx.", "approval.stillToCome", "order.sums", "payment.")
# A card for each freight line: what it may charge for an order, by the line's id.
FREIGHT = "checkout.freight."
# Of these, every figure of a text with ≈ in it: landed costs, and what they change by.
LANDED = ("buying.", "quoteWizard.", "rfq.")


def is_reckoned(name, text, figure):
    """Whether a figure that is shown is an estimate that is reckoned again here."""
    if name.startswith(LANDED):
        return "≈" in text and not (figure.exact and figure.currency == "CNY")
    return name.startswith((*RECKONED, FREIGHT)) and (not figure.exact or name == "checkout.review.later")


class Reckoner:
    def __init__(self, oracle, inputs, entries):
        self.oracle = oracle
        self.inputs = inputs
        self.offers = {offer["id"]: offer for offer in inputs.get("offers", [])}
        self.rates = {}
        for (base, quoted, _), mid in oracle.published.items():
            if quoted == "CNY":
                for rule in oracle.fee_rules.values():
                    if rule["kind"] == "fx_spread":
                        self.rates.setdefault(base, set()).add((mid, half_up(mid * (10000 - rule["bp"]) / 10000, 6)))
        self.prepared = [(e["facts"], e["at"]) for e in entries if e["kind"] == "order.prepared"]
        orders = {order["id"]: order for order in inputs.get("orders", [])}
        self.placed = [(e["facts"]["lines"], orders[e["facts"]["orderId"]]["destination"]["country"], e["at"])
                       for e in entries if e["kind"] == "order.placed" and e["facts"]["orderId"] in orders]
        self.quoted = {}
        for entry in entries:
            if entry["kind"] in ("rfq.quoted", "rfq.countered"):
                self.quoted.setdefault(entry["facts"]["rfqId"], []).append(entry["facts"])
        self.owed = owed_over_time(oracle, inputs, entries)
        self.payable = {sum_of(dues, ("due",)) for version in self.owed for dues in version["each"]}
        self.payable |= {amount(due["amount"]) for version in self.owed for dues in version["each"] for due in dues}
        self.payable |= {amount(facts["dues"][0]["amount"]) for facts, _ in self.prepared}
        self.payable |= {amount(e["facts"]["total"]) for e in entries if e["kind"] == "shipment.measured"}

    def check(self, step):
        """(how many figures, problems) of a step of the tour."""
        shown, exact = {}, {}
        problems, count = [], 0
        for name, value in step["facts"].items():
            if name.startswith(FREIGHT):
                told = {f.value for text, _ in texts(value) for f in figures(text)[0] if not f.exact}
                count += len(told)
                if not told <= self.freight(name.removeprefix(FREIGHT)):
                    problems.append(f"{step['name']}: {name} shows \"{value}\", which no order comes to")
            group = next((g for g in RECKONED + LANDED if name.startswith(g)), None)
            if not group:
                continue
            for text, currency in texts(value):
                for figure in figures(text, currency)[0]:
                    if is_reckoned(name, text, figure):
                        shown.setdefault(group, []).append(figure)
                    else:
                        exact.setdefault(name, []).append(figure)
        explanations = {"checkout.fx.": lambda: self.payments([]),
                        "payment.": lambda: self.payments(exact.get("payment.available", [])),
                        "checkout.review.later": self.later, "order.sums": lambda: self.sums(exact.get("order.sums", []), len(shown["order.sums"])),
                        "approval.stillToCome": self.still_to_come}
        explanations.update({group: self.landed for group in LANDED})
        for group, found in shown.items():
            count += len(found)
            wanted = {(figure.currency, figure.value) for figure in found}
            best = None
            for explanation in explanations[group]():
                values = {value for _, value in explanation}
                left = {f for f in wanted if f not in explanation and not (f[0] is None and f[1] in values)}
                if best is None or len(left) < len(best):
                    best = left
                if not left:
                    break
            if best is None or best:
                left = ", ".join(say(value, currency or "") for currency, value in sorted(
                    wanted if best is None else best, key=str))
                problems.append(f"{step['name']}: {group} shows ≈ {left}, which nothing gives")
        return count, problems

    def freight(self, line_id):
        """What a line may charge for each order that was placed, with packing: payment 2."""
        line, values = self.oracle.freight.get(line_id), set()
        for lines, country, at in self.placed if line else ():
            rate = self.oracle.line_rate(line, country, at)
            if rate:
                values.add(self.oracle.freight_estimate(lines, line, rate, at))
        return values

    def pairs(self):
        for currency, pairs in self.rates.items():
            for mid, client in pairs:
                yield currency, mid, client, exponent(currency)

    def landed(self):
        """What goods come to at the door: at published prices in the quantities that were asked for, and as each round
        and counter has it; one rate, one service fee, one freight line for all that is shown together."""
        asked, said = self.asked_and_said()
        for country, at in {(c, a[:10] + "T23:59:59Z") for _, _, c, a in asked}:
            service = self.oracle.rule("service_fee", at)
            fees = {service.get("bp", 0)} | {t["bp"] for t in service.get("tiers", [])}
            for freight in self.inputs["freight-lines"]:
                for bp in fees:
                    def parts(offer, quantity, price=None, plan="none"):
                        return self.oracle.landed_parts(offer, quantity, country, freight, bp, at, price, plan)
                    published = [(q, parts(o, q, None, plan)) for o, q, _, _ in asked for plan in ("none", "basic")]
                    rounds = {of: [(q, parts(o, q, price, plan), extra) for o, q, price, plan, extra in each]
                              for of, each in said.items()}
                    if any(made is None for _, made in published):
                        continue
                    advised = [(parts(o, q, None, "none"), parts(o, more, None, "none"), o, q, more)
                               for o, q, _, _ in asked for more in (Fraction(t["minQty"]) for t in o["tiers"]) if more > q]
                    for currency, mid, client, digits in self.pairs():
                        values = self.landed_at(published, rounds, mid, client, digits)
                        values |= self.advice_at(advised, mid, client, digits)
                        yield {(currency, value) for value in values}

    def asked_and_said(self):
        """[(offer, quantity, country, when)] of the requests of the tour; by request and scenario, what rounds and
        counters said: [(offer, quantity, price, inspection, one-off costs)]."""
        asked, said = [], {}
        for rfq in self.inputs.get("rfqs", []):
            lines = {line["id"]: line for line in rfq["lines"]}
            if rfq["id"] not in self.quoted or len(lines) != 1 or not all(
                    line.get("offerId") in self.offers for line in lines.values()):
                continue
            quantities, extras = {}, {}
            for line in lines.values():
                for wanted in line["quantities"]:
                    quantities[wanted["scenarioId"]] = Fraction(wanted["quantity"]["value"])
                    asked.append((self.offers[line["offerId"]], quantities[wanted["scenarioId"]],
                                  rfq["destination"]["country"], rfq["createdAt"]))
            for entry in self.quoted[rfq["id"]]:
                for line in (entry.get("round") or entry["counter"])["lines"]:
                    of = rfq["id"], line["scenarioId"]
                    extra = extras.setdefault(of, {})
                    if "round" in entry:
                        extra.clear()
                    extra.update({k: amount(line[k]) for k in ("toolingFee", "sampleFee") if k in line})
                    if "unitPrice" in line:
                        its = lines[line["lineId"]]
                        said.setdefault(of, []).append((
                            self.offers[its["offerId"]], quantities[line["scenarioId"]], amount(line["unitPrice"]),
                            its["qcPlan"], [v for v in extra.values()]))
        return asked, said

    def landed_at(self, published, rounds, mid, client, digits):
        values = set()
        for quantity, parts in published:
            total = self.oracle.landed_total(parts, mid, client, digits)
            values |= {total, half_up(total / quantity, 2)}
        for each in rounds.values():
            shown = []
            for quantity, parts, extra in each:
                total = self.oracle.landed_total(parts, mid, client, digits)
                total += sum(half_up(fee / client, digits) for fee in extra)
                first = half_up(parts["first"] / client, digits) + sum(half_up(fee / client, digits) for fee in extra)
                shown.append((first, total - first, total, half_up(half_up(total / quantity, 6), 3)))
            for one in shown:
                values |= set(one)
                for other in shown:
                    values |= {abs(a - b) for a, b in zip(one, other)}
        return values

    def advice_at(self, advised, mid, client, digits):
        """What more of an offer costs in all, and what it would cost if each piece went on costing as much at the door."""
        values = set()
        for now, then, offer, quantity, more in advised:
            if now and then:
                cost, dearer = (self.oracle.landed_total(parts, mid, client, digits) for parts in (now, then))
                price = [Fraction(t["price"]) for t in offer["tiers"] if quantity >= Fraction(t["minQty"])][-1]
                at_todays = cost * half_up(price * more, 2) / half_up(price * quantity, 2)
                values |= {abs(dearer - cost), abs(half_up(at_todays, digits) - dearer)}
        return values

    def payments(self, available):
        """A due at a rate that is not locked: what it costs, what it would cost at mid, what is left."""
        for currency, mid, client, digits in self.pairs():
            for due in self.payable:
                debit, at_mid = half_up(due / client, digits), half_up(due / mid, digits)
                values = {debit, at_mid, debit - at_mid}
                values |= {a.value - debit for a in available if a.currency == currency}
                yield {(currency, abs(value)) for value in values}

    def sums_in_yuan(self):
        """What was due, expected and expected at worst of an order, at each moment."""
        for version in self.owed:
            dues = [due for group in version["each"] for due in group]
            yield from (sum_of(dues, ("due", "paying")), sum_of(dues, ("expected",)), sum_of(dues, ("expected",), "high"))

    def prices_in_yuan(self):
        """The published prices of what was asked for, each and for the quantities that were."""
        for offer, quantity, _, _ in self.asked_and_said()[0]:
            for price in (Fraction(tier["price"]) for tier in offer["tiers"]):
                yield price
                yield half_up(price * quantity, 2)

    def sums(self, paid, estimates):
        """What an order has cost so far, with what is due and expected at a rate that is not locked; when that was paid.
        What is due stands there only when something is: before what is expected in all, likely and at worst."""
        for version in self.owed:
            if any(f.currency != "CNY" and version["paid"].get(f.currency) != f.value for f in paid):
                continue
            dues = [due for group in version["each"] for due in group]
            due, expected = sum_of(dues, ("due", "paying")), sum_of(dues, ("expected",))
            worst = sum_of(dues, ("expected",), "high")
            if due and estimates == 2:
                continue
            for currency, mid, client, digits in self.pairs():
                now = version["paid"].get(currency, Fraction(0)) + half_up(due / client, digits)
                yield {(currency, half_up(due / client, digits)),
                       (currency, now + half_up(expected / client, digits)),
                       (currency, now + half_up(worst / client, digits))}

    def later(self):
        """What comes after payment 1: each estimate converted by itself, freight at the client's rate, customs at mid."""
        for facts, at in self.prepared:
            locked = [(q["sellCurrency"], Fraction(q["midRate"]), Fraction(q["clientRate"]), amount(q["sellAmount"]))
                      for q in self.oracle.quotes.values() if q["buyCurrency"] == "CNY"
                      and amount(q["buyAmount"]) == amount(facts["dues"][0]["amount"])]
            moving = [(c, mid, client, half_up(amount(facts["dues"][0]["amount"]) / client, digits))
                      for c, mid, client, digits in self.pairs()]
            for currency, mid, client, debit in locked + moving:
                yield self.later_at(facts, at, currency, mid, client, debit)

    def later_at(self, facts, at, currency, mid, client, debit):
        digits = exponent(currency)
        fee = self.oracle.rule("payment_fee", at)
        debit += self.oracle.percent_fee(fee, debit, None, currency) if fee else 0
        told = set()
        total = {}
        for member in ("amount", "low", "high"):
            total[member] = debit
            for due in facts["dues"][1:]:
                value = half_up(amount(due["amount"]) / client, digits)
                told.add(value)
                total[member] += value
            customs = Fraction(0)
            for estimate in facts["estimates"]:
                value = half_up(amount(estimate[member]) / (client if estimate["kind"] == "payment2" else mid), digits)
                if estimate["kind"] in ("duty", "clearance"):
                    customs += value
                    continue
                told.add(value)
                rule = next((r for r in self.oracle.duties if r["id"] == estimate.get("ruleId")), {})
                if estimate["kind"] == "payment2" or not rule.get("vatRecoverable"):
                    total[member] += value
            told.add(customs)
            total[member] += customs
        pieces = sum(Fraction(line["quantity"]["value"]) for line in facts["inputs"])
        told |= set(total.values()) | {half_up(half_up(total["amount"] / pieces, 6), 3)}
        return {(currency, value) for value in told}

    def still_to_come(self):
        """What an approver is told comes after payment 1: each line by itself, freight at the client's
        rate and customs at mid, by a freight line that goes there."""
        for approval in self.inputs.get("approvals", []):
            content, at = approval["content"], approval["requestedAt"]
            country = content["destination"]["country"]
            service = self.oracle.rule("service_fee", at)
            fees = {service.get("bp", 0)} | {t["bp"] for t in service.get("tiers", [])}
            offers = [self.offers.get(each.get("offerId")) for each in content["lines"]]
            for freight in self.inputs["freight-lines"] if all(offers) else ():
                for bp in fees:
                    parts = [self.oracle.landed_parts(offer, Fraction(each["quantity"]["value"]), country, freight, bp, at,
                                                      amount(each["unitPrice"]), each["qcPlan"])
                             for each, offer in zip(content["lines"], offers)]
                    if all(parts):
                        pieces = sum(Fraction(each["quantity"]["value"]) for each in content["lines"])
                        for currency, mid, client, digits in self.pairs():
                            total = sum(self.oracle.landed_total(part, mid, client, digits) for part in parts)
                            abroad = total - sum(half_up(part["first"] / client, digits) for part in parts)
                            yield {(currency, abroad), (currency, half_up(half_up(total / pieces, 6), 3))}


def sum_of(dues, states, member="amount"):
    return sum((amount(due.get(member, due["amount"])) for due in dues if due["state"] in states), Fraction(0))


def owed_over_time(oracle, inputs, entries):
    """For every order after each thing that happened: its dues and those of its shipments, and what was paid. What goods
    of several orders owe together counts for none of them, but takes the place of what each expected."""
    orders, of_shipment, versions = {}, {}, []
    shipments = {s["id"]: s["orderIds"] for s in inputs.get("shipments", []) if len(s["orderIds"]) == 1}
    shared = {s["id"]: s["orderIds"] for s in inputs.get("shipments", []) if len(s["orderIds"]) > 1}

    def keep(order):
        owners = [order["dues"]] + list(order["shipments"].values())
        versions.append({"each": copy.deepcopy(owners), "paid": dict(order["paid"])})

    for entry in entries:
        facts, kind = entry["facts"], entry["kind"]
        owner = facts.get("ownerId") or facts.get("orderId") or facts.get("shipmentId")
        if kind == "order.placed":
            orders[owner] = {"dues": copy.deepcopy(facts["dues"]), "shipments": {}, "paid": {}}
        elif kind == "shipment.submitted":
            rule = oracle.freight[facts["freightLineId"]]["estimate"]
            expected = amount(facts["estimate"])
            due = {"state": "expected", "amount": facts["estimate"],
                   "high": {"amount": half_up(expected * (10000 + rule["highBp"]) / 10000, 2)}}
            for order in shipments.get(owner, []):
                if order in orders:
                    of_shipment[owner] = order
                    orders[order]["shipments"][owner] = [due]
        for one in shared.get(owner, []) if kind == "shipment.measured" else ():
            if one in orders:
                for due in orders[one]["dues"]:
                    if due["kind"] == "payment2" and due["state"] == "expected":
                        due["state"] = "cancelled"
                keep(orders[one])
        order = orders.get(of_shipment.get(owner, owner))
        if not order:
            continue
        if kind == "shipment.measured":
            order["shipments"][owner] = [{"state": "due", "amount": facts["total"]}]
            for due in order["dues"]:
                if due["kind"] == "payment2" and due["state"] == "expected":
                    due["state"] = "cancelled"
        elif kind == "shipment.cancelled":
            order["shipments"].pop(owner, None)
        elif kind == "order.purchased":
            for due in order["dues"]:
                if due["kind"] == "balance" and due["state"] == "expected":
                    due["state"] = "due"
        elif kind == "order.cancelled":
            order["dues"] = [due for due in order["dues"] if due["state"] == "paid"]
        elif kind == "due.added":
            (order["shipments"].get(owner) or order["dues"]).append(copy.deepcopy(facts["due"]))
        elif kind == "payment.succeeded":
            payment = facts["payment"]
            debit = payment["debit"]
            order["paid"][debit["currency"]] = order["paid"].get(debit["currency"], Fraction(0)) + amount(debit)
            for dues in [order["dues"]] + list(order["shipments"].values()):
                for due in dues:
                    if due.get("id") in payment["dueIds"] or ("id" not in due and owner in order["shipments"]):
                        due["state"] = "paid"
        elif kind == "refund.succeeded":
            back = facts["refund"]["amount"]
            order["paid"][back["currency"]] = order["paid"].get(back["currency"], Fraction(0)) - amount(back)
        keep(order)
    # Orders of the past: as they are at the end.
    for order in inputs.get("orders", []):
        if order["id"] not in orders:
            its = [order["dues"]] + [s["dues"] for s in inputs.get("shipments", []) if [order["id"]] == s["orderIds"]]
            paid = {}
            for due in (due for dues in its for due in dues if "paid" in due):
                paid[due["paid"]["currency"]] = paid.get(due["paid"]["currency"], Fraction(0)) + amount(due["paid"])
            versions.append({"each": its, "paid": paid})
    return versions
