#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run.sh BIN_DIR OUT_DIR: one tour, offscreen, light, English, 1280x800; then every figure of it is computed again.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=${1:?run.sh BIN_DIR OUT_DIR}
out=${2:?run.sh BIN_DIR OUT_DIR}
rm -rf "$out"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
export ASAN_OPTIONS="detect_leaks=0:${ASAN_OPTIONS:-}"
QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC "$bin/tradewind" --tour "$out" --profile "$profile" --demo \
    --size 1280x800 --theme light --lang en
# The platform's records and its journal, read by another client from what the tour left behind.
python3 "$here/inputs.py" "$profile/demo-platform" "$out" "$bin/tradewind-sandbox"
python3 "$here/check.py" "$out"
