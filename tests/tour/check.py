#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check.py TOUR_DIR [--no-offline] [--expect-misprice] [--journal-only]

Holds a tour against exact arithmetic. TOUR_DIR has tour.json (what the window showed, step by step) with its pictures,
journal.json (what the platform did) and inputs.json (what it publishes and keeps; see inputs.py). Every amount of the
journal is computed again from published inputs; every amount shown must be one that was explained, by the record the
page is of; what counts most must be the one figure it stands for; what is shown of a record offline must be what was
shown online; and every picture must show something. Exit 1 and a list when anything is not so. --no-offline: the tour could not stop its platform. --expect-misprice: the platform was made to misprice; the
client must have shown the difference, and nothing else may be wrong."""

import argparse
import collections
import json
import os
import re
import sys
from fractions import Fraction

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from exact import amount, exponent, half_up, say  # noqa: E402
from figures import figures, texts  # noqa: E402
import pictures  # noqa: E402
import review  # noqa: E402
import sources  # noqa: E402
from goods import Goods, LISTS  # noqa: E402
from measures import Measures  # noqa: E402
from oracle import Oracle  # noqa: E402
from rates import Rates  # noqa: E402
from reckon import Reckoner, is_reckoned  # noqa: E402
from scopes import Scopes  # noqa: E402

# Steps that must be there, in this order. A step may be added anywhere between them.
REQUIRED = ("home", "catalogue", "catalogue-search", "catalogue-filter", "catalogue-cards", "offer",
            "buying-list", "quote-quantities", "quote-split-2", "quote-review", "round-1", "counter", "round-2",
            "round-2-accepted", "checkout-mode", "checkout-delivery", "checkout-freight", "checkout-waits", "approval",
            "approval-given", "checkout-resumed", "checkout-rate-locked", "checkout-review", "order-placed", "order",
            "balance", "balance-locked", "balance-paid", "inspection", "inspection-decided", "stored",
            "stored-consolidated", "shipment-review", "payment-2", "payment-2-locked", "delivered",
            *(review.ONLINE + room for room in review.ROOMS))
REQUIRED_OFFLINE = ("platform-stopped", *(review.OFFLINE + room for room in review.ROOMS), "message-written-offline",
                    "pending", "platform-back", "message-delivered")
REQUIRED_LAST = ("journal",)
# How the tour's order and shipment end, in the words of the screens.
ENDS = {"order.state": {"en": "Completed", "zh_CN": "已完成"}, "shipment.state": {"en": "Delivered", "zh_CN": "已送达"}}

# What is said of rounds whose words are those that their hashes bind.
VERIFIED = {"en": "Chain verified", "zh_CN": "哈希链已验证"}

# What the tour writes while the platform is away; it must arrive exactly once.
OFFLINE_TEXT = "Written while the platform was away."

# What is read and counted, and held against nothing; README.md says why.
COUNTED = ("catalogue.prices",)

# Facts that show a difference between the platform's figure and the program's.
DIFFERENCE = ("checkout.review.differences", "checkout.differences")


class Explained:
    """Amounts with a reason."""

    def __init__(self):
        self.values = collections.defaultdict(set)
        self.rates = set()

    def add(self, value, currency):
        self.values[abs(Fraction(value))].add(currency)

    def has(self, figure):
        decimals = len(figure.text.partition(".")[2])
        if decimals >= 4 and any(half_up(rate, decimals) == figure.value for rate in self.rates):
            return True
        currencies = self.values.get(abs(figure.value))
        return bool(currencies) and (figure.currency is None or figure.currency in currencies)

    def add_all(self, value):
        """Every money in a tree of JSON."""
        if isinstance(value, dict):
            if isinstance(value.get("amount"), str) and isinstance(value.get("currency"), str):
                self.add(Fraction(value["amount"]), value["currency"])
            for inner in value.values():
                self.add_all(inner)
        elif isinstance(value, list):
            for inner in value:
                self.add_all(inner)


def cny_amounts(value, found):
    if isinstance(value, dict):
        if value.get("currency") == "CNY" and isinstance(value.get("amount"), str):
            found.add(Fraction(value["amount"]))
        for inner in value.values():
            cny_amounts(inner, found)
    elif isinstance(value, list):
        for inner in value:
            cny_amounts(inner, found)


def sums_of_payments(inputs, entries, known):
    """What was paid in a month, before and after each payment of the tour; what was paid for an order and its shipment."""
    months = collections.defaultdict(Fraction)
    for payment in inputs.get("payments", []):
        if payment["state"] in ("succeeded", "partially_refunded", "refunded"):
            months[(payment["debit"]["currency"], payment["at"][:7])] += amount(
                payment["debit"])
    made = [entry["facts"]["payment"] for entry in entries if entry["kind"] == "payment.succeeded"]
    for (currency, _), total in months.items():
        known.add(total, currency)
        for count in range(1, len(made) + 1):
            known.add(total - sum(amount(facts["debit"]) for facts in made[-count:]
                                  if facts["debit"]["currency"] == currency), currency)
    for order in inputs.get("orders", []):
        owners = [order] + [s for s in inputs.get("shipments", []) if order["id"] in s["orderIds"]]
        for currency in {due["paid"]["currency"] for owner in owners for due in owner["dues"] if "paid" in due}:
            known.add(sum(amount(due["paid"]) for owner in owners for due in owner["dues"]
                          if "paid" in due and due["paid"]["currency"] == currency), currency)


def explain(oracle, inputs, entries):
    """Everything the screens may show, from what the oracle went over."""
    known = Explained()
    known.add(0, "CNY")
    # A mispriced total may be shown beside the right one, with the difference.
    for entry in entries:
        if entry["kind"] == "order.prepared" and entry["facts"]["preparedId"] in oracle.mispriced:
            difference = oracle.mispriced[entry["facts"]["preparedId"]]
            known.add(difference, "CNY")
            known.add(amount(entry["facts"]["total"]) - difference, "CNY")
    for entry in entries:
        known.add_all(entry["facts"])
        if entry["kind"] == "ledger.posted":
            # A balance can be spent but for what is held for exchanges under way.
            for money in (entry["facts"]["balanceBefore"], entry["facts"]["entry"]["balanceAfter"]):
                held = sources.frozen_at(oracle.inputs, oracle.entries, money["currency"], entry["seq"])
                known.add(amount(money) - held, money["currency"])
    for path, items in inputs.items():
        if path not in ("duty-rules", "offers"):
            known.add_all(items)
    rates = collections.defaultdict(set)
    for (base, quoted, _), mid in oracle.published.items():
        known.rates.add(mid)
        if quoted == "CNY":
            rates[base].add(mid)
            for rule in oracle.fee_rules.values():
                if rule["kind"] == "fx_spread":
                    rates[base].add(half_up(mid * (10000 - rule["bp"]) / 10000, 6))
    for quote in oracle.quotes.values():
        if quote["buyCurrency"] == "CNY":
            rates[quote["sellCurrency"]] |= {Fraction(quote["midRate"]), Fraction(quote["clientRate"])}
        known.add(abs(amount(quote["sellAmount"]) - amount(quote["atMid"])), quote["atMid"]["currency"])
        known.rates |= {Fraction(quote["midRate"]), Fraction(quote["clientRate"])}
    for quoted in rates.values():
        known.rates |= quoted
    for history in inputs.get("fx/history", []):
        days = {Fraction(p["mid"]) for p in history["points"]}
        known.rates |= days
        # The chart tells what each day's mid rate comes to for a client.
        for rule in oracle.fee_rules.values():
            if rule["kind"] == "fx_spread" and history["quote"] == "CNY":
                known.rates |= {half_up(day * (10000 - rule["bp"]) / 10000, 6) for day in days}
    # Goods are priced in CNY and may be shown in the currency they are paid in.
    priced = set()
    for entry in entries:
        if entry["kind"] in ("order.prepared", "order.placed", "shipment.measured", "shipment.previewed", "due.added",
                             "rfq.quoted", "rfq.countered"):
            cny_amounts(entry["facts"], priced)
    for topic in ("orders", "shipments"):
        for owner in inputs.get(topic, []):
            due = [amount(d["amount"]) for d in owner["dues"]]
            settled = [amount(d["amount"]) for d in owner["dues"] if d["state"] == "paid"]
            waiting = [amount(d["amount"]) for d in owner["dues"] if d["state"] == "due"]
            for group in (due, settled, waiting):
                priced.add(sum(group))
            priced |= by_kind([c for d in owner["dues"] for c in d["charges"]])
            paid = collections.defaultdict(Fraction)
            for due in owner["dues"]:
                if "paid" in due:
                    paid[due["paid"]["currency"]] += amount(due["paid"])
            for currency, value in paid.items():
                known.add(value, currency)
            expected_in_all(owner["dues"], paid, rates, known)
    sums_of_payments(inputs, entries, known)
    for entry in entries:
        if entry["kind"] == "order.prepared":
            sums_of_estimates(entry["facts"], priced)
            priced |= by_kind(entry["facts"]["charges"])
        elif entry["kind"] == "rfq.quoted":
            for line in entry["facts"]["round"]["lines"]:
                goods = half_up(amount(line["unitPrice"]) * Fraction(line["quantity"]["value"]), 2)
                extra = sum(amount(line[k]) for k in ("toolingFee", "sampleFee") if k in line)
                priced |= {goods, goods + extra}
    differences_of_rounds(entries, known)
    for value in priced:
        known.add(value, "CNY")
        for currency, quoted in rates.items():
            for rate in quoted:
                known.add(half_up(value / rate, exponent(currency)), currency)
    return known


def explain_record(oracle, inputs, entries):
    """The same for a part of the records, with what was owed of it at each moment."""
    known = explain(oracle, inputs, entries)
    reckoner = Reckoner(oracle, inputs, entries)
    for value in (*reckoner.sums_in_yuan(), *reckoner.prices_in_yuan()):
        known.add(value, "CNY")
    return known


def differences_of_rounds(entries, known):
    """What a price, a tooling or a sample fee, or the goods changed by from one round or counter to another one."""
    offered = collections.defaultdict(set)
    pieces = {}
    for entry in entries:
        if entry["kind"] in ("rfq.quoted", "rfq.countered"):
            said = entry["facts"].get("round") or entry["facts"]["counter"]
            for line in said["lines"]:
                of = entry["facts"]["rfqId"], line["lineId"], line["scenarioId"]
                if "quantity" in line:
                    pieces[of] = Fraction(line["quantity"]["value"])
                if of in pieces and "unitPrice" in line:
                    goods = half_up(amount(line["unitPrice"]) * pieces[of], 2)
                    known.add(goods, "CNY")
                    offered[(*of, "goods")].add(goods)
                for member in ("unitPrice", "toolingFee", "sampleFee"):
                    if member in line:
                        offered[(*of, member)].add(amount(line[member]))
    for values in offered.values():
        for one in values:
            for other in values:
                known.add(one - other, "CNY")


def expected_in_all(dues, paid, rates, known):
    """What was paid, with what is open and expected at a rate of today: likely, at worst, at best."""
    open_dues = [d for d in dues if d["state"] in ("due", "expected", "paying")]
    for currency, quoted in rates.items():
        for rate in quoted:
            for member in ("amount", "high", "low"):
                parts = [half_up(amount(d.get(member, d["amount"])) / rate, exponent(currency)) for d in open_dues]
                known.add(paid.get(currency, 0) + sum(parts), currency)
                known.add(sum(parts), currency)


def by_kind(charges):
    """The sums of all charges of a kind."""
    sums = collections.defaultdict(Fraction)
    for charge in charges:
        sums[charge["kind"]] += amount(charge["amount"])
    return set(sums.values())


def sums_of_estimates(facts, priced):
    """Duty with clearance; all that comes later; all there is to pay, landed: of the estimates, their lows and highs."""
    of = {e["kind"]: e for e in facts["estimates"]}
    for member in ("amount", "low", "high"):
        value = {k: amount(e[member]) for k, e in of.items()}
        total = amount(facts["total"])
        customs = value.get("duty", 0) + value.get("clearance", 0)
        freight = value.get("payment2", 0)
        priced |= {customs, freight + customs, freight + customs + value.get("vat", 0), total + freight,
                   total + freight + customs, total + freight + customs + value.get("vat", 0)}


class Check:
    def __init__(self, folder, options):
        self.options = options
        self.problems = []
        self.shown = self.reckoned = 0
        self.estimates = collections.Counter()
        self.tour = self.load(folder, "tour.json") if not options.journal_only else {"steps": []}
        self.entries = self.load(folder, "journal.json")["entries"]
        self.inputs = self.load(folder, "inputs.json")
        self.oracle = Oracle(self.inputs, self.entries)

    @staticmethod
    def load(folder, name):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            return json.load(file)

    def problem(self, text):
        self.problems.append(text)

    # ---- the tour itself

    def check_steps(self):
        if self.tour.get("problem"):
            self.problem(f"the tour ended early: {self.tour['problem']}")
        names = [step["name"] for step in self.tour["steps"]]
        wanted = REQUIRED + (() if self.options.no_offline else REQUIRED_OFFLINE) + REQUIRED_LAST
        at = 0
        for name in wanted:
            if name not in names:
                self.problem(f"step {name} is missing")
            elif name not in names[at:]:
                self.problem(f"step {name} is out of order")
            else:
                at = names.index(name, at)
        for step in self.tour["steps"]:
            if "problem" in step["facts"]:
                self.problem(f"step {step['name']}: {step['facts']['problem']}")
            chain = step["facts"].get("rfq.chain", VERIFIED[self.tour["language"]])
            if chain != VERIFIED[self.tour["language"]]:
                self.problem(f"step {step['name']}: the rounds are said to be: {chain}")

    def check_pictures(self):
        seen = 0
        for step in self.tour["steps"]:
            if "picture" in step:
                seen += 1
                wrong = pictures.wrong_with(os.path.join(self.options.folder, step["picture"]), self.tour["width"],
                                            self.tour["height"])
                if wrong:
                    self.problem(f"{step['name']}: {step['picture']} {wrong}")
        if not seen:
            self.problem("the tour has no picture")

    def check_review(self):
        """Every record is shown offline as it was online, and what the tour bought has come to its end."""
        steps = {step["name"]: step["facts"] for step in self.tour["steps"]}
        looks = [[steps.get(prefix + room, {}) for room in review.ROOMS] for prefix in (review.ONLINE, review.OFFLINE)]
        excuses = review.Excuses(*looks, self.entries[0]["at"], self.entries[-1]["at"])
        for room in review.ROOMS:
            online, offline = steps.get(review.ONLINE + room), steps.get(review.OFFLINE + room)
            if online is None or (offline is None and not self.options.no_offline):
                continue  # told as a missing step
            if not online:
                self.problem(f"{review.ONLINE}{room} shows nothing")
            for difference in review.differences(online, offline, excuses) if offline is not None else ():
                self.problem(f"{review.OFFLINE}{room}: {difference}")
        for room, fact in (("order", "order.state"), ("shipment", "shipment.state")):
            shown, wanted = steps.get(review.ONLINE + room, {}).get(fact), ENDS[fact].get(self.tour.get("language"))
            if shown != wanted:
                self.problem(f"{review.ONLINE}{room}: {fact} is {shown}, not {wanted}")

    def check_once(self):
        """No intent took effect twice, and what was written offline arrived exactly once."""
        sent = collections.Counter()
        for entry in self.entries:
            if entry["clientRef"] and entry["kind"] in ("message.sent", "order.placed", "payment.succeeded",
                                                        "rfq.created", "approval.asked", "shipment.submitted",
                                                        "conversion.accepted"):
                sent[entry["account"], entry["clientRef"], entry["kind"]] += 1
        for (account, reference, kind), times in sent.items():
            if times != 1:
                self.problem(f"{kind} of {account} under {reference} took effect {times} times")
        if self.options.no_offline:
            return
        written = [m for m in self.inputs.get("messages", []) if m["text"] == OFFLINE_TEXT]
        if len(written) != 1:
            self.problem(f"the message written offline is there {len(written)} times, not once")
        for message in written:
            effects = [e for e in self.entries if e["kind"] == "message.sent" and
                       e["facts"].get("messageId") == message["id"]]
            if len(effects) != 1 or effects[0]["clientRef"] != message.get("clientRef"):
                self.problem(f"the journal has the message written offline {len(effects)} times, not once")

    # ---- what was shown

    def prepare(self):
        """What explains the figures of a step, asked by check_step()."""
        self.known = explain(self.oracle, self.inputs, self.entries)
        self.scopes = Scopes(self.oracle, self.inputs, self.entries, explain_record)
        reckoner = Reckoner(self.oracle, self.inputs, self.entries)
        for value in (*reckoner.sums_in_yuan(), *reckoner.prices_in_yuan()):
            self.known.add(value, "CNY")
        rates = Rates(self.oracle, self.entries)
        self.parts = (reckoner, rates, Goods(self.oracle, self.inputs, self.entries, self.tour, rates),
                      Measures(self.oracle, self.inputs, self.entries))

    def check_step(self, step):
        for part in self.parts:
            reckoned, problems = part.check(step)
            self.reckoned += reckoned
            self.problems += problems
        for name, value in step["facts"].items():
            own = self.scopes.of(step.get("route", ""), name) or self.known
            for text, currency in texts(value):
                self.check_text(step["name"], name, text, currency, own)
            if name == "money.ledger":
                self.check_ledger_rows(step["name"], value)
            elif name in ("orders.table", "shipments.table"):
                self.check_own_rows(step["name"], name, value)
            elif name == "order.dues":
                self.check_sums(step["name"], value, step["facts"].get("order.sums", ""))

    def check_ledger_rows(self, step, rows):
        """Each row is a movement of the ledger: the amount and the balance after it belong together."""
        moves = {(amount(e["amount"]), amount(e["balanceAfter"])) for e in self.oracle.ledger.values()}
        for row in rows[1:]:
            shown = [f[0].value for f in (figures(cell)[0] for cell in row) if f]
            if len(shown) == 2 and tuple(shown) not in moves:
                self.problem(f"{step}: money.ledger shows {row}, which is no movement")

    def check_sums(self, step, rows, sums):
        """The last row adds up what stands above it, and what is said to be paid is what it says."""
        if len(rows) < 3:
            return
        for column in range(2, len(rows[0])):
            told = [sum((f.value for f in figures(row[column])[0]), Fraction(0)) for row in rows[1:]]
            if told[-1] != sum(told[:-1]):
                self.problem(f"{step}: order.dues shows {rows[-1][column]} as the sum of {rows[0][column]}")
        below = {f.value for cell in rows[-1][2:] for f in figures(cell)[0]}
        for figure in figures(sums)[0]:
            if figure.exact and figure.value not in below:
                self.problem(f"{step}: order.sums shows {figure}, which is no sum of the dues")

    def check_own_rows(self, step, name, rows):
        """The amounts in a row are those of the order or shipment it names, not of another one."""
        owners = {o["number"]: o for topic in ("orders", "shipments") for o in self.inputs.get(topic, [])}
        for row in rows[1:]:
            number = re.search(r"\b(?:PO|SH)-\d+", row[0])
            owner = owners.get(number.group(0)) if number else None
            if not owner:
                continue
            own = Explained()
            own.add(0, "CNY")
            own.add_all(owner)
            for due in (sum(amount(d["amount"]) for d in owner["dues"] if d["state"] in states)
                        for states in (("due",), ("due", "expected"), ("paid",))):
                own.add(due, "CNY")
            # The tour goes on after the list was shown: the journal knows what the order looked like then.
            for entry in self.entries:
                if owner["id"] in (entry["facts"].get("orderId"), entry["facts"].get("shipmentId"),
                                   entry["facts"].get("ownerId")):
                    own.add_all(entry["facts"])
            for cell in row:
                for figure in figures(cell)[0]:
                    if figure.currency == "CNY" and not own.has(figure):
                        self.problem(f"{step}: {name} shows {figure} for {number.group(0)}, which has no such amount")

    def check_text(self, step, name, text, currency, known):
        found, mistakes = figures(text, currency)
        for mistake in mistakes:
            self.problem(f"{step}: {name} shows {mistake}: \"{text}\"")
        for figure in found:
            self.shown += 1
            if name.startswith("offer.") or name in LISTS:
                continue  # held against the offers themselves
            if figure.currency is None and len(figure.text.partition(".")[2]) >= 4:
                continue  # a rate: each is held against the one it must be
            if is_reckoned(name, text, figure):
                continue  # reckoned again, together with what is beside it
            if name in COUNTED:
                self.estimates[name] += 1
            elif not known.has(figure):
                self.problem(f"{step}: {name} shows {figure}, which nothing explains: \"{text}\"")

    def run(self):
        self.oracle.run()
        expected = []
        if self.options.expect_misprice:
            if not self.oracle.mispriced:
                self.problem("the platform did not misprice anything")
            expected = [p for p in self.oracle.problems if any(f" {i}: total is " in p for i in self.oracle.mispriced)]
            self.check_difference()
        self.problems += [p for p in self.oracle.problems if p not in expected]
        self.check_once()
        if not self.options.journal_only:
            self.check_steps()
            self.check_pictures()
            self.check_review()
            self.prepare()
            for step in self.tour["steps"]:
                self.check_step(step)
            count, problems = sources.check(self.tour, self.inputs, self.entries)
            self.reckoned += count
            self.problems += problems
        for text in self.problems[:60]:
            print("check: " + text)
        left = ", ".join(f"{group} {count}" for group, count in sorted(self.estimates.items()))
        print(f"check: {self.oracle.checked} amounts computed again, {self.shown} shown, {self.reckoned} of them rates and "
              f"estimates reckoned again, {sum(self.estimates.values())} only counted ({left or 'none'}), "
              f"{len(self.problems)} problems")
        return 1 if self.problems else 0

    def check_difference(self):
        """Each mispricing must be on a screen, as the figure it is."""
        seen = set()
        for step in self.tour["steps"]:
            for name, value in step["facts"].items():
                if name.startswith(DIFFERENCE):
                    for text, currency in texts(value):
                        seen |= {abs(f.value) for f in figures(text, currency)[0]}
        for prepared, difference in self.oracle.mispriced.items():
            if abs(difference) not in seen:
                self.problem(f"{prepared} was mispriced by {say(difference, 'CNY')} and no screen showed it")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--no-offline", action="store_true")
    parser.add_argument("--expect-misprice", action="store_true")
    parser.add_argument("--journal-only", action="store_true")
    options = parser.parse_args()
    if options.journal_only:
        options.no_offline = True
    return Check(options.folder, options).run()


if __name__ == "__main__":
    sys.exit(main())
