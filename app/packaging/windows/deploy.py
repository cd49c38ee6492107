#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""deploy.py FOLDER --root ROOT: puts beside the Windows programs in FOLDER what they need to run on a machine that has
nothing: Qt's plugins, and every library of ROOT/bin that one of the files asks for, directly or not. Fails on a library
that neither ROOT nor Windows has."""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

PLUGINS = ("platforms/qwindows.dll", "platforms/qoffscreen.dll", "styles/qwindowsvistastyle.dll",
           "tls/qschannelbackend.dll", "sqldrivers/qsqlite.dll", "imageformats/qico.dll", "imageformats/qjpeg.dll",
           "imageformats/qgif.dll")
# Parts of every Windows 10.
SYSTEM = {name + ".dll" for name in """
    advapi32 authz bcrypt comctl32 comdlg32 credui crypt32 cryptui d2d1 d3d11 d3d9 dnsapi dwmapi dwrite dxgi dxguid
    gdi32 gdiplus imm32 iphlpapi kernel32 mpr msvcrt ncrypt netapi32 ntdll ole32 oleaut32 powrprof propsys psapi rpcrt4
    secur32 setupapi shcore shell32 shlwapi urlmon user32 userenv usp10 uxtheme version winhttp wininet winmm winspool wintrust
    ws2_32 wsock32 wtsapi32""".split()} | {"winspool.drv"}
TOOLS = "x86_64-w64-mingw32-"


def needed(file):
    text = subprocess.run([TOOLS + "objdump", "-p", file], check=True, capture_output=True, text=True).stdout
    return {name.lower() for name in re.findall(r"DLL Name: (\S+)", text)}


def place(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    subprocess.run([TOOLS + "strip", "--strip-unneeded", target], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--root", type=Path, required=True)
    options = parser.parse_args()

    libraries = {file.name.lower(): file for file in (options.root / "bin").glob("*.dll")}
    for plugin in PLUGINS:
        place(options.root / "plugins" / plugin, options.folder / plugin)
    waiting = [file for file in options.folder.rglob("*") if file.suffix.lower() in (".exe", ".dll")]
    seen, missing = set(), set()
    while waiting:
        for name in needed(waiting.pop()) - seen:
            seen.add(name)
            if name in libraries:
                target = options.folder / libraries[name].name
                place(libraries[name], target)
                waiting.append(target)
            elif name not in SYSTEM and not name.startswith("api-ms-win-"):
                missing.add(name)
    if missing:
        sys.exit("neither Windows nor " + str(options.root) + " has " + ", ".join(sorted(missing)))


if __name__ == "__main__":
    main()
