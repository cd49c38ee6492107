#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""report.py REPORT CONTRACT: prints what the contract run found; exit 1 on a violation, on an operation of an enabled
module that was never called, or when the violations planted in a request and in a reply were not noticed. Operations under a tag with x-tradewind-reserved belong to modules that are off."""

import json
import sys

import yaml


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        report = json.load(file)
    with open(sys.argv[2], encoding="utf-8") as file:
        contract = yaml.safe_load(file)
    reserved = {tag["name"] for tag in contract.get("tags", []) if tag.get("x-tradewind-reserved")}
    off = set()
    for item in contract["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict) and reserved & set(operation.get("tags", [])):
                off.add(operation.get("operationId"))
    never = [name for name in report["neverCalled"] if name not in off]
    print(f"{report['requests']} requests, {len(report['violations'])} violations, "
          f"{len(never)} operations never called")
    for entry in report["violations"][:20]:
        print(json.dumps(entry, indent=1, ensure_ascii=False))
    if never:
        print("Never called: " + ", ".join(never))
    missed = [where for where in ("request", "reply") if not report["planted"].get(where)]
    if missed:
        print("Planted violations that nobody noticed: " + ", ".join(missed))
    return 1 if report["violations"] or never or missed or not report["requests"] else 0


if __name__ == "__main__":
    sys.exit(main())
