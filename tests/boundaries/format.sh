#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# format.sh: every source is formatted as .clang-format says, by clang-format 14 (others differ in details). It first has
# to notice a planted file. Exit 77: clang-format 14 is not installed.
set -euo pipefail
cd "$(dirname "$0")/../.."
formatter=$(command -v clang-format-14 || command -v clang-format || true)
{ [ -n "$formatter" ] && "$formatter" --version | grep -q 'version 14\.'; } || exit 77
if printf 'int  main( ){return 0 ;}\n' | "$formatter" --dry-run -Werror --assume-filename=planted.cpp 2>/dev/null; then
    echo "a planted file passed"
    exit 1
fi
find app ui models services tests -name '*.cpp' -o -name '*.h' | xargs "$formatter" --dry-run -Werror
