#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""mutants.py TOUR_DIR [EACH]: makes a mistake of one in the last digit of a figure that the tour showed, in every step
where it stands, and asks the checker whether it notices; EACH (3) figures of every place where figures stand. Exit 1 and
a list when one goes unnoticed that README.md does not call counted only."""

import argparse
import collections
import random
import re
import sys

from check import COUNTED, Check
import sources

FIGURE = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})*\.\d{2,6}(?![\d.,]*\d)")
ONES = re.compile(r"\d+|du-.*|ap-.*")  # of many places of one kind


def places(tour):
    """{(fact, column): [(fact, text, where in it)]}"""
    found = collections.defaultdict(set)
    for step in tour["steps"]:
        for name, value in step["facts"].items():
            cells = [(0, value)] if isinstance(value, str) else [
                (column, cell) for row in value[1:] for column, cell in enumerate(row) if isinstance(cell, str)]
            for column, text in cells:
                for match in FIGURE.finditer(text):
                    found[ONES.sub("#", name), column].add((name, text, match.span()))
    return found


def tampered(value, before, now):
    """A fact with another text in place of one, or None when it does not have it."""
    if value == before:
        return now
    if not isinstance(value, list) or not any(before in row for row in value[1:]):
        return None
    return value[:1] + [[now if cell == before else cell for cell in row] for row in value[1:]]


def notices(check, name, before, now):
    """Whether there is any problem when one text is another one wherever it stands."""
    undo = []
    for step in check.tour["steps"]:
        other = tampered(step["facts"].get(name), before, now)
        if other is not None:
            undo.append((step, step["facts"][name]))
            step["facts"][name] = other
    check.problems = []
    for step, _ in undo:
        check.check_step(step)
    check.check_review()
    check.problems += sources.check(check.tour, check.inputs, check.entries)[1]
    for step, value in undo:
        step["facts"][name] = value
    return bool(check.problems)


def main():
    folder, each = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
    check = Check(folder, argparse.Namespace(folder=folder, no_offline=False, expect_misprice=False, journal_only=False))
    check.oracle.run()
    check.prepare()
    chance = random.Random(5)
    tried = unnoticed = 0
    for (kind, column), found in sorted(places(check.tour).items()):
        if kind in COUNTED:
            continue
        for name, text, (begin, end) in chance.sample(sorted(found), min(each, len(found))):
            digit = int(text[end - 1])
            now = f"{text[:end - 1]}{digit + 1 if digit < 9 else 8}{text[end:]}"
            tried += 1
            if not notices(check, name, text, now):
                unnoticed += 1
                print(f"mutants: {kind} ({column}): nobody notices {text[begin:end]} as {now[begin:end]} in \"{text}\"")
    print(f"mutants: {tried} mistakes, {unnoticed} unnoticed")
    return 1 if unnoticed or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
