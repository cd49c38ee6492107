#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""walk.py PLATFORM: an independent client that calls every operation of the contract with valid requests, in the order
a merchant would: lists and details, a quote with a counter, an approval by a second user, an order, two payments, the
goods into store and out of it, and all the smaller acts. PLATFORM is the address of the front, which keeps the record of
what was called and holds the answers against the contract. Exit 1: an answer that a valid request should not get."""

import hashlib
import http.client
import json
import sys
import urllib.parse
import uuid

from signin import sign_in

ASKS = ("/prepare", "/preview", "/resolve", "/fx/quotes")


class Caller:
    """One signed-in user."""

    def __init__(self, platform, account):
        self.platform = platform.rstrip("/")
        address = urllib.parse.urlsplit(self.platform)
        self.connection = http.client.HTTPConnection(address.hostname, address.port, timeout=120)
        self.token = sign_in(self.platform, account)

    def raw(self, method, path, body=None, headers=None):
        all_headers = {"Authorization": "Bearer " + self.token, "Accept": "application/json"}
        all_headers.update(headers or {})
        self.connection.request(method, path, body, all_headers)
        reply = self.connection.getresponse()
        data = reply.read()
        if reply.status >= 400:
            raise RuntimeError(f"{method} {path}: {reply.status} {data[:600].decode(errors='replace')}")
        return reply, data

    def get(self, path):
        return json.loads(self.raw("GET", path)[1])

    def items(self, path):
        """A whole list."""
        found, cursor = [], None
        while True:
            mark = "&" if "?" in path else "?"
            page = self.get(path + mark + "limit=200" + ("&cursor=" + urllib.parse.quote(cursor) if cursor else ""))
            found += page["items"]
            cursor = page["nextCursor"]
            if not cursor:
                return found

    def send(self, method, path, body, headers=None):
        all_headers = {"Content-Type": "application/json"}
        if path.startswith("/v1") and not path.endswith(ASKS):
            body = dict(body, clientRef=str(uuid.uuid4()))
            all_headers["Idempotency-Key"] = str(uuid.uuid4())
        all_headers.update(headers or {})
        return json.loads(self.raw(method, path, json.dumps(body).encode(), all_headers)[1])

    def post(self, path, body):
        return self.send("POST", path, body)

    def refused(self, path, body, slug):
        """Something the platform says no to: with old and new value of what failed."""
        try:
            self.post(path, body)
        except RuntimeError as error:
            if slug in str(error) and '"changes"' in str(error):
                return
            raise
        raise RuntimeError(f"POST {path}: expected {slug}")

    def beat(self, name, **about):
        return self.post("/sandbox/story", dict(about, beat=name))


def money(value, currency):
    return {"amount": value, "currency": currency}


def session_and_catalogue(user):
    discovery = user.get("/.well-known/oauth-authorization-server")
    query = {"response_type": "code", "client_id": "tradewind-desktop", "redirect_uri": "http://127.0.0.1:9/callback",
             "state": "walk", "code_challenge": "A" * 43, "code_challenge_method": "S256"}
    user.raw("GET", discovery["authorization_endpoint"] + "?" + urllib.parse.urlencode(query), None,
             {"Accept": "text/html"})
    for path in ("/v1/me", "/v1/capabilities", "/v1/company", "/v1/categories"):
        user.get(path)
    for stream in ("catalogue", "records"):
        page = user.get(f"/v1/changes/{stream}?limit=200")
        user.get(f"/v1/changes/{stream}?limit=200&since=" + urllib.parse.quote(page["nextCursor"]))
    supplier = user.get("/v1/suppliers?limit=3")["items"][0]
    user.get("/v1/suppliers/" + supplier["id"])
    found = user.get("/v1/offers?q=tumbler&limit=5&sort=-sold")["items"][0]
    offer = user.get("/v1/offers/" + found["id"])
    user.raw("GET", f"/v1/images/{offer['imageId']}?w=96", None, {"Accept": "*/*"})
    user.post("/v1/offers/resolve", {"inputs": [offer["id"], "no such thing"]})
    user.send("PUT", "/v1/follows/" + offer["id"], {"active": True, "price": True, "stock": True, "delisting": True})
    for path in ("follows", "members", "approval-rules", "freight-lines", "duty-rules", "fee-books"):
        user.items("/v1/" + path)
    first_bytes(user, "/v1/catalogue/snapshot", "application/x-ndjson")
    first_bytes(user, "/v1/changes/events", "text/event-stream")
    return offer


def first_bytes(user, path, media):
    """Opens a stream and goes away again."""
    address = urllib.parse.urlsplit(user.platform)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=30)
    connection.request("GET", path, None, {"Authorization": "Bearer " + user.token, "Accept": media,
                                           "Accept-Encoding": "identity"})
    reply = connection.getresponse()
    if reply.status != 200:
        raise RuntimeError(f"GET {path}: {reply.status}")
    if media == "application/x-ndjson":
        reply.read(1000)
    connection.close()


def conversation(user, subject):
    data = b"What the label says.\n"
    sha = hashlib.sha256(data).hexdigest()
    user.raw("PUT", "/v1/files/" + sha, data, {"Content-Type": "application/octet-stream"})
    if user.raw("GET", "/v1/files/" + sha, None, {"Accept": "application/octet-stream"})[1] != data:
        raise RuntimeError("a file came back changed")
    file = {"sha256": sha, "name": "label.txt", "mediaType": "text/plain", "size": len(data)}
    thread = user.post("/v1/threads", {"subject": subject, "text": "Is the label right?", "lang": "en",
                                       "visibility": "shared", "files": [file]})["entity"]
    user.post(f"/v1/threads/{thread['id']}/messages", {"text": "Please check it today.", "lang": "en",
                                                       "visibility": "shared", "files": []})
    user.items("/v1/threads")
    messages = user.items(f"/v1/threads/{thread['id']}/messages")
    user.send("PUT", f"/v1/threads/{thread['id']}/read", {"messageId": messages[-1]["id"]})
    return file


def request_for_quote(user, offer, title):
    def pieces(value):
        return {"value": value, "unit": offer["unit"]}

    body = {"title": title, "serviceMode": "full_service", "currency": "CNY", "addressId": "adr-nordhafen-1",
            "incoterm": "DAP", "incotermPlace": "Hamburg",
            "scenarios": [{"id": "A", "name": "3000"}, {"id": "B", "name": "5000"}],
            "lines": [{"id": "L1", "offerId": offer["id"], "skuId": offer["skus"][0]["id"], "title": offer["title"],
                       "spec": "Laser logo", "quantities": [{"scenarioId": "A", "quantity": pieces("3000")},
                                                            {"scenarioId": "B", "quantity": pieces("5000")}],
                       "sample": False, "qcPlan": "aql", "files": []}],
            "splits": [], "note": "", "files": []}
    return user.post("/v1/rfqs", body)["id"]


def latest(user, rfq):
    rounds = user.get("/v1/rfqs/" + rfq)["rounds"][-1]
    return rounds, {"roundNo": rounds["no"], "contentHash": rounds["contentHash"]}


def quotes(user, offer, file):
    declined = request_for_quote(user, offer, "To be declined")
    user.beat("supplier_answer", rfqId=declined)
    user.post(f"/v1/rfqs/{declined}/decline", {"expect": latest(user, declined)[1], "reason": "Too expensive."})

    cancelled = request_for_quote(user, offer, "To be cancelled")
    user.beat("info_request", rfqId=cancelled)
    asked = user.get("/v1/rfqs/" + cancelled)["infoRequests"][-1]
    user.post(f"/v1/rfqs/{cancelled}/answer", {"infoRequestId": asked["id"], "text": "Yes.", "files": [file]})
    user.post(f"/v1/rfqs/{cancelled}/cancel", {"reason": "Bought elsewhere."})

    taken = request_for_quote(user, offer, "Tumblers for spring")
    user.beat("supplier_answer", rfqId=taken)
    user.post(f"/v1/rfqs/{taken}/renewal", {"expect": latest(user, taken)[1], "hours": 24, "note": "Our approver is away."})
    user.beat("supplier_answer", rfqId=taken)
    first, expect = latest(user, taken)
    lower = f"{float(first['lines'][0]['unitPrice']['amount']) * 0.96:.2f}"
    user.post(f"/v1/rfqs/{taken}/counter", {
        "expect": expect, "note": "For 3,000.", "depositBp": 3000,
        "lines": [{"lineId": "L1", "scenarioId": "A", "unitPrice": money(lower, "CNY"),
                   "toolingFee": money("0.00", "CNY"), "leadDays": 20}]})
    user.beat("supplier_answer", rfqId=taken)
    last, expect = latest(user, taken)
    user.post(f"/v1/rfqs/{taken}/accept", {"expect": expect, "scenarioId": "A"})
    user.items("/v1/rfqs")
    return {"kind": "round", "rfqId": taken, "roundNo": last["no"], "roundHash": last["contentHash"], "scenarioId": "A"}


def order(user, approver, source):
    request = {"source": source, "serviceMode": "full_service", "addressId": "adr-nordhafen-1", "incoterm": "DAP",
               "incotermPlace": "Hamburg", "freightLineId": "fl-sea", "paymentCurrency": "EUR"}
    prepared = user.post("/v1/orders/prepare", request)
    day = prepared["preparedAt"][:10]
    until = f"{int(day[:4]) + 1}{day[4:8]}01T12:00:00Z"

    def ask():
        return user.post("/v1/approvals", {"preparedId": prepared["id"], "contentHash": prepared["contentHash"],
                                           "maxTotal": money("20000.00", "EUR"), "validUntil": until,
                                           "note": "Spring."})["entity"]

    withdrawn = ask()
    user.post(f"/v1/approvals/{withdrawn['id']}/withdraw", {"reason": "Quantities change."})
    approval = ask()
    approver.items("/v1/approvals")
    approver.get("/v1/approvals/" + approval["id"])
    approver.post(f"/v1/approvals/{approval['id']}/decision", {
        "decision": "approve", "comment": "Fine.",
        "expect": {"contentHash": approval["contentHash"], "maxTotal": approval["maxTotal"]}})
    prepared = user.post("/v1/orders/prepare", request)
    placed = user.post("/v1/orders", {
        "preparedId": prepared["id"], "approvalId": approval["id"],
        "expect": {"contentHash": prepared["contentHash"], "total": prepared["total"]}, "memo": "Quick, please."})
    made = placed["entity"]
    user.get("/v1/operations?clientRef=" + placed["clientRef"])
    user.post(f"/v1/orders/{made['id']}/memo", {"text": "With the new label."})
    user.items("/v1/orders")
    return made["id"]


def lock(user, body):
    quote = user.post("/v1/fx/quotes", body)
    return user.get("/v1/fx/quotes/" + quote["id"])


def pay(user, path):
    """Pays what is due on an order or shipment."""
    dues = [d for d in user.get(path)["dues"] if d["state"] == "due"]
    total = dues[0]["amount"]
    quote = lock(user, {"sellCurrency": "EUR", "buyCurrency": "CNY", "buyAmount": total})
    # The payment comes when the platform has published other rates already.
    user.post("/sandbox/clock", {"advanceSeconds": 600})
    user.items("/v1/fx/rates")
    payment = user.post("/v1/payments", {
        "dueIds": [dues[0]["id"]], "method": "balance", "currency": "EUR", "fxQuoteId": quote["id"],
        "expect": {"total": total, "debit": quote["sellAmount"]}})["entity"]
    user.get("/v1/payments/" + payment["id"])


def money_matters(user):
    method = next(m for m in user.get("/v1/balances/EUR/funding")["methods"] if m["kind"] == "pretend_transfer")
    user.post("/v1/balances/EUR/funding", {"methodId": method["id"], "amount": money("60000.00", "EUR")})
    user.items("/v1/fx/rates")
    user.get("/v1/fx/rates/EUR-CNY/history")
    quote = lock(user, {"sellCurrency": "EUR", "buyCurrency": "USD", "sellAmount": money("100.00", "EUR")})
    user.post("/v1/conversions", {"fxQuoteId": quote["id"],
                                  "expect": {"sell": quote["sellAmount"], "buy": quote["buyAmount"]}})
    for path in ("balances", "ledger", "conversions", "payments", "refunds"):
        user.items("/v1/" + path)


def until_stored(user, order_id):
    for _ in range(60):
        user.beat("next", orderId=order_id)
        if any(due["state"] == "due" for due in user.get("/v1/orders/" + order_id)["dues"]):
            pay(user, "/v1/orders/" + order_id)
        for receipt in user.items("/v1/receipts"):
            if receipt["orderId"] == order_id and receipt["state"] == "awaiting_decision":
                full = user.get("/v1/receipts/" + receipt["id"])
                option = full["decision"]["options"][0]
                expect = {"deadline": full["decision"]["deadline"]}
                expect.update({k: option[k] for k in ("credit", "cost") if k in option})
                user.post(f"/v1/receipts/{receipt['id']}/decision", {"choice": option["choice"], "note": "",
                                                                     "expect": expect})
        if user.get("/v1/orders/" + order_id)["state"] in ("in_warehouse", "completed"):
            return [i for i in user.items("/v1/stored-items") if i["orderId"] == order_id and i["state"] == "stored"]
    raise RuntimeError("the goods never came into store")


def addresses(user):
    address = {"kind": "delivery", "label": "Second store", "company": "Nordhafen Living GmbH", "person": "Jonas Feld",
               "phone": "+49 40 555 0100", "lines": ["Elbdeich 62"], "postalCode": "20539", "city": "Hamburg",
               "region": "Hamburg", "country": "DE", "archived": False}
    made = user.post("/v1/addresses", {"address": address})["entity"]
    user.send("PATCH", "/v1/addresses/" + made["id"], {"address": dict(address, label="Store 2")},
              {"If-Match": f'"{made["version"]}"'})
    user.items("/v1/addresses")


def shipment(user, stored):
    parts = [{"storedItemId": i["id"], "quantity": i["quantity"]} for i in stored]
    body = {"addressId": "adr-nordhafen-1", "incoterm": "DAP", "items": parts, "services": [], "insured": True}

    def submit():
        preview = user.post("/v1/shipments/preview", body)
        option = next(o for o in preview["options"] if o["freightLineId"] == "fl-sea")
        return user.post("/v1/shipments", dict(
            body, freightLineId="fl-sea", declaration=preview["declaration"],
            expect={"maxTotal": option["high"]}))["entity"]["id"]

    user.post(f"/v1/shipments/{submit()}/cancel", {"reason": "By another line."})
    sent = submit()
    for _ in range(80):
        user.beat("next", shipmentId=sent)
        state = user.get("/v1/shipments/" + sent)["state"]
        if state == "awaiting_payment2":
            pay(user, "/v1/shipments/" + sent)
        if state == "delivered":
            user.items("/v1/shipments")
            return
    raise RuntimeError("the goods never arrived")


def bought_and_cancelled(user, offer):
    """From the published prices; paid and then cancelled, which gives a refund."""
    line = {"offerId": offer["id"], "skuId": offer["skus"][0]["id"],
            "quantity": {"value": offer["moq"], "unit": offer["unit"]}, "qcPlan": "basic",
            "services": [{"kind": "photos"}]}
    prepared = user.post("/v1/orders/prepare", {
        "source": {"kind": "buying_list"}, "lines": [line], "serviceMode": "full_service",
        "addressId": "adr-nordhafen-1", "incoterm": "DAP", "incotermPlace": "Hamburg", "freightLineId": "fl-air",
        "paymentCurrency": "EUR"})
    wanted = {"preparedId": prepared["id"], "expect": {
        "contentHash": prepared["contentHash"], "total": prepared["total"],
        "stock": [{"lineNo": 1, "atLeast": offer["moq"]}]}}
    user.beat("restock", offerId=offer["id"], each=1)
    if float(offer["moq"]) > 1:
        user.refused("/v1/orders", wanted, "out-of-stock")
    user.beat("restock", offerId=offer["id"])
    made = user.post("/v1/orders", wanted)["entity"]
    pay(user, "/v1/orders/" + made["id"])
    state = user.get("/v1/orders/" + made["id"])["state"]
    user.refused(f"/v1/orders/{made['id']}/cancel", {"reason": "Late.", "expect": {"state": made["state"]}},
                 "state-conflict")
    user.post(f"/v1/orders/{made['id']}/cancel", {"reason": "Season is over.", "expect": {"state": state}})


def main():
    platform = sys.argv[1]
    user, approver = Caller(platform, "u-marta"), Caller(platform, "u-ida")
    offer = session_and_catalogue(user)
    money_matters(user)
    addresses(user)
    file = conversation(user, {"topic": "rfq", "id": user.items("/v1/rfqs")[0]["id"]})
    order_id = order(user, approver, quotes(user, offer, file))
    pay(user, "/v1/orders/" + order_id)
    bought_and_cancelled(user, offer)
    user.items("/v1/refunds")
    stored = until_stored(user, order_id)
    item = user.get("/v1/stored-items/" + stored[0]["id"])
    rule = next(r for b in user.items("/v1/fee-books") for r in b["rules"]
                if r["kind"] == "photos" and "validTo" not in r)
    user.post(f"/v1/stored-items/{item['id']}/services", {
        "kind": "photos", "quantity": "10", "note": "The lid.",
        "expect": {"fee": money(f"{float(rule['fixed']['amount']) * 10:.2f}", "CNY")}})
    shipment(user, stored)
    discovery = user.get("/.well-known/oauth-authorization-server")
    user.raw("POST", discovery["revocation_endpoint"], urllib.parse.urlencode(
        {"token": approver.token, "client_id": "tradewind-desktop"}).encode(),
        {"Content-Type": "application/x-www-form-urlencoded"})
    print("walk: every step was answered")


if __name__ == "__main__":
    try:
        main()
    except (RuntimeError, OSError, StopIteration, KeyError, IndexError) as error:
        print(f"walk: {type(error).__name__}: {error}")
        sys.exit(1)
