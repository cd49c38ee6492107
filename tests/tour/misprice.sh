#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# misprice.sh BIN_DIR OUT_DIR: one tour against a platform whose totals are one minor unit off. The window must show the
# difference, and apart from it every figure must be right.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=${1:?misprice.sh BIN_DIR OUT_DIR}
out=${2:?misprice.sh BIN_DIR OUT_DIR}
rm -rf "$out"
work=$(mktemp -d)
"$bin/tradewind-sandbox" --listen 127.0.0.1:0 --data "$work/platform" --seed 7 --offers 2000 --controls \
    >"$work/out" 2>"$work/err" &
platform=$!
trap 'kill "$platform" 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 1 150); do
    grep -q '"url"' "$work/out" && break
    kill -0 "$platform"
    sleep 0.2
done
url=$(sed -n 's/.*"url" *: *"\([^"]*\)".*/\1/p' "$work/out" | head -n 1)
python3 - "$url" <<'PYTHON'
import sys
import urllib.request
request = urllib.request.Request(sys.argv[1] + "/sandbox/faults", b'{"kind":"misprice","minorUnits":1,"times":-1}',
                                 {"Content-Type": "application/json"})
urllib.request.urlopen(request, timeout=30).read()
PYTHON
export ASAN_OPTIONS="detect_leaks=0:${ASAN_OPTIONS:-}"
QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC "$bin/tradewind" --tour "$out" --profile "$work/profile" \
    --platform "$url" --size 1280x800 --theme light --lang en
python3 "$here/inputs.py" "$url" "$out"
python3 "$here/check.py" "$out" --no-offline --expect-misprice
