#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# reproducible.sh PACKAGES: builds the packages of this commit a second time, elsewhere and without a compiler cache, and
# holds them against those in the folder byte by byte. With --cached the compiler cache is used: minutes instead of an
# hour, and everything but the compiler's own repeatability is still shown.
set -euo pipefail
cd "$(dirname "$0")/../.."
cached=0
[ "${1:-}" != --cached ] || { cached=1; shift; }
first=$(realpath "${1:?needs the folder of the packages}")
work=$(mktemp -d "${TMPDIR:-/tmp}/elsewhere.XXXXXX")
trap 'rm -rf "$work"' EXIT
git clone -q . "$work/a folder/of another depth"
[ "$cached" = 1 ] || export CCACHE_DISABLE=1
bash "$work/a folder/of another depth/app/packaging/linux/build.sh" "$work/second"
diff "$first/SHA256SUMS" "$work/second/SHA256SUMS" && echo "The second build is the same, byte by byte."
