# SPDX-License-Identifier: Apache-2.0
"""The figures that count most, each with the one place it must come from: what binds, what is paid, what is left."""

import re
from fractions import Fraction

from exact import amount, half_up
from figures import figures, texts
from review import OFFLINE, ONLINE

# The steps that show a payment with its rate locked, in the order the payments are made.
PAYMENTS = (("checkout-rate-locked", "checkout-review"), ("balance-locked",), ("payment-2-locked",))
APPROVAL = ("approval", "approval-given")
RATE = "rate"


def sources(tour, inputs, entries):
    """[(step, fact, currency, value)]: what the last exact figure of a fact must be. No currency: it is written without
    one. RATE: an exchange rate of four decimals."""
    facts = [(entry["kind"], entry["facts"]) for entry in entries]
    of = {kind: [f for k, f in facts if k == kind] for kind in {k for k, _ in facts}}
    wanted = []

    def want(steps, names, money, value=None):
        currency = money["currency"] if isinstance(money, dict) else money
        for step in steps:
            for name in names:
                wanted.append((step, name, currency, amount(money) if value is None else value))

    quotes = {quote["id"]: quote for quote in of.get("fx.locked", [])}
    posted = {said["entry"]["ref"]["id"]: said for said in of.get("ledger.posted", []) if "ref" in said["entry"]}
    made = [said["payment"] for said in of.get("payment.succeeded", [])]
    paid = {entry["facts"]["payment"]["id"]: entry["seq"] for entry in entries if entry["kind"] == "payment.succeeded"}
    for steps, payment in zip(PAYMENTS, made):
        quote, moved = quotes.get(payment["fxQuoteId"]), posted.get(payment["id"])
        if not quote or not moved:
            continue  # told by the oracle
        debit = payment["debit"]
        want(steps, ("payment.debit", "payment.amount"), debit)
        held = frozen_at(inputs, entries, debit["currency"], paid[payment["id"]])
        before, after = (amount(money) - held for money in (moved["balanceBefore"], moved["entry"]["balanceAfter"]))
        want(steps, ("payment.available",), debit["currency"], before)
        want(steps, ("payment.left",), debit["currency"], after)
        want(steps, ("payment.atMid",), quote["atMid"])
        want(steps, ("payment.cost",), debit["currency"], amount(debit) - amount(quote["atMid"]))
        want(steps, ("payment.mid",), RATE, half_up(Fraction(quote["midRate"]), 4))
        want(steps, ("payment.client", "payment.rate"), RATE, half_up(Fraction(quote["clientRate"]), 4))
        if steps == PAYMENTS[0]:
            want(steps[:1], ("checkout.fx.debit",), debit)
            want(steps[1:], ("checkout.next", "checkout.review.pay", "checkout.review.holds.most"), debit)
            want(steps[1:], ("checkout.review.holds.balance",), debit["currency"], after)
        else:
            want(steps, ("payment.pay",), debit)
    for placed in of.get("order.placed", [])[:1]:
        want(("checkout-review",), ("checkout.review.total",), None, amount(placed["total"]))
    for asked in of.get("approval.asked", []):
        want(APPROVAL, ("approval.atMost",), asked["maxTotal"])
        want(APPROVAL[:1], ("approval.approve",), asked["maxTotal"])
    reviews = [(ONLINE, True), (OFFLINE, any(step["name"] == "platform-stopped" for step in tour["steps"]))]
    for prefix, there in reviews:
        for balance in inputs.get("balances", []) if there else ():
            name = balance["available"]["currency"]
            want((prefix + "home",), (f"home.balance.{name}",), balance["available"])
            want((prefix + "money",), (f"money.balance.{name}.available",), None, amount(balance["available"]))
        placed = {said["orderId"] for said in of.get("order.placed", [])}
        for order in (order for order in inputs["orders"] if there and order["id"] in placed
                      and order["state"] == "completed"):
            want((prefix + "order",), ("order.charges",), order["total"])
    for shipment in (s for s in inputs["shipments"] if s["id"] in {m["shipmentId"] for m in of.get("shipment.measured", [])}):
        total = sum(amount(charge["amount"]) for charge in shipment["charges"])
        want(["delivered"] + [prefix + "shipment" for prefix, there in reviews if there], ("shipment.total",), "CNY", total)
        want(("payment-2",), ("shipment.due.amount",), "CNY", total)
    for payment in made[:1]:
        before = posted.get(payment["id"], {}).get("balanceBefore")
        if before:
            currency = before["currency"]
            want(("home",), (f"home.balance.{currency}",), currency,
                 amount(before) - frozen_at(inputs, entries, currency, paid[payment["id"]]))
    return wanted


def frozen_at(inputs, entries, currency, seq):
    """What exchanges that were not settled held of a balance at a place in the journal."""
    held = sum((amount(c["sell"]) for c in inputs.get("conversions", [])
                if c["state"] == "processing" and c["sell"]["currency"] == currency), Fraction(0))
    held += sum((amount(e["facts"]["conversion"]["sell"]) for e in entries if e["kind"] == "conversion.succeeded"
                 and e["seq"] > seq and e["facts"]["conversion"]["sell"]["currency"] == currency), Fraction(0))
    return held


def check(tour, inputs, entries):
    """(how many, problems)."""
    steps = {step["name"]: step["facts"] for step in tour["steps"]}
    problems = []
    wanted = sources(tour, inputs, entries)
    for step, name, currency, value in wanted:
        said = steps.get(step, {}).get(name, "")
        if currency == RATE:
            shown = [Fraction(rate) for rate in re.findall(r"\d+\.\d{4}\b", said)]
        else:
            shown = [figure.value for text, column in texts(said) for figure in figures(text, column)[0]
                     if figure.exact and figure.currency == currency]
        if shown[-1:] != [value]:
            problems.append(f"{step}: {name} shows \"{said}\", it is {currency or ''} {float(value):,.4f}")
    return len(wanted), problems
