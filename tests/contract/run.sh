#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run.sh BIN_DIR OUT_DIR: a full tour of the program through a validating proxy that holds every JSON request and reply
# against the contract file; then an independent client calls every operation the same way; then the first 10,000 lines of
# the snapshot, one by one, against their schemas. What both moved and paid is computed again from the journal.
# Exit 0: no violation but the planted ones, and every operation of the enabled modules was called. Exit 77: the tools are
# not installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=${1:?run.sh BIN_DIR OUT_DIR}
out=${2:?run.sh BIN_DIR OUT_DIR}
tools=${TRADEWIND_CONTRACT_TOOLS:-$here/../../build/contract-tools}
contract=$here/../../services/wire/platform-v1.openapi.yaml
[ -x "$tools/node_modules/.bin/prism" ] || exit 77
rm -rf "$out"
mkdir -p "$out"
python=python3
python3 -c 'import yaml, jsonschema' 2>/dev/null || python=/usr/bin/python3

pids=()
cleanup() {
    exec 7>&- 2>/dev/null || true
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
}
trap cleanup EXIT

ready_url() { # ready_url FILE PID: the address in a {"ready":true,"url":…} line
    local i
    for i in $(seq 1 300); do
        if [ -s "$1" ] && grep -q '"url"' "$1"; then
            sed -n 's/.*"url" *: *"\([^"]*\)".*/\1/p' "$1" | head -n 1
            return 0
        fi
        kill -0 "$2" 2>/dev/null || return 1
        sleep 0.2
    done
    return 1
}

"$bin/tradewind-sandbox" --listen 127.0.0.1:0 --data "$out/platform" --seed 7 --offers 2000 --controls \
    >"$out/sandbox.out" 2>"$out/sandbox.err" &
pids+=($!)
platform=$(ready_url "$out/sandbox.out" "${pids[-1]}") || { cat "$out/sandbox.err"; echo "the sandbox did not start"; exit 1; }

prism_port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$tools/node_modules/.bin/prism" proxy --errors --host 127.0.0.1 --port "$prism_port" "$contract" "$platform" \
    >"$out/prism.log" 2>&1 &
pids+=($!)
for i in $(seq 1 300); do
    grep -q 'is listening' "$out/prism.log" && break
    kill -0 "${pids[-1]}" 2>/dev/null || { tail "$out/prism.log"; echo "the validating proxy did not start"; exit 1; }
    sleep 0.2
done

mkfifo "$out/front.stdin"
"$python" "$here/front.py" --platform "$platform" --prism "http://127.0.0.1:$prism_port" --contract "$contract" \
    --report "$out/report.json" <"$out/front.stdin" >"$out/front.out" 2>"$out/front.err" &
front=$!
pids+=($front)
exec 7>"$out/front.stdin"
url=$(ready_url "$out/front.out" "$front") || { cat "$out/front.err"; echo "the front did not start"; exit 1; }

status=0
export ASAN_OPTIONS="detect_leaks=0:${ASAN_OPTIONS:-}"
QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC timeout 1500 "$bin/tradewind" --tour "$out/tour" --profile "$out/profile" --platform "$url" \
    --size 1280x800 --theme light --lang en >"$out/tour.log" 2>&1 || status=$?
[ "$status" = 0 ] || { tail -n 40 "$out/tour.log"; echo "the tour failed with $status"; }

if [ "$status" = 0 ]; then
    "$python" "$here/../tour/inputs.py" "$platform" "$out/tour"
    "$python" "$here/../tour/check.py" "$out/tour" --no-offline || status=1
fi

"$python" "$here/walk.py" "$url" || status=1
"$python" "$here/../tour/inputs.py" "$platform" "$out/walk"
"$python" "$here/../tour/check.py" "$out/walk" --journal-only || status=1

# A catalogue that is long enough, in a world of its own: the tour needs no more than a small one.
"$bin/tradewind-sandbox" --listen 127.0.0.1:0 --data "$out/long" --seed 7 --offers 12000 --no-past --controls \
    >"$out/long.out" 2>"$out/long.err" &
pids+=($!)
long=$(ready_url "$out/long.out" "${pids[-1]}") || { cat "$out/long.err"; echo "the long catalogue is not there"; exit 1; }
"$python" "$here/snapshot.py" "$long" "$contract" 10000 || status=1
kill "${pids[-1]}" || true

"$python" "$here/plant.py" "$url" "$platform" || status=1

exec 7>&-
wait "$front" || true
"$python" "$here/report.py" "$out/report.json" "$contract" || status=1
exit "$status"
