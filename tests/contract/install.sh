#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs the pinned contract tools (a linter and a validating proxy) into build/contract-tools. Exit 1: cannot be had.
set -euo pipefail
cd "$(dirname "$0")"
tools=${TRADEWIND_CONTRACT_TOOLS:-$PWD/../../build/contract-tools}
mkdir -p "$tools"
if cmp -s package-lock.json "$tools/installed-lock.json"; then
    exit 0
fi
command -v npm >/dev/null || exit 1
cp package.json package-lock.json "$tools/"
(cd "$tools" && timeout 600 npm ci --no-audit --no-fund --ignore-scripts --loglevel=error) || exit 1
cp package-lock.json "$tools/installed-lock.json"
