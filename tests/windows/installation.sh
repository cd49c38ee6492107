# SPDX-License-Identifier: Apache-2.0
# Sourced by the tests of the packages: PACKAGES WORK VERSION IDENTIFIER are their arguments.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
packages=${1:?PACKAGES}
work=${2:?WORK}
version=${3:?VERSION}
identifier=${4:?IDENTIFIER}
rm -rf "$work"
mkdir -p "$work"
"$here/prefix.sh" "$work/wine"
export WINEPREFIX=$work/wine WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
# Only what was installed may be found: no WINEPATH.
wine=/usr/lib/wine/wine64
trap '/usr/lib/wine/wineserver64 -k || true' EXIT

fail() { echo "FAILED: $*" >&2; exit 1; }

settle() { /usr/lib/wine/wineserver64 -w; }

platform_pid=""
start_platform() { # start_platform PROGRAM DATA: sets url
    mkfifo "$work/open"
    $wine "$1" --listen 127.0.0.1:0 --data "$2" --seed 7 --offers 300 --exit-with-parent <"$work/open" >"$work/platform.json" &
    platform_pid=$!
    exec 7>"$work/open"
    local waited=0
    until grep -q '"ready":true' "$work/platform.json"; do
        kill -0 "$platform_pid" 2>/dev/null || fail "the demo platform ended"
        [ "$waited" -lt 600 ] || fail "the demo platform is not ready after a minute"
        waited=$((waited + 1))
        read -rt 0.1 <> <(:) || true
    done
    url=$(sed 's/.*"url":"\([^"]*\)".*/\1/' "$work/platform.json" | tr -d '\r')
}

# It ends by itself when the other end of its input is closed.
end_platform() {
    exec 7>&-
    wait "$platform_pid" || fail "the demo platform ended with $?"
}
