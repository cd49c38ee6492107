#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Keeps a small database of each schema version as it is today; run it in the change that brings a new version. What is
# kept already stays: it was written by the program of its time.
set -euo pipefail
cd "$(dirname "$0")/../../.."
cmake --preset faults >/dev/null
cmake --build build/faults -j "$(nproc)" --target tradewind-faults-golden >/dev/null
exec build/faults/bin/tradewind-faults-golden tests/faults/golden
