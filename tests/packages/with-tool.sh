#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# with-tool.sh TOOL ARGUMENT…: runs it, or says SKIPPED (exit 77) where it is not installed.
if ! command -v "$1" >/dev/null; then
    echo "SKIPPED: $1 is not installed"
    exit 77
fi
exec "$@"
