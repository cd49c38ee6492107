#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# readme.sh TOUR_DIR: takes the README's pictures out of a tour (offscreen, light, en, 1280x800) into
# resources/screenshots.
set -euo pipefail
tour=${1:?readme.sh TOUR_DIR}
shots=$(cd "$(dirname "$0")/../../resources/screenshots" && pwd)
for pair in home:home catalogue:catalogue-filter offer:offer rounds:round-2 checkout:checkout-review \
    inspection:inspection shipment:delivered pending:pending; do
    cp "$tour"/[0-9]*[0-9]-"${pair#*:}".png "$shots/${pair%%:*}.png"
done
