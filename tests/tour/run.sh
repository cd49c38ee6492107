#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run.sh BIN_DIR OUT_DIR: one tour, offscreen, light, English, 1280x800.
set -euo pipefail
bin=${1:?run.sh BIN_DIR OUT_DIR}
out=${2:?run.sh BIN_DIR OUT_DIR}
rm -rf "$out"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
export ASAN_OPTIONS="detect_leaks=0:${ASAN_OPTIONS:-}"
QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC "$bin/tradewind" --tour "$out" --profile "$profile" --demo \
    --size 1280x800 --theme light --lang en
