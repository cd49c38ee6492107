#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the manifests, signatures and keys of tst_updates anew with minisign 0.11, all of them with keys that are thrown
# away at the end. What cannot be made with the tool (a changed byte, another key's number) the test changes by itself.
set -euo pipefail
cd "$(dirname "$0")/fixtures"
rm -f -- *
keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
for key in first second stranger; do
    minisign -G -W -f -p "$keys/$key.pub" -s "$keys/$key.key" >/dev/null
    tail -n 1 "$keys/$key.pub" >"$key.pub"
done

# manifest NAME VERSION ISSUED EXPIRES [sed expression]
manifest() {
    cat >"$1.json" <<JSON
{
  "format": 1,
  "program": "tradewind",
  "version": "$2",
  "issuedAt": "$3",
  "expiresAt": "$4",
  "page": "https://downloads.example/tradewind/$2",
  "packages": [
    {
      "system": "linux-x86_64",
      "name": "tradewind_$2_amd64.deb",
      "size": 5242880,
      "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    },
    {
      "system": "windows-x86_64",
      "name": "tradewind-$2-setup.exe",
      "size": 20971520,
      "sha256": "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210"
    }
  ]
}
JSON
    if [ -n "${5:-}" ]; then sed -i "$5" "$1.json"; fi
}
# sign NAME KEY [-l]
sign() {
    minisign -S ${3:-} -s "$keys/$2.key" -m "$1.json" -x "$1.json.minisig" -c "signed by $2" -t "tradewind ${1}" >/dev/null
}

issued=2026-07-01T00:00:00Z
expires=2026-10-01T00:00:00Z
manifest good 0.2.0 $issued $expires && sign good first
manifest legacy 0.2.0 $issued $expires && sign legacy first -l
manifest reserve 0.2.0 $issued $expires && sign reserve second
manifest stranger 9.0.0 $issued $expires && sign stranger stranger
manifest expired 0.2.0 2026-01-01T00:00:00Z 2026-07-01T00:00:00Z && sign expired first
manifest future 0.2.0 2026-09-01T00:00:00Z $expires && sign future first
manifest endless 0.2.0 $issued 2096-10-01T00:00:00Z && sign endless first
manifest older 0.1.5 2026-07-02T00:00:00Z $expires && sign older first
manifest replayed 0.2.0 2026-06-01T00:00:00Z $expires && sign replayed first
manifest huge 0.2.0 $issued $expires 's/5242880/92233720368547758/' && sign huge first
manifest other 0.2.0 $issued $expires 's/"program": "tradewind"/"program": "headwind"/' && sign other first
manifest plainpage 0.2.0 $issued $expires 's#https://#http://#' && sign plainpage first
manifest pathname 0.2.0 $issued $expires 's#"tradewind_#"../tradewind_#' && sign pathname first
manifest badhash 0.2.0 $issued $expires 's/"0123456789abcdef/"0123456789ABCDEF/' && sign badhash first
printf 'tradewind 0.2.0\n' >text.json && sign text first
