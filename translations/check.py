#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check.py ROOT: every text of the program is in every .ts file and translated; no placeholder was lost on the way."""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

PLACEHOLDER = re.compile(r"%L?\d|%n")


def messages(path):
    rows = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [f.text or "" for f in translation.iter("numerusform")] or [translation.text or ""]
            rows[(name, message.findtext("source"), message.findtext("comment"))] = (
                message.get("numerus") == "yes", translation.get("type"), forms)
    return rows


def main():
    root = Path(sys.argv[1]).resolve()
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for language in ("en", "zh_CN"):
            shutil.copy(root / f"translations/tradewind_{language}.ts", folder)
        subprocess.run(["bash", str(root / "translations/update.sh"), folder], check=True)
        count = 0
        for language in ("en", "zh_CN"):
            kept = messages(root / f"translations/tradewind_{language}.ts")
            fresh = messages(Path(folder) / f"tradewind_{language}.ts")
            for key in fresh.keys() - kept.keys():
                problems.append(f"{language}: not in the .ts file: {key[0]}: {key[1]!r}")
            for key in kept.keys() - fresh.keys():
                problems.append(f"{language}: no longer in the program: {key[0]}: {key[1]!r}")
            for key, (numerus, kind, forms) in kept.items():
                count += 1
                if language == "en" and not numerus:
                    continue  # the source text is the English text
                if kind == "unfinished" or not all(forms):
                    problems.append(f"{language}: unfinished: {key[0]}: {key[1]!r}")
                    continue
                wanted = set(PLACEHOLDER.findall(key[1]))
                for form in forms:
                    found = set(PLACEHOLDER.findall(form))
                    if found - wanted or (wanted - {"%n"}) - found:
                        problems.append(f"{language}: placeholders differ: {key[1]!r} -> {form!r}")
    for problem in problems[:60]:
        print(problem)
    print(f"{count} texts, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
