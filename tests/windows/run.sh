#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds Tradewind for 64-bit Windows on Debian 12 (root or sudo) and runs its tests under Wine: installs what is missing;
# takes Qt from TRADEWIND_QT_WINDOWS, else from the cache folder, else makes it from Debian's source packages; builds
# everything, runs every test but those in exceptions.txt, the tour on a screen of its own, the installer and the zip. The
# tour's pictures stay in build/windows-mingw/tour, the packages in build/windows-mingw/packages. Prints minutes per part.
# The cache folder is TRADEWIND_WINDOWS_CACHE, by default ~/.cache/tradewind-windows.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
packaging=$PWD/app/packaging
build=$PWD/build/windows-mingw
root=$PWD/build/windows-root
export TRADEWIND_WINDOWS_ROOT=$root
export WINEPREFIX=$PWD/build/windows-wine
started=$(date +%s)
parts=()
part() { # part NAME: closes the running part
    local now
    now=$(date +%s)
    parts+=("$(printf '%-24s %5.1f min' "$1" "$(awk "BEGIN{print ($now-$started)/60}")")")
    started=$now
}

bash "$packaging/install-packages.sh" build tests windows
. "$packaging/windows/debian-source.sh"
part "install"

tarball=${TRADEWIND_QT_WINDOWS:-$TRADEWIND_WINDOWS_CACHE/qt-windows.tar.xz}
if [ ! -e "$tarball" ]; then
    [ -z "${TRADEWIND_QT_WINDOWS:-}" ] || { echo "TRADEWIND_QT_WINDOWS names no file: $tarball" >&2; exit 1; }
    echo "Building Qt for Windows: $tarball"
    bash "$packaging/windows/build-qt.sh" "$tarball" >build/windows-qt.log 2>&1 || { tail -n 40 build/windows-qt.log; exit 1; }
fi
hash=$(sha256sum "$tarball" | cut -c1-64)
if [ "$(cat "$root/.qt" 2>/dev/null || true)" != "$hash" ]; then
    rm -rf "$root" "$build"
    mkdir -p "$root"
    tar -xf "$tarball" -C "$root"
    echo "$hash" >"$root/.qt"
fi
# The compiler's own libraries, without their debug information.
for library in libstdc++-6.dll libgcc_s_seh-1.dll libwinpthread-1.dll; do
    x86_64-w64-mingw32-strip --strip-unneeded -o "$root/bin/$library" \
        "$(x86_64-w64-mingw32-g++-posix -print-file-name=$library)"
done
part "Qt"
bash "$packaging/windows/build-parts.sh" "$root"
part "other libraries"

cmake --preset windows-mingw >/dev/null
cmake --build "$build" -j "$(nproc)"
part "build"

bash "$here/prefix.sh" "$WINEPREFIX"
# Between two tests Wine's server would end, and start again.
/usr/lib/wine/wineserver64 -p
trap '/usr/lib/wine/wineserver64 -k || true' EXIT
excluded=$(sed -n 's/^\([A-Za-z_0-9]*\):.*/\1/p' "$here/exceptions.txt" | paste -sd '|')
log=$build/ctest.log
status=0
# Some tests drive real windows and processes on a busy machine: one that fails is tried again, and named below.
ctest --test-dir "$build" -j "$(nproc)" --repeat until-pass:3 --output-on-failure --output-junit "$build/ctest.xml" \
    ${excluded:+--exclude-regex "^($excluded)\$"} 2>&1 | tee "$log" || status=$?
part "tests"

echo
echo "Minutes per part, Windows:"
printf '  %s\n' "${parts[@]}"
python3 tests/slowest.py "$build/ctest.xml" 8
again=$(grep -E '\*\*\*(Failed|Timeout|Exception)' "$log" | sed -E 's/.*Test +#[0-9]+: ([a-z_A-Z0-9]+).*/\1/' | sort -u | tr '\n' ' ' || true)
if [ -n "$again" ]; then
    echo "Did not pass at once: $again"
fi
if grep -q '\*\*\*Skipped' "$log"; then
    echo "SKIPPED: $(grep '\*\*\*Skipped' "$log" | sed 's/.*: \([a-z_]*\).*/\1/' | sort -u | tr '\n' ' ')"
fi
if [ -n "$excluded" ]; then
    echo "Left out under Wine:"
    grep -v '^#' "$here/exceptions.txt" | sed 's/^/  /'
fi
if [ -n "${TRADEWIND_CI_STARTED:-}" ]; then
    printf 'Everything: %.1f min\n' "$(awk "BEGIN{print ($(date +%s)-$TRADEWIND_CI_STARTED)/60}")"
fi
echo
sed -n '/% tests passed/,$p' "$log"
exit "$status"
