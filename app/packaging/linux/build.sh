#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# build.sh [DIR]: builds the Debian package and the tarball of the present commit into DIR (build/release/packages). The
# same commit makes the same bytes, wherever it lies: every time in them is the commit's.
set -euo pipefail
cd "$(dirname "$0")/../../.."
out=$(realpath -m "${1:-build/release/packages}")
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
umask 022

cmake --preset release >/dev/null
cmake --build --preset release
rm -rf "$out"
mkdir -p "$out"
cd build/release
cpack -B "$out"
rm -rf "$out/_CPack_Packages"
(cd "$out" && sha256sum -- *.deb *.tar.gz >SHA256SUMS)
