#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""million.py BIN [--offers N] [--lines N]: how long the demo platform takes to make a world of so many offers and to answer,
how long to start with a world that is there, and how long to import offers from a file. One JSON object."""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "contract"))
from signin import sign_in  # noqa: E402

STARTS = 3


class Platform:
    """One run of the platform, from its start to its first word."""

    def __init__(self, program, *arguments):
        begin = time.monotonic()
        self.process = subprocess.Popen([program, "--listen", "127.0.0.1:0", "--seed", "7", "--exit-with-parent", *arguments],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.url = json.loads(self.process.stdout.readline())["url"]
        self.seconds = time.monotonic() - begin

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def get(self, path):
        request = urllib.request.Request(self.url + path, headers={"Authorization": "Bearer " + sign_in(self.url)})
        return urllib.request.urlopen(request, timeout=600)

    def resident(self):
        """Megabytes of memory."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            return next(int(line.split()[1]) // 1024 for line in file if line.startswith("VmRSS"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bin")
    parser.add_argument("--offers", type=int, default=1_000_000)
    parser.add_argument("--lines", type=int, default=100_000)
    options = parser.parse_args()
    program = os.path.join(options.bin, "tradewind-sandbox")
    report = {"offers": options.offers}
    with tempfile.TemporaryDirectory() as folder:
        world, lines = os.path.join(folder, "world"), os.path.join(folder, "offers.ndjson")
        made = ("--data", world, "--offers", str(options.offers))
        with Platform(program, *made) as platform:
            report["loadSeconds"] = round(platform.seconds, 1)
        starts = []
        for _ in range(STARTS):
            with Platform(program, *made) as platform:
                starts.append(platform.seconds)
                report["residentMb"] = platform.resident()
        report["startSeconds"] = round(statistics.median(starts), 2)
        with Platform(program, *made) as platform, open(lines, "wb") as file:
            begin, count = time.monotonic(), 0
            # A snapshot's lines, but for the last one, are what is imported.
            for line in platform.get("/v1/catalogue/snapshot"):
                if count < options.lines and not line.startswith(b'{"end"'):
                    file.write(line)
                count += 1
            report["snapshotLines"], report["snapshotSeconds"] = count, round(time.monotonic() - begin, 1)
        with Platform(program, "--data", os.path.join(folder, "imported"), "--import", lines) as platform:
            report["importedLines"], report["importSeconds"] = min(count - 1, options.lines), round(platform.seconds, 1)
    print(json.dumps(report))


if __name__ == "__main__":
    main()
