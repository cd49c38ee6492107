#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# packages.sh BUILD OUT: makes the installer and the zip, and in OUT/older the installer of a version before this one, which
# put one file more.
set -euo pipefail
build=${1:?packages.sh BUILD OUT}
out=${2:?packages.sh BUILD OUT}
rm -rf "$out"
mkdir -p "$out/older/more/bin"
cd "$build"
cpack -B "$out"
echo "gone in the next version" >"$out/older/more/bin/older.txt"
cpack -G NSIS -B "$out/older" -R 0.0.9 -D CPACK_NSIS_COMPRESSOR=zlib -D CPACK_PACKAGE_FILE_NAME=older \
    -D CPACK_INSTALLED_DIRECTORIES="$out/older/more;."
ls -l "$out"/*.exe "$out"/*.zip "$out"/older/*.exe
