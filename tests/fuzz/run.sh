#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Looks for inputs that break a rule or a sanitizer: builds the targets with clang 19 and libFuzzer beside the other
# builds, and lets each run for its share of the time, from its corpus on. What ends a target is kept in that corpus, so
# that every test run tries it from now on.
#   tests/fuzz/run.sh [--minutes M] [--only TARGET]      M: of all targets together, 10 unless told
set -euo pipefail
cd "$(dirname "$0")/../.."
minutes=10
only=""
while [ $# -gt 0 ]; do
    case "$1" in
        --minutes) minutes=${2:?--minutes needs a number}; shift 2 ;;
        --only) only=${2:?--only needs a target}; shift 2 ;;
        *) echo "usage: tests/fuzz/run.sh [--minutes M] [--only TARGET]" >&2; exit 2 ;;
    esac
done
bash app/packaging/install-packages.sh build clang19 fuzz
log=$PWD/build/fuzz-build.log
mkdir -p build
if ! { cmake --preset fuzz && cmake --build --preset fuzz -j "$(nproc)"; } >"$log" 2>&1; then
    tail -n 40 "$log"
    exit 1
fi

targets=()
for corpus in tests/fuzz/corpus/*/; do
    target=$(basename "$corpus")
    if [ -z "$only" ] || [ "$only" = "$target" ]; then
        targets+=("$target")
    fi
done
[ ${#targets[@]} -gt 0 ] || { echo "no target named $only" >&2; exit 2; }
seconds=$((minutes * 60 / ${#targets[@]}))
[ "$seconds" -gt 0 ] || seconds=1
export ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1 QT_LOGGING_RULES="*=false" LC_ALL=C.UTF-8 TZ=UTC
status=0
for target in "${targets[@]}"; do
    kept=tests/fuzz/corpus/$target
    # What only widens the way stays in the build; the corpus that is kept is small and made by hand.
    found=build/fuzz/found/$target
    mkdir -p "$found" "build/fuzz/ended"
    said=build/fuzz/$target.log
    if "build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -max_len=8192 \
        -dict=tests/fuzz/words.dict -artifact_prefix="build/fuzz/ended/$target-" -print_final_stats=1 \
        "$found" "$kept" >"$said" 2>&1; then
        echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$said") inputs, nothing found"
        continue
    fi
    status=1
    echo "$target: ENDED, see $said"
    grep -E 'does not hold|ERROR:|runtime error|SUMMARY' "$said" | head -n 5 || true
    for input in build/fuzz/ended/"$target"-*; do
        [ -e "$input" ] || continue
        small=$input.small
        "build/fuzz/bin/fuzz_$target" -minimize_crash=1 -max_total_time=20 -timeout=5 -exact_artifact_path="$small" "$input" \
            >/dev/null 2>&1 || true
        [ -s "$small" ] || cp "$input" "$small"
        name=found-$(sha256sum "$small" | cut -c1-12)
        mv "$small" "$kept/$name"
        rm -f "$input"
        echo "  kept as $kept/$name"
    done
done
exit "$status"
