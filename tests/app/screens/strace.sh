#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# strace.sh PROGRAM: runs tst_hostilescreens and looks at every path that it and its children ask the system for. None may
# come from the texts of the world, which all carry one mark; the one the test plants must be seen. Where there is no strace,
# or it may not trace, the test alone is run: 77 when it passes.
set -euo pipefail
seen=$(mktemp)
trap 'rm -f "$seen"' EXIT
if ! strace -o "$seen" -f --seccomp-bpf -qq -e trace=%file -e signal=none true 2>/dev/null; then
    echo "nothing can be traced here"
    "$1" tst_hostilescreens
    exit 77
fi
# The leak checker and strace do not go together.
ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0" strace -o "$seen" -f --seccomp-bpf -qq -s 300 -e trace=%file,connect -e signal=none "$1" tst_hostilescreens
if ! grep -q 'tradewind-canary-5f3c-planted' "$seen"; then
    echo "what the test opens on purpose was not seen"
    exit 1
fi
if grep 'tradewind-canary-5f3c' "$seen" | grep -v 'tradewind-canary-5f3c-planted' | head -n 20 | grep .; then
    echo "these were opened because a text said so"
    exit 1
fi
echo "$(wc -l <"$seen") calls, none of them from a text"
