#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""start.py BIN PROFILE [--runs N] [--cold]: from the start of the process to the window on the screen: the program with a
profile that has been used before, beside a QMainWindow with nothing in it, in turn. Medians in milliseconds and their
ratio, as one JSON object. --cold: before each start, what the program maps and its profile are dropped from the system's
file cache (Linux; as far as no other process uses them). Not written in Qt, so that it holds no library of Qt itself."""

import argparse
import json
import os
import re
import statistics
import subprocess
import time

SHOWN = b"the window is shown"


def start(command):
    """Milliseconds until the program says that its window is shown."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               env=dict(os.environ, QT_LOGGING_RULES="tradewind.app.debug=true"))
    shown = None
    for line in process.stderr:
        if SHOWN in line:
            shown = (time.monotonic() - begin) * 1000
            break
    process.terminate()
    try:
        process.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
    if shown is None:
        raise SystemExit(f"{command[0]} showed no window")
    return shown


def mapped(program):
    """The files a program maps when it starts, and what Qt loads later."""
    told = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    files = {program, *re.findall(r"(/\S+) \(0x", told)}
    for library in list(files):
        if "libQt6Core" in library:
            plugins = os.path.join(os.path.dirname(library), "qt6", "plugins")
            for folder in ("platforms", "imageformats", "platformthemes", "sqldrivers", "tls"):
                files |= under(os.path.join(plugins, folder))
    return files


def under(folder):
    return {os.path.join(path, name) for path, _, names in os.walk(folder) for name in names}


def drop(files):
    os.sync()
    dropped = 0
    for file in files:
        try:
            handle = os.open(file, os.O_RDONLY)
        except OSError:
            continue
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        dropped += os.fstat(handle).st_size
        os.close(handle)
    return dropped


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bin")
    parser.add_argument("profile")
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--cold", action="store_true")
    options = parser.parse_args()
    program, bare = (os.path.abspath(os.path.join(options.bin, name)) for name in ("tradewind", "bench_window"))
    fonts = under("/usr/share/fonts") | under("/var/cache/fontconfig")
    ours, theirs, dropped = [], [], 0
    for _ in range(options.runs):
        for times, command in ((ours, [program, "--profile", options.profile]), (theirs, [bare])):
            if options.cold:
                dropped = max(dropped, drop(mapped(command[0]) | fonts | under(options.profile)))
            times.append(start(command))
    print(json.dumps({"start": "cold" if options.cold else "warm", "runs": options.runs, "droppedBytes": dropped,
                      "tradewindMs": round(statistics.median(ours)), "bareMs": round(statistics.median(theirs)),
                      "ratio": round(statistics.median(ours) / statistics.median(theirs), 2)}))


if __name__ == "__main__":
    main()
