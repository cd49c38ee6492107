#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""inputs.py PLATFORM OUT: writes OUT/inputs.json: what the platform publishes (fee books, freight lines, duty rules,
rates) and the merchant's records, as an independent client reads them; and OUT/journal.json: the platform's own list
of every effect. PLATFORM is an address, or the folder of a demo platform together with the program that serves it:
inputs.py FOLDER OUT PROGRAM [ARGUMENT…]."""

import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "contract"))
from signin import sign_in  # noqa: E402

LISTS = ("fee-books", "freight-lines", "duty-rules", "fx/rates", "balances", "ledger", "conversions", "payments",
         "refunds", "orders", "shipments", "receipts", "stored-items", "rfqs", "approvals", "approval-rules", "threads",
         "addresses")
DETAILED = ("orders", "shipments", "payments", "rfqs", "receipts")


class Reader:
    def __init__(self, platform):
        self.platform = platform.rstrip("/")
        self.token = sign_in(self.platform)

    def get(self, path):
        request = urllib.request.Request(self.platform + path, headers={"Authorization": "Bearer " + self.token})
        with urllib.request.urlopen(request, timeout=60) as reply:
            return json.load(reply)

    def lines(self, path):
        """A list that comes as a line each."""
        request = urllib.request.Request(self.platform + path, headers={
            "Authorization": "Bearer " + self.token, "Accept": "application/x-ndjson", "Accept-Encoding": "identity"})
        with urllib.request.urlopen(request, timeout=60) as reply:
            for line in reply:
                yield json.loads(line)

    def items(self, path):
        found, cursor = [], None
        while True:
            page = self.get(path + "?limit=200" + ("&cursor=" + urllib.parse.quote(cursor) if cursor else ""))
            found += page["items"]
            cursor = page["nextCursor"]
            if not cursor:
                return found


def offers_shown(reader, out):
    """The ids of the offers whose page the tour was on, and of those that may stand in its lists: all whose name does."""
    tour = os.path.join(out, "tour.json")
    if not os.path.exists(tour):
        return set(), set()
    shown, names = set(), set()
    with open(tour, encoding="utf-8") as file:
        for step in json.load(file)["steps"]:
            shown |= set(re.findall(r"o-\d+", str(step["facts"].get("offer.number", ""))))
            for fact in ("catalogue.table", "catalogue.cards"):
                names |= {row[0] for row in step["facts"].get(fact, [])[1:]}
    listed = set()
    for line in reader.lines("/v1/catalogue/snapshot"):
        offer = line.get("offerSummary") or line.get("offer") or {}
        # A row has the name in the reader's language, and below it the original where that is another one.
        if names & {offer.get("titleOriginal"), f"{offer.get('title')} {offer.get('titleOriginal')}", offer.get("title")}:
            listed.add(offer["id"])
    return shown, listed


def read(platform, out):
    reader = Reader(platform)
    inputs = {path: reader.items("/v1/" + path) for path in LISTS}
    for path in DETAILED:
        if inputs[path] and "dues" not in inputs[path][0]:
            inputs[path] = [reader.get(f"/v1/{path}/{urllib.parse.quote(i['id'])}") for i in inputs[path]]
    inputs["fx/history"] = [reader.get(f"/v1/fx/rates/{r['id']}/history") for r in inputs["fx/rates"]]
    inputs["company"] = reader.get("/v1/company")
    inputs["messages"] = [m for t in inputs["threads"] for m in reader.items(f"/v1/threads/{t['id']}/messages")]
    shown, listed = offers_shown(reader, out)
    for approval in inputs["approvals"]:
        shown |= {line["offerId"] for line in approval["content"]["lines"] if "offerId" in line}
    inputs["offers"] = [reader.get("/v1/offers/" + o) for o in sorted(shown | listed)]
    os.makedirs(out, exist_ok=True)
    journal, after = [], 0
    while True:
        page = reader.get(f"/sandbox/journal?after={after}&limit=1000")["entries"]
        journal += page
        if not page:
            break
        after = page[-1]["seq"]
    for name, value in (("inputs.json", inputs), ("journal.json", {"entries": journal})):
        with open(os.path.join(out, name), "w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False, indent=1)


def main():
    where, out = sys.argv[1], sys.argv[2]
    if where.startswith("http"):
        read(where, out)
        return
    program = subprocess.Popen([*sys.argv[3:], "--listen", "127.0.0.1:0", "--data", where, "--controls",
                                "--exit-with-parent"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        read(json.loads(program.stdout.readline())["url"], out)
    finally:
        program.stdin.close()
        program.terminate()
        program.wait()


if __name__ == "__main__":
    main()
