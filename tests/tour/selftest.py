#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""selftest.py: the checker passes the recorded tour in testdata, and notices every one of these tampers."""

import argparse
import collections
import contextlib
import copy
import io
import json
import os
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import pictures  # noqa: E402
import review  # noqa: E402
from check import Check, REQUIRED, REQUIRED_LAST, REQUIRED_OFFLINE  # noqa: E402
from figures import figures  # noqa: E402
from sources import RATE, sources  # noqa: E402

SIZE = 320, 200


def recorded():
    tour = {}
    for name in ("tour", "journal", "inputs"):
        with open(os.path.join(HERE, "testdata", name + ".json"), encoding="utf-8") as file:
            tour[name] = json.load(file)
    complete(tour)
    return tour


def complete(tour):
    """What was recorded is a part of a tour: the other steps stand in their order, with the figures that count most as
    the journal has them."""
    facts = collections.defaultdict(dict, {step["name"]: step["facts"] for step in tour["tour"]["steps"]})
    required = REQUIRED + REQUIRED_OFFLINE + REQUIRED_LAST
    others = [name for name in facts if name not in required]
    names = [name for at in required for name in ([*others, at] if at == "balance" else [at])]
    tour["tour"].update(width=SIZE[0], height=SIZE[1], steps=[{"name": name} for name in names])
    for prefix in (review.ONLINE, review.OFFLINE):
        for room in review.ROOMS:
            facts[prefix + room]["room"] = "as it was, 47 h 59 m left"
        facts[prefix + "order"]["order.state"] = "Completed"
        facts[prefix + "shipment"]["shipment.state"] = "Delivered"
    show_offers(tour, facts)
    for at, fact, currency, value in sources(tour["tour"], tour["inputs"], entries(tour)):
        number = f"{float(value):.4f}" if currency == RATE else f"{float(value):,.2f}"
        facts[at].setdefault(fact, number if currency in (None, RATE) else f"{currency}\u00a0{number}")
    for at in tour["tour"]["steps"]:
        at.update(facts=facts[at["name"]], route="", picture="good.png")


# 1,000 cups to Hamburg, in lots of 12, as the published fees, lines, duties and the rate of 07:40 have them: 9,576.00 for
# the goods, 335.16 of fee, 1,448.60 for the cartons by sea.
CUP = {"id": "o-1", "title": "Cup", "titleOriginal": "杯", "moq": "100", "lotSize": "12", "restricted": [], "hs": "701337",
       "tiers": [{"minQty": "100", "price": "10"}, {"minQty": "1000", "price": "9.5"}], "skus": [],
       "weight": {"grams": 300}, "freightTemplate": {"payer": "seller", "chargeType": "quantity"}}
ASSUMED = "Landed for 1,000 pcs to Hamburg, DE · sea LCL · rate 7.8569 of 7:40 · without recoverable VAT"


def show_offers(tour, facts):
    """An offer in a list and on its page, and rates, each as it should be."""
    tour["inputs"]["offers"] = [CUP]
    facts["catalogue-filter"].update({
        "catalogue.assumptions": ASSUMED, "catalogue.table": [
            ["Offer", "Supplier", "MOQ", "Factory", "Landed, EUR"], ["Cup 杯", "Works 4.5", "100", "¥9.50", "≈ EUR\u00a01.68"]]})
    facts["offer"].update({
        "offer.number": "Offer o-1", "offer.factory": "factory ¥9.50", "offer.landed": "≈ EUR\u00a01.68",
        "offer.assumptions": ASSUMED.replace("1,000", "1,008"), "offer.landedTotal": "Landed ≈ EUR: 1.682 1,695.16",
        "offer.tiers": [["Pieces", "Factory", "Landed EUR"], ["100+", "¥10.00", "≈ 2.92"], ["1,000+", "¥9.50", "≈ 1.68"]],
        "offer.line.fl-sea": "Sea LCL\n32–41 days, ≈ EUR\u00a01.68", "offer.line.fl-air": "Air freight\n≈ EUR\u00a02.84",
        "offer.breakdown": "Goods\n1.204\n1,213.92\nService\n0.042\n42.49\nFreight\n0.182\n183.63\nPacking\n0.001\n1.39\nDuty\n0.153\n153.88\nClearance\n0.093\n94.06\nFx\n0.006\n5.79\nImport VAT\n295.04"})
    facts["home"].update({"home.rate": "7.8885 mid-market", "home.rateAge": "as of 7:40",
                          "home.rateChart": "EUR to CNY, since 19 Nov: low 7.8812 · high 7.8885",
                          "home.rateChart.data": [["Day", "Mid"], ["19 Nov", "7.8812"], ["20 Nov", "7.8885"]]})
    facts["checkout-rate"]["payment.chart"] = "Mid rate, 19 Nov to 20 Nov: from 7.8812 to 7.8885"
    facts["money"].update({
        "money.pair": "CNY for one EUR", "money.rates": [
            ["Rate", "Mid", "Ours", "bp", "As of"], ["CNY for one EUR", "7.8885", "7.8569", "40", "7:40"]],
        "money.history": [["Day", "Mid", "Ours", "bp"], ["20 Nov", "7.8885", "7.8569", "40"], ["19 Nov", "7.8812", "7.8497", "40"]],
        "money.chart": "One EUR buys CNY\u00a07.8569; in these days between 7.8497 and 7.8569"})


def draw(folder):
    """A picture as it should be, one of a single colour, and one that ends early."""
    good = pictures.painted(*SIZE)
    for name, data in (("good", good), ("blank", pictures.painted(*SIZE, 1)), ("broken", good[:-40])):
        with open(os.path.join(folder, name + ".png"), "wb") as file:
            file.write(data)


def run(tour, **changes):
    options = dict({"no_offline": False, "expect_misprice": False, "journal_only": False}, **changes)
    with tempfile.TemporaryDirectory() as folder:
        draw(folder)
        for name, value in tour.items():
            with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
                json.dump(value, file)
        check = Check(folder, argparse.Namespace(folder=folder, **options))
        with contextlib.redirect_stdout(io.StringIO()):
            status = check.run()
        return status, check.problems


def effect(tour, kind, which=0):
    return [e for e in tour["journal"]["entries"] if e["kind"] == kind][which]["facts"]


def step(tour, name):
    return next(s for s in tour["tour"]["steps"] if s["name"] == name)


def cent(money, by=1):
    """One minor unit more (or less)."""
    minor = int(money["amount"].replace(".", "")) + by
    money["amount"] = f"{minor // 100}.{minor % 100:02d}"


def charge(tour, kind):
    return next(c for c in effect(tour, "order.prepared")["charges"] if c["kind"] == kind)


def misprice(tour):
    """The prepare that nobody ordered from."""
    facts = effect(tour, "order.prepared", 0)
    cent(facts["total"])
    cent(facts["dues"][0]["amount"])
    return tour


def publish(tour, as_of, at, mid="7.8990", before_lock=None):
    """The platform publishes another rate of the euro: at the end, or right before a lock."""
    places = [i for i, e in enumerate(entries(tour)) if e["kind"] == "fx.locked"]
    place = len(entries(tour)) if before_lock is None else places[before_lock]
    last = entries(tour)[place - 1]
    rate = {"id": "EUR-CNY", "base": "EUR", "quote": "CNY", "mid": mid, "asOf": as_of}
    entries(tour).insert(place, {"seq": last["seq"] + 0.5, "at": at, "kind": "fx.published", "account": "u-marta",
                                 "companyId": "", "clientRef": "", "request": "", "facts": {"rates": [rate]}})
    tour["inputs"]["fx/rates"] = [r if r["id"] != "EUR-CNY" else dict(r, mid=mid, asOf=as_of)
                                  for r in tour["inputs"]["fx/rates"]]


def shown(tour, name, fact, text):
    step(tour, name)["facts"][fact] = text


def cell(tour, name, fact, row, column, text):
    rows = copy.deepcopy(step(tour, name)["facts"][fact])
    rows[row][column] = text
    shown(tour, name, fact, rows)


def entries(tour):
    return tour["journal"]["entries"]


# What is tampered with, and a word of what the checker must say.
TAMPERS = {
    "goods": (lambda t: cent(charge(t, "goods")["amount"]), "goods is"),
    "domestic freight": (lambda t: cent(charge(t, "domestic_freight")["amount"]), "domestic freight is"),
    "service fee": (lambda t: cent(charge(t, "service_fee")["amount"]), "service fee is"),
    "inspection": (lambda t: cent(charge(t, "inspection")["amount"]), "inspection by"),
    "tooling": (lambda t: cent(charge(t, "tooling")["amount"]), "tooling is"),
    "samples": (lambda t: charge(t, "inspection").update(units="80"), "samples of line"),
    "prepared total": (lambda t: cent(effect(t, "order.prepared")["total"]), "the charges add up to"),
    "mispriced": (misprice, "the charges add up to"),
    "prepared due": (lambda t: cent(effect(t, "order.prepared")["dues"][0]["amount"]), "sum of the dues"),
    "estimate": (lambda t: cent(effect(t, "order.prepared", 1)["estimates"][0]["amount"]), "estimate of payment 2"),
    "duty": (lambda t: cent(effect(t, "order.prepared", 1)["estimates"][1]["low"]), "duty (low)"),
    "fee volume": (lambda t: effect(t, "order.prepared")["feeVolume"].update(amount="1.00"), "service fee is"),
    "line total": (lambda t: cent(effect(t, "order.placed")["lines"][0]["lineTotal"]), "line 1"),
    "placed total": (lambda t: cent(effect(t, "order.placed")["total"]), "total is"),
    "inspection not charged": (lambda t: effect(t, "order.placed")["lines"][0].update(qcPlan="basic"), "inspection are"),
    "client rate": (lambda t: effect(t, "fx.locked", 1).update(clientRate="7.9"), "client rate is"),
    "spread": (lambda t: effect(t, "fx.locked", 1).update(spreadBp=41), "spread is"),
    "mid rate": (lambda t: effect(t, "fx.locked", 1).update(midRate="7.7"), "mid rate is"),
    "locked at the rate before": (lambda t: publish(t, "2026-11-20T07:48:19Z", "2026-11-20T07:48:19Z", before_lock=3),
                                  "mid rate is"),
    "locked at a rate long gone": (lambda t: [r.update(asOf="2026-11-20T07:30:00Z") for r in effect(
        t, "fx.published")["rates"]], "was in force"),
    "rate off its curve": (lambda t: publish(t, "2026-11-20T07:50:00Z", "2026-11-20T07:50:01Z", mid="8.1"),
                           "off the published curve"),
    "rate of the future": (lambda t: publish(t, "2026-11-20T08:00:00Z", "2026-11-20T07:59:00Z"), "of the future"),
    "rate nobody published": (lambda t: t["inputs"]["fx/rates"][0].update(asOf="2026-11-20T07:50:00Z"),
                              "never published"),
    "sold": (lambda t: cent(effect(t, "fx.locked", 1)["sellAmount"]), "are not each other's"),
    "at mid": (lambda t: cent(effect(t, "fx.locked", 1)["atMid"]), "amount at mid"),
    "payment total": (lambda t: cent(effect(t, "payment.succeeded")["payment"]["total"]), "total is"),
    "debit": (lambda t: cent(effect(t, "payment.succeeded")["payment"]["debit"]), "debit is"),
    "exchanged": (lambda t: cent(effect(t, "payment.succeeded")["exchanged"]), "sold is"),
    "paid at another rate": (lambda t: effect(t, "payment.succeeded")["payment"].update(clientRate="7.8"), "locked rate"),
    "paid for nothing": (lambda t: effect(t, "payment.succeeded")["payment"].update(dueIds=["du-x"]), "nobody has shown"),
    "refund": (lambda t: cent(effect(t, "refund.succeeded")["refund"]["amount"]), "credited"),
    "balance after": (lambda t: cent(effect(t, "ledger.posted", 1)["entry"]["balanceAfter"]), "balance after"),
    "balance before": (lambda t: cent(effect(t, "ledger.posted", 3)["balanceBefore"]), "balance before"),
    "entry left out": (lambda t: entries(t).remove(
        [e for e in entries(t) if e["kind"] == "ledger.posted"][3]), "payments"),
    "money out of the blue": (lambda t: effect(t, "ledger.posted", 3)["entry"].update(kind="adjustment"), "says why"),
    "volumetric weight": (lambda t: effect(t, "shipment.measured")["packages"][0].update(volumetricGrams=1),
                          "volumetric weight"),
    "freight": (lambda t: cent(effect(t, "shipment.measured")["charges"][0]["amount"]), "freight is"),
    "shipment total": (lambda t: cent(effect(t, "shipment.measured")["total"]), "total is"),
    "journal out of order": (lambda t: entries(t).reverse(), "out of order"),
    "order placed twice": (lambda t: entries(t).append(dict(next(
        e for e in entries(t) if e["kind"] == "order.placed"), seq=99999)), "2 times"),
    "offline message twice": (lambda t: t["inputs"]["messages"].append(dict(t["inputs"]["messages"][0], id="m-2")),
                              "not once"),
    "offline message never": (lambda t: t["inputs"]["messages"].clear(), "not once"),
    "step missing": (lambda t: t["tour"]["steps"].remove(step(t, "message-delivered")), "is missing"),
    "steps out of order": (lambda t: t["tour"]["steps"].insert(0, t["tour"]["steps"].pop()), "out of order"),
    "tour broken off": (lambda t: t["tour"].update(problem="step x waited too long"), "ended early"),
    "shown total": (lambda t: shown(t, "shipment", "shipment.total", "¥4,620.75"), "nothing explains"),
    "shown currency": (lambda t: shown(t, "shipment", "shipment.total", "GBP\u00a04,620.74"), "nothing explains"),
    "shown in a table": (lambda t: step(t, "order-paid")["facts"]["order.dues"][1].__setitem__(2, "9,893.63"),
                         "nothing explains"),
    "column of another currency": (lambda t: step(t, "order-paid")["facts"]["order.dues"][0].__setitem__(
        2, "Paid USD"), "nothing explains"),
    "shown without grouping": (lambda t: shown(t, "shipment", "shipment.total", "CNY\u00a04620.74"), "not grouped"),
    "shown in German": (lambda t: shown(t, "shipment", "shipment.total", "CNY\u00a04.620,74"), "CNY"),
    "balance of another movement": (lambda t: step(t, "money")["facts"]["money.ledger"][1].__setitem__(2, "105,064.72"),
                                    "no movement"),
    "total of another order": (lambda t: step(t, "orders")["facts"]["orders.table"][1].__setitem__(
        1, step(t, "orders")["facts"]["orders.table"][2][1]), "no such amount"),
    "cost of an exchange": (lambda t: shown(t, "checkout-rate", "payment.cost", "≈ EUR\u00a039.57"), "payment. shows"),
    "left of a balance": (lambda t: shown(t, "checkout-rate", "payment.left", "≈ EUR\u00a0105,954.42"), "payment. shows"),
    "debit of another due": (lambda t: shown(t, "checkout-rate", "payment.debit", "≈ EUR\u00a0889.71"), "payment. shows"),
    "expected in all": (lambda t: shown(t, "order-paid", "order.sums", "Expected in all ≈ EUR\u00a010,420.85"),
                        "order.sums shows"),
    "sums of two states": (lambda t: shown(t, "order-paid", "order.sums",
                                           "Due ≈ EUR\u00a09,893.62 Expected ≈ EUR\u00a0889.71"), "order.sums shows"),
    "what comes later": (lambda t: step(t, "checkout-review")["facts"]["checkout.review.later"][2].__setitem__(
        3, "≈ 1,158.34"), "checkout.review.later shows"),
    "likely range": (lambda t: step(t, "checkout-review")["facts"]["checkout.review.later"][4].__setitem__(
        2, "11,538.22 – 11,643.53"), "checkout.review.later shows"),
    "landed a piece": (lambda t: step(t, "checkout-review")["facts"]["checkout.review.later"][4].__setitem__(
        1, "3,000 pieces at ≈ EUR\u00a03.861"), "checkout.review.later shows"),
    "step of the job missing": (lambda t: t["tour"]["steps"].remove(step(t, "inspection-decided")), "is missing"),
    "picture missing": (lambda t: step(t, "offer").update(picture="none.png"), "is not there"),
    "picture too small": (lambda t: t["tour"].update(width=1280), "not 1280"),
    "picture of one colour": (lambda t: step(t, "offer").update(picture="blank.png"), "has nothing on it"),
    "picture that ends early": (lambda t: step(t, "offer").update(picture="broken.png"), "cannot be read"),
    "no picture": (lambda t: [s.pop("picture") for s in t["tour"]["steps"]], "has no picture"),
    "another figure offline": (lambda t: shown(t, "offline-order", "room", "as it never was, 47 h 59 m left"),
                               "offline-order: room shows"),
    "not shown offline": (lambda t: step(t, "offline-receipt")["facts"].clear(), "offline-receipt: room is not shown"),
    "order not finished": (lambda t: shown(t, "reviewed-order", "order.state", "Paid"), "order.state is Paid"),
    "left after the payment before": (lambda t: shown(t, "balance-locked", "payment.left", step(
        t, "checkout-rate-locked")["facts"]["payment.left"]), "payment.left shows"),
    "rate of another lock": (lambda t: shown(t, "balance-locked", "payment.rate", "7.8000"), "payment.rate shows"),
    "no figure where it counts": (lambda t: shown(t, "checkout-review", "checkout.next", "Place order and pay"),
                                  "checkout.next shows"),
    "amount of another order": (lambda t: step(t, "order-paid").update(route="orders/po-10263", facts={
        "order.charges": "Goods 6,990.39"}), "nothing explains"),
    "amount from another list": (lambda t: shown(t, "reviewed-quotes", "quotes.table", [["Request"], ["¥4,620.74"]]),
                                 "nothing explains"),
    "price of no offer": (lambda t: shown(t, "offer", "offer.factory", "factory ¥9.99"), "no price of"),
    "price of another tier": (lambda t: cell(t, "catalogue-filter", "catalogue.table", 1, 3, "¥10.00"), "no offer comes to"),
    "landed cost in a list": (lambda t: cell(t, "catalogue-filter", "catalogue.table", 1, 4, "≈ EUR\u00a01.66"),
                              "no offer comes to"),
    "landed at another rate": (lambda t: shown(t, "catalogue-filter", "catalogue.assumptions", ASSUMED.replace(
        "7.8569", "7.8570")), "where the rate is another one"),
    "headline of an offer": (lambda t: shown(t, "offer", "offer.landed", "≈ EUR\u00a01.69"), "offer.landed shows"),
    "landed exactly": (lambda t: shown(t, "offer", "offer.landedTotal", "Landed ≈ EUR: 1.683 1,695.16"),
                       "offer.landedTotal shows"),
    "landed at a tier": (lambda t: cell(t, "offer", "offer.tiers", 1, 2, "≈ 2.93"), "offer.tiers shows"),
    "tier of nobody": (lambda t: cell(t, "offer", "offer.tiers", 1, 0, "200+"), "not the published ones"),
    "landed by another line": (lambda t: shown(t, "offer", "offer.line.fl-air", "Air freight\n≈ EUR\u00a02.85"),
                               "offer.line.fl-air shows"),
    "part of a cost": (lambda t: shown(t, "offer", "offer.breakdown", step(t, "offer")["facts"][
        "offer.breakdown"].replace("153.88", "153.89")), "no part of the cost"),
    "piece of a line": (lambda t: shown(t, "buying-list", "buying.table", [
        ["Item", "Quantity", "Landed", "Rules"], ["Cup", "600", "≈ EUR\u00a01.51 ≈ 900.00 in all", ""]]),
                        "another part of it"),
    "rate of home": (lambda t: shown(t, "home", "home.rate", "7.8886 mid-market"), "home.rate shows"),
    "rate of another time": (lambda t: shown(t, "home", "home.rateAge", "as of 7:50"), "home.rate shows"),
    "lowest of a chart": (lambda t: shown(t, "home", "home.rateChart", "EUR to CNY, since 19 Nov: low 7.8813 · high 7.8885"),
                          "home.rateChart shows"),
    "last point of a chart": (lambda t: cell(t, "home", "home.rateChart.data", 2, 1, "7.8886"), "no such rate"),
    "rate of a first day": (lambda t: shown(t, "checkout-rate", "payment.chart",
                                            "Mid rate, 19 Nov to 20 Nov: from 7.8813 to 7.8885"), "payment.chart shows"),
    "rate in a list": (lambda t: cell(t, "money", "money.rates", 1, 2, "7.8570"), "no such rate"),
    "rate of another day": (lambda t: cell(t, "money", "money.history", 2, 0, "18 Nov"), "no such rate"),
    "ends of a chart": (lambda t: shown(t, "money", "money.chart", "One EUR buys CNY\u00a07.8569; in these days between "
                                        "7.8496 and 7.8569"), "money.chart shows"),
    "rate of a division": (lambda t: shown(t, "checkout-review", "checkout.review.how", step(t, "checkout-review")[
        "facts"]["checkout.review.how"][:-1] + "0"), "checkout.review.how shows"),
    "rate out of the blue": (lambda t: shown(t, "home", "home.other", "7.1234"), "the rate is another one"),
    "weight": (lambda t: shown(t, "checkout-review", "checkout.review.weight", "1023.76 kg, 3.657 m³"), "nothing weighs"),
    "volume": (lambda t: shown(t, "checkout-review", "checkout.review.weight", "1023.75 kg, 3.658 m³"), "nothing weighs"),
    "sum of dues": (lambda t: step(t, "order-paid")["facts"]["order.dues"].append(["Sum", "", "9,893.61"]), "as the sum of"),
    "freight of no order": (lambda t: shown(t, "checkout-freight", "checkout.freight.fl-sea",
                                            "Sea LCL, ≈ CNY\u00a01,000.00"), "no order comes to"),
    "time of day offline": (lambda t: (shown(t, "reviewed-money", "room", "Saved 18:50"), shown(
        t, "offline-money", "room", "Saved 18:51")), "offline-money: room shows"),
    "estimate offline": (lambda t: (shown(t, "reviewed-quotes", "room", "about ≈ EUR\u00a01.68"), shown(
        t, "offline-quotes", "room", "about ≈ EUR\u00a01.69")), "offline-quotes: room shows"),
}


def main():
    failures = []

    def expect(condition, text):
        if not condition:
            failures.append(text)

    status, problems = run(recorded())
    expect(status == 0, f"the recorded tour does not pass: {problems[:3]}")
    for name, (tamper, word) in TAMPERS.items():
        tour = copy.deepcopy(recorded())
        tamper(tour)
        status, problems = run(tour)
        expect(status == 1 and any(word in p for p in problems), f"{name}: not caught ({problems[:3]})")
    # A tour may go on over a ten-minute mark: what was locked before it stays right.
    tour = recorded()
    publish(tour, "2026-11-20T07:50:00Z", "2026-11-20T07:50:01Z")
    status, problems = run(tour)
    expect(status == 0, f"rates that were published later are held against an earlier lock: {problems[:3]}")
    # A platform that misprices: the difference on a screen is an explanation, silence is none.
    tour = misprice(recorded())
    expect(run(tour, expect_misprice=True)[0] == 1, "a mispricing nobody showed passed")
    shown(tour, "checkout-review", "checkout.review.differences",
          [["Figure", "Ours CNY", "Platform CNY", "Difference CNY"], ["Total", "", "", "+0.01"]])
    status, problems = run(tour, expect_misprice=True)
    expect(status == 0, f"the difference that was shown was not seen: {problems[:3]}")
    expect(run(tour)[0] == 1, "a mispricing passed because it was shown")
    expect(run(recorded(), expect_misprice=True)[0] == 1, "a platform that priced rightly passed as mispricing")
    # Amounts as they are written.
    for text, wanted in (("EUR\u00a08,827.01", [("EUR", "8827.01")]), ("¥23.80", [("CNY", "23.80")]),
                         ("≈ EUR\u00a03.08", [("EUR", "3.08")]), ("−¥5.00", [("CNY", "5.00")]),
                         ("68,944.25 ÷ 7.8106", [(None, "68944.25"), (None, "7.81")]), ("941.85 kg", []), ("13.39 %", []),
                         ("EUR\u00a06,300.00 – 7,480.00", [("EUR", "6300.00"), ("EUR", "7480.00")]),
                         ("付款 EUR\u00a08,827.01，¥1,234.50", [("EUR", "8827.01"), ("CNY", "1234.50")]),
                         ("at 14:05, 2026-11-20, v1.2.3", []), ("RFQ-0319, 3,000 pieces", [])):
        found = [(f.currency, f"{float(f.value):.2f}") for f in figures(text)[0]]
        expect(found == wanted, f"\"{text}\" reads as {found}")
    for text in failures:
        print("selftest: " + text)
    print(f"selftest: {len(TAMPERS)} tampers, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
