#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What is too slow for every change. Each part that passed for the present commit is remembered in build/nightly, so
# that an interrupted run goes on where it stopped.
#   tests/nightly.sh                 all parts
#   tests/nightly.sh --only tours    one part: tours, misprice, clang, tsan, valgrind, packages, faults, search, fuzz
#   tests/nightly.sh --again         forgets what passed
set -euo pipefail
cd "$(dirname "$0")/.."
only=""
again=0
while [ $# -gt 0 ]; do
    case "$1" in
        --only) only=${2:?--only needs a part}; shift 2 ;;
        --again) again=1; shift ;;
        *) echo "usage: tests/nightly.sh [--only tours|misprice|clang|tsan|valgrind|packages|faults|search|fuzz] [--again]" >&2; exit 2 ;;
    esac
done

commit=$(git rev-parse HEAD 2>/dev/null || echo unknown)
state=$PWD/build/nightly/$commit
[ "$again" = 0 ] || rm -rf "$state"
mkdir -p "$state"
failed=()
unfinished=()
minutes=()

once() { # once NAME COMMAND…: runs a step unless it has passed already; one that ends with 75 goes on the next time
    local name=$1 begin end
    shift
    if [ -e "$state/$name.passed" ]; then
        minutes+=("$(printf '%-36s passed before' "$name")")
        return 0
    fi
    begin=$(date +%s)
    local end_code=0
    "$@" >"$state/$name.log" 2>&1 || end_code=$?
    if [ "$end_code" = 0 ]; then
        touch "$state/$name.passed"
    elif [ "$end_code" = 75 ]; then
        unfinished+=("$name")
        tail -n 10 "$state/$name.log"
    else
        failed+=("$name (see $state/$name.log)")
        tail -n 30 "$state/$name.log"
    fi
    end=$(date +%s)
    minutes+=("$(printf '%-36s %5.1f min' "$name" "$(awk "BEGIN{print ($end-$begin)/60}")")")
}

wanted() { [ -z "$only" ] || [ "$only" = "$1" ]; }

build_preset() { cmake --preset "$1" && cmake --build "build/$1" -j "$(nproc)"; }

tour() { # tour PLATFORM THEME LANGUAGE SIZE
    bash tests/tour/run.sh build/ci/bin "build/nightly/tours/$1-$2-$3-$4" "$1" "$2" "$3" "$4"
}

tsan_tests() {
    cmake --preset tsan && cmake --build build/tsan -j "$(nproc)" --target services_tests || return
    TSAN_OPTIONS="suppressions=$PWD/tests/testkit/tsan.supp halt_on_error=1 die_after_fork=0" \
        ctest --test-dir build/tsan -L '^services$' -j "$(nproc)" --output-on-failure --no-tests=error
}

# The catalogue's search beside a look at every offer, far more of it than in every run; optimised, with assertions.
search_test() {
    cmake --preset faults && cmake --build build/faults -j "$(nproc)" --target tests_catalogue || return
    TRADEWIND_SEARCH="100000 2000 50000" QTEST_FUNCTION_TIMEOUT=3600000 \
        build/faults/bin/tests_catalogue tst_cataloguesearch
}

# Leaks are looked for by the address sanitizer in every run; valgrind sees what was never initialised.
valgrind_build() {
    cmake --preset valgrind && cmake --build build/valgrind -j "$(nproc)" --target valgrind_tests
}
valgrind_classes() { ctest --test-dir build/valgrind -N -L '^valgrind$' | sed -n 's/.*: \(tst_[a-z0-9]*\)$/\1/p'; }
valgrind_test() { ctest --test-dir build/valgrind -R "^$1\$" --output-on-failure --no-tests=error; }

if wanted tours; then
    bash app/packaging/install-packages.sh build tests xvfb
    once build-ci build_preset ci
    for platform in offscreen xvfb; do
        for theme in light dark; do
            for language in en zh_CN; do
                for size in 1280x800 1920x1080; do
                    once "tour-$platform-$theme-$language-$size" tour "$platform" "$theme" "$language" "$size"
                done
            done
        done
    done
fi
if wanted misprice; then
    bash app/packaging/install-packages.sh build tests
    once build-ci build_preset ci
    once misprice bash tests/tour/misprice.sh build/ci/bin build/nightly/misprice
fi
if wanted clang; then
    bash app/packaging/install-packages.sh build tests clang19
    once clang-19 build_preset clang19
fi
if wanted tsan; then
    bash app/packaging/install-packages.sh build tests
    once tsan-services tsan_tests
fi
if wanted valgrind; then
    bash app/packaging/install-packages.sh build tests valgrind
    once valgrind-build valgrind_build
    classes=$(valgrind_classes || true)
    [ -n "$classes" ] || failed+=("valgrind: no test has its label")
    for class in $classes; do
        once "valgrind-$class" valgrind_test "$class"
    done
fi
if wanted search; then
    bash app/packaging/install-packages.sh build tests
    once search search_test
fi
if wanted faults; then
    once faults bash tests/faults/run.sh --campaign nightly --minutes 120
fi
if wanted fuzz; then
    once fuzz bash tests/fuzz/run.sh --minutes 60
fi
if wanted packages; then
    bash app/packaging/install-packages.sh build tests packages
    once packages-build bash app/packaging/linux/build.sh build/nightly/packages
    once packages-deb bash tests/packages/deb.sh build/nightly/packages
    once packages-reproducible bash tests/packages/reproducible.sh build/nightly/packages
fi

echo
echo "Minutes per part:"
printf '  %s\n' "${minutes[@]}"
if [ ${#failed[@]} -gt 0 ]; then
    printf 'FAILED: %s\n' "${failed[@]}"
    exit 1
fi
if [ ${#unfinished[@]} -gt 0 ]; then
    printf 'Nothing failed; goes on in the next run: %s\n' "${unfinished[@]}"
    exit 0
fi
echo "All nightly parts passed."
