# SPDX-License-Identifier: Apache-2.0
"""Which part of the platform's records a shown amount may come from: a page of one order is explained by that order and
what belongs to it, not by an amount of another one."""

# What object names begin with, and what the route of their page begins with: the rest of the route is the record's id.
RECORDS = (("order.", "orders/"), ("shipment.", "shipments/"), ("receipt.", "warehouse/receipt/"), ("rfq.", "quotes/"),
           ("payment.", "pay/order/"), ("payment.", "pay/shipment/"))
# What can be paid from.
BALANCES = "checkout.currency."
# Pages of what becomes an order: that order explains them.
BECOMING = (("checkout.", "checkout/"), ("payment.", "checkout/"), ("approval.", "approvals/"))
# What a page of no single record shows comes from these lists alone, as they are now and as what happened left them.
TOPICS = (
    ("money.", ("balances", "ledger", "conversions", "fee-books", "fx/rates", "fx/history")),
    ("stored.", ("stored-items", "fee-books")),
    ("warehouse.", ("receipts",)),
    ("shipments.", ("shipments",)),
    ("orders.", ("orders",)),
    ("quotes.", ("rfqs",)),
    ("approvals.", ("approvals",)),
    ("messages.", ("threads", "messages")),
    ("home.", ("balances", "conversions", "payments", "orders", "shipments", "rfqs", "receipts", "approvals", "fx/rates", "fx/history")),
)
# What happened, by what the kind of a journal's entry begins with, tells how things were before.
HAPPENED = {"balances": ("ledger.", "fx."), "orders": ("order.", "due.", "payment.", "refund."), "rfqs": ("rfq.",),
            "shipments": ("shipment.", "due.", "payment."), "approvals": ("approval.", "order.prepared")}
# Topics whose entities belong to a record when one names the other.
KIN = ("orders", "shipments", "payments", "refunds", "receipts", "stored-items", "rfqs", "approvals", "ledger",
       "conversions")


def words(value, found=None):
    """Every text in a tree of JSON."""
    found = set() if found is None else found
    if isinstance(value, str):
        found.add(value)
    elif isinstance(value, dict):
        for inner in value.values():
            words(inner, found)
    elif isinstance(value, list):
        for inner in value:
            words(inner, found)
    return found


class Scopes:
    """`explain`: (oracle, inputs, entries) → what explains amounts; asked once for every scope."""

    def __init__(self, oracle, inputs, entries, explain):
        self.oracle, self.inputs, self.entries, self.explain = oracle, inputs, entries, explain
        self.entities = [(topic, entity, words(entity)) for topic in KIN for entity in inputs.get(topic, [])]
        self.told = [(entry, words(entry["facts"])) for entry in entries]
        self.known = {}

    def of(self, route, name):
        """What may explain a fact of a page, or None where anything may."""
        if name.startswith(BALANCES):
            return self.made(("balances", "ledger", "conversions"), self.lists)
        for prefix, place in RECORDS:
            if name.startswith(prefix) and route.startswith(place):
                return self.made(route[len(place):], self.record)
        for prefix, place in BECOMING:
            if name.startswith(prefix) and route.startswith(place):
                placed = next((entry["facts"]["orderId"] for entry in self.entries if entry["kind"] == "order.placed"), None)
                return placed and self.made(placed, self.record)
        for prefix, topics in TOPICS:
            if name.startswith(prefix):
                return self.made(topics, self.lists)
        return None

    def made(self, key, make):
        if key not in self.known:
            self.known[key] = make(key)
        return self.known[key]

    def lists(self, topics):
        kinds = tuple(kind for topic in topics for kind in HAPPENED.get(topic, ()))
        return self.explain(self.oracle, {topic: self.inputs.get(topic, []) for topic in topics},
                            [entry for entry in self.entries if kinds and entry["kind"].startswith(kinds)])

    def record(self, record):
        """A record, what it names and what names it; and what happened to these."""
        # What was made here keeps the address it had before the platform knew it.
        own = next((entity for _, entity, _ in self.entities if record in (entity["id"], entity.get("clientRef"))), None)
        if own is None:
            return None
        its = {own["id"]} | {due["id"] for due in own.get("dues", [])}
        named = words(own)
        inputs, ids = {}, set(its)
        for topic, entity, said in self.entities:
            if entity["id"] in named or its & said:
                inputs.setdefault(topic, []).append(entity)
                ids |= {entity["id"]} | {due["id"] for due in entity.get("dues", [])}
                ids |= {entity[member] for member in ("preparedId", "fxQuoteId", "approvalId") if member in entity}
        ids |= {entry["facts"]["preparedId"] for entry, _ in self.told
                if entry["kind"] == "order.placed" and entry["facts"]["orderId"] in ids}
        inputs["fee-books"] = self.inputs["fee-books"]
        inputs["offers"] = self.inputs.get("offers", [])
        return self.explain(self.oracle, inputs, [entry for entry, said in self.told if ids & said])
