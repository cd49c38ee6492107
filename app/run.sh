#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing (Debian 12, root or sudo), builds, and starts Tradewind in the demo workspace.
# Without a display it runs the tour headless and says where its pictures are.
set -euo pipefail
cd "$(dirname "$0")/.."

bash app/packaging/install-packages.sh build
cmake --preset release >/dev/null
cmake --build --preset release

program=$PWD/build/release/bin/tradewind
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" --demo "$@"
fi

pictures=$PWD/build/tour
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
rm -rf "$pictures"
echo "No display: running the tour of the demo workspace."
QT_QPA_PLATFORM=offscreen "$program" --tour "$pictures" --profile "$profile" --demo --size 1280x800 --theme light --lang en "$@"
echo "The tour's pictures are in $pictures"
