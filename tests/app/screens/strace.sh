#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# strace.sh PROGRAM: runs tst_hostilescreens and looks at every path that it and its children ask the system for. None may
# come from the texts of the world, which all carry one mark; the one the test plants must be seen. Exit 77: no strace.
set -euo pipefail
command -v strace >/dev/null || exit 77
seen=$(mktemp)
trap 'rm -f "$seen"' EXIT
strace -o "$seen" -f --seccomp-bpf -qq -e trace=%file -e signal=none true 2>/dev/null || exit 77
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
