#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# build-parts.sh ROOT: makes sqlite3, zlib and simdjson (static) and cpp-httplib (a header) for Windows from Debian's source
# packages and puts them into ROOT. Does nothing when ROOT holds what this script and its list of sources make.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(mkdir -p "${1:?build-parts.sh ROOT}" && cd "$1" && pwd)
. "$here/debian-source.sh"

made=$(cat "$here/build-parts.sh" "$here/debian-source.sh" | sha256sum | cut -c1-64)
[ "$(cat "$root/.parts" 2>/dev/null || true)" != "$made" ] || exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
triple=x86_64-w64-mingw32
mkdir -p "$root/include" "$root/lib"

cmake_part() { # cmake_part NAME OPTION…
    local name=$1
    shift
    cmake -G Ninja -S "$work/$name" -B "$work/$name-build" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF \
        -DCMAKE_TOOLCHAIN_FILE="$here/mingw-w64.cmake" -DTRADEWIND_WINDOWS_ROOT="$root" \
        -DCMAKE_INSTALL_PREFIX="$root" "$@" >/dev/null
    cmake --build "$work/$name-build" -j "$(nproc)" >/dev/null
    cmake --install "$work/$name-build" >/dev/null
}

debian_source sqlite3 "$work/sqlite3"
# Debian's source holds the files; the one big file is made by its own build.
(cd "$work/sqlite3" && ./configure --disable-tcl --disable-shared && make -s sqlite3.c sqlite3.h) >"$work/sqlite3.log" 2>&1 \
    || { tail -n 20 "$work/sqlite3.log" >&2; exit 1; }
$triple-gcc-posix -O2 -c -o "$work/sqlite3.o" "$work/sqlite3/sqlite3.c" \
    -DSQLITE_THREADSAFE=1 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_RTREE -DSQLITE_ENABLE_COLUMN_METADATA \
    -DSQLITE_ENABLE_DBSTAT_VTAB -DSQLITE_ENABLE_MATH_FUNCTIONS -DSQLITE_SECURE_DELETE
$triple-gcc-ar-posix rcs "$root/lib/libsqlite3.a" "$work/sqlite3.o"
cp "$work/sqlite3/sqlite3.h" "$root/include/"

debian_source zlib "$work/zlib"
# Debian's source is without zlib's makefile for Windows.
(cd "$work/zlib" && $triple-gcc-posix -O2 -w -c adler32.c compress.c crc32.c deflate.c gzclose.c gzlib.c gzread.c \
    gzwrite.c infback.c inffast.c inflate.c inftrees.c trees.c uncompr.c zutil.c && $triple-gcc-ar-posix rcs libz.a ./*.o)
cp "$work/zlib/libz.a" "$root/lib/"
cp "$work/zlib/zlib.h" "$work/zlib/zconf.h" "$root/include/"

debian_source simdjson "$work/simdjson"
cmake_part simdjson -DSIMDJSON_DEVELOPER_MODE=OFF -DSIMDJSON_JUST_LIBRARY=ON -DSIMDJSON_ENABLE_THREADS=OFF

debian_source cpp-httplib "$work/cpp-httplib"
cp "$work/cpp-httplib/httplib.h" "$root/include/"

echo "$made" >"$root/.parts"
