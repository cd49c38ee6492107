#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""plant.py FRONT PLATFORM: breaks the contract on purpose, once in a request and once in a reply, through the front. It
keeps these violations apart; the report fails when it does not have both, so that a proxy that no longer tells cannot
pass for a contract that holds."""

import json
import sys
import urllib.error
import urllib.request

from signin import sign_in


def send(url, body=None, headers=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json", **(headers or {})})
    try:
        with urllib.request.urlopen(request, timeout=60) as reply:
            reply.read()
    except urllib.error.HTTPError as answer:
        answer.read()


def main():
    front, platform = (argument.rstrip("/") for argument in sys.argv[1:3])
    signed_in = {"Authorization": "Bearer " + sign_in(platform)}
    send(front + "/v1/orders/prepare", {"lines": 5}, {**signed_in, "Tradewind-Planted": "request"})
    # A page of HTML where JSON is promised, as a hotel's network answers.
    send(platform + "/sandbox/faults", {"kind": "html", "path": "^/v1/me$", "times": 1})
    send(front + "/v1/me", None, {**signed_in, "Tradewind-Planted": "reply"})


if __name__ == "__main__":
    main()
