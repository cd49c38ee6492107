#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check.py ROOT: every text of the program is in every .ts file and translated; no placeholder was lost on the way;
Chinese, the program's and the demo platform's, keeps to the words of README.md, and to its rule on spaces."""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

PLACEHOLDER = re.compile(r"%L?\d|%n")
HAN = "[\u4e00-\u9fff]"
SPACED = re.compile(rf"{HAN} [A-Za-z0-9%]|[A-Za-z0-9%] {HAN}|[0-9] %(?![0-9Ln])")
# Formats of dates and places of two parts keep their space.
SPACES = ("format of a moment", "day and time")
LITERAL = re.compile(r'u?"((?:[^"\\\n]|\\.)*)"')
# Names of goods and of carriers are set as their owners set them.
NAMES = ("services/sandbox/world/", "services/sandbox/modules/orders/suppliers.cpp")


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


def never(readme):
    """[(regular expression, the word to use)] of the table in README.md."""
    rows = []
    for line in readme.read_text(encoding="utf-8").splitlines():
        cells = [c.strip().replace("\\|", "|") for c in re.split(r"(?<!\\)\|", line)]
        if len(cells) == 5 and cells[3] and cells[3] != "never" and not cells[3].startswith("---"):
            rows.append((re.compile(cells[3]), cells[2]))
    return rows


def chinese(key, form, words):
    """What README.md has against one text."""
    for word, instead in words:
        if word.search(form):
            yield f"\"{word.search(form).group(0)}\" is {instead}"
    if key[2] not in SPACES and SPACED.search(form):
        yield f"space in \"{SPACED.search(form).group(0)}\""


def platform(root, words):
    """(how many Chinese texts the demo platform has, what README.md has against them)."""
    count, problems = 0, []
    for source in sorted((root / "services/sandbox").rglob("*.cpp")):
        name = source.relative_to(root).as_posix()
        for line, text in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
            for form in LITERAL.findall(text):
                if not re.search(HAN, form):
                    continue
                count += 1
                problems += [f"{name}:{line}: {why}: {form!r}" for why in chinese((name, form, None), form, words)
                             if not (why.startswith("space") and name.startswith(NAMES))]
    return count, problems


def main():
    root = Path(sys.argv[1]).resolve()
    words = never(root / "translations/README.md")
    told, problems = platform(root, words)
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
                    if language == "zh_CN":
                        problems += [f"{language}: {why}: {key[0]}: {key[1]!r} -> {form!r}"
                                     for why in chinese(key, form, words)]
    for problem in problems[:60]:
        print(problem)
    print(f"{count} texts and {told} of the demo platform, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
