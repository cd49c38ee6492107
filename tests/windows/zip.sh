#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# zip.sh PACKAGES WORK VERSION IDENTIFIER: unpacks the zip under a name that is not Latin and longer than Windows once
# allowed, and works from there with a profile of such a name.
set -euo pipefail
. "$(dirname "$0")/installation.sh"

place="$WINEPREFIX/drive_c/users/王小明 Łukasz"
mkdir -p "$place"
python3 -m zipfile -e "$packages/tradewind-$version-windows-x64.zip" "$place"
bin=$(dirname "$(find "$place" -name tradewind.exe)")
[ "$($wine "$bin/tradewind-cli.exe" version | tr -d '\r')" = "tradewind-cli $version" ] || fail "the program says another version"

profile="C:\\users\\王小明 Łukasz"
for part in 1 2 3 4; do
    profile+="\\档案 $part $(printf 'x%.0s' {1..60})"
done
start_platform "$bin/tradewind-sandbox.exe" "$profile\\platform"
$wine "$bin/tradewind-cli.exe" sign-in --profile "$profile" --account u-marta --platform "$url" --json || fail "sign-in ended with $?"
$wine "$bin/tradewind-cli.exe" sync --profile "$profile" --account u-marta --json || fail "sync ended with $?"
end_platform
$wine "$bin/tradewind-cli.exe" orders --profile "$profile" --account u-marta --json || fail "orders ended with $?"
settle
[ -n "$(find "$place" -name journal.db)" ] || fail "the profile is somewhere else"
