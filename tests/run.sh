#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing (Debian 12, root or sudo), builds with AddressSanitizer and UndefinedBehaviorSanitizer, and
# runs every test: Qt tests, layer rules, one tour, contract lint and contract run, and the fault campaigns, whose
# programs are built optimised beside the rest. Prints minutes per part.
set -euo pipefail
cd "$(dirname "$0")/.."
build=$PWD/build/ci
started=$(date +%s)
parts=()
part() { # part NAME: closes the running part
    local now
    now=$(date +%s)
    parts+=("$(printf '%-24s %5.1f min' "$1" "$(awk "BEGIN{print ($now-$started)/60}")")")
    started=$now
}

bash app/packaging/install-packages.sh build tests contract
# The contract tools come from npm, pinned by the lock file. Without them the two contract tests say SKIPPED.
if ! bash tests/contract/install.sh; then
    echo "The contract tools could not be installed: contract lint and run will be skipped."
fi
part "install"

cmake --preset ci >/dev/null
part "configure"
cmake --build "$build" -j "$(nproc)"
part "build"
bash tests/faults/run.sh --build
part "build for campaigns"

log=$build/ctest.log
status=0
rm -f build/faults-pr.txt build/faults-failed-*
# Some tests drive real windows and processes beside others: what failed is tried once more, and named below. The fault
# campaigns are not tried again: they know by this name that they have failed before.
export TRADEWIND_FAULTS_RUN=$$-$started
ctest --test-dir "$build" -j "$(nproc)" --repeat until-pass:2 --output-on-failure --output-junit "$build/ctest.xml" 2>&1 | tee "$log" || status=$?
part "tests"

echo
echo "Minutes per part:"
printf '  %s\n' "${parts[@]}"
python3 tests/slowest.py "$build/ctest.xml" 8
if [ -f build/faults-pr.txt ]; then
    echo "Fault campaigns:"
    sed 's/^/  /' build/faults-pr.txt
fi
again=$(grep -E '\*\*\*(Failed|Timeout|Exception)' "$log" | sed -E 's/.*Test +#[0-9]+: ([a-z_A-Z0-9]+).*/\1/' | sort -u | tr '\n' ' ' || true)
if [ -n "$again" ]; then
    echo "Did not pass at once: $again"
fi
if grep -q '\*\*\*Skipped' "$log"; then
    echo "SKIPPED: $(grep '\*\*\*Skipped' "$log" | sed 's/.*: \([a-z_]*\).*/\1/' | sort -u | tr '\n' ' ')"
fi
echo
sed -n '/% tests passed/,$p' "$log"
exit "$status"
