#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# wine.sh PROGRAM.exe ARGUMENT…: runs a Windows program; ctest calls it for every test. WINEPREFIX must have been prepared
# by run.sh.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=${TRADEWIND_WINDOWS_ROOT:-$here/../../build/windows-root}
root=$(cd "$root" && pwd)
export WINEPREFIX=${WINEPREFIX:-$here/../../build/windows-wine}
export WINEARCH=win64 WINEDEBUG=${WINEDEBUG:--all} WINEDLLOVERRIDES="mscoree,mshtml="
# Wine keeps names that begin with QT_ to itself; WINEQT_x arrives as QT_x.
while IFS= read -r name; do
    export "WINE$name=${!name}"
done < <(compgen -e | grep '^QT_' || true)
# Without this QtTest and the log speak to the debugger when their output is a pipe.
export WINEQT_FORCE_STDERR_LOGGING=1
# Where Qt's libraries and the compiler's are, as Windows says it.
path="Z:$root/bin"
export WINEPATH="${path//\//\\}"
exec /usr/lib/wine/wine64 "$@"
