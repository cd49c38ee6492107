#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run.sh: builds what is measured, optimised, and takes every measurement once; one JSON object each. About a quarter of
# an hour beside the build. Without a display windows are drawn offscreen.
set -euo pipefail
cd "$(dirname "$0")/../.."
cmake --preset bench >/dev/null
cmake --build --preset bench
bin=$PWD/build/bench/bin
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || export QT_QPA_PLATFORM=offscreen
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

"$bin/bench_sandbox"
"$bin/bench_client"
# A profile that has been used: the tour leaves one behind, with 5,000 offers and 18 months of trade.
"$bin/tradewind" --tour "$profile/tour" --profile "$profile/used" --demo --size 1280x800 --theme light --lang en 2>/dev/null
python3 tests/bench/start.py "$bin" "$profile/used"
python3 tests/bench/start.py "$bin" "$profile/used" --cold
python3 tests/bench/million.py "$bin"
"$bin/bench_catalogue" --offers 1000000 --seed 1
