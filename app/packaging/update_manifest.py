#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""update_manifest.py --page URL [--days 90] SYSTEM=FILE… > latest.json

The manifest that the program reads when somebody asks for updates: version (of product.json), where people read of it,
how long the word is good, and size and SHA-256 of each package. SYSTEM is linux-x86_64, windows-x86_64, macos-arm64 …

Sign it with the key whose public half stands in product.json, and publish both files at its address:

    minisign -S -s tradewind.key -m latest.json -t "tradewind VERSION"      # writes latest.json.minisig

Sign a new one before the old one expires, even when nothing is new: programs take an expired one for held back. A
version that was announced is never taken back: programs refuse a lower one. Withdraw it by announcing a higher one."""

import argparse
import datetime
import hashlib
import json
import re
import sys
from pathlib import Path

PRODUCT = json.loads((Path(__file__).parent / "product.json").read_text(encoding="utf-8"))
LONGEST_DAYS = 200  # as UpdateManifest::kLongestDays


def package(text):
    system, _, name = text.partition("=")
    if not re.fullmatch(r"[a-z]{1,16}-[a-z0-9_]{1,16}", system) or not name:
        sys.exit(f"not SYSTEM=FILE: {text}")
    data = Path(name).read_bytes()
    return {"system": system, "name": Path(name).name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def main():
    parser = argparse.ArgumentParser(description="makes the update manifest of a release")
    parser.add_argument("--page", required=True)
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("packages", nargs="+", metavar="SYSTEM=FILE")
    given = parser.parse_args()
    if not given.page.startswith("https://"):
        parser.error("--page wants an https address")
    if not 1 <= given.days <= LONGEST_DAYS:
        parser.error(f"--days is 1 to {LONGEST_DAYS}")
    now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
    stamp = "%Y-%m-%dT%H:%M:%SZ"
    json.dump({
        "format": 1,
        "program": PRODUCT["package"],
        "version": PRODUCT["version"],
        "issuedAt": now.strftime(stamp),
        "expiresAt": (now + datetime.timedelta(days=given.days)).strftime(stamp),
        "page": given.page,
        "packages": [package(text) for text in given.packages],
    }, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
