#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""product.py check ROOT: files that cannot be generated from product.json say the same as it does.
product.py get KEY: prints one value, for scripts."""

import json
import sys
from pathlib import Path

product = json.loads((Path(__file__).parent / "product.json").read_text(encoding="utf-8"))


def check(root):
    vcpkg = json.loads((root / "vcpkg.json").read_text(encoding="utf-8"))
    expected = {"name": product["package"], "version": product["version"], "description": product["summary"],
                "license": product["license"]}
    wrong = [f"vcpkg.json: {key} is {vcpkg.get(key)!r}, product.json says {value!r}"
             for key, value in expected.items() if vcpkg.get(key) != value]
    manifest = root / "app/packaging/linux/flatpak" / f"{product['identifier']}.yaml"
    if not manifest.exists() or f"id: {product['identifier']}\n" not in manifest.read_text(encoding="utf-8"):
        wrong.append(f"{manifest} is not there or has another id")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["check"] and len(sys.argv) == 3:
        sys.exit(check(Path(sys.argv[2])))
    if sys.argv[1:2] == ["get"] and len(sys.argv) == 3:
        print(product[sys.argv[2]])
        sys.exit(0)
    sys.exit(__doc__)
