#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# tour.sh BIN_DIR OUT_DIR: one tour through the real window on a screen of its own; then every figure of it is computed
# again. The pictures stay in OUT_DIR.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=${1:?tour.sh BIN_DIR OUT_DIR}
out=${2:?tour.sh BIN_DIR OUT_DIR}
rm -rf "$out"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
TZ=UTC xvfb-run -a -s "-screen 0 1600x1000x24" "$here/wine.sh" "$bin/tradewind.exe" --tour "$out" --profile "$profile" \
    --demo --size 1280x800 --theme light --lang en
python3 "$here/../tour/inputs.py" "$profile/demo-platform" "$out" "$here/wine.sh" "$bin/tradewind-sandbox.exe"
python3 "$here/../tour/check.py" "$out"
