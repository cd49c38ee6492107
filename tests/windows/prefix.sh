#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# prefix.sh FOLDER: makes a fresh Wine prefix that says it is Windows 10 and shows text as Windows does.
set -euo pipefail
export WINEPREFIX=${1:?prefix.sh FOLDER}
export WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
rm -rf "$WINEPREFIX"
mkdir -p "$WINEPREFIX"
wine=/usr/lib/wine/wine64
# A new prefix is Windows 7, which Qt 6 refuses; and its "MS Shell Dlg" is a serif.
{
    $wine wineboot -i
    $wine winecfg -v win10
    for font in "MS Shell Dlg" "MS Shell Dlg 2"; do
        $wine reg add 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\FontSubstitutes' /v "$font" /d "Liberation Sans" /f
    done
    /usr/lib/wine/wineserver64 -w
} >"$WINEPREFIX/made.log" 2>&1 || { cat "$WINEPREFIX/made.log" >&2; exit 1; }
