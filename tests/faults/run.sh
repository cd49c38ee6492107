#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Campaigns against losing, doubling and lying: builds the windowless driver (-O2, no sanitizers) and runs them.
#   tests/faults/run.sh --campaign pr|nightly [--seed N] [--only NAME] [--except NAME] [--again] [--minutes M]
#   tests/faults/run.sh --only NAME --seed N --case I       runs one case again
#   tests/faults/run.sh --build                             builds, no more
set -euo pipefail
cd "$(dirname "$0")/../.."
bash app/packaging/install-packages.sh build tests
log=$PWD/build/faults-build.log
mkdir -p build
if ! { cmake --preset faults && cmake --build --preset faults -j "$(nproc)"; } >"$log" 2>&1; then
    tail -n 40 "$log"
    exit 1
fi
[ "${1:-}" != --build ] || exit 0
exec python3 tests/faults/run.py "$@"
