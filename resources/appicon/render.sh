#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Renders the icons that are installed from the two drawings. To be run after a change of a drawing; what it writes is
# committed, so that no build needs these tools (Debian: librsvg2-bin icoutils icnsutils).
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for size in 16 24 32; do
    rsvg-convert -w "$size" -h "$size" tradewind-small.svg -o "tradewind-$size.png"
done
for size in 48 64 128 256; do
    rsvg-convert -w "$size" -h "$size" tradewind.svg -o "tradewind-$size.png"
done
# Windows takes the picture that fits; the largest is kept as PNG, as since Windows Vista.
icotool --create --output tradewind.ico tradewind-{16,24,32,48,64}.png --raw=tradewind-256.png
# On macOS the ground covers 824 of 1024 units; here it covers 240 of 256.
for size in 16 32 128 256 512; do
    drawing=tradewind.svg
    edge=$((size * 824 * 256 / 240 / 1024))
    [ "$size" -gt 32 ] || { drawing=tradewind-small.svg; edge=$((size * 14 / 16)); }
    gap=$(((size - edge) / 2))
    rsvg-convert -w "$edge" -h "$edge" --page-width "$size" --page-height "$size" --left "$gap" --top "$gap" \
        "$drawing" -o "$work/$size.png"
done
png2icns tradewind.icns "$work"/{16,32,128,256,512}.png >/dev/null
