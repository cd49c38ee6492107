#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""programs.py BIN MAN COMPLETION VERSION: what the three programs say of themselves agrees.

Every option and command of --help is in the man page and the other way round, --version is the product's, and the
completion of bash proposes exactly the options of --help."""

import os
import re
import subprocess
import sys
from pathlib import Path

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
COMMAND = re.compile(r"^  ([a-z][a-z-]*) ", re.MULTILINE)
COMPLETE = """
source "$1"
COMP_WORDS=("$2" "$3"); COMP_CWORD=1
_tradewind
printf '%s\\n' "${COMPREPLY[@]}"
"""


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def main(binaries, man, completion, version):
    wrong = []
    for name in ("tradewind", "tradewind-cli", "tradewind-sandbox"):
        program = str(binaries / name)
        text = run(program, "--help")
        options, commands = set(OPTION.findall(text)), set(COMMAND.findall(text))
        page = (man / f"{name}.1").read_text(encoding="utf-8").replace("\\-", "-")
        # What a page explains: the line after .TP.
        heads = re.findall(r"^\.TP\n(.*)$", page, re.MULTILINE)
        explained = {option for head in heads for option in OPTION.findall(head)}
        named = {match.group(1) for head in heads if (match := re.match(r"\.BI?R? ([a-z][a-z-]*)", head))}
        for what, told, written in (("options", options, explained), ("commands", commands, named)):
            if told - written:
                wrong.append(f"{name}.1 lacks {what}: {' '.join(sorted(told - written))}")
            if written - told:
                wrong.append(f"{name} --help does not know the {what} of its page: {' '.join(sorted(written - told))}")
        if run(program, "--version").strip() != f"{name} {version}":
            wrong.append(f"{name} --version is not \"{name} {version}\"")
        for begin, expected in (("--", options), ("", commands)):
            proposed = set(run("bash", "-c", COMPLETE, "bash", str(completion), program, begin).split())
            if proposed != expected:
                wrong.append(f"completion of {name} {begin!r}: {sorted(proposed ^ expected)}")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    os.environ["LC_ALL"] = "C.UTF-8"
    sys.exit(main(*(Path(argument) for argument in sys.argv[1:4]), sys.argv[4]))
