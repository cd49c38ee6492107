#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the fault campaigns: deals a campaign's numbered cases out to parts, runs the parts side by side, adds up what
they count. A campaign's program is called with `--seed N --tier pr|nightly --first A --cases K`; it prints a line
`violation in case I: what` for each failure, and as its last line a JSON object of counts, among them "cases"; it ends
with 0 when nothing was violated. Case I of seed N is the same case whatever part it falls into."""

import argparse
import json
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "faults"
DRIVER = [str(BUILD / "bin" / "tradewind-faults")]
LIVES = [str(BUILD / "bin" / "tradewind-faults-lives")]
PR_MINUTES = 6
GOES_ON = 75  # ends with this when nothing failed and parts are left for another night
GOLDEN = len(list((ROOT / "tests" / "faults" / "golden").glob("*-v*.db")))
SUMMARY = ROOT / "build" / "faults-pr.txt"  # what the last whole run of every change has counted, for tests/run.sh


@dataclass
class Campaign:
    name: str
    command: list
    pr: int  # cases
    nightly: int
    part: int  # cases of a nightly part, some minutes at most
    about: str
    abreast: int = 1  # parts a core: more than one for a campaign that waits more than it works


# The longest last: what a night has no time for goes on in the next.
CAMPAIGNS = [
    Campaign("planted", DRIVER + ["planted"], 17, 17, 17,
             "known mistakes put into schedules on purpose, each of which must be noticed"),
    Campaign("diskcalls", DRIVER + ["diskcalls"], 6 * 2 * 2, 40 * 7 * 2, 14,
             "scenarios, each with every call to the disk failing once and from then on", 2),
    Campaign("powerloss", DRIVER + ["powerloss"], 5_000, 200_000, 4_000,
             "images of the disk after the power went, opened by the shipped recovery"),
    Campaign("planted-lives", LIVES + ["planted"], 2, 2, 2,
             "known mistakes put into the lives that are killed and stopped"),
    Campaign("instances", LIVES + ["instances"], 50, 500, 100,
             "two programs on one account, paused before any write, on the real platform", 2),
    Campaign("kill", LIVES + ["kill"], 600, 6_000, 600,
             "kill -9 before every write to the disk and the platform, and during the recovery", 2),
    Campaign("corruption", DRIVER + ["corruption"], 500, 2_000, 500,
             "journals damaged, cut, exchanged, of another day, opened by the shipped recovery"),
    Campaign("migrations", DRIVER + ["migrations"], 5 * GOLDEN, 5 * GOLDEN, 5,
             "every kept database of an earlier version, with trouble at every write of its opening"),
    Campaign("core", DRIVER + ["core"], 2_000, 1_000_000, 2_000,
             "schedules of the shipped outbox on a journal file", 2),
    Campaign("model", DRIVER + ["model"], 200_000, 100_000_000, 500_000,
             "schedules of the protocol with a model of journal, network, platform and clock"),
    Campaign("mutations", [str(BUILD / "bin" / "tradewind-faults-wire"), "mutations"], 2000, 27800, 1000,
             "40 faults of the wire (nightly: and their pairs), 5 acts, plain and TLS, the real platform", 3),
]


def arguments():
    parser = argparse.ArgumentParser(prog="tests/faults/run.sh", description="fault campaigns")
    parser.add_argument("--campaign", choices=["pr", "nightly"], default="pr")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", metavar="NAME", choices=[one.name for one in CAMPAIGNS])
    parser.add_argument("--except", action="append", metavar="NAME", choices=[one.name for one in CAMPAIGNS],
                        dest="left_out", default=[])
    parser.add_argument("--case", type=int, help="runs one case of the campaign named with --only")
    parser.add_argument("--again", action="store_true", help="forgets which nightly parts have passed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--minutes", type=float, default=0,
                        help="begins no further nightly part after that time, but the first ones of each campaign")
    given = parser.parse_args()
    if given.case is not None and len(given.only or []) != 1:
        parser.error("--case needs --only")
    return given


running = set()
running_lock = threading.Lock()


def end_all(number, _frame):
    """Ends with everything that was begun, so that nothing goes on unseen; what has passed is remembered."""
    for process in list(running):
        process.kill()
    os._exit(128 + number)


def part_of(campaign, given, first, cases):
    """Runs one part; gives (counts, output, whether it passed)."""
    command = campaign.command + ["--seed", str(given.seed), "--tier", given.campaign, "--first", str(first),
                                  "--cases", str(cases)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace") as done:
        with running_lock:
            running.add(done)
        output, _ = done.communicate()
        with running_lock:
            running.discard(done)
    lines = output.rstrip().splitlines()
    counts = {}
    if lines and lines[-1].startswith("{"):
        counts = json.loads(lines.pop())
    if done.returncode < 0:
        lines.append(f"ended by signal {-done.returncode} in cases {first} to {first + cases - 1}")
    return counts, lines, done.returncode == 0 and counts.get("cases") == cases


def parts_of(campaign, given):
    total = campaign.pr if given.campaign == "pr" else campaign.nightly
    size = campaign.part if given.campaign == "nightly" else -(-total // (given.jobs * campaign.abreast))
    return [(first, min(size, total - first)) for first in range(0, total, size)]


said = []


def say(line):
    said.append(line)
    print(line, flush=True)


def proven():
    """What a part that passed says something about: a change of a window or a text begins no night anew."""
    asked = subprocess.run(["git", "rev-parse", "HEAD:services", "HEAD:tests/faults"], cwd=ROOT, capture_output=True,
                           text=True)
    return "-".join(tree[:16] for tree in asked.stdout.split()) if asked.returncode == 0 else "unknown"


def remember(mark, counts, seconds):
    """In one step, so that being killed leaves a part passed or not."""
    half = mark.with_suffix(".half")
    half.write_text(json.dumps({"counts": counts, "seconds": seconds}))
    half.replace(mark)


@dataclass
class Ran:
    """What came of a campaign."""
    end: str = "passed"  # or "failed", "incomplete"
    parts: int = 0
    left: int = 0
    hours: float | None = None  # all its parts would take, as long as those that passed took on the mean


def run(campaign, given, deadline):
    """Runs all parts of a campaign, those of a night until the deadline; prints its counts."""
    began = time.monotonic()
    parts = parts_of(campaign, given)
    abreast = given.jobs * campaign.abreast
    kept = ROOT / "build" / "faults-passed" / proven() / f"{campaign.name}-{given.campaign}-{given.seed}"
    resumable = given.campaign == "nightly"
    if resumable:
        kept.mkdir(parents=True, exist_ok=True)
    totals, failed, before, took = {}, [], 0, []
    ran = Ran(parts=len(parts))

    def one(part):
        """(counts, output, whether it passed, seconds it took, whether that was in an earlier run)"""
        mark = kept / str(part[0])
        if resumable and not given.again and mark.exists():
            passed = json.loads(mark.read_text())
            return passed["counts"], [], True, passed["seconds"], True
        # Each campaign runs some parts each night, so that the shortest night tells how long all would take.
        if resumable and deadline and time.monotonic() > deadline and part not in parts[:abreast]:
            return None, [], True, 0, False
        began_part = time.monotonic()
        counts, lines, passed = part_of(campaign, given, *part)
        seconds = time.monotonic() - began_part
        if resumable and passed:
            remember(mark, counts, seconds)
        return counts, lines, passed, seconds, False

    with ThreadPoolExecutor(abreast) as pool:
        for counts, lines, passed, seconds, earlier in pool.map(one, parts):
            before += earlier
            if counts is None:
                ran.left += 1
                continue
            took.append(seconds)
            for name, count in counts.items():
                totals[name] = totals.get(name, 0) + count
            if not passed:
                failed.extend(lines or ["a part ended without its counts"])
            else:
                for line in lines:
                    print(f"  {line}")
    expected = sum(cases for _, cases in parts)
    seconds = time.monotonic() - began
    words = ", ".join(f"{count:,} {name}" for name, count in totals.items())
    say(f"{campaign.name}: seed {given.seed}, {words}; {seconds:.0f} s"
        + (f" ({before} of {len(parts)} parts had passed before)" if before else ""))
    if took:
        # Parts that run side by side take longer each; a campaign of few parts does not use all places.
        ran.hours = sum(took) / len(took) * len(parts) / min(abreast, len(parts)) / 3600
    if ran.left:
        ran.end = "incomplete"
        print(f"  {ran.left} of {len(parts)} parts are left: run it again, it goes on where it stopped")
    elif not failed and totals.get("cases") != expected:
        failed = [f"ran {totals.get('cases')} cases of {expected}"]
    for line in failed[:20]:
        print(f"  {line}")
    if failed:
        case = next((line.split("case ")[1].split(":")[0] for line in failed if line.startswith("violation in case ")),
                    "I")
        tier = "" if given.campaign == "pr" else " --campaign nightly"
        print(f"  FAILED. Again: tests/faults/run.sh --only {campaign.name} --seed {given.seed}{tier} --case {case}")
        ran.end = "failed"
    return ran


def say_hours(rans):
    """How long a whole night takes on this machine, and what is left of it."""
    whole = sum(ran.hours or 0 for ran in rans.values())
    left = sum((ran.hours or 0) * ran.left / ran.parts for ran in rans.values())
    each = ", ".join(f"{name} {ran.hours * 60:.0f}" for name, ran in rans.items() if ran.hours is not None)
    say(f"all parts take about {whole:.1f} h here, {left:.1f} h of it left (minutes: {each})")


def main():
    given = arguments()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end_all)
    chosen = [one for one in CAMPAIGNS if (not given.only or one.name in given.only) and one.name not in given.left_out]
    if given.case is not None:
        counts, lines, passed = part_of(chosen[0], given, given.case, 1)
        print("\n".join(lines + [json.dumps(counts)]))
        return 0 if passed else 1
    # Tests of windows may be tried again; a violation is none the less one for not coming twice.
    failed_before = ROOT / "build" / f"faults-failed-{os.environ.get('TRADEWIND_FAULTS_RUN', '')}"
    if failed_before.exists():
        print(failed_before.read_text() + "\nNot tried again.")
        return 1
    began = time.monotonic()
    deadline = began + given.minutes * 60 if given.minutes else 0
    rans = {one.name: run(one, given, deadline) for one in chosen}
    minutes = (time.monotonic() - began) / 60
    passed = sum(ran.end == "passed" for ran in rans.values())
    say(f"fault campaigns ({given.campaign}): {passed} of {len(chosen)} passed, {minutes:.1f} min")
    if given.campaign == "pr" and minutes > PR_MINUTES:
        say(f"SLOW: the campaigns of every change are to take {PR_MINUTES} minutes at most")
    if given.campaign == "nightly":
        say_hours(rans)
    for name in given.left_out:
        say(f"LEFT OUT: {name}")
    for end in ("failed", "incomplete"):
        if names := [name for name, ran in rans.items() if ran.end == end]:
            say(f"{end.upper()}: {' '.join(names)}")
    if given.campaign == "pr" and not given.only:
        SUMMARY.write_text("\n".join(said) + "\n")
    if passed != len(chosen) and "TRADEWIND_FAULTS_RUN" in os.environ:
        failed_before.write_text("\n".join(said))
    if passed == len(chosen):
        return 0
    return 1 if any(ran.end == "failed" for ran in rans.values()) else GOES_ON


if __name__ == "__main__":
    sys.exit(main())
