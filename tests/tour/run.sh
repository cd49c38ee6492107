#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run.sh BIN_DIR OUT_DIR [PLATFORM THEME LANGUAGE SIZE]: one tour, then every figure of it is computed again.
# PLATFORM is offscreen or xvfb; without the four it is offscreen, light, en, 1280x800.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=${1:?run.sh BIN_DIR OUT_DIR [PLATFORM THEME LANGUAGE SIZE]}
out=${2:?run.sh BIN_DIR OUT_DIR [PLATFORM THEME LANGUAGE SIZE]}
platform=${3:-offscreen}
rm -rf "$out"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
export ASAN_OPTIONS="detect_leaks=0:${ASAN_OPTIONS:-}" LC_ALL=C.UTF-8 TZ=UTC QT_QPA_PLATFORM=offscreen
display=()
if [ "$platform" = xvfb ]; then
    QT_QPA_PLATFORM=xcb
    display=(xvfb-run -a -s "-screen 0 2000x1200x24")
fi
"${display[@]}" "$bin/tradewind" --tour "$out" --profile "$profile" --demo \
    --size "${6:-1280x800}" --theme "${4:-light}" --lang "${5:-en}"
# The platform's records and its journal, read by another client from what the tour left behind.
QT_QPA_PLATFORM=offscreen python3 "$here/inputs.py" "$profile/demo-platform" "$out" "$bin/tradewind-sandbox"
python3 "$here/check.py" "$out"
