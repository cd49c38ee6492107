#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""snapshot.py PLATFORM CONTRACT LINES: validates the first lines of the catalogue snapshot one by one against the
contract's line schema; a snapshot that has fewer is a failure. Signs in through the platform's own pages, as any client
would."""

import json
import sys
import urllib.request

import jsonschema
import yaml

from signin import sign_in


def main():
    platform, contract_file, limit = sys.argv[1].rstrip("/"), sys.argv[2], int(sys.argv[3])
    with open(contract_file, encoding="utf-8") as file:
        contract = yaml.safe_load(file)
    schema = {"$ref": "#/components/schemas/SnapshotLine", "components": contract["components"]}
    validator = jsonschema.Draft202012Validator(schema)
    request = urllib.request.Request(platform + "/v1/catalogue/snapshot", headers={
        "Authorization": "Bearer " + sign_in(platform), "Accept": "application/x-ndjson",
        "Accept-Encoding": "identity"})
    count = bad = 0
    with urllib.request.urlopen(request, timeout=60) as reply:
        for line in reply:
            count += 1
            for error in validator.iter_errors(json.loads(line)):
                bad += 1
                print(f"line {count}: {error.json_path}: {error.message[:300]}")
            if count >= limit or bad > 20:
                break
    print(f"snapshot: {count} of {limit} lines checked, {bad} violations")
    return 1 if bad or count < limit else 0


if __name__ == "__main__":
    sys.exit(main())
