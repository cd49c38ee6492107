#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Lints the contract file. Exit 77: the linter is not installed (see install.sh).
set -euo pipefail
cd "$(dirname "$0")"
tools=${TRADEWIND_CONTRACT_TOOLS:-$PWD/../../build/contract-tools}
[ -x "$tools/node_modules/.bin/redocly" ] || exit 77
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
    "$tools/node_modules/.bin/redocly" lint --config redocly.yaml ../../services/wire/platform-v1.openapi.yaml
