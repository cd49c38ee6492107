#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the examples of the contract's schemas, with the members each schema requires, to examples.json beside this
script. With --check: says whether that file is what would be written (77: PyYAML is missing, not checked)."""

import json
import sys
from pathlib import Path

try:
    import yaml
except ImportError:
    print("SKIPPED: PyYAML is not installed")
    sys.exit(77)

here = Path(__file__).resolve().parent
contract = here.parents[3] / "services/wire/platform-v1.openapi.yaml"
schemas = yaml.load(contract.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))["components"]["schemas"]
result = {
    name: {"required": schema.get("required", []), "example": example}
    for name, schema in schemas.items()
    for example in schema.get("examples", [])[:1]
    if name[0].isupper()
}
text = json.dumps(result, ensure_ascii=False, indent=1) + "\n"
target = here / "examples.json"
if "--check" in sys.argv:
    if target.read_text(encoding="utf-8") != text:
        print(f"{target.name} is not what the contract says; run {Path(__file__).name}")
        sys.exit(1)
else:
    target.write_text(text, encoding="utf-8")
